package org.trackweave.testsupport;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class OwnServersIT {

    @Test
    void postgresComesBackOnTheSamePort() throws SQLException {
        try (var postgres = TestServers.ownPostgres()) {
            var database = postgres.database();
            try (var connection = database.connect()) {
                connection.createStatement().execute("create table kept (n int)");
            }
            postgres.kill();
            assertThatExceptionOfType(SQLException.class).isThrownBy(database::connect);
            postgres.start();
            postgres.stop();
            assertThat(postgres.isRunning()).isFalse();
            postgres.start();
            try (var connection = database.connect();
                    var rows = connection.createStatement().executeQuery("select count(*) from kept")) {
                assertThat(rows.next()).isTrue();
            }
        }
    }

    @Test
    void kafkaComesBackOnTheSamePort() {
        try (var kafka = TestServers.ownKafka();
                var admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
            assertThat(admin.createTopics(List.of(new NewTopic("kept", 1, (short) 1))).all())
                .succeedsWithin(Duration.ofSeconds(30));
            kafka.kill();
            assertThat(kafka.isRunning()).isFalse();
            kafka.start();
            assertThat(admin.listTopics().names()).succeedsWithin(Duration.ofSeconds(30))
                .satisfies(names -> assertThat(names).containsExactly("kept"));
        }
    }
}
