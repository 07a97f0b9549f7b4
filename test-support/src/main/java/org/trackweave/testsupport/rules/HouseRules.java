package org.trackweave.testsupport.rules;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Date;

import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.implement;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

/**
 * Rules that hold in every service. A service's {@code ArchitectureTest} is
 *
 * <pre>{@code
 * @AnalyzeClasses(packages = "org.trackweave.review", importOptions = ImportOption.DoNotIncludeTests.class)
 * class ArchitectureTest {
 *     @ArchTest
 *     static final ArchTests HOUSE_RULES = ArchTests.in(HouseRules.class);
 * }
 * }</pre>
 */
public final class HouseRules {

    private static final String[] SERVICES = {"submission", "review", "scheduler", "search", "gateway"};

    private HouseRules() {}

    @ArchTest
    static final ArchRule FEATURES_HAVE_NO_CYCLES = slices().matching("org.trackweave.*.(*)..")
        .should()
        .beFreeOfCycles()
        .allowEmptyShould(true)
        .because("a feature can only be understood alone when its dependencies have a direction");

    @ArchTest
    static final ArchRule SERVICES_KNOW_EACH_OTHER_BY_EVENTS_ONLY = classes()
        .that(resideInAnyPackage("org.trackweave.."))
        .should(new StayInOwnService(SERVICES))
        .because("services meet in the events module and on Kafka, nowhere else");

    @ArchTest
    static final ArchRule PACKAGES_ARE_NULL_MARKED = classes().should(new HaveNullMarkedPackage())
        .because("each package says its purpose and that nothing in it is null by default");

    @ArchTest
    static final ArchRule TIME_COMES_FROM_A_CLOCK = noClasses().should()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(LocalDate.class, "now")
        .orShould()
        .callMethod(LocalDateTime.class, "now")
        .orShould()
        .callMethod(OffsetDateTime.class, "now")
        .orShould()
        .callMethod(ZonedDateTime.class, "now")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callConstructor(Date.class)
        .because("tests set the time; inject a " + Clock.class.getSimpleName() + " and call Instant.now(clock)");

    @ArchTest
    static final ArchRule NOBODY_SLEEPS = noClasses().that(resideInAnyPackage(servicePackages()))
        .should()
        .callMethod(Thread.class, "sleep", long.class)
        .orShould()
        .callMethod(Thread.class, "sleep", Duration.class)
        .allowEmptyShould(true)
        .because("a sleep is either too short or too long; wait for the event");

    @ArchTest
    static final ArchRule ONLY_THE_OUTBOX_SENDS_TO_KAFKA = noClasses().that(resideInAnyPackage(servicePackages()))
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("org.springframework.kafka.core.KafkaTemplate")
        .orShould()
        .dependOnClassesThat()
        .resideInAPackage("org.apache.kafka.clients.producer..")
        .allowEmptyShould(true)
        .because("an event must commit with the change it tells of: call Outbox.append");

    @ArchTest
    static final ArchRule NAMES_SAY_SOMETHING = classes().should()
        .haveNameNotMatching(".*(Impl|Utils?|Manager|Helper)")
        .because("a name tells what the type knows, not that it is one more");

    @ArchTest
    static final ArchRule CONTROLLERS_STAY_IN_THEIR_PACKAGE = classes()
        .that()
        .areAnnotatedWith("org.springframework.stereotype.Controller")
        .or()
        .areAnnotatedWith("org.springframework.web.bind.annotation.RestController")
        .should()
        .notBePublic()
        .allowEmptyShould(true)
        .because("only HTTP calls a controller");

    @ArchTest
    public static final ArchRule HANDLERS_CARRY_ONE_ACCESS_RULE = methods().that()
        .areMetaAnnotatedWith("org.springframework.web.bind.annotation.RequestMapping")
        .and()
        .areDeclaredInClassesThat(not(implement("org.springframework.boot.webmvc.error.ErrorController")))
        .should(new CarryOneAccessRule())
        .allowEmptyShould(true)
        .because("what nobody has thought about is open to nobody");

    @ArchTest
    static final ArchRule CONSTRUCTORS_INJECT = fields().should()
        .notBeAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
        .allowEmptyShould(true)
        .because("an object is complete when it is made");

    @ArchTest
    static final ArchRule JDBC_NOT_JPA = noClasses().should()
        .dependOnClassesThat()
        .resideInAnyPackage("jakarta.persistence..", "org.hibernate.annotations..", "lombok..")
        .because("SQL is written in one adapter for each aggregate");

    @ArchTest
    static final ArchRule NOTHING_IS_PRINTED = GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

    @ArchTest
    static final ArchRule NO_OTHER_LOGGING = GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;

    /** The packages, such as {@code "..timetable.."}, use the JDK and this project alone: no Spring, Jackson or driver. */
    public static ArchRule pure(String... packages) {
        return classes().that(resideInAnyPackage(packages))
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify..", "org.trackweave..")
            .because("the rules of the domain can then be read and tested without any framework");
    }

    private static String[] servicePackages() {
        return Arrays.stream(SERVICES).map(service -> "org.trackweave." + service + "..").toArray(String[]::new);
    }
}
