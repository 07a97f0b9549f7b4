package org.trackweave.search.query;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsBucket;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;

import org.trackweave.search.index.TrackLabel;
import org.trackweave.search.query.Hits.FacetValue;

/**
 * Counts the values of each facet among the talks found. What is chosen in a facet narrows the other facets' counts but
 * not its own, so that one sees what choosing more would add.
 */
final class FacetCounts {

    private static final String VALUES = "values";
    private static final int MOST_VALUES = 60;

    private static final DateTimeFormatter DAY_LABEL = DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);

    private FacetCounts() {}

    /** What hits have to satisfy besides the query; empty when nothing is chosen. */
    static Optional<Query> select(TalkQuery query) {
        List<Query> filters = filters(query, null);
        return filters.isEmpty() ? Optional.empty() : Optional.of(all(filters));
    }

    static void add(SearchRequest.Builder request, TalkQuery query) {
        for (Facet facet : Facet.values()) {
            request.aggregations(facet.key(),
                    Aggregation.of(aggregation -> aggregation.filter(all(filters(query, facet)))
                        .aggregations(VALUES, values -> values.terms(
                                terms -> terms.field(facet.countedField).size(MOST_VALUES)))));
        }
    }

    static Map<String, List<FacetValue>> read(TalkQuery query, Map<String, Aggregate> aggregations) {
        Map<String, List<FacetValue>> facets = new LinkedHashMap<>();
        for (Facet facet : Facet.values()) {
            List<FacetValue> values = Optional.ofNullable(aggregations.get(facet.key()))
                .map(filtered -> filtered.filter().aggregations().get(VALUES))
                .map(terms -> terms.sterms().buckets().array())
                .orElse(List.of())
                .stream()
                .map(bucket -> value(query, facet, bucket))
                .toList();
            facets.put(facet.key(), FacetOrder.sorted(facet, values));
        }
        return facets;
    }

    private static FacetValue value(TalkQuery query, Facet facet, StringTermsBucket bucket) {
        String term = bucket.key().stringValue();
        Optional<TrackLabel> track = facet == Facet.TRACK ? TrackLabel.parse(term) : Optional.empty();
        String value = track.map(TrackLabel::slug).orElse(term);
        return new FacetValue(value, track.map(TrackLabel::name).orElseGet(() -> label(facet, term)), bucket.docCount(),
                query.chosen(facet).contains(value), track.map(TrackLabel::color).orElse(null));
    }

    private static String label(Facet facet, String term) {
        return switch (facet) {
            case DAY -> DAY_LABEL.format(LocalDate.parse(term));
            case LEVEL -> term.substring(0, 1).toUpperCase(Locale.ROOT) + term.substring(1);
            case TRACK, ROOM, TAG -> term;
            case LANGUAGE -> Optional.of(Locale.forLanguageTag(term).getDisplayLanguage(Locale.ENGLISH))
                .filter(name -> !name.isEmpty())
                .orElse(term);
        };
    }

    private static List<Query> filters(TalkQuery query, @Nullable Facet except) {
        List<Query> filters = new ArrayList<>();
        query.chosen().forEach((facet, values) -> {
            if (facet != except) {
                filters.add(QueryBuilder.anyOf(facet, values));
            }
        });
        return filters;
    }

    private static Query all(List<Query> filters) {
        return filters.isEmpty()
                ? Query.of(query -> query.matchAll(all -> all))
                : Query.of(query -> query.bool(bool -> bool.filter(filters)));
    }
}
