package org.trackweave.platform.security;

import org.junit.jupiter.api.Test;

import com.tngtech.archunit.core.importer.ClassFileImporter;

import org.trackweave.testsupport.rules.HouseRules;

import static org.assertj.core.api.Assertions.assertThat;

/** The rule that every service's architecture test applies, against a controller with two mistakes. */
class AccessRuleArchitectureTest {

    @Test
    void findsHandlersWithoutARuleOrWithTwo() {
        var report = HouseRules.HANDLERS_CARRY_ONE_ACCESS_RULE
            .evaluate(new ClassFileImporter().importPackages("org.trackweave.platform.sample"))
            .getFailureReport();

        assertThat(report.getDetails()).hasSize(2)
            .anySatisfy(detail -> assertThat(detail).contains("SampleController.forgotten()", "0 access rules"))
            .anySatisfy(detail -> assertThat(detail).contains("SampleController.contradiction()", "2 access rules"));
    }
}
