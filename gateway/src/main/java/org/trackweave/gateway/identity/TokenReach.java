package org.trackweave.gateway.identity;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.trackweave.gateway.token.ApiToken;

/**
 * How far an API token reaches: its scopes, its conference, and never to what its owner keeps for a browser.
 * It may end itself.
 */
final class TokenReach {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final Pattern CONFERENCE = Pattern.compile("/(?:api/)?conferences/([^/]+)(?:/.*)?");

    private TokenReach() {}

    /** What is wrong, in words for the token's owner; empty where the token reaches. */
    static Optional<String> exceededBy(String method, String path, ApiToken token) {
        if (path.equals("/api/tokens/current")) {
            return Optional.empty();
        }
        boolean reads = READING.contains(method);
        String needed = reads ? "read" : "write";
        if (!token.scopes().contains(needed)) {
            return Optional.of("This API token lacks the scope %s.".formatted(needed));
        }
        boolean ofAccount = path.startsWith("/api/account") || path.startsWith("/api/tokens");
        if (path.equals("/account") || path.startsWith("/account/") || ofAccount && !reads) {
            return Optional.of("An API token cannot change its owner's account or tokens: sign in with a browser.");
        }
        String only = token.conferenceId();
        if (only == null || ofAccount) {
            return Optional.empty();
        }
        Matcher conference = CONFERENCE.matcher(path);
        return conference.matches() && conference.group(1).equals(only)
                ? Optional.empty()
                : Optional.of("This API token works for the conference %s only.".formatted(only));
    }
}
