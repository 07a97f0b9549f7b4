package org.trackweave.search;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The accepted programme, searchable. */
@SpringBootApplication
@EnableScheduling
public class SearchApplication {

    public static void main(String[] args) {
        new SpringApplicationBuilder(SearchApplication.class).properties("spring.config.name=search-service").run(args);
    }
}
