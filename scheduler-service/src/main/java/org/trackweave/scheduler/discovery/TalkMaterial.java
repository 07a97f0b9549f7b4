package org.trackweave.scheduler.discovery;

import java.util.List;

import org.trackweave.scheduler.text.Phrasebook;
import org.trackweave.scheduler.text.WeightedText;
import org.trackweave.scheduler.text.WeightedText.Part;

/** How talks and named tracks are read: what counts how much, and what is given to the embedding model. */
final class TalkMaterial {

    private TalkMaterial() {}

    static WeightedText weighted(TalkText talk) {
        return new WeightedText(List.of(new Part(talk.title(), 3), new Part(String.join(" . ", talk.tags()), 2),
                new Part(talk.summary(), 1), new Part(talk.description(), 1)));
    }

    static WeightedText weighted(NamedTrack track) {
        return new WeightedText(List.of(new Part(track.name(), 3), new Part(String.join(" . ", track.keywords()), 2),
                new Part(track.description(), 1)));
    }

    static Phrasebook phrases(List<TalkText> talks) {
        return new Phrasebook(talks.stream()
            .map(talk -> new Phrasebook.Titled(talk.title(),
                    String.join("\n\n", talk.summary(), talk.description(), String.join(" . ", talk.tags()))))
            .toList());
    }

    static String sentence(TalkText talk) {
        return talk.title() + ". " + String.join(", ", talk.tags()) + (talk.tags().isEmpty() ? "" : ". ")
                + talk.summary()
                + "\n" + talk.description();
    }

    static String sentence(NamedTrack track) {
        return track.name() + ". " + track.description() + " " + String.join(", ", track.keywords());
    }
}
