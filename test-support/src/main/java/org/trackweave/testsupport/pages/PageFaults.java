package org.trackweave.testsupport.pages;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What can be wrong with a page without looking at it: language, title, one main and one h1, headings, ids, labels,
 * names of links and buttons, CSRF tokens, and what the content policy forbids. A service checks each of its pages:
 *
 * <pre>{@code assertThat(PageFaults.in(html)).isEmpty();}</pre>
 */
public final class PageFaults {

    private PageFaults() {}

    /** Everything found wrong in a whole page, in words; empty for a good page. */
    public static List<String> in(String html) {
        Document page = Jsoup.parse(html);
        List<String> faults = new ArrayList<>();
        if (page.select("html[lang]").isEmpty()) {
            faults.add("no language");
        }
        if (page.title().isBlank()) {
            faults.add("no title");
        }
        if (page.select("main").size() != 1) {
            faults.add("main elements: " + page.select("main").size());
        }
        if (page.select("main h1").size() != 1 || page.select("h1").size() != 1) {
            faults.add("h1 elements: " + page.select("h1").size());
        }
        headings(page, faults);
        ids(page, faults);
        names(page, faults);
        page.select("[style], style, script:not([src]), [onclick], [onload], [onchange], [onsubmit]")
            .forEach(each -> faults.add("against the content policy: " + each.cssSelector()));
        page.select("img:not([alt])").forEach(each -> faults.add("image without alt: " + each));
        page.select("form[method=post]")
            .stream()
            .filter(form -> form.select("input[name=_csrf]").isEmpty())
            .forEach(form -> faults.add("form without CSRF token: " + form.attr("action")));
        page.getAllElements()
            .stream()
            .filter(each -> each.attributes()
                .asList()
                .stream()
                .anyMatch(attribute -> attribute.getKey().startsWith("th:")))
            .forEach(each -> faults.add("template attribute left: " + each.tagName()));
        return faults;
    }

    private static void headings(Document page, List<String> faults) {
        int last = 0;
        for (Element heading : page.select("main h1, main h2, main h3, main h4")) {
            int level = heading.tagName().charAt(1) - '0';
            if (level > last + 1) {
                faults.add("heading skips a level: " + heading.text());
            }
            last = level;
        }
    }

    private static void ids(Document page, List<String> faults) {
        Set<String> ids = new HashSet<>();
        page.select("[id]")
            .stream()
            .filter(each -> !ids.add(each.id()))
            .forEach(each -> faults.add("id twice: " + each.id()));
        for (String attribute : List.of("for", "aria-describedby", "aria-labelledby", "popovertarget", "commandfor")) {
            page.select("[" + attribute + "]").forEach(each -> {
                for (String id : each.attr(attribute).strip().split(" ", -1)) {
                    if (!ids.contains(id)) {
                        faults.add("%s of %s names no element: %s".formatted(attribute, each.tagName(), id));
                    }
                }
            });
        }
    }

    private static void names(Document page, List<String> faults) {
        page.select("input:not([type=hidden]), select, textarea, progress")
            .stream()
            .filter(field -> field.attr("aria-label").isBlank() && field.closest("label") == null
                    && (field.id().isEmpty() || page.select("label[for=" + field.id() + "]").isEmpty()))
            .forEach(field -> faults.add("field without label: " + field));
        page.select("a[href], button")
            .stream()
            .filter(each -> each.text().isBlank() && each.attr("aria-label").isBlank())
            .forEach(each -> faults.add("without a name: " + each.outerHtml()));
    }
}
