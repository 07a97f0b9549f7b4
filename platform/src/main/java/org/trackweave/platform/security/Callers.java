package org.trackweave.platform.security;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** Finds the caller of the running request. */
final class Callers {

    /** Present in the tokens of browser sessions only: the session's CSRF token. */
    static final String CSRF_CLAIM = "csrf";

    private Callers() {}

    /** The caller, empty for an anonymous request. */
    static Optional<Caller> current() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Caller caller
                ? Optional.of(caller)
                : Optional.empty();
    }

    /** @throws InvalidBearerTokenException where the subject is no account */
    static JwtAuthenticationToken authentication(Jwt jwt) {
        return new JwtAuthenticationToken(jwt, caller(jwt), List.of());
    }

    private static Caller caller(Jwt jwt) {
        UUID account;
        try {
            account = UUID.fromString(Objects.requireNonNullElse(jwt.getSubject(), ""));
        } catch (IllegalArgumentException malformed) {
            throw new InvalidBearerTokenException("The subject is no account id", malformed);
        }
        return new Caller(account, text(jwt, "name"), text(jwt, "email"),
                Boolean.TRUE.equals(jwt.getClaim("email_verified")), Boolean.TRUE.equals(jwt.getClaim("admin")),
                roles(jwt.getClaim("roles")), scopes(jwt));
    }

    /** A session's token need not list scopes; any other has those it names and no more. */
    private static Set<String> scopes(Jwt jwt) {
        return jwt.hasClaim("scopes") || !jwt.hasClaim(CSRF_CLAIM)
                ? names(jwt.getClaim("scopes")).collect(Collectors.toUnmodifiableSet())
                : Set.of(Caller.READ, Caller.WRITE);
    }

    private static Map<String, Set<Role>> roles(@Nullable Object claim) {
        Map<String, Set<Role>> roles = new HashMap<>();
        if (claim instanceof Map<?, ?> perConference) {
            perConference.forEach((conference, held) -> roles.put(String.valueOf(conference),
                    names(held).flatMap(Callers::known).collect(Collectors.toUnmodifiableSet())));
        }
        return roles;
    }

    /** A role that a newer gateway gives and this build does not know opens nothing. */
    private static Stream<Role> known(String name) {
        return Stream.of(Role.values()).filter(role -> role.name().equals(name));
    }

    private static Stream<String> names(@Nullable Object claim) {
        return claim instanceof Collection<?> collection ? collection.stream().map(String::valueOf) : Stream.empty();
    }

    private static String text(Jwt jwt, String claim) {
        return Objects.requireNonNullElse(jwt.getClaimAsString(claim), "");
    }
}
