package org.trackweave.review.etag;

import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

import org.trackweave.platform.web.Problems;

/** A version as an entity tag: {@code "3"}. */
public final class ETag {

    private static final Pattern VERSION = Pattern.compile("(?:W/)?\"(\\d{1,18})\"");

    private ETag() {}

    /** The value of the {@code ETag} header. */
    public static String of(long version) {
        return "\"" + version + "\"";
    }

    /**
     * The version that {@code If-Match} names; empty when the header is absent.
     *
     * @throws org.trackweave.platform.web.ProblemException answered with 400 when it is no version
     */
    public static Optional<Long> expected(@Nullable String ifMatch) {
        if (ifMatch == null) {
            return Optional.empty();
        }
        var matcher = VERSION.matcher(ifMatch.strip());
        if (!matcher.matches()) {
            throw Problems.exception(HttpStatus.BAD_REQUEST, "bad-etag",
                    "If-Match (%s) is not an ETag of this service. Send one as you got it, such as \"3\"."
                        .formatted(ifMatch));
        }
        return Optional.of(Long.valueOf(matcher.group(1)));
    }
}
