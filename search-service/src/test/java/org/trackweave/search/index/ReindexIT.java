package org.trackweave.search.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.trackweave.search.SearchServiceFixture;
import org.trackweave.search.Story.Idea;
import org.trackweave.search.WholeService;
import org.trackweave.testsupport.TestTokens;

import static org.assertj.core.api.Assertions.assertThat;

/** The index can be made anew at any time. */
@WholeService
class ReindexIT extends SearchServiceFixture {

    private static final String REINDEX = "/api/operations/search-service/reindex";

    @Autowired
    ElasticsearchClient elasticsearch;

    @Autowired
    IndexNames names;

    @Test
    void buildsANewIndexWhileSearchesGoOn() throws Exception {
        List<Idea> ideas = IntStream.range(0, 40).mapToObj(n -> Idea.of(n, "Sockets " + n, "Bytes.")).toList();
        topic.send(story.accepted(ideas));
        topic.send(story.withdrawn(ideas.getFirst(), 2));
        eventually(() -> assertThat(search("sockets").at("/total").asLong()).isEqualTo(39));
        String before = currentIndex();
        var wrong = new ConcurrentLinkedQueue<Long>();
        var done = new AtomicBoolean();
        var searching = CompletableFuture.runAsync(() -> {
            while (!done.get()) {
                long total = search("sockets").at("/total").asLong();
                if (total != 39) {
                    wrong.add(total);
                }
            }
        });

        JsonNode rebuilt = JsonMapper.shared()
            .readTree(
                    text(http.post().uri(REINDEX).headers(TestTokens.admin()).exchange().expectStatus().isOk()));

        done.set(true);
        searching.get();
        assertThat(wrong).isEmpty();
        assertThat(currentIndex()).isNotEqualTo(before).isEqualTo(rebuilt.at("/index").asString());
        assertThat(elasticsearch.indices().exists(index -> index.index(before)).value()).isFalse();
        assertThat(search("sockets").at("/total").asLong()).isEqualTo(39);

        Idea later = Idea.of(99, "Later", "After the new index.");
        topic.send(story.accepted(List.of(later)));
        eventuallyFinds("later", "T099");
    }

    @Test
    void letsOnlyAdminsDoIt() {
        http.post().uri(REINDEX).exchange().expectStatus().isUnauthorized();
        http.post().uri(REINDEX).headers(TestTokens.organizer(conference)).exchange().expectStatus().isForbidden();
    }

    @Test
    void makesALostIndexAgain() throws Exception {
        topic.send(story.accepted(List.of(Idea.of(1, "Sockets", "Bytes."))));
        eventuallyFinds("sockets", "T001");

        elasticsearch.indices().delete(index -> index.index(currentIndex()));

        eventually(() -> assertThat(http.get()
            .uri("/api/conferences/" + conference + "/search?q=sockets")
            .exchange()
            .expectBody(String.class)
            .returnResult()
            .getResponseBody()).contains("\"total\":1"));
    }

    @Test
    void leavesNothingOfAWithdrawnTalkButItsIds() throws Exception {
        Idea idea = Idea.of(1, "Sockets", "Bytes.");
        topic.send(story.accepted(List.of(idea)));
        eventuallyFinds("sockets", "T001");
        topic.send(story.withdrawn(idea, 2));
        eventuallyFinds("sockets");

        var left = elasticsearch.get(get -> get.index(names.writeAlias()).id(idea.id().toString()), JsonNode.class);
        assertThat(Objects.requireNonNull(left.source()).propertyNames()).containsExactlyInAnyOrder("conference",
                "proposal", "visible", "traces");
    }

    private String currentIndex() {
        try {
            return elasticsearch.indices()
                .getAlias(alias -> alias.name(names.writeAlias()))
                .aliases()
                .keySet()
                .iterator()
                .next();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
