package org.trackweave.platform.web;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

import org.trackweave.platform.security.Caller;
import org.trackweave.platform.security.Role;

/** The visitor is the caller that security found, in services and in the gateway alike. */
final class CallerVisitors implements Visitors {

    @Override
    public Visitor of(HttpServletRequest request) {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Caller caller
                ? visitor(caller)
                : Visitor.ANONYMOUS;
    }

    private static Visitor visitor(Caller caller) {
        Map<String, Set<String>> roles = caller.roles()
            .entrySet()
            .stream()
            .collect(Collectors.toMap(Map.Entry::getKey,
                    each -> each.getValue().stream().map(Role::name).collect(Collectors.toUnmodifiableSet())));
        return new Visitor(caller.name(), true, caller.admin(), roles);
    }
}
