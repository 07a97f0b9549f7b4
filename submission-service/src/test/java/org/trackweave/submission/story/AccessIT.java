package org.trackweave.submission.story;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import org.trackweave.testsupport.TestToken;
import org.trackweave.testsupport.TestTokens;

import static org.assertj.core.api.Assertions.assertThat;

/** Who gets what: every endpoint for every kind of caller. An endpoint without a row fails the build. */
@SubmissionStory
class AccessIT {

    /** Method, path, then the status for: nobody (pages lead to the sign-in), the speaker, another speaker, an organizer, a reviewer. */
    private static final String TABLE = """
                                        GET    /api/conferences                                              200 200 200 200 200
                                        POST   /api/conferences                                              401 403 403 403 403
                                        GET    /api/conferences/{conference}                                 200 200 200 200 200
                                        PUT    /api/conferences/{conference}                                 401 403 403 422 403
                                        PUT    /api/conferences/{conference}/cfp                             401 403 403 422 403
                                        POST   /api/conferences/{conference}/proposals                       401 422 422 422 422
                                        GET    /api/conferences/{conference}/proposals                       401 403 403 200 403
                                        GET    /api/conferences/{conference}/proposals/mine                  401 200 200 200 200
                                        GET    /api/conferences/{conference}/proposals/{proposal}            401 200 404 200 404
                                        PUT    /api/conferences/{conference}/proposals/{proposal}            401 422 404 422 404
                                        DELETE /api/conferences/{conference}/proposals/{proposal}            401 409 404 409 404
                                        POST   /api/conferences/{conference}/proposals/{proposal}/submit     401 200 404 200 404
                                        POST   /api/conferences/{conference}/proposals/{proposal}/withdraw   401 200 404 403 404
                                        POST   /api/conferences/{conference}/proposals/{proposal}/confirm    401 409 404 409 404
                                        POST   /api/conferences/{conference}/proposals/{proposal}/cancel     401 403 404 409 404
                                        GET    /api/conferences/{conference}/proposals/{proposal}/history    401 200 404 200 404
                                        GET    /api/conferences/{conference}/availability                    401 403 403 200 403
                                        GET    /api/conferences/{conference}/availability/mine               401 200 404 404 404
                                        PUT    /api/conferences/{conference}/availability/mine               401 412 404 404 404
                                        GET    /api/conferences/{conference}/availability/{person}           401 403 403 200 403
                                        PUT    /api/conferences/{conference}/availability/{person}           401 403 403 412 403
                                        GET    /conferences/{conference}/availability                        303 200 404 404 404
                                        POST   /conferences/{conference}/availability                        303 400 400 400 400
                                        GET    /conferences/{conference}/availability/speakers               303 403 403 200 403
                                        GET    /conferences/{conference}/availability/speakers/{person}      303 403 403 200 403
                                        POST   /conferences/{conference}/availability/speakers/{person}      303 403 403 400 403
                                        GET    /api/persons/me                                               401 200 200 200 200
                                        DELETE /api/persons/me                                               401 204 204 204 204
                                        DELETE /api/conferences/{conference}/persons/{person}                401 403 403 204 403
                                        GET    /conferences                                                  200 200 200 200 200
                                        GET    /conferences/new                                              303 403 403 403 403
                                        GET    /conferences/{conference}                                     200 200 200 200 200
                                        GET    /conferences/{conference}/settings                            303 403 403 200 403
                                        GET    /conferences/{conference}/proposals                           303 200 200 200 200
                                        GET    /conferences/{conference}/proposals/new                       303 200 200 200 200
                                        GET    /conferences/{conference}/proposals/all                       303 403 403 200 403
                                        GET    /conferences/{conference}/proposals/all.csv                   303 403 403 200 403
                                        GET    /conferences/{conference}/proposals/mail                      303 403 403 200 403
                                        GET    /conferences/{conference}/proposals/{proposal}                303 200 404 200 404
                                        GET    /conferences/{conference}/proposals/{proposal}/edit           303 200 404 200 404
                                        GET    /conferences/{conference}/proposals/{proposal}/history        303 200 404 200 404
                                        POST   /conferences/new                                              303 403 403 403 403
                                        POST   /conferences/{conference}/settings                            303 403 403 302 403
                                        POST   /conferences/{conference}/settings/call                       303 403 403 302 403
                                        POST   /conferences/{conference}/proposals/new                       303 422 422 422 422
                                        POST   /conferences/{conference}/proposals/{proposal}/edit           303 422 404 422 404
                                        POST   /conferences/{conference}/proposals/{proposal}/submit         303 302 404 302 404
                                        POST   /conferences/{conference}/proposals/{proposal}/withdraw       303 302 404 403 404
                                        POST   /conferences/{conference}/proposals/{proposal}/confirm        303 409 404 409 404
                                        POST   /conferences/{conference}/proposals/{proposal}/cancel         303 403 404 409 404
                                        POST   /conferences/{conference}/proposals/{proposal}/discard        303 409 404 409 404
                                        """;

    @LocalServerPort
    int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    Stage stage;

    record Row(String method, String path, List<Integer> statuses) {

        static Row of(String line) {
            var cells = line.strip().split("\\s+");
            return new Row(cells[0], cells[1], List.of(cells)
                .subList(2, cells.length)
                .stream()
                .map(Integer::valueOf)
                .toList());
        }

        boolean page() {
            return !path.startsWith("/api/");
        }
    }

    static List<Row> rows() {
        return TABLE.lines().map(Row::of).toList();
    }

    @BeforeEach
    void open() {
        stage = Stage.open(port);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void answersAsTheTableSays(Row row) {
        var statuses = new ArrayList<Integer>();
        for (var caller : callers()) {
            statuses.add(request(row, caller));
        }
        assertThat(statuses).as("%s %s", row.method(), row.path()).isEqualTo(row.statuses());
    }

    @Test
    void knowsEveryEndpoint() {
        Set<String> known = rows().stream().map(row -> row.method() + " " + row.path()).collect(Collectors.toSet());
        var served = mappings.getHandlerMethods()
            .entrySet()
            .stream()
            .filter(entry -> entry.getValue().getBeanType().getName().startsWith("org.trackweave.submission."))
            .flatMap(entry -> entry.getKey()
                .getPatternValues()
                .stream()
                .flatMap(pattern -> entry.getKey()
                    .getMethodsCondition()
                    .getMethods()
                    .stream()
                    .map(method -> method + " " + pattern)))
            .collect(Collectors.toSet());
        assertThat(served).isEqualTo(known);
    }

    @Test
    void answersForAnothersProposalAsForNone() {
        var submitted = stage.submit(stage.ada, "Secret");
        var bob = stage.api.as(stage.bob);
        var others = bob.get(stage.path(submitted));
        var none = bob.get(stage.proposals + "/" + UUID.randomUUID());
        var byCode = bob.get(stage.proposals + "/" + submitted.json().path("code").asString());
        assertThat(withoutTrace(others)).isEqualTo(withoutTrace(none)).isEqualTo(withoutTrace(byCode));
        assertThat(others.status()).isEqualTo(404);
        var elsewhere = Stage.open(port);
        assertThat(stage.api.as(stage.ada).get(elsewhere.proposals + "/" + submitted.id()).status())
            .as("a conference's URL shows only its own")
            .isEqualTo(404);
        assertThat(stage.api.as(elsewhere.organizer).get(stage.path(submitted)).status()).isEqualTo(404);
    }

    @Test
    void lettingATokenReadOnlyReads() {
        var readOnly = stage.ada.scopes("read");
        assertThat(stage.api.as(readOnly).get(stage.proposals + "/mine").status()).isEqualTo(200);
        assertThat(stage.api.as(readOnly).post(stage.proposals, stage.talk("x")).status()).isEqualTo(403);
    }

    @Test
    void showsACoSpeakerWhatTheyAreNamedOn() {
        var submitted = stage.api.as(stage.ada)
            .post(stage.proposals, stage.talk("Together", Map.of("coSpeakers",
                    List.of(Map.of("name", "Bob", "email", stage.bob.email().toUpperCase(Locale.ROOT))))));
        assertThat(stage.api.as(stage.bob).get(stage.path(submitted)).status()).isEqualTo(200);
        assertThat(stage.api.as(stage.bob).post(stage.path(submitted) + "/withdraw").status()).isEqualTo(200);
    }

    @Test
    void opensNothingToAnAddressThatIsMerelyClaimed() {
        var submitted = stage.api.as(stage.ada)
            .post(stage.proposals, stage.talk("Together",
                    Map.of("coSpeakers", List.of(Map.of("name", "Bob", "email", stage.bob.email())))));
        var claiming = stage.bob.unverified();

        assertThat(stage.api.as(claiming).get(stage.path(submitted)).status()).isEqualTo(404);
        var own = stage.submit(claiming, "Bob's own");
        assertThat(own.json().path("speakers").findValuesAsString("email")).containsExactly(stage.bob.email());
        stage.submit(stage.ada, "Named later, still not theirs");
        assertThat(SubmittingIT.titles(stage.api.as(claiming).get(stage.proposals + "/mine").json()))
            .containsExactly("Bob's own");

        assertThat(SubmittingIT.titles(stage.api.as(stage.bob).get(stage.proposals + "/mine").json()))
            .as("once it is proven, both are theirs")
            .containsExactlyInAnyOrder("Bob's own", "Together");
        assertThat(stage.api.as(stage.bob)
            .get(stage.path(submitted))
            .json()
            .path("speakers")
            .findValuesAsString("personId")).contains(own.json()
                .path("speakers")
                .get(0)
                .path("personId")
                .asString());
    }

    private List<@Nullable TestToken> callers() {
        return Arrays.asList(null, stage.ada, stage.bob, stage.organizer,
                TestTokens.reviewer(stage.conference).mail("rita@example.org"));
    }

    private int request(Row row, @Nullable TestToken caller) {
        var proposal = stage.submit(stage.ada, "Ada's");
        var path = row.path()
            .replace("{conference}", stage.conference)
            .replace("{proposal}", proposal.id())
            .replace("{person}", proposal.json().path("speakers").get(0).path("personId").asString());
        var client = stage.api.as(caller);
        if (row.method().equals("GET") || row.method().equals("DELETE")) {
            return client.send(row.method(), path, null).status();
        }
        if (row.page()) {
            return client.send(row.method(), path, "revision=1", "Content-Type", "application/x-www-form-urlencoded")
                .status();
        }
        var etag = stage.api.get("/api/conferences/" + stage.conference).etag();
        return client.send(row.method(), path, "{}", "If-Match", row.path().contains("{proposal}") ? "\"1\"" : etag)
            .status();
    }

    private static String withoutTrace(Api.Answer answer) {
        return answer.body().replaceAll("\"(traceId|instance)\":\"[^\"]*\"", "");
    }
}
