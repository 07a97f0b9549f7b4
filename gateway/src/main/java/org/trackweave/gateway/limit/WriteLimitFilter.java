package org.trackweave.gateway.limit;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

import org.trackweave.gateway.problem.FilterRefusals;
import org.trackweave.platform.security.Caller;

/** Stops who writes too much, before any body is read; reading is not limited. */
public final class WriteLimitFilter extends OncePerRequestFilter {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private final Buckets accounts;
    private final Buckets clients;
    private final Buckets anonymous;
    private final FilterRefusals refusals;

    WriteLimitFilter(LimitSettings settings, Clock clock, FilterRefusals refusals) {
        this.accounts = new Buckets(settings.perAccount(), clock);
        this.clients = new Buckets(settings.perClient(), clock);
        this.anonymous = new Buckets(settings.anonymous(), clock);
        this.refusals = refusals;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return READING.contains(request.getMethod());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Duration> wait = clients.take(request.getRemoteAddr()).or(() -> takeFromWho(request));
        if (wait.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        long seconds = Math.max(1, wait.get().plusMillis(999).toSeconds());
        refusals.refuse(request, response, HttpStatus.TOO_MANY_REQUESTS, "too-many-requests",
                "That were more changes than one may make in so short a time. Go on in %d s.".formatted(seconds),
                Map.of(HttpHeaders.RETRY_AFTER, String.valueOf(seconds)));
    }

    private Optional<Duration> takeFromWho(HttpServletRequest request) {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Caller caller
                ? accounts.take(caller.accountId().toString())
                : anonymous.take(request.getRemoteAddr());
    }
}
