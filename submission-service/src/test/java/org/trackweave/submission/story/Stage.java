package org.trackweave.submission.story;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import org.trackweave.submission.story.Api.Answer;
import org.trackweave.testsupport.TestToken;
import org.trackweave.testsupport.TestTokens;

import static org.assertj.core.api.Assertions.assertThat;

/** A conference of one's own, open for proposals, with the people in it. */
final class Stage {

    private static final AtomicInteger CONFERENCES = new AtomicInteger();

    final String conference;
    final String proposals;
    final Api api;
    final TestToken ada;
    final TestToken bob;
    final TestToken organizer;

    private Stage(int port, String conference) {
        this.conference = conference;
        this.proposals = "/api/conferences/%s/proposals".formatted(conference);
        this.api = new Api(port, null);
        this.ada = TestTokens.speaker().named("Ada Lovelace").mail("ada@%s.example.org".formatted(conference));
        this.bob = TestTokens.speaker().named("Bob Noyce").mail("bob@%s.example.org".formatted(conference));
        this.organizer = TestTokens.organizer(conference).mail("olga@%s.example.org".formatted(conference));
    }

    static Stage open(int port) {
        var stage = new Stage(port, "conf-" + CONFERENCES.incrementAndGet());
        var opened = stage.api.as(TestTokens.admin()).post("/api/conferences", conference(stage.conference));
        assertThat(opened.status()).as(opened.body()).isEqualTo(201);
        return stage;
    }

    static Map<String, Object> conference(String id) {
        var now = Instant.now();
        return new LinkedHashMap<>(Map.of("id", id, "name", "PyCon US 2011", "description", "Atlanta", "startsOn",
                "2011-03-11", "endsOn", "2011-03-13", "timeZone", "America/New_York", "formats",
                List.of(Map.of("name", "Talk", "minutes", 30), Map.of("name", "Extreme", "minutes", 45)), "languages",
                List.of("en"), "call", Map.of("opensAt", now.minus(Duration.ofDays(1)).toString(), "closesAt",
                        now.plus(Duration.ofDays(1)).toString())));
    }

    Map<String, Object> talk(String title) {
        return new LinkedHashMap<>(Map.of("title", title, "abstract", "What you will know afterwards.", "level",
                "novice", "format", "Talk", "tags", List.of("networking")));
    }

    Map<String, Object> talk(String title, Map<String, Object> more) {
        var talk = talk(title);
        talk.putAll(more);
        return talk;
    }

    Answer submit(TestToken speaker, String title) {
        var submitted = api.as(speaker).post(proposals, talk(title));
        assertThat(submitted.status()).as(submitted.body()).isEqualTo(201);
        return submitted;
    }

    String path(Answer proposal) {
        return proposals + "/" + proposal.id();
    }

    /** Moves the call by the conference's own API. */
    void moveCall(Instant opensAt, Instant closesAt) {
        var path = "/api/conferences/" + conference;
        var moved = api.as(organizer)
            .put(path + "/cfp",
                    Map.of("opensAt", opensAt.toString(), "closesAt", closesAt.toString()), "If-Match",
                    api.get(path).etag());
        assertThat(moved.status()).as(moved.body()).isEqualTo(200);
    }

    void closeCall() {
        var now = Instant.now();
        moveCall(now.minus(Duration.ofDays(2)), now.minus(Duration.ofDays(1)));
    }
}
