package org.trackweave.platform.web;

import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** Ends a request with a problem: a page for a browser, {@code application/problem+json} for everyone else. */
public final class ProblemException extends ErrorResponseException {

    ProblemException(ProblemDetail problem) {
        super(HttpStatusCode.valueOf(problem.getStatus()), problem, null);
    }
}
