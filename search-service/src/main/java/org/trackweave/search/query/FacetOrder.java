package org.trackweave.search.query;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import org.trackweave.events.Level;
import org.trackweave.search.query.Hits.FacetValue;

/** The order in which people expect a facet's values. */
final class FacetOrder {

    private static final Comparator<FacetValue> BY_VALUE = Comparator.comparing(FacetValue::value);
    private static final Comparator<FacetValue> BY_LABEL = Comparator.comparing(FacetValue::label,
            String.CASE_INSENSITIVE_ORDER);
    private static final Comparator<FacetValue> BY_LEVEL = Comparator
        .comparing(value -> Level.valueOf(value.value().toUpperCase(Locale.ROOT)));
    private static final Comparator<FacetValue> BY_COUNT = Comparator.comparing(FacetValue::count)
        .reversed()
        .thenComparing(BY_LABEL);

    private FacetOrder() {}

    static List<FacetValue> sorted(Facet facet, List<FacetValue> values) {
        return values.stream().sorted(switch (facet) {
            case LEVEL -> BY_LEVEL;
            case DAY -> BY_VALUE;
            case ROOM -> BY_LABEL;
            case TRACK, LANGUAGE, TAG -> BY_COUNT;
        }).toList();
    }
}
