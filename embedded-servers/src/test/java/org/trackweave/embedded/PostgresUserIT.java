package org.trackweave.embedded;

import java.nio.file.Path;

import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** Root has to become somebody else; any other account only needs to be itself, which all other tests show. */
@EnabledIfSystemProperty(named = "user.name", matches = "root")
class PostgresUserIT {

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(names = {"NAMESPACE", "NOBODY"})
    void runsForRoot(PostgresUser user) {
        assumeTrue(user.works(), "this machine does not allow it");
        var settings = PostgresSettings.in(folder).withDatabases("trackweave").asDisposable();
        try (var server = PostgresServer.start(settings, user)) {
            assertThat(server.isRunning()).isTrue();
        }
    }
}
