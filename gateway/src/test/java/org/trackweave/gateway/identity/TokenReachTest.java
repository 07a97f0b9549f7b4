package org.trackweave.gateway.identity;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.trackweave.gateway.token.ApiToken;

import static org.assertj.core.api.Assertions.assertThat;

class TokenReachTest {

    @Test
    void needsTheScopeOfTheMethod() {
        assertThat(TokenReach.exceededBy("GET", "/api/conferences", token(null, "read"))).isEmpty();
        assertThat(TokenReach.exceededBy("POST", "/api/conferences", token(null, "read"))).get()
            .asString()
            .contains("write");
        assertThat(TokenReach.exceededBy("GET", "/api/conferences", token(null, "write"))).get()
            .asString()
            .contains("read");
    }

    @Test
    void neverTouchesTheAccount() {
        ApiToken mighty = token(null, "read", "write");
        assertThat(TokenReach.exceededBy("GET", "/api/account", mighty)).isEmpty();
        assertThat(TokenReach.exceededBy("GET", "/api/tokens", mighty)).isEmpty();
        assertThat(TokenReach.exceededBy("POST", "/api/tokens", mighty)).isPresent();
        assertThat(TokenReach.exceededBy("DELETE", "/api/tokens/1", mighty)).isPresent();
        assertThat(TokenReach.exceededBy("DELETE", "/api/tokens/current", mighty)).as("but it may end itself")
            .isEmpty();
        assertThat(TokenReach.exceededBy("GET", "/account", mighty)).isPresent();
        assertThat(TokenReach.exceededBy("POST", "/account/password", mighty)).isPresent();
        assertThat(TokenReach.exceededBy("POST", "/account/tokens", mighty)).isPresent();
    }

    @Test
    void staysInItsConference() {
        ApiToken limited = token("pycon-2011", "read", "write");
        assertThat(TokenReach.exceededBy("POST", "/api/conferences/pycon-2011/proposals", limited)).isEmpty();
        assertThat(TokenReach.exceededBy("GET", "/conferences/pycon-2011", limited)).isEmpty();
        assertThat(TokenReach.exceededBy("GET", "/api/account", limited)).isEmpty();
        for (String elsewhere : List.of("/api/conferences", "/api/conferences/pycon-2012/proposals",
                "/api/conferences/pycon-2011x", "/operations", "/", "/api/conferences/pycon%2d2011")) {
            assertThat(TokenReach.exceededBy("GET", elsewhere, limited)).as(elsewhere).isPresent();
        }
    }

    private static ApiToken token(@Nullable String conference, String... scopes) {
        return new ApiToken(UUID.randomUUID(), UUID.randomUUID(), "test", List.of(scopes), conference, Instant.EPOCH,
                Instant.MAX, null, null);
    }
}
