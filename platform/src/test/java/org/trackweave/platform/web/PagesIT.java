package org.trackweave.platform.web;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

import org.trackweave.testsupport.pages.PageFaults;

import static org.assertj.core.api.Assertions.assertThat;

/** Renders the gallery over HTTP and checks what every page of every service relies on. */
@SpringBootTest(classes = GalleryApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class PagesIT {

    private static final int MAX_WEIGHT = 150_000;
    private static final String CONFERENCE = "/conferences/pycon-2011";

    private final HttpClient browser = HttpClient.newBuilder()
        .cookieHandler(new CookieManager())
        .followRedirects(HttpClient.Redirect.NORMAL)
        .build();

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(strings = {"", "/proposals", "/review", "/ranking", "/runs", "/schedule", "/programme", "/tracks",
            "?as=anonymous", "/programme?as=anonymous", "/review?as=reviewer", "/gone"})
    void everyPageIsWellMadeAndLight(String path) throws Exception {
        HttpResponse<String> answer = get(CONFERENCE + path);
        Document page = Jsoup.parse(answer.body());

        assertThat(PageFaults.in(answer.body())).isEmpty();
        assertThat(answer.headers().firstValue("Content-Security-Policy")).hasValueSatisfying(
                policy -> assertThat(policy).startsWith("default-src 'self';").doesNotContain("unsafe"));
        int weight = answer.body().getBytes(StandardCharsets.UTF_8).length;
        for (var asset : page.select("link[href^=/assets/], script[src]")) {
            HttpResponse<String> loaded = get(asset.hasAttr("src") ? asset.attr("src") : asset.attr("href"));
            assertThat(loaded.statusCode()).isEqualTo(200);
            assertThat(loaded.headers().firstValue("Cache-Control")).hasValue("max-age=31536000, public, immutable");
            weight += loaded.body().length();
        }
        assertThat(weight).isLessThan(MAX_WEIGHT);
    }

    @Test
    void thePageSaysWhereItIsAndForWhom() throws Exception {
        Document page = Jsoup.parse(get(CONFERENCE + "/proposals").body());

        assertThat(page.title()).isEqualTo("Propose a talk · PyCon US 2011 · Trackweave");
        assertThat(page.select("nav.site-nav [aria-current=page]").eachText()).containsExactly("My proposals");
        assertThat(page.select(".breadcrumb li").eachText()).containsExactly("Conferences", "PyCon US 2011", "All mine",
                "Propose a talk");
        assertThat(page.select(".event").text()).isEqualTo("PyCon US 2011 11–13 Mar 2011");
        assertThat(page.select("#me").text()).contains("Ada Lovelace", "Sign out");
        assertThat(page.select("meta[name=csrf]").attr("data-header")).isEqualTo("X-XSRF-TOKEN");
    }

    @Test
    void anonymousVisitorsAreAskedToSignInAndComeBack() throws Exception {
        Document page = Jsoup.parse(get(CONFERENCE + "/programme?as=anonymous&q=a b").body());

        assertThat(page.select(".site-side a").attr("href"))
            .isEqualTo("/sign-in?next=/conferences/pycon-2011/programme?as%3Danonymous%26q%3Da%2520b");
        assertThat(page.select("#me")).isEmpty();
    }

    @Test
    void aRefusedFormComesBackWithItsErrorsBesideItsFields() throws Exception {
        HttpResponse<String> answer = submit(Map.of("title", "", "summary", "short", "level", "EXTREME"));
        Document page = Jsoup.parse(answer.body());

        assertThat(PageFaults.in(answer.body())).isEmpty();
        assertThat(page.select("#f-title").attr("aria-invalid")).isEqualTo("true");
        assertThat(page.select("#" + page.select("#f-title").attr("aria-describedby").split(" ", -1)[1]).text())
            .isEqualTo("Give your talk a title.");
        assertThat(page.select("#f-summary").text()).isEqualTo("short");
        assertThat(page.select("#f-level option[selected]").attr("value")).isEqualTo("EXTREME");
        assertThat(page.select(".error-summary a").eachAttr("href")).containsExactlyInAnyOrder("#f-title",
                "#f-summary");
    }

    @Test
    void flashMessagesAreShownOnceAfterTheRedirect() throws Exception {
        HttpResponse<String> next = submit(Map.of("title", "<b>Ten</b> Years; of “Twisted”", "summary",
                "The engine of your internet, and ten years of its history told."));

        assertThat(next.uri().getPath()).isEqualTo(CONFERENCE + "/ranking");
        assertThat(Jsoup.parse(next.body()).select("#flash .alert").eachText()).containsExactly(
                "Your proposal “<b>Ten</b> Years; of “Twisted”” is submitted.",
                "You can change it until the call closes.");
        assertThat(Jsoup.parse(get(CONFERENCE + "/ranking").body()).select("#flash .alert")).isEmpty();
    }

    @Test
    void aForgedFlashCookieIsIgnored() throws Exception {
        HttpResponse<String> answer = HttpClient.newHttpClient()
            .send(HttpRequest.newBuilder(uri(CONFERENCE))
                .header("Cookie", "tw-flash=bm9uc2Vuc2U; tw-theme=<dark>")
                .build(), BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(200);
        Document page = Jsoup.parse(answer.body());
        assertThat(page.select("#flash .alert")).isEmpty();
        assertThat(page.select("html").attr("data-theme")).isEqualTo("auto");
    }

    @Test
    void theChosenColoursComeWithThePage() throws Exception {
        HttpResponse<String> answer = HttpClient.newHttpClient()
            .send(
                    HttpRequest.newBuilder(uri(CONFERENCE)).header("Cookie", "tw-theme=dark").build(),
                    BodyHandlers.ofString());

        assertThat(Jsoup.parse(answer.body()).select("html").attr("data-theme")).isEqualTo("dark");
    }

    @Test
    void anAssetOfAnotherReleaseIsServedButNotKept() throws Exception {
        HttpResponse<String> answer = get("/assets/trackweave.css?v=000000000000");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-cache");
        String tag = answer.headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> again = browser.send(
                HttpRequest.newBuilder(uri("/assets/trackweave.css")).header("If-None-Match", tag).build(),
                BodyHandlers.ofString());
        assertThat(again.statusCode()).isEqualTo(304);
    }

    private HttpResponse<String> submit(Map<String, String> fields) throws IOException, InterruptedException {
        String token = Jsoup.parse(get(CONFERENCE + "/proposals").body())
            .select("main input[name=_csrf]")
            .attr("value");
        // A browser sends the marker of an unticked box too.
        String body = "_firstTime=on&_csrf=" + token + fields.entrySet()
            .stream()
            .map(field -> '&' + field.getKey() + '='
                    + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining());
        return browser.send(HttpRequest.newBuilder(uri(CONFERENCE + "/proposals"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Accept", "text/html")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return browser.send(HttpRequest.newBuilder(uri(path)).header("Accept", "text/html").build(),
                BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + port + path.replace(" ", "%20"));
    }
}
