package org.trackweave.search.programme;

import org.junit.jupiter.api.Test;

import org.trackweave.search.programme.Paragraphs.Paragraph;

import static org.assertj.core.api.Assertions.assertThat;

class ParagraphsTest {

    @Test
    void splitsAtBlankLinesAndKeepsTheLinesOfLists() {
        assertThat(Paragraphs.of("One\nline.\r\n \r\n- a\n- b\n\n\n")).containsExactly(
                new Paragraph("One\nline.", false), new Paragraph("- a\n- b", true));
        assertThat(Paragraphs.of("  ")).isEmpty();
    }

    @Test
    void leavesOutWhatWasReadBefore() {
        assertThat(Paragraphs.without(Paragraphs.of("The abstract\nof it."), "The abstract of it.\n\nMore."))
            .containsExactly(new Paragraph("More.", false));
    }
}
