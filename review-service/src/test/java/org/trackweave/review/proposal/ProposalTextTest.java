package org.trackweave.review.proposal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ProposalTextTest {

    @Test
    void keepsParagraphsAndListsOfPlainText() {
        assertThat(ProposalText.html("First\nline.\n\n- one\n- two"))
            .isEqualTo("<p>First\nline.</p>\n<ul>\n<li>one</li>\n<li>two</li>\n</ul>\n");
    }

    @Test
    void keepsIndentedTextReadable() {
        assertThat(ProposalText.html("    An indented quotation.")).doesNotContain("<pre>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>alert(1)</script>", "a <img src=x onerror=alert(1)> b",
            "<svg/onload=alert(1)>", "> <iframe src=//evil.example></iframe>"})
    void showsHtmlInsteadOfInterpretingIt(String text) {
        assertThat(ProposalText.html(text)).doesNotContain("<script", "<img", "<svg", "<iframe").contains("&lt;");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[x](javascript:alert(1))", "[x](JaVaScRiPt:alert(1))", "[x](data:text/html,hi)",
            "![x](javascript:alert(1))", "<javascript:alert(1)>"})
    void dropsLinksThatRunScripts(String text) {
        assertThat(ProposalText.html(text).toLowerCase(java.util.Locale.ROOT)).doesNotContain("href=\"javascript",
                "href=\"data");
    }

    @Test
    void turnsImagesIntoLinksSoThatReadingTellsNobody() {
        assertThat(ProposalText.html("![my face](https://speaker.example/me.png)")).isEqualTo(
                "<p><a rel=\"nofollow noreferrer\" href=\"https://speaker.example/me.png\">my face</a></p>\n");
    }

    @Test
    void understandsTheLinksOfReStructuredText() {
        assertThat(ProposalText.html("See `PyPy <http://pypy.org/>`__.")).contains(">PyPy</a>.",
                "href=\"http://pypy.org/\"");
    }

    @Test
    void putsHeadingsBelowThePagesOwn() {
        assertThat(ProposalText.html("# Mine")).isEqualTo("<h3>Mine</h3>\n");
    }
}
