package org.trackweave.platform.web;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.context.request.ServletWebRequest;

/** The last word on every exception a controller lets go; a service's own advice comes before. */
@ControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class ProblemAdvice {

    private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

    private final ProblemTranslator translator;
    private final ErrorAnswers answers;

    ProblemAdvice(ProblemTranslator translator, ErrorAnswers answers) {
        this.translator = translator;
        this.answers = answers;
    }

    /** Spring Security's filter decides about these: it knows whether to ask for a sign-in. */
    @ExceptionHandler({AccessDeniedException.class, AuthenticationException.class})
    void leaveToSecurity(Exception failure) throws Exception {
        throw failure;
    }

    @ExceptionHandler(Exception.class)
    @Nullable
    Object answer(Exception failure, HttpServletRequest request, HttpServletResponse response) {
        if (response.isCommitted()) {
            // A stream whose reader went away, or a page half sent: no second answer fits in.
            log.debug("The response was under way already", failure);
            return null;
        }
        ResponseEntity<ProblemDetail> problem = problem(failure, request, response);
        return problem == null ? null : answers.of(problem, request);
    }

    private @Nullable ResponseEntity<ProblemDetail> problem(Exception failure, HttpServletRequest request,
            HttpServletResponse response) {
        try {
            return translator.translate(failure, new ServletWebRequest(request, response));
        } catch (Exception unknown) {
            if (unknown instanceof IOException && unknown.getClass().getSimpleName().contains("Abort")) {
                return null;
            }
            ResponseStatus declared = AnnotatedElementUtils.findMergedAnnotation(unknown.getClass(),
                    ResponseStatus.class);
            HttpStatus status = declared == null ? HttpStatus.INTERNAL_SERVER_ERROR : declared.code();
            if (status.is5xxServerError()) {
                log.error("{} {} failed", request.getMethod(), request.getRequestURI(), unknown);
            }
            StatusWords words = StatusWords.of(status.value());
            return Problems.response(Problems.detail(status, words.slug(), words.meaning()));
        }
    }
}
