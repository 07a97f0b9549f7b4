package org.trackweave.gateway.profile;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.trackweave.gateway.Browser;
import org.trackweave.gateway.GatewayServer;

import static org.assertj.core.api.Assertions.assertThat;

/** A program registers a person, gets a token for them, and ends the token when it is done. */
class RegistrationApiIT extends GatewayServer {

    @Test
    void registersOnceAndWorksUntilTheTokenEndsItself() {
        String email = UUID.randomUUID() + "@example.org";
        String wanted = "{\"name\":\"Ada\",\"email\":\"%s\",\"password\":\"analytical engine\"}".formatted(email);
        assertThat(post("/api/accounts", null, wanted).statusCode()).isEqualTo(201);
        HttpResponse<String> again = post("/api/accounts", null, wanted);
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body()).contains("/problems/address-taken").doesNotContain("Ada");

        String basic = "Basic " + Base64.getEncoder()
            .encodeToString((email + ":analytical engine").getBytes(StandardCharsets.UTF_8));
        String created = post("/api/tokens", basic,
                "{\"name\":\"cli\",\"scopes\":[\"read\",\"write\"],\"expiresInDays\":1}")
            .body();
        String bearer = "Bearer " + created.replaceFirst("(?s).*\"token\":\"(tw_[^\"]+)\".*", "$1");
        assertThat(account(bearer)).isEqualTo(200);
        Browser client = browser();
        assertThat(client.send(client.api("/api/tokens/current").header("Authorization", bearer).DELETE()).statusCode())
            .isEqualTo(204);
        assertThat(account(bearer)).isEqualTo(401);
    }

    @Test
    void namesTheFieldsAtFault() {
        HttpResponse<String> refused = post("/api/accounts", null,
                "{\"name\":\"\",\"email\":\"nobody\",\"password\":\"short\"}");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("\"name\"", "\"email\"", "\"password\"");
    }

    private int account(String bearer) {
        Browser client = browser();
        return client.send(client.api("/api/account").header("Authorization", bearer).GET()).statusCode();
    }

    private HttpResponse<String> post(String path, @Nullable String authorization,
            String body) {
        Browser client = browser();
        var request = client.api(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body));
        return client.send(authorization == null ? request : request.header("Authorization", authorization));
    }
}
