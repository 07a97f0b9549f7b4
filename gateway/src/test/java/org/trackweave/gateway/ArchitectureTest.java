package org.trackweave.gateway;

import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;

import org.trackweave.testsupport.rules.HouseRules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

@AnalyzeClasses(packages = "org.trackweave.gateway", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchTests HOUSE_RULES = ArchTests.in(HouseRules.class);

    @ArchTest
    static final ArchRule SQL_STAYS_IN_ADAPTERS = noClasses().that()
        .areNotAnnotatedWith(Repository.class)
        .should()
        .dependOnClassesThat()
        .areAssignableTo(JdbcClient.class);

    @ArchTest
    static final ArchRule IDS_COME_FROM_THEIR_SOURCE = noClasses().should().callMethod(UUID.class, "randomUUID");
}
