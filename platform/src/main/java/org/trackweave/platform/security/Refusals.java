package org.trackweave.platform.security;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

import tools.jackson.databind.json.JsonMapper;

/**
 * Says no in the caller's language: problem details to API clients, the sign-in page or an error page to people, and a
 * redirect header to htmx, which would otherwise put the sign-in page into the middle of another one.
 */
final class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler {

    private static final String SIGN_IN = "/sign-in";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    void askToSignIn(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (isApi(request)) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            problem(request, response, HttpServletResponse.SC_UNAUTHORIZED, "unauthenticated", "Unauthorized",
                    "Send a valid token: Authorization: Bearer tw_…");
            return;
        }
        String next = next(request);
        String signIn = next == null ? SIGN_IN : SIGN_IN + "?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
        if (request.getHeader("HX-Request") == null) {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            // Relative: the host is the gateway's.
            response.setHeader(HttpHeaders.LOCATION, signIn);
        } else {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            response.setHeader("HX-Redirect", signIn);
        }
    }

    void forbid(HttpServletRequest request, HttpServletResponse response, String detail) throws IOException {
        if (isApi(request)) {
            problem(request, response, HttpServletResponse.SC_FORBIDDEN, "forbidden", "Forbidden", detail);
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN, detail);
        }
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        askToSignIn(request, response);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException failure)
            throws IOException {
        forbid(request, response, failure instanceof CsrfException
                ? "The form is out of date. Reload the page and send it again."
                : "You may not do this.");
    }

    private static boolean isApi(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/api/");
    }

    /** Where to go on after signing in: this page, or for a form the page it was on. */
    private static @Nullable String next(HttpServletRequest request) {
        if (request.getMethod().equals("GET") && request.getHeader("HX-Request") == null) {
            String query = request.getQueryString();
            return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
        }
        String page = request.getHeader("HX-Current-URL") == null
                ? request.getHeader(HttpHeaders.REFERER)
                : request.getHeader("HX-Current-URL");
        try {
            URI uri = page == null ? null : new URI(page);
            return uri == null || uri.getRawPath() == null || !uri.getRawPath().startsWith("/")
                    || uri.getRawPath().startsWith("//") ? null : uri.getRawPath();
        } catch (URISyntaxException _) {
            return null;
        }
    }

    private static void problem(HttpServletRequest request, HttpServletResponse response, int status, String slug,
            String title, String detail) throws IOException {
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", "/problems/" + slug);
        problem.put("title", title);
        problem.put("status", status);
        problem.put("detail", detail);
        problem.put("instance", request.getRequestURI());
        if (MDC.get("traceId") != null) {
            problem.put("traceId", MDC.get("traceId"));
        }
        response.setStatus(status);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(JSON.writeValueAsBytes(problem));
    }
}
