package org.trackweave.testsupport.rules;

import org.jspecify.annotations.NullMarked;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** The annotation sits on package-info and applies to that package alone, not to those below it. */
final class HaveNullMarkedPackage extends ArchCondition<JavaClass> {

    HaveNullMarkedPackage() {
        super("be in a package with @NullMarked");
    }

    @Override
    public void check(JavaClass item, ConditionEvents events) {
        if (!item.getPackage().isAnnotatedWith(NullMarked.class)) {
            events.add(SimpleConditionEvent.violated(item,
                    "%s: the package %s has no package-info.java with @NullMarked".formatted(item.getName(),
                            item.getPackageName())));
        }
    }
}
