package org.trackweave.platform.web;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.filter.OncePerRequestFilter;

/** Gives every request, and the error dispatch after it, its {@link PageContext}. */
final class PageContextFilter extends OncePerRequestFilter {

    private final PageServices services;

    PageContextFilter(PageServices services) {
        this.services = services;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        request.setAttribute(PageContext.ATTRIBUTE, new PageContext(request, response, services));
        TraceId.remember(request);
        String traceId = TraceId.of(request);
        if (traceId != null) {
            response.setHeader(TraceId.HEADER, traceId);
        }
        chain.doFilter(request, response);
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }
}
