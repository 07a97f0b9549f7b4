package org.trackweave.submission.proposal;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Which of a conference's proposals to list; nothing asked for lists them all.
 *
 * @param states any of these
 * @param title a part of the title, in any case
 */
record ProposalFilter(List<State> states, @Nullable String title, @Nullable String format, @Nullable String level,
        @Nullable String tag) {

    /** {@link State#of} in SQL, for rows that are no drafts. */
    static final String STATE = """
                                case when p.standing in ('withdrawn', 'canceled') then p.standing
                                    when p.standing = 'confirmed' and coalesce(d.decision, 'accepted') = 'accepted' then 'confirmed'
                                    else coalesce(d.decision, 'submitted') end""";

    /** Follows a condition; the parameters are {@link #parameters()}. */
    static final String WHERE = " and (cardinality(:states::text[]) = 0 or (" + STATE
            + """
              ) = any (:states::text[]))
              and (:title::text is null or p.title ilike :title::text)
              and (:format::text is null or lower(p.format) = :format::text)
              and (:level::text is null or p.level = :level::text)
              and (:tag::text is null or exists (select 1 from unnest(p.tags) tag where lower(tag) = :tag::text))
              """;

    static ProposalFilter of(@Nullable Collection<State> states, @Nullable String title, @Nullable String format,
            @Nullable String level, @Nullable String tag) {
        return new ProposalFilter(states == null ? List.of() : List.copyOf(states), blankToNull(title),
                blankToNull(format), blankToNull(level), blankToNull(tag));
    }

    Map<String, @Nullable Object> parameters() {
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("states", states.stream().map(State::wireName).toArray(String[]::new));
        parameters.put("title", title == null ? null : "%" + escaped(title) + "%");
        parameters.put("format", lower(format));
        parameters.put("level", lower(level));
        parameters.put("tag", lower(tag));
        return parameters;
    }

    /** Percent and underscore are what people typed, not wildcards. */
    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    private static @Nullable String lower(@Nullable String text) {
        return text == null ? null : text.toLowerCase(Locale.ROOT);
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
