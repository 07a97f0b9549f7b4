package org.trackweave.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

import org.trackweave.platform.security.PublicAccess;

/** Answers for what failed outside a controller: in a filter, in security, in the container. */
@Controller
class ErrorPages implements ErrorController {

    private final ErrorAnswers answers;

    ErrorPages(ErrorAnswers answers) {
        this.answers = answers;
    }

    @PublicAccess
    @RequestMapping("${spring.web.error.path:${server.error.path:${error.path:/error}}}")
    Object error(HttpServletRequest request) {
        int code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer failed ? failed : 404;
        HttpStatus status = HttpStatus.resolve(code);
        if (status == null) {
            status = HttpStatus.INTERNAL_SERVER_ERROR;
        }
        StatusWords words = StatusWords.of(status.value());
        // What a refusal says is meant for the reader; other messages of the container are not.
        String said = status == HttpStatus.FORBIDDEN
                && request.getAttribute(RequestDispatcher.ERROR_MESSAGE) instanceof String message && !message.isBlank()
                        ? message
                        : words.meaning();
        ProblemDetail problem = Problems.detail(status, words.slug(), said);
        return answers.of(Problems.response(problem), request);
    }
}
