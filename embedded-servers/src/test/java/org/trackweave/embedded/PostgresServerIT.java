package org.trackweave.embedded;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PostgresServerIT {

    @TempDir
    Path folder;

    @Test
    void keepsDataOverAStopAndAKill() throws SQLException {
        var settings = PostgresSettings.in(folder).withDatabases("first", "second");
        try (var server = PostgresServer.start(settings); var connection = connect(server, "second")) {
            connection.createStatement().execute("create table t (n int); insert into t values (1)");
        }
        var killed = PostgresServer.start(settings);
        try (var connection = connect(killed, "second")) {
            connection.createStatement().execute("insert into t values (2)");
        }
        killed.kill();
        assertThat(killed.isRunning()).isFalse();
        try (var server = PostgresServer.start(settings); var connection = connect(server, "second")) {
            assertThat(count(connection)).isEqualTo(2);
        }
    }

    @Test
    void takesOverAServerThatOutlivedItsOwner() throws SQLException {
        var settings = PostgresSettings.in(folder).withDatabases("trackweave");
        var orphan = PostgresServer.start(settings);
        orphan.abandon();
        assertThat(orphan.isRunning()).isTrue();
        try (var server = PostgresServer.start(settings); var connection = connect(server, "trackweave")) {
            assertThat(connection.isValid(1)).isTrue();
            assertThat(orphan.isRunning()).isFalse();
        }
    }

    @Test
    void asksForThePasswordThatOnlyItsOwnerCanRead() throws Exception {
        try (var server = PostgresServer.start(PostgresSettings.in(folder).asDisposable())) {
            assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> DriverManager.getConnection(server.jdbcUrl("postgres"), server.user(), "wrong"));
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("password"))))
                .isEqualTo("rw-------");
        }
    }

    @Test
    void saysThatThePortIsTaken() throws Exception {
        try (var other = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            var settings = PostgresSettings.in(folder).withPort(other.getLocalPort());
            assertThatExceptionOfType(ServerStartException.class).isThrownBy(() -> PostgresServer.start(settings))
                .withMessageContaining("port (%d)", other.getLocalPort());
        }
    }

    @Test
    void saysThatAnotherOwnsTheFolder() {
        try (var _ = PostgresServer.start(PostgresSettings.in(folder).asDisposable())) {
            assertThatExceptionOfType(ServerStartException.class)
                .isThrownBy(() -> PostgresServer.start(PostgresSettings.in(folder)))
                .withMessageContaining("owns the folder (%s)", folder);
        }
    }

    @Test
    void refusesDataOfAnotherMajorVersion() throws Exception {
        Files.createDirectories(folder.resolve("data"));
        Files.writeString(folder.resolve("data/PG_VERSION"), "17\n");
        assertThatExceptionOfType(ServerStartException.class)
            .isThrownBy(() -> PostgresServer.start(PostgresSettings.in(folder)))
            .withMessageContaining("PostgreSQL 17");
    }

    private static Connection connect(PostgresServer server, String database) throws SQLException {
        return DriverManager.getConnection(server.jdbcUrl(database), server.user(), server.password());
    }

    private static int count(Connection connection) throws SQLException {
        try (var rows = connection.createStatement().executeQuery("select count(*) from t")) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
