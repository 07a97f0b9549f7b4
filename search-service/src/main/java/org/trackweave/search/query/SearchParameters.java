package org.trackweave.search.query;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.util.MultiValueMap;

import org.trackweave.platform.web.FieldFault;

/** Reads a search from the parameters of a URL. */
final class SearchParameters {

    private static final int MOST_VALUES = 50;

    private SearchParameters() {}

    sealed interface Read {

        record Valid(TalkQuery query) implements Read {}

        record Invalid(List<FieldFault> faults) implements Read {}
    }

    static Read read(String conference, MultiValueMap<String, String> parameters) {
        List<FieldFault> faults = new ArrayList<>();
        String q = text(parameters);
        if (q.length() > ParsedQuery.MAX_LENGTH) {
            faults.add(new FieldFault("q", "A query may have %d characters; this one has %d."
                .formatted(ParsedQuery.MAX_LENGTH, q.length())));
        }
        String size = parameters.getFirst("size");
        Optional<Integer> wanted = size == null ? Optional.of(TalkQuery.DEFAULT_SIZE) : number(size);
        if (wanted.isEmpty()) {
            faults.add(new FieldFault("size", "The size (%s) must be a number from 1 to %d."
                .formatted(size, TalkQuery.MAX_SIZE)));
        }
        String after = parameters.getFirst("after");
        Optional<Cursor> cursor = Optional.ofNullable(after).flatMap(Cursor::parse);
        if (after != null && cursor.isEmpty()) {
            faults.add(new FieldFault("after", "This is no \"next\" of an earlier answer: leave it out to start."));
        }
        if (!faults.isEmpty()) {
            return new Read.Invalid(faults);
        }
        return new Read.Valid(new TalkQuery(conference, ParsedQuery.parse(q), chosen(parameters),
                wanted.orElse(TalkQuery.DEFAULT_SIZE), cursor));
    }

    /** For pages: whatever is wrong is left out or cut. */
    static TalkQuery lenient(String conference, MultiValueMap<String, String> parameters) {
        String q = text(parameters);
        ParsedQuery query = ParsedQuery.parse(q.substring(0, Math.min(q.length(), ParsedQuery.MAX_LENGTH)));
        return new TalkQuery(conference, query, chosen(parameters), TalkQuery.DEFAULT_SIZE,
                Optional.ofNullable(parameters.getFirst("after")).flatMap(Cursor::parse));
    }

    private static String text(MultiValueMap<String, String> parameters) {
        String q = parameters.getFirst("q");
        return q == null ? "" : q.strip();
    }

    private static Map<Facet, List<String>> chosen(MultiValueMap<String, String> parameters) {
        Map<Facet, List<String>> chosen = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            chosen.put(facet, parameters.getOrDefault(facet.key(), List.of())
                .stream()
                .filter(value -> value != null && !value.isBlank())
                .distinct()
                .limit(MOST_VALUES)
                .toList());
        }
        return chosen;
    }

    private static Optional<Integer> number(String text) {
        try {
            int number = Integer.parseInt(text);
            return number >= 1 && number <= TalkQuery.MAX_SIZE ? Optional.of(number) : Optional.empty();
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }
}
