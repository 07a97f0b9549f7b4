package org.trackweave.platform.personal;

import java.time.Duration;
import java.util.UUID;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import org.trackweave.events.PersonalText;
import org.trackweave.platform.sample.SampleApplication;
import org.trackweave.testsupport.RealServers;
import org.trackweave.testsupport.TestDatabase;
import org.trackweave.testsupport.TestServers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@RealServers
@SpringBootTest(classes = SampleApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT, properties = "spring.config.name=sample-service")
class PersonalDataIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Autowired
    PersonalData writer;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Environment environment;

    private final UUID person = UUID.randomUUID();

    @Test
    void opensInAnotherServiceWhatThisOneSealed() {
        try (ConfigurableApplicationContext other = otherService()) {
            PersonalText name = seal("Ada Lovelace");
            PersonalText biography = seal("Wrote the first program.");

            PersonalData reader = other.getBean(PersonalData.class);
            assertThat(reader.open(person, name)).contains("Ada Lovelace");
            assertThat(reader.open(person, biography)).contains("Wrote the first program.");
            assertThat(name.ciphertext()).doesNotContain("Ada");
        }
    }

    @Test
    void erasesAPersonEverywhereAlsoForThoseWhoStartLater() {
        PersonalText name = seal("Grace Hopper");
        try (ConfigurableApplicationContext other = otherService()) {
            PersonalData reader = other.getBean(PersonalData.class);
            assertThat(reader.open(person, name)).contains("Grace Hopper");

            transactions.executeWithoutResult(_ -> writer.destroy(person));

            Awaitility.await().atMost(PATIENCE).untilAsserted(() -> assertThat(writer.open(person, name)).isEmpty());
            Awaitility.await().atMost(PATIENCE).untilAsserted(() -> assertThat(reader.open(person, name)).isEmpty());
        }
        try (ConfigurableApplicationContext late = otherService()) {
            assertThat(late.getBean(PersonalData.class).open(person, name)).isEmpty();
        }
        assertThat(jdbc.sql("select count(*) from outbox where aggregate = ? and payload is not null")
            .param(person.toString())
            .query(Integer.class)
            .single()).isZero();
    }

    @Test
    void makesNoSecondKeyForSomeoneErased() {
        seal("Grace Hopper");
        transactions.executeWithoutResult(_ -> writer.destroy(person));

        assertThatThrownBy(() -> seal("Grace Hopper")).isInstanceOf(IllegalStateException.class)
            .hasMessageContaining(person.toString());
    }

    @Test
    void readsFromAServiceThatStartsAfterTheKeyWasMade() {
        PersonalText name = seal("Barbara Liskov");
        Awaitility.await()
            .atMost(PATIENCE)
            .until(() -> jdbc.sql("select count(*) from outbox where published_at is null")
                .query(Integer.class)
                .single() == 0);

        try (ConfigurableApplicationContext late = otherService()) {
            assertThat(late.getBean(PersonalData.class).open(person, name)).contains("Barbara Liskov");
        }
    }

    @Test
    void doesNotTakeOnePersonsTextForAnothers() {
        PersonalText name = seal("Ada Lovelace");
        UUID impostor = UUID.randomUUID();
        transactions.executeWithoutResult(_ -> writer.seal(impostor, "Someone Else"));

        assertThatThrownBy(() -> writer.open(impostor, name)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void sealsOnlyInATransactionThatTellsTheOthers() {
        assertThatThrownBy(() -> writer.seal(person, "Ada")).isInstanceOf(IllegalStateException.class);
        transactions.executeWithoutResult(status -> {
            writer.seal(person, "Ada");
            status.setRollbackOnly();
        });

        assertThat(jdbc.sql("select count(*) from person_key where person_id = ?")
            .param(person)
            .query(Integer.class)
            .single()).isZero();
    }

    private PersonalText seal(String text) {
        return transactions.execute(_ -> writer.seal(person, text));
    }

    /** The same application on a database of its own and on the same broker, as services are. */
    private ConfigurableApplicationContext otherService() {
        TestDatabase database = TestServers.newDatabase();
        return new SpringApplicationBuilder(SampleApplication.class).run("--spring.config.name=sample-service",
                "--spring.application.name=other-service", "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=" + database.user(),
                "--spring.datasource.password=" + database.password(),
                "--spring.kafka.bootstrap-servers=" + environment.getProperty("spring.kafka.bootstrap-servers"),
                "--trackweave.jwt.jwk-set=" + environment.getProperty("trackweave.jwt.jwk-set"),
                "--trackweave.personal.master-key=" + environment.getProperty("trackweave.personal.master-key"));
    }
}
