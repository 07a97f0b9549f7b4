package org.trackweave.submission;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Conferences, their calls for proposals, and the proposals speakers send. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class SubmissionApplication {

    public static void main(String[] args) {
        new SpringApplicationBuilder(SubmissionApplication.class).properties("spring.config.name=submission-service")
            .run(args);
    }
}
