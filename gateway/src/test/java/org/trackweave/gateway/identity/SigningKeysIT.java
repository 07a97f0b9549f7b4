package org.trackweave.gateway.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.JdkIdGenerator;

import com.nimbusds.jose.jwk.JWK;

import org.trackweave.testsupport.TestDatabase;
import org.trackweave.testsupport.TestServers;

import static org.assertj.core.api.Assertions.assertThat;

class SigningKeysIT {

    private static final Duration LIFETIME = Duration.ofDays(30);

    private final Watch watch = new Watch();
    private DriverManagerDataSource database = new DriverManagerDataSource();

    @BeforeEach
    void migrate() {
        TestDatabase empty = TestServers.newDatabase();
        database = new DriverManagerDataSource(empty.url(), empty.user(), empty.password());
        Flyway.configure().dataSource(database).locations("classpath:db/gateway").load().migrate();
    }

    @Test
    void areTheSameForAllGateways() {
        SigningKeys one = keys();
        SigningKeys other = keys();
        assertThat(one.current().getKeyID()).isEqualTo(other.current().getKeyID());
        assertThat(ids(one)).hasSize(1).isEqualTo(ids(other));
    }

    @Test
    void arePublishedBeforeTheySignAndAfter() {
        SigningKeys keys = keys();
        String first = keys.current().getKeyID();

        watch.forward(LIFETIME.plusSeconds(1));
        assertThat(keys.current().getKeyID()).as("the new key is not known everywhere yet").isEqualTo(first);
        assertThat(ids(keys)).hasSize(2).contains(first);

        watch.forward(Duration.ofMinutes(11));
        String second = keys.current().getKeyID();
        assertThat(second).isNotEqualTo(first);
        assertThat(ids(keys)).as("tokens of the old key are still fresh").contains(first, second);

        watch.forward(LIFETIME.plusDays(1));
        keys.current();
        assertThat(ids(keys)).doesNotContain(first).contains(second).hasSize(2);
    }

    private SigningKeys keys() {
        return new SigningKeys(new SigningKeyTable(JdbcClient.create(database)), new KeyWrap(new byte[32]),
                new TransactionTemplate(new DataSourceTransactionManager(database)),
                new IdentitySettings(Duration.ofMinutes(5), LIFETIME), new JdkIdGenerator(), watch);
    }

    private static List<String> ids(SigningKeys keys) {
        return keys.published().getKeys().stream().map(JWK::getKeyID).toList();
    }

    private static final class Watch extends Clock {

        private Instant now = Instant.parse("2026-01-01T00:00:00Z");

        void forward(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
