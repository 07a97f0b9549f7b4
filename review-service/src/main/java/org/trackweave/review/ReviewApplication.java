package org.trackweave.review;

import java.time.Clock;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;

/**
 * Reviewers score proposals, organizers decide. Reviewing is blind: this service never gets the keys that open speakers'
 * names.
 */
@SpringBootApplication(excludeName = "org.trackweave.platform.personal.PersonalDataAutoConfiguration")
public class ReviewApplication {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    public static void main(String[] args) {
        new SpringApplicationBuilder(ReviewApplication.class).properties("spring.config.name=review-service").run(args);
    }
}
