package org.trackweave.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;

/** Sends JSON and gives the answer's body; an error status is an assertion error. */
record ElasticsearchClientForTests(ElasticsearchServer server) {

    String get(String path) {
        return call("GET", path, "");
    }

    String put(String path, String body) {
        return call("PUT", path, body);
    }

    String post(String path, String body) {
        return call("POST", path, body);
    }

    private String call(String method, String path, String body) {
        var request = HttpRequest.newBuilder(server.uri().resolve(path))
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(body))
            .build();
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(request, BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new AssertionError("%s %s: %d %s".formatted(method, path, answer.statusCode(), answer.body()));
            }
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
