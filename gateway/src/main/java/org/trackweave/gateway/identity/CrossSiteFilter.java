package org.trackweave.gateway.identity;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.web.filter.OncePerRequestFilter;

import org.trackweave.gateway.problem.FilterRefusals;

/** A second bolt beside the CSRF token, for all services at once: browsers say when another site made them write. */
final class CrossSiteFilter extends OncePerRequestFilter {

    private final FilterRefusals refusals;

    CrossSiteFilter(FilterRefusals refusals) {
        this.refusals = refusals;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if ("cross-site".equals(request.getHeader("Sec-Fetch-Site"))
                && CsrfFilter.DEFAULT_CSRF_MATCHER.matches(request)) {
            refusals.refuse(request, response, HttpStatus.FORBIDDEN, "cross-site",
                    "Another site sent this. Open the page here and send it again.");
        } else {
            chain.doFilter(request, response);
        }
    }
}
