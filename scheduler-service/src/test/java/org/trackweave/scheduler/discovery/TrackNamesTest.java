package org.trackweave.scheduler.discovery;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import org.trackweave.scheduler.text.Phrasebook;
import org.trackweave.scheduler.text.Phrasebook.Titled;

import static org.assertj.core.api.Assertions.assertThat;

class TrackNamesTest {

    private static final Set<Integer> TRACK = Set.of(0, 1, 2);

    @Test
    void prefersWhatTitlesSayToWhatTheTalksHappenToUse() {
        var names = names(PhraseMeanings.unknown(), "Sockets for servers", "The life of a socket", "Sockets at scale");

        assertThat(names.name(TRACK, new HashSet<>())).isEqualTo("Sockets");
        assertThat(names.terms(TRACK, 8)).startsWith("sockets").contains("penguins");
    }

    @Test
    void takesWhatTheTalksUseWhereTitlesHaveNothingInCommon() {
        assertThat(names(PhraseMeanings.unknown(), "One way", "Another way", "A third").name(TRACK, new HashSet<>()))
            .startsWith("Penguins");
    }

    @Test
    void prefersWhatMeansTheSameAsTheTalks() {
        float[] servers = {1, 0};
        float[] animals = {0, 1};
        var talks = List.of(servers, servers, servers, animals, animals, animals, animals, animals, animals);
        var meanings = new PhraseMeanings(talks,
                phrases -> phrases.stream().map(phrase -> phrase.startsWith("socket") ? servers : animals).toList());

        assertThat(names(meanings, "One way", "Another way", "A third").name(TRACK, new HashSet<>()))
            .startsWith("Sockets");
    }

    /** All three speak of penguins twice and of sockets once; six others do of neither. */
    private static TrackNames names(PhraseMeanings meanings, String... titles) {
        var body = "It shows the penguins. We tell of the penguins and of the sockets.";
        var other = "It shows the gardens. We tell of the gardens.";
        var book = new Phrasebook(List.of(new Titled(titles[0], body), new Titled(titles[1], body),
                new Titled(titles[2], body), new Titled("Roses", other), new Titled("Tulips", other),
                new Titled("Lilies", other), new Titled("Daisies", other), new Titled("Poppies", other),
                new Titled("Ferns", other)));
        return new TrackNames(book, 9, meanings);
    }
}
