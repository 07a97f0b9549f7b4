package org.trackweave.search.query;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.springframework.web.util.UriUtils;

/** Links that keep what is searched for and change one thing. */
public final class SearchLinks {

    private final String conference;
    private final TalkQuery query;

    SearchLinks(String conference, TalkQuery query) {
        this.conference = conference;
        this.query = query;
    }

    public String programme() {
        return "/conferences/" + conference + "/programme";
    }

    /** The same search, from the place that the cursor names. */
    public String next(String cursor) {
        List<String> parameters = new ArrayList<>(text(query.query().source()));
        parameters.addAll(filters());
        parameters.add(parameter("after", cursor));
        return link(parameters);
    }

    /** The same filters with another text. */
    public String with(String text) {
        List<String> parameters = new ArrayList<>(text(text));
        parameters.addAll(filters());
        return link(parameters);
    }

    /** The same text without filters. */
    public String withoutFilters() {
        return link(text(query.query().source()));
    }

    public boolean filtered() {
        return !query.chosen().isEmpty();
    }

    public boolean searched() {
        return filtered() || !query.query().source().isEmpty();
    }

    private String link(List<String> parameters) {
        return parameters.isEmpty() ? programme() : programme() + "?" + String.join("&", parameters);
    }

    private List<String> filters() {
        return query.chosen()
            .entrySet()
            .stream()
            .flatMap(facet -> facet.getValue().stream().map(value -> parameter(facet.getKey().key(), value)))
            .toList();
    }

    private static List<String> text(String text) {
        return text.isEmpty() ? List.of() : List.of(parameter("q", text));
    }

    private static String parameter(String name, String value) {
        return name + "=" + UriUtils.encode(value, StandardCharsets.UTF_8);
    }
}
