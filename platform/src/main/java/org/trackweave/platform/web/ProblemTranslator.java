package org.trackweave.platform.web;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import jakarta.validation.ConstraintViolationException;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Turns every exception a request can end with into a problem with a stable type and words for people. */
final class ProblemTranslator extends ResponseEntityExceptionHandler {

    /** The problem, or null where the client is gone and nothing can be written. */
    @Nullable
    ResponseEntity<ProblemDetail> translate(Exception failure, WebRequest request) throws Exception {
        ProblemDetail known = switch (failure) {
            case OptimisticLockingFailureException _ -> stale(request);
            case DataIntegrityViolationException _ -> Problems.detail(HttpStatus.CONFLICT, "conflict",
                    "The change conflicts with what is already stored. Read it again, then decide.");
            case TransientDataAccessException _ -> Problems.detail(HttpStatus.SERVICE_UNAVAILABLE, "unavailable",
                    "The database is busy. Nothing was changed; try again in a moment.");
            case CannotCreateTransactionException _ -> Problems.detail(HttpStatus.SERVICE_UNAVAILABLE, "unavailable",
                    "The database does not answer. Nothing was changed; try again in a moment.");
            case DataAccessResourceFailureException _ -> databaseLost();
            case TransactionSystemException broken when broken
                .getOriginalException() instanceof DataAccessResourceFailureException -> databaseLost();
            case ConstraintViolationException violations -> Problems.invalid(violations.getConstraintViolations()
                .stream()
                .map(each -> new FieldFault(String.valueOf(each.getPropertyPath()), each.getMessage()))
                .toList());
            default -> null;
        };
        if (known != null) {
            return Problems.response(known);
        }
        ResponseEntity<Object> handled = handleException(failure, request);
        return handled != null && handled.getBody() instanceof ProblemDetail problem
                ? ResponseEntity.status(handled.getStatusCode())
                    .headers(handled.getHeaders())
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(problem)
                : null;
    }

    /** In the middle of a request, perhaps of its commit: nobody knows whether it counted. */
    private static ProblemDetail databaseLost() {
        return Problems.detail(HttpStatus.SERVICE_UNAVAILABLE, "unavailable",
                "The database went away meanwhile. Look whether the change is there, or try again in a moment.");
    }

    private static ProblemDetail stale(WebRequest request) {
        return request.getHeader(HttpHeaders.IF_MATCH) == null
                ? Problems.detail(HttpStatus.CONFLICT, "conflict",
                        "Someone changed this at the same time. Read it again and repeat your change.")
                : Problems.detail(HttpStatus.PRECONDITION_FAILED, "stale",
                        "If-Match names a version that is no longer the latest. Read it again and repeat your change.");
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(Exception failure, @Nullable Object body,
            HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        ResponseEntity<Object> response = super.handleExceptionInternal(failure, body, headers, status, request);
        // Spring's own problems say about:blank; ours are told apart by type.
        if (response != null && response.getBody() instanceof ProblemDetail problem
                && (problem.getType() == null || problem.getType().toString().equals("about:blank"))) {
            HttpStatus known = Objects.requireNonNullElse(HttpStatus.resolve(status.value()),
                    HttpStatus.INTERNAL_SERVER_ERROR);
            problem.setType(URI.create("/problems/" + StatusWords.of(status.value()).slug()));
            ProblemDetail ours = Problems.detail(known, StatusWords.of(status.value()).slug(), "");
            if (ours.getProperties() != null) {
                ours.getProperties().forEach(problem::setProperty);
            }
        }
        return response;
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(MethodArgumentNotValidException failure,
            HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return respond(failure, Problems.invalid(faults(failure.getBindingResult())), headers, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHandlerMethodValidationException(
            HandlerMethodValidationException failure, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        List<FieldFault> faults = new ArrayList<>();
        failure.getParameterValidationResults().forEach(result -> {
            if (result instanceof ParameterErrors nested) {
                nested.getFieldErrors().forEach(error -> faults.add(fault(error)));
            } else {
                String name = Objects.requireNonNullElse(result.getMethodParameter().getParameterName(), "value");
                result.getResolvableErrors().forEach(error -> faults.add(new FieldFault(name, message(error))));
            }
        });
        return respond(failure, Problems.invalid(faults), headers, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(HttpMessageNotReadableException failure,
            HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return respond(failure, JsonFaults.problem(failure.getCause()), headers, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleTypeMismatch(TypeMismatchException failure, HttpHeaders headers,
            HttpStatusCode status, WebRequest request) {
        String name = failure instanceof MethodArgumentTypeMismatchException argument
                ? argument.getName()
                : Objects.requireNonNullElse(failure.getPropertyName(), "value");
        return bad(failure, new FieldFault(name, "The value (%s) is not understood.".formatted(failure.getValue())),
                headers, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMissingServletRequestParameter(
            MissingServletRequestParameterException failure, HttpHeaders headers, HttpStatusCode status,
            WebRequest request) {
        return bad(failure, new FieldFault(failure.getParameterName(), "This parameter is missing."), headers, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleServletRequestBindingException(
            ServletRequestBindingException failure, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (failure instanceof MissingRequestHeaderException missing) {
            return missing.getHeaderName().equalsIgnoreCase(HttpHeaders.IF_MATCH)
                    ? respond(failure, Problems.preconditionRequired().getBody(), headers, request)
                    : bad(failure, new FieldFault(missing.getHeaderName(), "This header is missing."), headers,
                            request);
        }
        return super.handleServletRequestBindingException(failure, headers, status, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpRequestMethodNotSupported(
            HttpRequestMethodNotSupportedException failure, HttpHeaders headers, HttpStatusCode status,
            WebRequest request) {
        String allowed = failure.getSupportedHttpMethods() == null
                ? "another one"
                : failure.getSupportedHttpMethods()
                    .stream()
                    .map(Object::toString)
                    .sorted()
                    .collect(Collectors.joining(", "));
        return respond(failure, Problems.detail(HttpStatus.METHOD_NOT_ALLOWED, "method-not-allowed",
                "The method %s does not work here, %s does.".formatted(failure.getMethod(), allowed)), headers,
                request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMediaTypeNotSupported(
            HttpMediaTypeNotSupportedException failure, HttpHeaders headers, HttpStatusCode status,
            WebRequest request) {
        return respond(failure, Problems.detail(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "unsupported-media-type",
                "The body is of type %s; send %s.".formatted(failure.getContentType(),
                        MediaType.toString(failure.getSupportedMediaTypes()))),
                headers, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleNoResourceFoundException(NoResourceFoundException failure,
            HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return respond(failure, Problems.detail(HttpStatus.NOT_FOUND, "not-found",
                "Nothing has the address %s.".formatted(((ServletWebRequest) request).getRequest().getRequestURI())),
                headers, request);
    }

    static List<FieldFault> faults(BindingResult result) {
        List<FieldFault> faults = new ArrayList<>();
        result.getFieldErrors().forEach(error -> faults.add(fault(error)));
        result.getGlobalErrors().forEach(error -> faults.add(new FieldFault("", message(error))));
        return faults;
    }

    private static FieldFault fault(FieldError error) {
        // A conversion failure's own message quotes Java classes.
        return new FieldFault(error.getField(), error.isBindingFailure()
                ? "The value (%s) is not understood.".formatted(error.getRejectedValue())
                : message(error));
    }

    private static String message(MessageSourceResolvable error) {
        return Objects.requireNonNullElse(error.getDefaultMessage(), "This value is not allowed.");
    }

    private @Nullable ResponseEntity<Object> bad(Exception failure, FieldFault fault, HttpHeaders headers,
            WebRequest request) {
        return respond(failure, Problems.detail(HttpStatus.BAD_REQUEST, "bad-request",
                fault.field() + ": " + fault.message(), List.of(fault)), headers, request);
    }

    private @Nullable ResponseEntity<Object> respond(Exception failure, ProblemDetail problem, HttpHeaders headers,
            WebRequest request) {
        return handleExceptionInternal(failure, problem, headers, HttpStatusCode.valueOf(problem.getStatus()), request);
    }
}
