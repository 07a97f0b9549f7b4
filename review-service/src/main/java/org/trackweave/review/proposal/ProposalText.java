package org.trackweave.review.proposal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.html.UrlSanitizer;

/**
 * Typesets what speakers wrote. It is read as Markdown, which leaves plain text as it is; HTML in it is shown, never
 * interpreted, and an image becomes a link, so that opening a proposal tells its speaker nothing.
 */
public final class ProposalText {

    /** Links as reStructuredText has them, {@code `Twisted <https://example.org>`_}, which many Python people write. */
    private static final Pattern TEXT_LINK = Pattern.compile("`([^`<>]+?)\\s*<(https?://[^`<>\\s]+)>`__?");
    private static final int TOP_HEADING = 3;

    private static final Parser PARSER = Parser.builder()
        .enabledBlockTypes(Set.of(Heading.class, BlockQuote.class, FencedCodeBlock.class, ListBlock.class,
                ThematicBreak.class))
        .postProcessor(ProposalText::tame)
        .build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
        .escapeHtml(true)
        .sanitizeUrls(true)
        .urlSanitizer(new WebAddresses())
        .attributeProviderFactory(_ -> (node, _, attributes) -> {
            if (node instanceof Link) {
                attributes.put("rel", "nofollow noreferrer");
            }
        })
        .build();

    private ProposalText() {}

    /** Safe HTML: paragraphs, lists, quotes, code, emphasis, links. */
    public static String html(String text) {
        return RENDERER.render(PARSER.parse(TEXT_LINK.matcher(text).replaceAll("[$1]($2)")));
    }

    /** What people call the language of a BCP 47 tag. */
    public static String language(String tag) {
        return Locale.forLanguageTag(tag).getDisplayLanguage(Locale.ENGLISH);
    }

    private static Node tame(Node document) {
        document.accept(new AbstractVisitor() {

            @Override
            public void visit(Heading heading) {
                // The page's own headings come first.
                heading.setLevel(Math.min(6, heading.getLevel() + TOP_HEADING - 1));
                visitChildren(heading);
            }

            @Override
            public void visit(Image image) {
                var link = new Link(image.getDestination(), image.getTitle());
                children(image).forEach(link::appendChild);
                image.insertAfter(link);
                image.unlink();
                visit(link);
            }
        });
        return document;
    }

    private static List<Node> children(Node node) {
        var children = new ArrayList<Node>();
        for (var child = node.getFirstChild(); child != null; child = child.getNext()) {
            children.add(child);
        }
        return children;
    }

    /** Lets addresses through that a reader can only be led to. */
    private static final class WebAddresses implements UrlSanitizer {

        private static final Pattern SAFE = Pattern.compile("(?i)(https?://|mailto:).*", Pattern.DOTALL);

        @Override
        public String sanitizeLinkUrl(String url) {
            return SAFE.matcher(url).matches() ? url : "";
        }

        @Override
        public String sanitizeImageUrl(String url) {
            return "";
        }
    }
}
