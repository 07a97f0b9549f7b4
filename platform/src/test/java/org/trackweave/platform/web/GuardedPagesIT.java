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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

import org.trackweave.testsupport.TestToken;
import org.trackweave.testsupport.TestTokens;
import org.trackweave.testsupport.pages.PageFaults;

import static org.assertj.core.api.Assertions.assertThat;

/** Layout and security together: who the header names, which token the forms carry, what a refusal looks like. */
@SpringBootTest(classes = GuardedApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class GuardedPagesIT {

    private static final String ROOMS = "/conferences/pycon-2011/rooms";
    private static final TestToken ORGANIZER = TestTokens.organizer("pycon-2011")
        .named("Ada Lovelace")
        .browser("session-token");
    private static final TestToken SPEAKER = TestTokens.speaker().named("Grace Hopper").browser("session-token");

    private final HttpClient client = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Test
    void theHeaderNamesThePersonBehindTheToken() throws Exception {
        HttpResponse<String> answer = get(ROOMS, ORGANIZER);
        Document page = Jsoup.parse(answer.body());

        assertThat(PageFaults.in(answer.body())).isEmpty();
        assertThat(page.select(".account-name").text()).isEqualTo("Ada Lovelace");
        assertThat(page.select("meta[name=csrf]").attr("data-header")).isEqualTo("X-CSRF-TOKEN");
        assertThat(page.select("form[action=/sign-out] input[name=_csrf]")).isNotEmpty();
        assertThat(answer.headers().allValues("Content-Security-Policy")).hasSize(1);
    }

    @Test
    void aFormIsTakenWithTheTokenOfItsPageOnly() throws Exception {
        String token = Jsoup.parse(get(ROOMS, ORGANIZER).body()).select("input[name=_csrf]").attr("value");

        assertThat(post(ROOMS, "_csrf=" + token).statusCode()).isEqualTo(302);
        HttpResponse<String> refused = post(ROOMS, "_csrf=other");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(Jsoup.parse(refused.body()).select(".lede").text())
            .isEqualTo("The form is out of date. Reload the page and send it again.");
    }

    @Test
    void aRefusalIsAPageThatStillKnowsThePerson() throws Exception {
        HttpResponse<String> answer = get("/conferences/pycon-2011/ranking", SPEAKER);

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(PageFaults.in(answer.body())).isEmpty();
        assertThat(answer.body()).contains("Only organizers may do this.");
        assertThat(Jsoup.parse(answer.body()).select(".account-name").text()).isEqualTo("Grace Hopper");
    }

    @Test
    void anonymousVisitorsAreSentToSignIn() throws Exception {
        HttpResponse<String> answer = get("/conferences/pycon-2011/ranking", null);

        assertThat(answer.statusCode()).isIn(302, 303);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).startsWith("/sign-in?next=");
    }

    @Test
    void everyoneGetsTheAssetsAndBrowsersKeepThem() throws Exception {
        String sheet = Jsoup.parse(get(ROOMS, null).body()).select("link[rel=stylesheet]").attr("href");
        HttpResponse<String> answer = get(sheet, null);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().allValues("Cache-Control")).containsExactly("max-age=31536000, public, immutable");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/css");
    }

    @Test
    void whatIsNotThereIsAPage() throws Exception {
        assertThat(get("/nowhere", null).statusCode()).isEqualTo(404);
        assertThat(get("/assets/none.css", null).statusCode()).isEqualTo(404);
        assertThat(get("/error", null).statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> get(String path, @Nullable TestToken token) throws IOException, InterruptedException {
        return send(request(path, token).GET());
    }

    private HttpResponse<String> post(String path, String form) throws IOException, InterruptedException {
        return send(request(path, ORGANIZER).header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form)));
    }

    private HttpRequest.Builder request(String path, @Nullable TestToken token) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
            .header("Accept", "text/html,*/*;q=0.8");
        return token == null ? request : request.header("Authorization", "Bearer " + token.value());
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString());
    }
}
