package org.trackweave.platform.web;

import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/**
 * The {@code If-Match} header of a request: which versions its sender has seen.
 *
 * <p>Entity tags here are version numbers in quotes ({@code "3"}). Weak tags never match, as RFC 9110 demands.
 */
public final class IfMatch {

    private static final String ANY = "*";

    private final @Nullable String header;

    private IfMatch(@Nullable String header) {
        this.header = header;
    }

    /**
     * For changes that would overwrite another's.
     *
     * @throws ProblemException 428 where the header is missing
     */
    public static IfMatch required(@Nullable String header) {
        if (header == null || header.isBlank()) {
            throw Problems.preconditionRequired();
        }
        return new IfMatch(header);
    }

    /** For changes that make sense from any version; without the header, every version will do. */
    public static IfMatch optional(@Nullable String header) {
        return new IfMatch(header == null || header.isBlank() ? null : header);
    }

    public boolean accepts(long version) {
        return header == null || header.strip().equals(ANY)
                || Arrays.stream(header.split(",")).map(String::strip).anyMatch(tag(version)::equals);
    }

    /** The entity tag of a version. */
    public static String tag(long version) {
        return "\"" + version + "\"";
    }
}
