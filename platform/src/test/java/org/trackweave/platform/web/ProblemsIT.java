package org.trackweave.platform.web;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.trackweave.testsupport.pages.PageFaults;

import static org.assertj.core.api.Assertions.assertThat;

/** Every way to fail, as a program and as a person sees it. */
@SpringBootTest(classes = GalleryApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ProblemsIT {

    private static final String TALK = "/api/talks/6f9619ff-8b86-d011-b42d-00c04fc964ff";

    private final HttpClient client = HttpClient.newHttpClient();
    private final JsonMapper json = JsonMapper.builder().build();

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                                                                  {"title":"","level":"NOVICE","minutes":45,"speakers":[]}              | 422 | validation     | title | Give your talk a title.
                                                                  {"title":"T","level":"EXPERT","minutes":45,"speakers":[]}             | 400 | malformed-json | level | Must be one of novice, extreme.
                                                                  {"title":"T","level":"NOVICE","minutes":"long","speakers":[]}         | 400 | malformed-json | minutes | Must be a whole number.
                                                                  {"title":"T","level":"NOVICE","minutes":45,"speakers":{}}             | 400 | malformed-json | speakers | Must be a list.
                                                                  {"title":"T","minutes":45,"speakers":[{"name":"A","account":"x"}]}    | 400 | malformed-json | speakers[0].account | Must be a UUID.
                                                                  {"title":"T","minutes":45,"titel":"U"}                                | 400 | malformed-json | titel | Is not known here; known are level, minutes, speakers, title.
                                                                  """)
    void aBodyWithAFaultIsToldWhichFieldAndWhy(String body, int status, String slug, String field, String message)
            throws Exception {
        JsonNode problem = problem(post("/api/talks", body, "application/json"), status);

        assertThat(problem.path("type").asString()).isEqualTo("/problems/" + slug);
        assertThat(problem.path("errors").path(0).path("field").asString()).isEqualTo(field);
        assertThat(problem.path("errors").path(0).path("message").asString()).isEqualTo(message);
        assertThat(problem.path("instance").asString()).isEqualTo("/api/talks");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                                                                  {"title":       | The body is not JSON (line 1, column
                                                                  ``              | The request needs a body.
                                                                  [1,2]           | The body as a whole is of the wrong shape
                                                                  """)
    void aBodyThatIsNoObjectIsToldSo(String body, String detail) throws Exception {
        assertThat(problem(post("/api/talks", body, "application/json"), 400).path("detail").asString())
            .startsWith(detail);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                                            GET    | /api/talks/seven?limit=1 | 400 | bad-request
                                            GET    | %s                       | 400 | bad-request
                                            GET    | %s?limit=many            | 400 | bad-request
                                            GET    | %s?limit=0               | 422 | validation
                                            GET    | /api/nowhere             | 404 | not-found
                                            DELETE | %s                       | 405 | method-not-allowed
                                            PUT    | %s                       | 428 | precondition-required
                                            POST   | /api/closed              | 409 | call-closed
                                            GET    | /api/broken              | 500 | internal
                                            """)
    void everyFailureHasAType(String method, String path, int status, String slug) throws Exception {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(uri(path.formatted(TALK)))
            .method(method,
                    BodyPublishers.noBody()));

        assertThat(problem(answer, status).path("type").asString()).isEqualTo("/problems/" + slug);
        assertThat(answer.body()).doesNotContain("Exception", "select secret", "trackweave", "\tat ");
    }

    @Test
    void anAddressThatIsNobodysIsToldBackInWordsForPeople() throws Exception {
        assertThat(problem(send(HttpRequest.newBuilder(uri("/api/nowhere"))), 404).path("detail").asString())
            .isEqualTo("Nothing has the address /api/nowhere.");
    }

    @Test
    void aStaleVersionIsAPreconditionFailure() throws Exception {
        HttpResponse<String> answer = send(
                HttpRequest.newBuilder(uri(TALK)).header("If-Match", "\"3\"").PUT(BodyPublishers.noBody()));

        assertThat(problem(answer, 412).path("type").asString()).isEqualTo("/problems/stale");
        assertThat(answer.body()).doesNotContain("update proposal");
    }

    @Test
    void theWrongTypeOfBodyIsToldTheRightOne() throws Exception {
        assertThat(problem(post("/api/talks", "title=T", "text/plain"), 415).path("detail").asString())
            .startsWith("The body is of type text/plain;charset=UTF-8; send application/json");
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 403, 404, 405, 409, 410, 412, 413, 415, 422, 428, 429, 500, 502, 503})
    void aPersonGetsAPageInPlainWords(int status) throws Exception {
        HttpResponse<String> answer = browse("/fails/" + status);
        Document page = Jsoup.parse(answer.body());

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(PageFaults.in(answer.body())).isEmpty();
        assertThat(page.select("main h2").text()).isEqualTo("What you can do");
        assertThat(page.select("main li")).isNotEmpty();
    }

    @Test
    void aPersonNeverSeesAStackTrace() throws Exception {
        HttpResponse<String> answer = browse("/broken");

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).contains("Something broke on our side").doesNotContain("IllegalState", "secret");
    }

    @Test
    void anErrorPageKeepsTheConferenceAndTheServicesWords() throws Exception {
        Document page = Jsoup.parse(browse("/conferences/pycon-2011/gone").body());

        assertThat(page.select(".event-name").text()).isEqualTo("PyCon US 2011");
        assertThat(page.select(".lede").text()).isEqualTo("There is no proposal (42) at this conference.");
    }

    @Test
    void aPersonWhoIsNotSignedInGoesToSignIn() throws Exception {
        HttpResponse<String> answer = browse("/fails/401?of=me");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location")).hasValue("/sign-in?next=/fails/401?of%3Dme");
    }

    @Test
    void aRefusalOfSecurityIsAProblemToo() throws Exception {
        JsonNode problem = problem(HttpClient.newHttpClient()
            .send(HttpRequest.newBuilder(uri("/api/guarded"))
                .POST(BodyPublishers.noBody())
                .build(), BodyHandlers.ofString()), 403);

        assertThat(problem.path("type").asString()).isEqualTo("/problems/forbidden");
        assertThat(problem.path("instance").asString()).isEqualTo("/api/guarded");
    }

    @Test
    void aScriptOnAPageGetsAProblemNotAPage() throws Exception {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(uri("/broken"))
            .header("HX-Request", "true")
            .header("Accept", "text/html, */*"));

        assertThat(problem(answer, 500).path("detail").asString()).contains("not your fault");
    }

    private JsonNode problem(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        JsonNode problem = json.readTree(answer.body());
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        return problem;
    }

    private HttpResponse<String> post(String path, String body, String type) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(uri(path)).header("Content-Type", type).POST(BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> browse(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(uri(path))
            .header("Accept",
                    "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + port + path);
    }
}
