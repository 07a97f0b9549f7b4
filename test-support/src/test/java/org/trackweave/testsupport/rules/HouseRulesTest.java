package org.trackweave.testsupport.rules;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import static org.assertj.core.api.Assertions.assertThat;

class HouseRulesTest {

    private static final JavaClasses OFFENDERS = new ClassFileImporter().importPackages("org.trackweave.review.offence",
            "org.trackweave.review.other", "org.trackweave.search.offence");
    private static final JavaClasses BLAMELESS = new ClassFileImporter()
        .importPackages("org.trackweave.review.blameless");

    static Stream<ArchRule> offended() {
        return Stream.of(HouseRules.FEATURES_HAVE_NO_CYCLES, HouseRules.SERVICES_KNOW_EACH_OTHER_BY_EVENTS_ONLY,
                HouseRules.PACKAGES_ARE_NULL_MARKED, HouseRules.TIME_COMES_FROM_A_CLOCK, HouseRules.NOBODY_SLEEPS,
                HouseRules.NAMES_SAY_SOMETHING, HouseRules.CONTROLLERS_STAY_IN_THEIR_PACKAGE,
                HouseRules.CONSTRUCTORS_INJECT, HouseRules.NOTHING_IS_PRINTED, HouseRules.pure("..offence.."));
    }

    @ParameterizedTest
    @MethodSource("offended")
    void findsTheOffence(ArchRule rule) {
        assertThat(rule.evaluate(OFFENDERS).hasViolation()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("all")
    void findsNoOffenceWhereThereIsNone(ArchRule rule) {
        assertThat(rule.evaluate(BLAMELESS).getFailureReport().getDetails()).isEmpty();
    }

    @Test
    void exemptsNoRuleFromTheServices() {
        assertThat(all()).hasSizeGreaterThanOrEqualTo(12);
    }

    static List<ArchRule> all() {
        return Arrays.stream(HouseRules.class.getDeclaredFields())
            .filter(field -> field.isAnnotationPresent(ArchTest.class))
            .map(field -> {
                try {
                    return (ArchRule) field.get(null);
                } catch (IllegalAccessException e) {
                    throw new AssertionError(e);
                }
            })
            .toList();
    }
}
