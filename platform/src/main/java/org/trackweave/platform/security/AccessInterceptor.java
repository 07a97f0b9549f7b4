package org.trackweave.platform.security;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.MethodParameter;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/** Enforces the handlers' access rules. What has no rule is denied, to everyone. */
final class AccessInterceptor implements HandlerInterceptor {

    static final String CONFERENCE = "conference";

    private static final Logger log = LoggerFactory.getLogger(AccessInterceptor.class);

    private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    private static final Set<DispatcherType> JUDGED_BEFORE = Set.of(DispatcherType.ERROR, DispatcherType.ASYNC);

    private final List<OpenHandlers> open;
    private final Refusals refusals;

    AccessInterceptor(List<OpenHandlers> open, Refusals refusals) {
        this.open = open;
        this.refusals = refusals;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException, ServletException {
        // An error page, and the end of a streamed answer, belong to a request that was judged before.
        if (JUDGED_BEFORE.contains(request.getDispatcherType())
                || open.stream().anyMatch(openHandlers -> openHandlers.contains(handler))) {
            return true;
        }
        Optional<AccessRule> rule = handler instanceof HandlerMethod method ? AccessRule.of(method) : Optional.empty();
        if (rule.isEmpty()) {
            log.error("{} has no access rule, or several, and is denied to everyone; give it exactly one", handler);
            refusals.forbid(request, response, "Nobody may do this.");
            return false;
        }
        return judge(rule.get(), (HandlerMethod) handler, request, response);
    }

    private boolean judge(AccessRule rule, HandlerMethod handler, HttpServletRequest request,
            HttpServletResponse response) throws IOException, ServletException {
        Optional<Caller> caller = Callers.current();
        if (caller.isEmpty()) {
            if (!rule.needsCaller() && !wantsCaller(handler)) {
                return true;
            }
            refusals.askToSignIn(request, response);
            return false;
        }
        String scope = SAFE_METHODS.contains(request.getMethod()) ? Caller.READ : Caller.WRITE;
        if (rule.needsCaller() && !caller.get().scopes().contains(scope)) {
            refusals.forbid(request, response, "This API token lacks the scope (%s).".formatted(scope));
            return false;
        }
        if (!rule.admits(caller.get(), conference(request))) {
            refusals.forbid(request, response, switch (rule) {
                case PUBLIC, SIGNED_IN -> "You may not do this.";
                case REVIEWER -> "Only reviewers of this conference may do this.";
                case ORGANIZER, ANY_ORGANIZER -> "Only organizers may do this.";
                case ADMIN -> "Only administrators may do this.";
            });
            return false;
        }
        return true;
    }

    private static boolean wantsCaller(HandlerMethod handler) {
        for (MethodParameter parameter : handler.getMethodParameters()) {
            if (parameter.getParameterType() == Caller.class) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable String conference(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                && variables.get(CONFERENCE) instanceof String conference ? conference : null;
    }
}
