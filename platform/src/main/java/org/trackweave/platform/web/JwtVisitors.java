package org.trackweave.platform.web;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** Reads the visitor from the claims of the token the gateway sent: {@code name}, {@code admin}, {@code roles}. */
final class JwtVisitors implements Visitors {

    @Override
    public Visitor of(HttpServletRequest request) {
        return SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken token
                ? visitor(token.getToken())
                : Visitor.ANONYMOUS;
    }

    private static Visitor visitor(Jwt jwt) {
        String name = Objects.requireNonNullElse(jwt.getClaimAsString("name"), "Someone");
        return new Visitor(name, true, Boolean.TRUE.equals(jwt.getClaim("admin")), roles(jwt.getClaim("roles")));
    }

    private static Map<String, Set<String>> roles(@Nullable Object claim) {
        Map<String, Set<String>> roles = new HashMap<>();
        if (claim instanceof Map<?, ?> perConference) {
            perConference.forEach((conference, held) -> {
                if (held instanceof Collection<?> names) {
                    roles.put(String.valueOf(conference),
                            names.stream().map(String::valueOf).collect(Collectors.toUnmodifiableSet()));
                }
            });
        }
        return roles;
    }
}
