package org.trackweave.gateway.token;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.trackweave.gateway.Browser;
import org.trackweave.gateway.GatewayServer;
import org.trackweave.gateway.account.Account;

import static org.assertj.core.api.Assertions.assertThat;

class TokenIT extends GatewayServer {

    private static final Map<String, String> BOTH = Map.of("name", "importer", "scopes", "read,write", "expiresInDays",
            "30");

    @Test
    void isShownOnceAndWorks() {
        Account account = somebody();
        String token = token(account, BOTH);
        assertThat(account(token).statusCode()).isEqualTo(200);
        assertThat(account(token).body()).contains(account.email(), "\"read\"", "\"write\"");
        Browser browser = signedIn(account);
        assertThat(browser.get("/account/tokens").body()).contains("importer").doesNotContain(token);
        assertThat(jdbc.sql("select count(*) from api_token where name like :t or encode(hash, 'escape') like :t")
            .param("t", "%" + token + "%")
            .query(Integer.class)
            .single()).isZero();
        assertThat(lastUsed(account)).isNotNull();
    }

    @Test
    void endsWhenItIsRevoked() {
        Account account = somebody();
        String token = token(account, BOTH);
        Browser browser = signedIn(account);
        browser.submit("/account/tokens", "/account/tokens/" + id(account) + "/revoke", Map.of());
        assertThat(account(token).statusCode()).isEqualTo(401);
        assertThat(browser.get("/account/tokens").body()).contains("revoked");
    }

    @Test
    void givesItselfUp() {
        Account account = somebody();
        String token = token(account, BOTH);
        Browser client = browser();
        assertThat(client.send(client.api("/api/tokens/current")
            .header("Authorization", "Bearer " + token)
            .DELETE()).statusCode()).isEqualTo(204);
        assertThat(account(token).statusCode()).isEqualTo(401);
    }

    @Test
    void isNobodyElsesToRevoke() {
        Account account = somebody();
        String token = token(account, BOTH);
        Browser stranger = signedIn(somebody());
        stranger.submit("/account/tokens", "/account/tokens/" + id(account) + "/revoke", Map.of());
        assertThat(account(token).statusCode()).isEqualTo(200);
    }

    @Test
    void endsWithItsTime() {
        Account account = somebody();
        String token = token(account, BOTH);
        jdbc.sql("update api_token set expires_at = now() - interval '1 second' where account_id = :a")
            .param("a", account.id())
            .update();
        HttpResponse<String> refused = account(token);
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.body()).contains("/problems/unauthenticated", "expired");
        assertThat(refused.headers().firstValue("WWW-Authenticate").orElse("")).startsWith("Bearer");
    }

    @Test
    void endsWithItsAccount() {
        Account account = somebody();
        String token = token(account, BOTH);
        accounts.setEnabled(account.id(), false);
        assertThat(account(token).statusCode()).isEqualTo(401);
    }

    @Test
    void writesOnlyWithTheScope() {
        String token = token(somebody(), Map.of("name", "reader", "scopes", "read", "expiresInDays", "1"));
        HttpResponse<String> refused = post("/api/conferences/pycon-2011/proposals", token, "{}");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("/problems/token-scope", "write");
        assertThat(STUB.wasAsked()).isFalse();
        assertThat(get("/api/conferences/pycon-2011/proposals", token).statusCode()).isEqualTo(200);
    }

    @Test
    void staysInItsConference() {
        String token = token(somebody(), Map.of("name", "one", "scopes", "read,write", "expiresInDays", "1",
                "conferenceId", "pycon-2011"));
        assertThat(post("/api/conferences/pycon-2011/proposals", token, "{}").statusCode()).isEqualTo(200);
        assertThat(post("/api/conferences/pycon-2012/proposals", token, "{}").statusCode()).isEqualTo(403);
    }

    @Test
    void makesNoFurtherTokens() {
        String token = token(somebody(), BOTH);
        assertThat(
                post("/api/tokens", token, "{\"name\":\"x\",\"scopes\":[\"read\"],\"expiresInDays\":1}").statusCode())
            .isEqualTo(403);
    }

    @Test
    void refusesWhatItCannotRead() {
        for (String nonsense : new String[]{"tw_", "tw_nonsense", "eyJhbGciOiJub25lIn0.e30."}) {
            assertThat(account(nonsense).statusCode()).as(nonsense).isEqualTo(401);
        }
    }

    @Test
    void isGivenForAPasswordToo() {
        Account account = somebody();
        HttpResponse<String> created = withPassword(account.email(), PASSWORD,
                "{\"name\":\"cli\",\"scopes\":[\"read\"],\"expiresInDays\":7}");
        assertThat(created.statusCode()).isEqualTo(201);
        String token = created.body().replaceFirst("(?s).*\"token\":\"(tw_[^\"]+)\".*", "$1");
        assertThat(account(token).statusCode()).isEqualTo(200);

        assertThat(withPassword(account.email(), "wrong password",
                "{\"name\":\"x\",\"scopes\":[\"read\"],\"expiresInDays\":7}")
            .statusCode()).isEqualTo(401);
        HttpResponse<String> invalid = withPassword(account.email(), PASSWORD,
                "{\"name\":\"\",\"scopes\":[\"all\"],\"expiresInDays\":7000}");
        assertThat(invalid.statusCode()).isEqualTo(422);
        assertThat(invalid.body()).contains("\"name\"", "scopes[0]", "\"expiresInDays\"");
    }

    private HttpResponse<String> withPassword(String email, String password, String body) {
        Browser client = browser();
        return client.send(client.api("/api/tokens")
            .header("Authorization",
                    "Basic " + Base64.getEncoder()
                        .encodeToString((email + ":" + password).getBytes(
                                StandardCharsets.UTF_8)))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> account(String token) {
        return get("/api/account", token);
    }

    private HttpResponse<String> get(String path, String token) {
        Browser client = browser();
        return client.send(client.api(path).header("Authorization", "Bearer " + token).GET());
    }

    private HttpResponse<String> post(String path, String token, String body) {
        Browser client = browser();
        return client.send(client.api(path)
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body)));
    }

    private String id(Account account) {
        return jdbc.sql("select id::text from api_token where account_id = :a")
            .param("a", account.id())
            .query(String.class)
            .single();
    }

    private Object lastUsed(Account account) {
        return jdbc.sql("select last_used_at from api_token where account_id = :a")
            .param("a", account.id())
            .query()
            .singleValue();
    }
}
