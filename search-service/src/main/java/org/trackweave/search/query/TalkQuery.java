package org.trackweave.search.query;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What to search for.
 *
 * @param chosen values per facet, of which one must match
 * @param size of the page, 1 to {@link #MAX_SIZE}
 * @param after the last hit of the page before
 */
record TalkQuery(String conference, ParsedQuery query, Map<Facet, List<String>> chosen, int size,
        Optional<Cursor> after) {

    static final int DEFAULT_SIZE = 20;
    static final int MAX_SIZE = 100;

    TalkQuery {
        Map<Facet, List<String>> copy = new EnumMap<>(Facet.class);
        chosen.forEach((facet, values) -> {
            if (!values.isEmpty()) {
                copy.put(facet, List.copyOf(values));
            }
        });
        chosen = copy;
    }

    List<String> chosen(Facet facet) {
        return chosen.getOrDefault(facet, List.of());
    }

    TalkQuery with(ParsedQuery other) {
        return new TalkQuery(conference, other, chosen, size, after);
    }
}
