package org.trackweave.review.proposal;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

import org.trackweave.events.Level;

/**
 * Which proposals a list shows. Every part that is null lets all through.
 *
 * @param text words, each of which must begin a word of the proposal
 */
public record ProposalFilter(@Nullable Level level, @Nullable String format, @Nullable String tag,
        @Nullable String text) {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    /** Reads request parameters; what is blank or unknown filters nothing. */
    public static ProposalFilter of(@Nullable String level, @Nullable String format, @Nullable String tag,
            @Nullable String text) {
        return new ProposalFilter(level(level), blankToNull(format), blankToNull(tag), blankToNull(text));
    }

    /** Whether anything is filtered at all. */
    public boolean active() {
        return level != null || format != null || tag != null || text != null;
    }

    /** A SQL condition on the table {@code proposal p}, starting with {@code and} unless empty. */
    public String condition() {
        var sql = new StringBuilder();
        if (level != null) {
            sql.append(" and p.level = :level");
        }
        if (format != null) {
            sql.append(" and p.format = :format");
        }
        if (tag != null) {
            sql.append(" and p.tags @> array[:tag]::text[]");
        }
        if (text != null) {
            sql.append(" and p.words @@ to_tsquery('simple', :words)");
        }
        return sql.toString();
    }

    /** The values of the parameters in {@link #condition()}. */
    public Map<String, Object> parameters() {
        var parameters = new HashMap<String, Object>();
        if (level != null) {
            parameters.put("level", level.wireName());
        }
        if (format != null) {
            parameters.put("format", format);
        }
        if (tag != null) {
            parameters.put("tag", tag);
        }
        if (text != null) {
            parameters.put("words", WORD.matcher(text)
                .results()
                .map(word -> word.group() + ":*")
                .collect(Collectors.joining(" & ")));
        }
        return parameters;
    }

    /** This filter as a query string for links: {@code ?level=novice&q=twisted}, or nothing. */
    public String query() {
        var uri = UriComponentsBuilder.newInstance();
        if (level != null) {
            uri.queryParam("level", "{level}");
        }
        if (format != null) {
            uri.queryParam("format", "{format}");
        }
        if (tag != null) {
            uri.queryParam("tag", "{tag}");
        }
        if (text != null) {
            uri.queryParam("q", "{q}");
        }
        var values = new HashMap<String, Object>(parameters());
        if (text != null) {
            values.put("q", text);
        }
        return uri.encode().buildAndExpand(values).toUriString();
    }

    private static @Nullable Level level(@Nullable String name) {
        for (var level : Level.values()) {
            if (level.wireName().equals(name == null ? null : name.toLowerCase(Locale.ROOT))) {
                return level;
            }
        }
        return null;
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
