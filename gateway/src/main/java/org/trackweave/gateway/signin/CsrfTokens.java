package org.trackweave.gateway.signin;

import java.util.Optional;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

import org.trackweave.gateway.secret.Secret;
import org.trackweave.gateway.signin.BrowserSessions.SignedInBrowser;

/**
 * Where the CSRF token lives: in the session of who is signed in, where the services learn of it too; in a cookie
 * before that, so that looking at the sign-in page stores nothing.
 */
@Component
class CsrfTokens implements CsrfTokenRepository {

    private static final String HEADER = "X-CSRF-TOKEN";
    private static final String FIELD = "_csrf";

    private final BrowserSessions sessions;
    private final SessionCookie cookie;

    CsrfTokens(BrowserSessions sessions, SessionCookie cookie) {
        this.sessions = sessions;
        this.cookie = cookie;
    }

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        return token(Secret.random("").text());
    }

    @Override
    public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        if (sessions.of(request).isEmpty()) {
            response.addHeader(HttpHeaders.SET_COOKIE,
                    ResponseCookie.from(name(), token == null ? "" : token.getToken())
                        .path("/")
                        .httpOnly(true)
                        .secure(cookie.secure())
                        .sameSite("Lax")
                        .maxAge(token == null ? 0 : -1)
                        .build()
                        .toString());
        }
    }

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        Optional<SignedInBrowser> signedIn = sessions.of(request);
        return signedIn.isPresent() ? token(signedIn.get().csrf()) : fromCookie(request);
    }

    private @Nullable CsrfToken fromCookie(HttpServletRequest request) {
        Cookie sent = WebUtils.getCookie(request, name());
        return sent == null || sent.getValue().isBlank() ? null : token(sent.getValue());
    }

    private String name() {
        return cookie.prefix() + "trackweave-csrf";
    }

    private static CsrfToken token(String value) {
        return new DefaultCsrfToken(HEADER, FIELD, value);
    }
}
