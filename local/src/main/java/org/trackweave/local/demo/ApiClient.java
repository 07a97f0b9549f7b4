package org.trackweave.local.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One person's way to the public API: a base URL and what it sends to say who it is. */
final class ApiClient {

    private static final int MOST_TRIES = 60;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVICE_UNAVAILABLE = 503;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http;
    private final String baseUrl;
    private final @Nullable String authorization;

    private ApiClient(HttpClient http, String baseUrl, @Nullable String authorization) {
        this.http = http;
        this.baseUrl = baseUrl;
        this.authorization = authorization;
    }

    static ApiClient anonymous(String baseUrl) {
        return new ApiClient(HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build(), baseUrl, null);
    }

    ApiClient basic(String email, String password) {
        return new ApiClient(http, baseUrl, "Basic " + Base64.getEncoder()
            .encodeToString((email + ":" + password).getBytes(StandardCharsets.UTF_8)));
    }

    ApiClient bearer(String token) {
        return new ApiClient(http, baseUrl, "Bearer " + token);
    }

    /** What came back. */
    record Answer(int status, JsonNode body) {

        boolean ok() {
            return status >= 200 && status < 300;
        }

        /** The problem's own words. */
        String problem() {
            StringBuilder words = new StringBuilder("%d %s".formatted(status, body.path("detail").asString("")));
            body.path("errors")
                .forEach(error -> words.append(" %s: %s".formatted(error.path("field").asString(""),
                        error.path("message").asString(""))));
            return words.toString();
        }
    }

    /** The body of a 2xx answer. */
    JsonNode get(String path) {
        return require("GET " + path, send("GET", path, null, Map.of()));
    }

    JsonNode post(String path, @Nullable Object body) {
        return require("POST " + path, send("POST", path, body, Map.of()));
    }

    JsonNode put(String path, Object body) {
        return require("PUT " + path, send("PUT", path, body, Map.of()));
    }

    void delete(String path) {
        require("DELETE " + path, send("DELETE", path, null, Map.of()));
    }

    /** Any answer but one that asks to come back later: for that it waits as it was told, a few times. */
    Answer send(String method, String path, @Nullable Object body, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(baseUrl + path))
            .timeout(Duration.ofSeconds(60))
            .header("Accept", "application/json")
            .method(method, body == null
                    ? BodyPublishers.noBody()
                    : BodyPublishers.ofString(JSON.writeValueAsString(body)));
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        headers.forEach(request::header);
        try {
            for (int tries = 1;; tries++) {
                HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
                boolean later = response.statusCode() == TOO_MANY_REQUESTS
                        || response.statusCode() == SERVICE_UNAVAILABLE;
                if (!later || tries == MOST_TRIES) {
                    return new Answer(response.statusCode(), json(response.body()));
                }
                TimeUnit.SECONDS.sleep(response.headers().firstValueAsLong("Retry-After").orElse(1));
            }
        } catch (IOException e) {
            throw new DemoFailedException("%s%s does not answer: %s".formatted(baseUrl, path, e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DemoFailedException("Interrupted.");
        }
    }

    private static JsonNode require(String what, Answer answer) {
        if (!answer.ok()) {
            throw new DemoFailedException("%s answered %s".formatted(what, answer.problem()));
        }
        return answer.body();
    }

    private static JsonNode json(String body) {
        return body.isBlank() || !(body.startsWith("{") || body.startsWith("["))
                ? JSON.createObjectNode()
                : JSON.readTree(body);
    }
}
