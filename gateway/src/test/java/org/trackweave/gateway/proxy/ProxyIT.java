package org.trackweave.gateway.proxy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

import org.junit.jupiter.api.Test;

import org.trackweave.gateway.Browser;
import org.trackweave.gateway.GatewayServer;
import org.trackweave.gateway.StubService.Received;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ProxyIT extends GatewayServer {

    @Test
    void passesPathAndQueryOnAsTheyAre() {
        HttpResponse<String> answer = browser().get("/conferences/pycon-2011/proposals/a%20b?q=%C3%BC+x&empty=&flag");
        Received received = STUB.next();
        assertThat(received.uri()).isEqualTo("/conferences/pycon-2011/proposals/a%20b?q=%C3%BC+x&empty=&flag");
        assertThat(received.method()).isEqualTo("GET");
        assertThat(answer.body()).startsWith("Hello from");
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/plain");
    }

    @Test
    void letsTheServicesHeadersWinAndKeepsEveryCookie() {
        HttpResponse<String> answer = browser().get("/conferences");
        assertThat(answer.headers().allValues("Cache-Control")).containsExactly("max-age=60");
        assertThat(answer.headers().allValues("X-Frame-Options")).hasSize(1);
        assertThat(answer.headers().allValues("Content-Security-Policy")).hasSize(1);
        assertThat(answer.headers().allValues("Set-Cookie"))
            .anySatisfy(cookie -> assertThat(cookie).startsWith("tw-flash=hello"));
        assertThat(answer.headers().firstValue("Keep-Alive").orElse("")).doesNotContain("timeout=7");
    }

    @Test
    void passesLargeFormsOnUntouched() {
        Browser browser = browser();
        String form = "title=a+b&abstract=" + "%C3%A4x".repeat(200_000);
        browser.send(browser.page("/conferences/pycon-2011/proposals")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form)));
        Received received = STUB.next();
        assertThat(new String(received.body(), UTF_8)).isEqualTo(form);
        assertThat(received.header("content-type")).isEqualTo("application/x-www-form-urlencoded");
        assertThat(received.header("content-length")).isEqualTo(String.valueOf(form.length()));
    }

    @Test
    void passesMultipartAndPutBodiesOn() {
        Browser browser = browser();
        browser.send(browser.api("/api/conferences/pycon-2011/proposals/1")
            .header("Content-Type", "multipart/form-data; boundary=x")
            .PUT(BodyPublishers.ofString("--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1\r\n--x--\r\n")));
        assertThat(new String(STUB.next().body(), UTF_8)).contains("name=\"a\"");
        browser.send(browser.api("/api/conferences/pycon-2011/proposals/1")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .method("PATCH", BodyPublishers.ofString("a=1")));
        assertThat(STUB.next()).satisfies(received -> {
            assertThat(received.method()).isEqualTo("PATCH");
            assertThat(new String(received.body(), UTF_8)).isEqualTo("a=1");
        });
    }

    @Test
    void refusesBodiesThatAreTooLarge() {
        Browser browser = browser();
        byte[] tooMuch = new byte[2 * 1024 * 1024 + 1];
        HttpResponse<String> announced = browser
            .send(browser.api("/api/conferences").POST(BodyPublishers.ofByteArray(tooMuch)));
        assertThat(announced.statusCode()).isEqualTo(413);
        HttpResponse<String> chunked = browser.send(browser.api("/api/conferences")
            .POST(BodyPublishers.fromPublisher(BodyPublishers.ofByteArray(tooMuch))));
        assertThat(chunked.statusCode()).isEqualTo(413);
        assertThat(chunked.body()).contains("/problems/too-large");
        assertThat(STUB.wasAsked()).isFalse();
    }

    @Test
    void passesEachServerSentEventOnAtOnce() throws IOException {
        Browser browser = browser();
        HttpResponse<InputStream> stream = browser.send(
                browser.page("/conferences/pycon-2011/runs/1/stream").header("Accept", "text/event-stream").GET(),
                BodyHandlers.ofInputStream());
        assertThat(stream.headers().firstValue("Content-Type").orElse("")).startsWith("text/event-stream");
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(stream.body(), UTF_8))) {
            for (String event : new String[]{"one", "two", "three"}) {
                STUB.send(event);
                // Nothing more is sent before this has arrived: a buffer anywhere would block here.
                assertThat(lines.readLine()).isEqualTo("data: " + event);
                assertThat(lines.readLine()).isEmpty();
            }
            STUB.send("end");
            assertThat(lines.readLine()).isNull();
        }
    }

    @Test
    void doesNotEndABrokenStreamAsIfItWereWhole() throws IOException {
        Browser browser = browser();
        HttpResponse<InputStream> stream = browser.send(
                browser.page("/conferences/pycon-2011/runs/1/stream").GET(), BodyHandlers.ofInputStream());
        try (InputStream body = stream.body()) {
            STUB.send("one");
            assertThat(body.readNBytes(9)).isEqualTo("data: one".getBytes(UTF_8));
            STUB.send("break");
            assertThatExceptionOfType(IOException.class).isThrownBy(body::readAllBytes);
        }
    }

    @Test
    void passesLargeAnswersOn() {
        Browser browser = browser();
        assertThat(browser.send(browser.page("/conferences/pycon-2011/large").GET(), BodyHandlers.ofByteArray()).body())
            .hasSize(32 * 1024 * 1024);
    }

    @Test
    void keepsRedirectsOnThisSite() {
        HttpResponse<String> answer = browser().get("/conferences/pycon-2011/redirect");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).contains("/conferences/elsewhere?x=1");
    }

    @Test
    void saysWhichServiceIsAway() {
        Browser browser = browser();
        HttpResponse<String> api = browser.send(browser.api("/api/conferences/pycon-2011/search?q=x").GET());
        assertThat(api.statusCode()).isEqualTo(503);
        assertThat(api.body()).contains("/problems/service-away", "search-service");
        HttpResponse<String> page = browser.get("/conferences/pycon-2011/programme");
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
        assertThat(page.body()).contains("<main", "Try again").doesNotContain("Exception");
    }

    @Test
    void waitsForASlowServiceNotForEver() {
        Browser browser = browser();
        HttpResponse<String> answer = browser.send(browser.api("/api/conferences/pycon-2011/runs/slow").GET());
        STUB.send("go on");
        assertThat(answer.statusCode()).isEqualTo(504);
        assertThat(answer.body()).contains("/problems/service-slow", "scheduler-service");
    }

    @Test
    void answersWhatNobodyKnowsItself() {
        Browser browser = browser();
        HttpResponse<String> page = browser.get("/nothing/here");
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("<main");
        assertThat(STUB.wasAsked()).isFalse();
    }

    @Test
    void refusesAddressesThatAreNone() {
        Browser browser = browser();
        assertThat(raw("GET /conferences?q=%zz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"))
            .startsWith("HTTP/1.1 400");
        assertThat(raw("GET /conferences/../account HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"))
            .doesNotStartWith("HTTP/1.1 200");
        assertThat(browser.get("/conferences//x").statusCode()).isEqualTo(400);
        assertThat(STUB.wasAsked()).isFalse();
    }

    private String raw(String request) {
        try (var socket = new java.net.Socket("127.0.0.1", port)) {
            socket.getOutputStream().write(request.getBytes(UTF_8));
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
