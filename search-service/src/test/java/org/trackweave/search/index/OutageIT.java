package org.trackweave.search.index;

import java.net.URI;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.http.MediaType;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import org.trackweave.search.SearchApplication;
import org.trackweave.search.SearchServiceFixture;
import org.trackweave.search.Story.Idea;
import org.trackweave.testsupport.RealServers;
import org.trackweave.testsupport.TestServers;

import static org.assertj.core.api.Assertions.assertThat;

/** Elasticsearch goes away for a while. */
@RealServers
@SpringBootTest(classes = SearchApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT, properties = {
        "spring.config.name=search-service", "management.server.port=0",
        "trackweave.elasticsearch.index-prefix=outage-",
        "trackweave.elasticsearch.timeout=2s", "trackweave.search.index.longest-pause=500ms"})
@DirtiesContext
class OutageIT extends SearchServiceFixture {

    private static final Doorway DOORWAY = new Doorway(TestServers.elasticsearch());

    @DynamicPropertySource
    static void goThroughTheDoorway(DynamicPropertyRegistry registry) {
        registry.add("trackweave.elasticsearch.url", () -> URI.create("http://127.0.0.1:" + DOORWAY.port()));
    }

    @AfterAll
    static void close() {
        DOORWAY.close();
    }

    @Test
    void catchesUpWhenItIsBackAndShowsTheProgrammeMeanwhile() {
        Idea before = Idea.of(1, "Sockets before", "Bytes.");
        Idea meanwhile = Idea.of(2, "Sockets meanwhile", "Bytes.");
        topic.send(story.opened("PyCon"));
        topic.send(story.accepted(List.of(before)));
        eventuallyFinds("sockets", "T001");

        DOORWAY.shut();
        topic.send(story.accepted(List.of(meanwhile)));
        topic.send(story.withdrawn(before, 2));

        String programme = "/conferences/" + conference + "/programme";
        eventually(() -> get(programme + "/talks/T002", MediaType.TEXT_HTML).expectStatus().isOk());
        eventually(() -> get(programme + "/talks/T001", MediaType.TEXT_HTML).expectStatus().isNotFound());
        String problem = text(get("/api/conferences/" + conference + "/search?q=sockets", MediaType.APPLICATION_JSON)
            .expectStatus()
            .isEqualTo(503)
            .expectHeader()
            .exists("Retry-After"));
        assertThat(problem).contains("/problems/search-unavailable");
        assertThat(text(get(programme, MediaType.TEXT_HTML).expectStatus().isEqualTo(503)))
            .contains("The search is not answering", "Sockets meanwhile")
            .doesNotContain("Sockets before");

        DOORWAY.open();
        eventually(() -> assertThat(text(
                get("/api/conferences/" + conference + "/search?q=sockets", MediaType.APPLICATION_JSON)))
            .contains("\"total\":1", "T002"));
        assertThat(codes("before")).isEmpty();
    }
}
