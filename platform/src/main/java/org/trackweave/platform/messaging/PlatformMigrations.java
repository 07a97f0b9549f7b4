package org.trackweave.platform.messaging;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;

/**
 * Migrates the platform's tables, with a history of their own, before the service's: neither has to leave room in the
 * other's version numbers.
 */
final class PlatformMigrations implements FlywayMigrationStrategy {

    @Override
    public void migrate(Flyway service) {
        withOwnHistory(service).locations("classpath:db/platform").table("platform_schema_history").load().migrate();
        withOwnHistory(service).load().migrate();
    }

    /** Each of the two finds the other's tables in a schema that it knows nothing of. */
    private static FluentConfiguration withOwnHistory(Flyway service) {
        return Flyway.configure(service.getConfiguration().getClassLoader())
            .configuration(service.getConfiguration())
            .baselineOnMigrate(true)
            .baselineVersion("0");
    }
}
