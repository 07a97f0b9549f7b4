package org.trackweave.testsupport.rules;

import java.util.List;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** Exactly one of the platform's access annotations, on the method or, where it has none, on its class. */
final class CarryOneAccessRule extends ArchCondition<JavaMethod> {

    private static final List<String> RULES = Stream
        .of("PublicAccess", "SignedIn", "ReviewerOnly", "OrganizerOnly", "AnyOrganizerOnly", "AdminOnly")
        .map(rule -> "org.trackweave.platform.security." + rule)
        .toList();

    CarryOneAccessRule() {
        super("carry exactly one access rule");
    }

    @Override
    public void check(JavaMethod handler, ConditionEvents events) {
        long own = count(handler);
        long rules = own == 0 ? count(handler.getOwner()) : own;
        if (rules != 1) {
            events.add(SimpleConditionEvent.violated(handler,
                    "%s has %d access rules and is denied to everyone".formatted(handler.getFullName(), rules)));
        }
    }

    private static long count(CanBeAnnotated element) {
        return RULES.stream().filter(element::isAnnotatedWith).count();
    }
}
