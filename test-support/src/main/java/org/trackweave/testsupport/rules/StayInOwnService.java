package org.trackweave.testsupport.rules;

import java.util.Set;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** Services are recognized by the package below {@code org.trackweave}. */
final class StayInOwnService extends ArchCondition<JavaClass> {

    private static final String ROOT = "org.trackweave.";

    private final Set<String> services;

    StayInOwnService(String... services) {
        super("not depend on another service");
        this.services = Set.of(services);
    }

    @Override
    public void check(JavaClass item, ConditionEvents events) {
        var own = module(item);
        for (Dependency dependency : item.getDirectDependenciesFromSelf()) {
            var other = module(dependency.getTargetClass());
            if (services.contains(own) && services.contains(other) && !own.equals(other)) {
                events.add(SimpleConditionEvent.violated(item, dependency.getDescription()));
            }
        }
    }

    private static String module(JavaClass type) {
        var name = type.getPackageName();
        if (!name.startsWith(ROOT)) {
            return "";
        }
        int end = name.indexOf('.', ROOT.length());
        return end < 0 ? name.substring(ROOT.length()) : name.substring(ROOT.length(), end);
    }
}
