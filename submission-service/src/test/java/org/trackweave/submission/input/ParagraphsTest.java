package org.trackweave.submission.input;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ParagraphsTest {

    @Test
    void joinsLinesThatOnlyTheWritersWindowBroke() {
        assertThat(Paragraphs.of("One sentence\nover two lines.\n\n\nAnother."))
            .containsExactly(List.of("One sentence over two lines."), List.of("Another."));
    }

    @Test
    void beginsALineForEachItemOfAList() {
        assertThat(Paragraphs.of("Machines:\n- CPython\n- PyPy,\n  which is fast\n1. one"))
            .containsExactly(List.of("Machines:", "- CPython", "- PyPy, which is fast", "1. one"));
    }

    @Test
    void findsNothingInNothing() {
        assertThat(Paragraphs.of(" \n\n ")).isEmpty();
    }
}
