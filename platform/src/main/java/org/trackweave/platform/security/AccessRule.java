package org.trackweave.platform.security;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;

/** What a handler asks of its caller; one constant per annotation. */
enum AccessRule {
    PUBLIC(PublicAccess.class) {

        @Override
        boolean admits(Caller caller, @Nullable String conference) {
            return true;
        }
    },
    SIGNED_IN(SignedIn.class) {

        @Override
        boolean admits(Caller caller, @Nullable String conference) {
            return true;
        }
    },
    REVIEWER(ReviewerOnly.class) {

        @Override
        boolean admits(Caller caller, @Nullable String conference) {
            return conference != null && caller.reviews(conference);
        }
    },
    ORGANIZER(OrganizerOnly.class) {

        @Override
        boolean admits(Caller caller, @Nullable String conference) {
            return conference != null && caller.organizes(conference);
        }
    },
    ANY_ORGANIZER(AnyOrganizerOnly.class) {

        @Override
        boolean admits(Caller caller, @Nullable String conference) {
            return caller.organizesSomething();
        }
    },
    ADMIN(AdminOnly.class) {

        @Override
        boolean admits(Caller caller, @Nullable String conference) {
            return caller.admin();
        }
    };

    private final Class<? extends Annotation> annotation;

    AccessRule(Class<? extends Annotation> annotation) {
        this.annotation = annotation;
    }

    /** @param conference the path variable's value, null where the path has none */
    abstract boolean admits(Caller caller, @Nullable String conference);

    boolean needsCaller() {
        return this != PUBLIC;
    }

    /** The method's rule, else its class's; empty where there is none, or two that contradict each other. */
    static Optional<AccessRule> of(HandlerMethod handler) {
        List<AccessRule> own = on(handler.getMethod());
        List<AccessRule> rules = own.isEmpty() ? on(handler.getBeanType()) : own;
        return rules.size() == 1 ? Optional.of(rules.getFirst()) : Optional.empty();
    }

    private static List<AccessRule> on(AnnotatedElement element) {
        return Arrays.stream(values()).filter(rule -> element.isAnnotationPresent(rule.annotation)).toList();
    }
}
