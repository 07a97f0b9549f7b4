package org.trackweave.review;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.trackweave.events.ConferenceEvent.ConferenceOpened;
import org.trackweave.events.Level;
import org.trackweave.events.PersonalText;
import org.trackweave.events.Proposal;
import org.trackweave.events.ProposalEvent.ProposalRevised;
import org.trackweave.events.ProposalEvent.ProposalSubmitted;
import org.trackweave.events.ProposalState;
import org.trackweave.events.Speaker;
import org.trackweave.testsupport.TestServers;
import org.trackweave.testsupport.TestToken;
import org.trackweave.testsupport.TestTokens;

/**
 * The service alone with a conference's talks and some reviews, to look at its pages:
 * {@code SampleReviewServer <talks.json> [port]}. Prints tokens to send as {@code Authorization: Bearer}.
 */
public final class SampleReviewServer {

    private static final String CONFERENCE = "pycon-2011";
    private static final JsonMapper JSON = JsonMapper.shared();

    private SampleReviewServer() {}

    public static void main(String[] args) throws IOException {
        var database = TestServers.newDatabase();
        var kafka = TestServers.newKafka().bootstrapServers();
        var port = args.length > 1 ? args[1] : "8082";
        new SpringApplicationBuilder(ReviewApplication.class)
            .properties(Map.of("spring.config.name", "review-service"))
            .run("--spring.datasource.url=" + database.url(), "--spring.datasource.username=" + database.user(),
                    "--spring.datasource.password=" + database.password(), "--spring.kafka.bootstrap-servers=" + kafka,
                    "--server.port=" + port, "--management.server.port=0", "--trackweave.jwt.jwk-set-uri=",
                    "--trackweave.jwt.jwk-set=" + TestTokens.jwkSet(), "--trackweave.jwt.issuer=trackweave-test");
        Topic.send(kafka, new ConferenceOpened(CONFERENCE, 1, Samples.conference("PyCon US 2011"), null));
        var ids = new ArrayList<UUID>();
        var proposals = new ArrayList<Proposal>();
        for (var talk : JSON.readTree(Files.readString(Path.of(args[0]))).at("/talks")) {
            ids.add(UUID
                .nameUUIDFromBytes(talk.at("/id").asString().getBytes(java.nio.charset.StandardCharsets.UTF_8)));
            proposals.add(proposal(talk));
            Topic.send(kafka, new ProposalSubmitted(CONFERENCE, ids.getLast(), 1, proposals.getLast()));
        }
        var http = RestTestClient.bindToServer().baseUrl("http://127.0.0.1:" + port).build();
        var organizer = TestTokens.organizer(CONFERENCE).named("Olga Organizer").role(CONFERENCE, "REVIEWER");
        ReviewServiceFixture.eventually(() -> http.get()
            .uri("/api/conferences/" + CONFERENCE + "/reviews/" + ids.getLast())
            .headers(organizer)
            .exchange()
            .expectStatus()
            .isOk());
        var reviewer = TestTokens.reviewer(CONFERENCE).named("Rita Reviewer").account(new UUID(7, 7));
        var names = List.of("Rita Reviewer", "Ada Lovelace", "Grace Hopper", "Alan Turing", "Barbara Liskov",
                "Edsger Dijkstra", "Donald Knuth", "Frances Allen");
        var random = new Random(2011);
        for (var r = 0; r < names.size(); r++) {
            var token = r == 0 ? reviewer : TestTokens.reviewer(CONFERENCE).named(names.get(r)).account(new UUID(1, r));
            for (var i = 0; i < ids.size(); i++) {
                if (random.nextDouble() < (r == 0 ? 0.25 : 0.55)) {
                    review(http, token, ids.get(i), i, r, random);
                }
            }
        }
        var changed = proposals.getFirst();
        Topic.send(kafka, new ProposalRevised(CONFERENCE, ids.getFirst(), 2,
                Samples.with(changed, ProposalState.SUBMITTED, changed.title() + ", revised")));
        print("reviewer", reviewer);
        print("organizer", organizer);
        print("new reviewer", TestTokens.reviewer(CONFERENCE).named("Nina New"));
    }

    private static void review(RestTestClient http, TestToken token, UUID id, int talk, int reviewer, Random random) {
        var quality = new Random(talk).nextGaussian() * 0.7 + 1.45 + (reviewer - 3) * 0.08;
        var scores = new HashMap<String, Integer>();
        for (var criterion : List.of("clarity", "outline", "substance", "audience")) {
            scores.put(criterion, Math.clamp(Math.round(quality * 0.75 + random.nextGaussian() * 0.7), 0, 2));
        }
        scores.put("recommendation", Math.clamp(Math.round(quality + random.nextGaussian() * 0.7), 0, 3));
        var body = Map.of("scores", scores, "nominated", random.nextDouble() < 0.05, "comment",
                random.nextDouble() < 0.4
                        ? "A subject that people ask for.\nI would like to see a clearer outline."
                        : "");
        http.put()
            .uri("/api/conferences/" + CONFERENCE + "/reviews/" + id)
            .headers(token)
            .contentType(MediaType.APPLICATION_JSON)
            .body(JSON.writeValueAsString(body))
            .exchange()
            .expectStatus()
            .isOk();
    }

    private static Proposal proposal(JsonNode talk) {
        var text = talk.at("/text").asString();
        var cut = text.indexOf("\n\n");
        var levels = Level.values();
        var random = new Random(talk.at("/title").asString().hashCode());
        return new Proposal("P" + talk.at("/id").asString(), ProposalState.SUBMITTED, talk.at("/title").asString(),
                cut > 0 ? text.substring(0, cut) : text, cut > 0 ? text.substring(cut + 2) : "",
                levels[random.nextInt(levels.length)], random.nextInt(4) == 0 ? "Long talk" : "Talk", 30, "en",
                talk.at("/tags").valueStream().map(JsonNode::asString).toList(),
                List.of(new Speaker(UUID.randomUUID(), null, new PersonalText("sealed"), null)),
                random.nextInt(3) == 0 ? "I gave a shorter version at a user group." : null, Samples.SUBMITTED_AT);
    }

    private static void print(String role, TestToken token) {
        System.out.println("TOKEN " + role + ": " + token.browser("sample-csrf").value());
    }
}
