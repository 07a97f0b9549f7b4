package org.trackweave.platform.security;

import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;

/** The CSRF token of a browser's session, which the gateway keeps and sends along as a claim. Nothing is kept here. */
final class SessionCsrfTokens implements CsrfTokenRepository {

    private static final String HEADER = "X-CSRF-TOKEN";
    private static final String PARAMETER = "_csrf";

    /** Whether the request comes from a browser's session: only there can another site make a browser send it. */
    static boolean guard(HttpServletRequest request) {
        return claim() != null;
    }

    /** For an anonymous page: its forms carry a token that nothing asks for. */
    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        return new DefaultCsrfToken(HEADER, PARAMETER, UUID.randomUUID().toString());
    }

    @Override
    public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        // The gateway has it.
    }

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        String claim = claim();
        return claim == null ? null : new DefaultCsrfToken(HEADER, PARAMETER, claim);
    }

    private static @Nullable String claim() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication instanceof JwtAuthenticationToken token
                ? token.getToken().getClaimAsString(Callers.CSRF_CLAIM)
                : null;
    }
}
