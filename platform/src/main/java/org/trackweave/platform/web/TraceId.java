package org.trackweave.platform.web;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * The trace a request belongs to, as people quote it from an error page. It is noted at the start of the request,
 * because the tracing scope is closed by the time the container renders an error.
 */
final class TraceId {

    /** Tells the caller which trace to look for: in logs, in a tracing server, in the search documents that follow. */
    static final String HEADER = "Trace-Id";

    private static final String ATTRIBUTE = TraceId.class.getName();

    private TraceId() {}

    static void remember(HttpServletRequest request) {
        String traceId = MDC.get("traceId");
        if (traceId != null) {
            request.setAttribute(ATTRIBUTE, traceId);
        }
    }

    static @Nullable String of(HttpServletRequest request) {
        String traceId = MDC.get("traceId");
        return traceId != null ? traceId : (String) request.getAttribute(ATTRIBUTE);
    }
}
