package org.trackweave.submission.proposal;

import org.junit.jupiter.api.Test;

import org.trackweave.submission.proposal.TextDiff.Kind;
import org.trackweave.submission.proposal.TextDiff.Part;

import static org.assertj.core.api.Assertions.assertThat;

class TextDiffTest {

    @Test
    void keepsWhatIsCommonAndShowsTheRest() {
        assertThat(TextDiff.of("Ten years of Twisted", "Twenty years of Twisted")).containsExactly(
                new Part(Kind.REMOVED, "Ten "), new Part(Kind.ADDED, "Twenty "),
                new Part(Kind.KEPT, "years of Twisted"));
    }

    @Test
    void showsTextsThatBeginOrEnd() {
        assertThat(TextDiff.of("", "new")).containsExactly(new Part(Kind.ADDED, "new"));
        assertThat(TextDiff.of("old", "")).containsExactly(new Part(Kind.REMOVED, "old"));
        assertThat(TextDiff.of("", "")).isEmpty();
    }

    @Test
    void comparesLongTextsAsWholes() {
        var before = "a ".repeat(2_000);
        var after = "b ".repeat(2_000);
        assertThat(TextDiff.of(before, after)).containsExactly(new Part(Kind.REMOVED, before),
                new Part(Kind.ADDED, after));
    }
}
