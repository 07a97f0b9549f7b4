package org.trackweave.scheduler;

import java.time.Clock;
import java.util.UUID;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;

import org.trackweave.scheduler.ids.NewIds;

/** Virtual tracks, runs, the schedule and its releases. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class SchedulerApplication {

    public static void main(String[] args) {
        new SpringApplicationBuilder(SchedulerApplication.class).properties("spring.config.name=scheduler-service")
            .run(args);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    NewIds newIds() {
        return UUID::randomUUID;
    }
}
