package org.trackweave.platform.web;

import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;

import org.slf4j.MDC;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/**
 * Builds RFC 9457 problems. A business outcome of an API is returned with {@link #problem}; a page, or code far from
 * the controller, throws {@link #exception}. The slug is part of the contract: clients compare it.
 */
public final class Problems {

    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private Problems() {}

    /**
     * A response of type {@code /problems/<slug>}.
     *
     * @param detail one or two sentences: what is wrong, with the values, and what to do
     */
    public static ResponseEntity<ProblemDetail> problem(HttpStatus status, String slug, String detail) {
        return response(detail(status, slug, detail));
    }

    /** As above, with the fields at fault as {@code errors}. */
    public static ResponseEntity<ProblemDetail> problem(HttpStatus status, String slug, String detail,
            List<FieldFault> faults) {
        return response(detail(status, slug, detail, faults));
    }

    /** 422 {@code /problems/validation}: the request is well-formed, but these fields cannot be taken. */
    public static ResponseEntity<ProblemDetail> validation(List<FieldFault> faults) {
        return response(invalid(faults));
    }

    /** To be thrown; never returns normally only because the caller writes {@code throw}. */
    public static ProblemException exception(HttpStatus status, String slug, String detail) {
        return new ProblemException(detail(status, slug, detail));
    }

    /** 404 {@code /problems/not-found}, to be thrown. */
    public static ProblemException notFound(String detail) {
        return exception(HttpStatus.NOT_FOUND, "not-found", detail);
    }

    /** 403 {@code /problems/forbidden}, to be thrown. */
    public static ProblemException forbidden(String detail) {
        return exception(HttpStatus.FORBIDDEN, "forbidden", detail);
    }

    /** 412 {@code /problems/stale}, to be thrown: {@code If-Match} names a version that is no longer the latest. */
    public static ProblemException stale(String detail) {
        return exception(HttpStatus.PRECONDITION_FAILED, "stale", detail);
    }

    /** 428 {@code /problems/precondition-required}, to be thrown: a change must say which version it changes. */
    public static ProblemException preconditionRequired() {
        return exception(HttpStatus.PRECONDITION_REQUIRED, "precondition-required",
                "Send the ETag you last read as If-Match, so that nobody's change is lost.");
    }

    static ProblemDetail detail(HttpStatus status, String slug, String detail) {
        if (!SLUG.matcher(slug).matches()) {
            throw new IllegalArgumentException(
                    "A problem's slug (%s) is lower-case words with hyphens.".formatted(slug));
        }
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create("/problems/" + slug));
        String traceId = MDC.get("traceId");
        if (traceId != null) {
            problem.setProperty("traceId", traceId);
        }
        return problem;
    }

    static ProblemDetail detail(HttpStatus status, String slug, String detail, List<FieldFault> faults) {
        ProblemDetail problem = detail(status, slug, detail);
        problem.setProperty("errors", List.copyOf(faults));
        return problem;
    }

    static ProblemDetail invalid(List<FieldFault> faults) {
        String detail = faults.size() == 1
                ? "One field needs your attention: %s.".formatted(faults.getFirst().field())
                : "%d fields need your attention.".formatted(faults.size());
        return detail(HttpStatus.UNPROCESSABLE_CONTENT, "validation", detail, faults);
    }

    static ResponseEntity<ProblemDetail> response(ProblemDetail problem) {
        return ResponseEntity.status(problem.getStatus()).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem);
    }
}
