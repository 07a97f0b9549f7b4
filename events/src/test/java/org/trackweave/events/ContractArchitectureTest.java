package org.trackweave.events;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;

/** The contract is all that services share; what it depended on, they all would. */
@AnalyzeClasses(packages = "org.trackweave.events", importOptions = DoNotIncludeTests.class)
class ContractArchitectureTest {

    @ArchTest
    static final ArchRule seesOnlyTheJdkAndAnnotations = classes().should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("java..", "org.trackweave.events..", "com.fasterxml.jackson.annotation..",
                "org.jspecify.annotations..");

    @ArchTest
    static final ArchRule eventsAreRecords = classes().that()
        .implement(Event.class)
        .and()
        .areNotInterfaces()
        .should()
        .beRecords();

    @ArchTest
    static final ArchRule valuesCannotChange = fields().that()
        .areNotStatic()
        .should()
        .beFinal();
}
