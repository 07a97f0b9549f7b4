package org.trackweave.gateway.identity;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.filter.OncePerRequestFilter;

import org.trackweave.gateway.identity.Recognition.Anonymous;
import org.trackweave.gateway.identity.Recognition.Recognised;
import org.trackweave.gateway.identity.Recognition.Refused;
import org.trackweave.gateway.problem.FilterRefusals;

/**
 * Finds out who is asking and signs a token that says so. The gateway's own pages then see the same kind of caller as
 * the services do.
 */
final class IdentityFilter extends OncePerRequestFilter {

    private final Recogniser recogniser;
    private final TokenMint mint;
    private final FilterRefusals refusals;

    IdentityFilter(Recogniser recogniser, TokenMint mint, FilterRefusals refusals) {
        this.recogniser = recogniser;
        this.mint = mint;
        this.refusals = refusals;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        switch (recogniser.recognise(request)) {
            case Anonymous _ -> chain.doFilter(request, response);
            case Recognised(var identity) -> {
                vouch(identity, mint.mint(identity));
                chain.doFilter(request, response);
            }
            case Refused(var status, var slug, var detail) -> refusals.refuse(request, response, status, slug, detail,
                    status == HttpStatus.UNAUTHORIZED
                            ? Map.of(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"")
                            : Map.of());
        }
    }

    private static void vouch(Identity identity, Jwt token) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new JwtAuthenticationToken(token, identity.caller(), List.of()));
        SecurityContextHolder.setContext(context);
    }

    /** Error pages greet who is signed in, too. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }
}
