package org.trackweave.scheduler.text;

import java.util.List;

import org.junit.jupiter.api.Test;

import org.trackweave.scheduler.text.Phrasebook.Phrase;
import org.trackweave.scheduler.text.Phrasebook.Titled;

import static org.assertj.core.api.Assertions.assertThat;

class PhrasebookTest {

    private static final List<Titled> TEXTS = List.of(
            new Titled("Ten Years of Twisted",
                    "We know that Twisted is an event loop. You should know how the event loops of Twisted work."),
            new Titled("Scaling Twisted", "The event loop is what we know; deploy Twisted and read the LLVM book."),
            new Titled("A RISC-V port",
                    "Compile with LLVM for RISC-V. You know, the <b>event loop</b> runs. See https://known.example/llvm."),
            new Titled("Gardens", "Roses."), new Titled("Cooking", "Soup."), new Titled("Poems", "Verses."),
            new Titled("Boats", "Sails."), new Titled("Bread", "Flour."), new Titled("Clay", "Bowls."));

    private final List<Phrase> phrases = new Phrasebook(TEXTS).phrases();

    @Test
    void writesNamesWithTheirCapitalsAndOtherWordsSmall() {
        assertThat(phrases).filteredOn(Phrase::alone).extracting(Phrase::written).contains("event loops", "LLVM");
        assertThat(phrases).filteredOn(phrase -> phrase.written().equals("LLVM")).allMatch(Phrase::name);
    }

    @Test
    void countsTheFormsOfAWordAsOne() {
        assertThat(phrases).filteredOn(phrase -> phrase.written().equals("event loops"))
            .singleElement()
            .satisfies(phrase -> assertThat(phrase.strengths()).containsOnlyKeys(0, 1, 2));
    }

    @Test
    void leavesOutWhatSpeakersDoAndWhatLinksSay() {
        assertThat(phrases).extracting(Phrase::written).doesNotContain("know", "known.example", "read", "https");
    }

    @Test
    void aTitleSaysMoreThanAMention() {
        assertThat(phrases).filteredOn(phrase -> phrase.written().equals("Twisted"))
            .singleElement()
            .satisfies(phrase -> {
                assertThat(phrase.strength(1)).isEqualTo(1);
                assertThat(phrase.strength(3)).isZero();
            });
    }

    @Test
    void seesThatTwoPhrasesSayTheSame() {
        assertThat(Phrasebook.overlap("PostgreSQL", "Postgres")).isTrue();
        assertThat(Phrasebook.overlap("machine learning", "Learning")).isTrue();
        assertThat(Phrasebook.overlap("event loop", "sockets")).isFalse();
    }
}
