package org.trackweave.systemtests;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The public API as one person calls it, with a token of theirs. */
record Api(RunningStack stack, HttpClient http, String authorization) implements AutoCloseable {

    private static final String ALL_DAY = """
                                          {"name": "test", "scopes": ["read", "write"], "expiresInDays": 1}""";

    static Api signIn(RunningStack stack, String email) throws IOException, InterruptedException {
        HttpClient http = HttpClient.newHttpClient();
        String basic = Base64.getEncoder()
            .encodeToString((email + ":trackweave-demo").getBytes(StandardCharsets.UTF_8));
        String token = json(new Api(stack, http, "Basic " + basic).post("/api/tokens", ALL_DAY)).path("token")
            .asString();
        return new Api(stack, http, "Bearer " + token);
    }

    JsonNode get(String path) throws IOException, InterruptedException {
        return json(http.send(
                HttpRequest.newBuilder(URI.create(stack.url(path))).header("Authorization", authorization).build(),
                BodyHandlers.ofString()));
    }

    /** From another server, which is not told who asks. */
    JsonNode getFrom(String url) throws IOException, InterruptedException {
        return json(http.send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString()));
    }

    HttpResponse<String> post(String path) throws IOException, InterruptedException {
        return post(path, "{}");
    }

    HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(URI.create(stack.url(path)))
            .header("Authorization", authorization)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body))
            .build(), BodyHandlers.ofString());
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    @Override
    public void close() {
        http.close();
    }
}
