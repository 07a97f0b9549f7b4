package org.trackweave.submission;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

@AnalyzeClasses(packages = "org.trackweave.submission", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule FEATURES_FORM_NO_CYCLE = slices().matching("org.trackweave.submission.(*)..")
        .should()
        .beFreeOfCycles();

    @ArchTest
    static final ArchRule SQL_STAYS_IN_ADAPTERS = noClasses().that()
        .areNotAnnotatedWith(Repository.class)
        .should()
        .dependOnClassesThat()
        .areAssignableTo(JdbcClient.class);

    @ArchTest
    static final ArchRule RULES_KNOW_NO_FRAMEWORK = classes().that()
        .haveSimpleNameEndingWith("Lifecycle")
        .or()
        .haveSimpleName("ProposalCheck")
        .or()
        .haveSimpleName("State")
        .or()
        .haveSimpleName("Call")
        .or()
        .haveSimpleName("FieldFaults")
        .should()
        .onlyDependOnClassesThat()
        .resideOutsideOfPackages("org.springframework..", "tools.jackson..");

    @ArchTest
    static final ArchRule NOBODY_ASKS_THE_CLOCK_OF_THE_MACHINE = noClasses().should()
        .callMethod(java.time.Instant.class, "now")
        .orShould()
        .callMethod(java.util.UUID.class, "randomUUID");
}
