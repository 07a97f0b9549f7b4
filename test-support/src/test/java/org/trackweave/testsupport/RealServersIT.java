package org.trackweave.testsupport;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;

import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

import static org.assertj.core.api.Assertions.assertThat;

@RealServers(elasticsearch = true)
@SpringBootTest(classes = RealServersIT.Application.class)
class RealServersIT {

    @Configuration(proxyBeanMethods = false)
    static class Application {}

    @Autowired
    Environment environment;

    @Test
    void givesTheApplicationADatabase() throws SQLException {
        var database = new TestDatabase(environment.getRequiredProperty("spring.datasource.url"),
                environment.getRequiredProperty("spring.datasource.username"),
                environment.getRequiredProperty("spring.datasource.password"));
        try (var connection = database.connect()) {
            assertThat(connection.isValid(1)).isTrue();
        }
    }

    @Test
    void givesTheApplicationABroker() {
        var servers = environment.getRequiredProperty("spring.kafka.bootstrap-servers");
        try (var admin = Admin.create(Map.of("bootstrap.servers", servers))) {
            assertThat(admin.describeCluster().nodes()).succeedsWithin(Duration.ofSeconds(10))
                .satisfies(nodes -> assertThat(nodes).hasSize(1));
        }
    }

    @Test
    void givesTheApplicationAnElasticsearch() throws Exception {
        var url = URI.create(environment.getRequiredProperty("trackweave.elasticsearch.url"));
        try (var client = HttpClient.newHttpClient()) {
            var health = HttpRequest.newBuilder(url.resolve("/_cluster/health")).build();
            assertThat(client.send(health, BodyHandlers.ofString()).body()).contains("\"number_of_nodes\":1");
        }
        assertThat(environment.getRequiredProperty("trackweave.elasticsearch.index-prefix")).matches("test-\\d+-");
    }

    @Test
    void keepsDatabasesAndBrokersApart() throws SQLException {
        var first = TestServers.newDatabase();
        var second = TestServers.newDatabase();
        try (var connection = first.connect()) {
            connection.createStatement().execute("create table only_here (n int)");
        }
        try (var connection = second.connect();
                var tables = connection.getMetaData().getTables(null, "public", "%", null)) {
            assertThat(tables.next()).isFalse();
        }
        try (var one = TestServers.newKafka(); var other = TestServers.newKafka()) {
            assertThat(one.bootstrapServers()).isNotEqualTo(other.bootstrapServers());
        }
    }
}
