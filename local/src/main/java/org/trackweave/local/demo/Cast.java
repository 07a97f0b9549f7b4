package org.trackweave.local.demo;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import tools.jackson.databind.JsonNode;

/** The people of the demo. Each signs in with a token of their own, which is revoked at the end. */
final class Cast implements AutoCloseable {

    private static final int CONFLICT = 409;
    private static final int TOKEN_DAYS = 1;

    private final ApiClient anonymous;
    private final String password;
    private final Map<String, ApiClient> signedIn = new ConcurrentHashMap<>();
    private final List<Runnable> revocations = new ArrayList<>();

    Cast(ApiClient anonymous, String password) {
        this.anonymous = anonymous;
        this.password = password;
    }

    /** A sample account that is there from the start. */
    ApiClient known(String email) {
        return signedIn.computeIfAbsent(email, this::signIn);
    }

    /** A speaker, who registers where that has not happened before. */
    ApiClient speaker(String name) {
        return signedIn.computeIfAbsent(email(name), email -> {
            ApiClient.Answer answer = anonymous.send("POST", "/api/accounts",
                    Map.of("name", name, "email", email, "password", password), Map.of());
            if (!answer.ok() && answer.status() != CONFLICT) {
                throw new DemoFailedException("%s could not register: %s".formatted(name, answer.problem()));
            }
            return signIn(email);
        });
    }

    /** Nobody's real address: the domain is reserved for examples. */
    static String email(String name) {
        String local = Normalizer.normalize(name, Normalizer.Form.NFKD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", ".")
            .replaceAll("^\\.|\\.$", "");
        return (local.isEmpty() ? "speaker." + Integer.toHexString(name.hashCode()) : local) + "@speakers.example";
    }

    private ApiClient signIn(String email) {
        JsonNode token = anonymous.basic(email, password)
            .post("/api/tokens",
                    Map.of("name", "demo", "scopes", List.of("read", "write"), "expiresInDays", TOKEN_DAYS));
        ApiClient client = anonymous.bearer(token.path("token").asString());
        synchronized (revocations) {
            revocations.add(() -> client.delete("/api/tokens/current"));
        }
        return client;
    }

    @Override
    public void close() {
        synchronized (revocations) {
            revocations.forEach(Runnable::run);
            revocations.clear();
        }
    }
}
