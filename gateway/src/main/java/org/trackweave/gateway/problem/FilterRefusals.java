package org.trackweave.gateway.problem;

import java.io.IOException;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

import org.trackweave.platform.web.Problems;

/** Answers a request that a filter stops. */
@Component
public class FilterRefusals {

    private final HandlerExceptionResolver resolver;

    FilterRefusals(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver resolver) {
        this.resolver = resolver;
    }

    /** Writes the problem, as JSON or as a page. */
    public void refuse(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String slug,
            String detail) throws IOException {
        refuse(request, response, status, slug, detail, Map.of());
    }

    /** As above, with further headers, for instance {@code Retry-After}. */
    public void refuse(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String slug,
            String detail, Map<String, String> headers) throws IOException {
        headers.forEach(response::setHeader);
        ModelAndView page = resolver.resolveException(request, response, null,
                Problems.exception(status, slug, detail));
        if (page == null || !page.isEmpty()) {
            // Outside a controller nobody renders a page: the container's error dispatch does.
            response.sendError(status.value());
        }
    }
}
