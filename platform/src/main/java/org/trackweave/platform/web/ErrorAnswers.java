package org.trackweave.platform.web;

import java.net.URI;
import java.util.List;
import java.util.Map;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriUtils;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Gives a problem its form: a page where a person looks at it, JSON where a program does. */
final class ErrorAnswers {

    /** A {@link ModelAndView} or a {@link ResponseEntity}. */
    Object of(ResponseEntity<ProblemDetail> answer, HttpServletRequest request) {
        ProblemDetail problem = answer.getBody();
        if (problem == null) {
            return answer;
        }
        String traceId = TraceId.of(request);
        if (traceId != null) {
            problem.setProperty("traceId", traceId);
        }
        String path = path(request);
        if (problem.getInstance() == null && path.startsWith("/")) {
            problem.setInstance(URI.create(UriUtils.encodePath(path, UTF_8)));
        }
        if (!wantsPage(request, path)) {
            return answer;
        }
        return answer.getStatusCode().value() == 401 ? signIn(request) : page(problem, traceId);
    }

    private static ModelAndView signIn(HttpServletRequest request) {
        String target = request.getAttribute(PageContext.ATTRIBUTE) instanceof PageContext page
                ? page.signIn()
                : "/sign-in";
        return new ModelAndView("redirect:" + target);
    }

    private static ModelAndView page(ProblemDetail problem, @Nullable String traceId) {
        StatusWords words = StatusWords.of(problem.getStatus());
        boolean exact = problem.getType() != null
                && !problem.getType().toString().equals("/problems/" + words.slug());
        ModelAndView page = new ModelAndView("trackweave/error", HttpStatus.valueOf(problem.getStatus()));
        page.addObject("status", problem.getStatus());
        page.addObject("words", words);
        // What a service says about its own problem beats the general words for the status.
        page.addObject("meaning",
                (exact || problem.getStatus() == 404 || problem.getStatus() == 403) && problem.getDetail() != null
                        && problem.getStatus() < 500 ? problem.getDetail() : words.meaning());
        page.addObject("faults", problem.getProperties() != null
                && problem.getProperties().get("errors") instanceof List<?> faults ? faults : List.of());
        page.addObject("traceId", traceId);
        return page.addAllObjects(Map.of("retry", problem.getStatus() == 429 || problem.getStatus() >= 500));
    }

    private static boolean wantsPage(HttpServletRequest request, String path) {
        if (path.startsWith("/api/") || request.getHeader("HX-Request") != null) {
            return false;
        }
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        try {
            return accept != null && MediaType.parseMediaTypes(accept)
                .stream()
                .anyMatch(type -> !type.isWildcardType() && type.isCompatibleWith(MediaType.TEXT_HTML));
        } catch (InvalidMediaTypeException garbage) {
            return false;
        }
    }

    private static String path(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String failed
                ? failed
                : request.getRequestURI();
    }
}
