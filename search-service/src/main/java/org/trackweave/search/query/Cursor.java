package org.trackweave.search.query;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

import co.elastic.clients.elasticsearch._types.FieldValue;

/**
 * A place in the hits of one query, between two of them.
 *
 * @param loosened the hits are those of the loosened search
 * @param rank score or start of the last hit before
 * @param code of that hit
 */
record Cursor(boolean loosened, String rank, String code) {

    private static final String SEPARATOR = "|";

    static Cursor after(boolean loosened, List<FieldValue> sort) {
        return new Cursor(loosened, sort.get(0)._toJsonString(), sort.get(1).stringValue());
    }

    String text() {
        String plain = String.join(SEPARATOR, loosened ? "l" : "e", rank, code);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    /** Empty where this service never gave out the text. */
    static Optional<Cursor> parse(String text) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split("\\|", 3);
            if (parts.length != 3 || !Double.isFinite(Double.parseDouble(parts[1]))) {
                return Optional.empty();
            }
            return Optional.of(new Cursor(parts[0].equals("l"), parts[1], parts[2]));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /** As the search takes it. */
    List<FieldValue> values() {
        FieldValue first = rank.contains(".") || rank.contains("E")
                ? FieldValue.of(Double.parseDouble(rank))
                : FieldValue.of(Long.parseLong(rank));
        return List.of(first, FieldValue.of(code));
    }
}
