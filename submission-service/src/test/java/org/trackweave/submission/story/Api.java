package org.trackweave.submission.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.trackweave.testsupport.TestToken;

/** A client of the API, as one account or as nobody. */
record Api(int port, @Nullable TestToken token) {

    static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** What the service answered. */
    record Answer(int status, Map<String, String> headers, String body) {

        JsonNode json() {
            return JSON.readTree(body);
        }

        String etag() {
            return header("etag");
        }

        String header(String name) {
            return Optional.ofNullable(headers.get(name))
                .orElseThrow(() -> new AssertionError("no %s: %s".formatted(name, this)));
        }

        String id() {
            return json().path("id").asString();
        }
    }

    Api as(@Nullable TestToken account) {
        return new Api(port, account);
    }

    Answer get(String path) {
        return send("GET", path, null);
    }

    Answer post(String path, Object body, String... headers) {
        return send("POST", path, body, headers);
    }

    Answer post(String path) {
        return send("POST", path, null);
    }

    Answer put(String path, Object body, String... headers) {
        return send("PUT", path, body, headers);
    }

    Answer delete(String path) {
        return send("DELETE", path, null);
    }

    /** @param headers names and values in turn */
    Answer send(String method, String path, @Nullable Object body, String... headers) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d%s".formatted(port, path)))
            .method(method, body == null
                    ? BodyPublishers.noBody()
                    : BodyPublishers.ofString(body instanceof String text ? text : JSON.writeValueAsString(body)));
        if (body != null && Arrays.stream(headers).noneMatch("Content-Type"::equals)) {
            request.header("Content-Type", "application/json");
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        if (token != null) {
            request.header("Authorization", "Bearer " + token.value());
        }
        return answer(request.build());
    }

    private static Answer answer(HttpRequest request) {
        try {
            HttpResponse<String> response = CLIENT.send(request, BodyHandlers.ofString());
            var headers = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
            response.headers().map().forEach((name, values) -> headers.put(name, String.join(", ", values)));
            return new Answer(response.statusCode(), headers, response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
