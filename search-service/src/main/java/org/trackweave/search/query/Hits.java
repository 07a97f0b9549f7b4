package org.trackweave.search.query;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * The answer to a search.
 *
 * @param total of talks found, on all pages
 * @param loosened too little matched exactly, so similar spellings and beginnings of words count too
 * @param didYouMean a spelling that finds more; null where none is known
 * @param facets by name; counts of a facet do not regard what is chosen in it
 * @param next for {@code after=}; null on the last page
 */
public record Hits(String query, long total, boolean loosened, @Nullable String didYouMean, List<Hit> hits,
        Map<String, List<FacetValue>> facets, @Nullable String next) {

    /**
     * A talk found.
     *
     * @param day in the conference's time zone
     * @param highlights safe HTML with {@code mark} around what was found
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Hit(String code, String title, List<String> speakers, List<Track> tracks, String level, String format,
            int minutes, String language, List<String> tags, @Nullable LocalDate day, @Nullable String room,
            @Nullable Instant startsAt, @Nullable Instant endsAt, Highlights highlights) {}

    /** A track as its slug, name and palette index. */
    public record Track(String slug, String name, int color) {}

    /** @param title whole; the excerpt is the best passage of the texts, null where only other fields matched */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Highlights(String title, @JsonProperty("abstract") @Nullable String excerpt) {}

    /** @param color only tracks have one */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record FacetValue(String value, String label, long count, boolean chosen, @Nullable Integer color) {}
}
