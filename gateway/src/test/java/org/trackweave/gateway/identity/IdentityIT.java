package org.trackweave.gateway.identity;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

import org.trackweave.gateway.Browser;
import org.trackweave.gateway.GatewayServer;
import org.trackweave.gateway.StubService.Received;
import org.trackweave.gateway.account.Account;
import org.trackweave.gateway.role.Roles;
import org.trackweave.platform.security.Role;

import static org.assertj.core.api.Assertions.assertThat;

class IdentityIT extends GatewayServer {

    @Autowired
    Roles roles;

    @Value("${trackweave.jwt.issuer}")
    String issuer;

    @Test
    void tellsTheServicesWhoIsSignedIn() {
        Account account = somebody();
        roles.grant("pycon-2011", account.id(), Role.REVIEWER, account.id());
        roles.grant("pycon-2011", account.id(), Role.ORGANIZER, account.id());
        Browser browser = signedIn(account);
        browser.get("/conferences/pycon-2011");
        Jwt jwt = vouched(STUB.next());
        assertThat(jwt.getSubject()).isEqualTo(account.id().toString());
        assertThat(jwt.getClaimAsString("iss")).isEqualTo(issuer);
        assertThat(jwt.getAudience()).containsExactly("trackweave");
        assertThat(jwt.getClaimAsString("name")).isEqualTo("Ada Lovelace");
        assertThat(jwt.getClaimAsString("email")).isEqualTo(account.email());
        assertThat(jwt.<Boolean>getClaim("admin")).isFalse();
        assertThat(jwt.<Map<String, List<String>>>getClaim("roles"))
            .isEqualTo(Map.of("pycon-2011", List.of("ORGANIZER", "REVIEWER")));
        assertThat(jwt.getClaimAsStringList("scopes")).containsExactlyInAnyOrder("read", "write");
        assertThat(jwt.getClaimAsString("csrf")).isNotBlank();
        assertThat(Duration.between(Instant.now(), jwt.getExpiresAt())).isBetween(Duration.ofMinutes(2),
                Duration.ofMinutes(5));
    }

    @Test
    void tellsTheServicesWhichTokenActs() {
        Account account = admin();
        roles.grant("pycon-2012", account.id(), Role.REVIEWER, account.id());
        String token = token(account,
                Map.of("name", "t", "scopes", "read", "expiresInDays", "1", "conferenceId", "pycon-2011"));
        Browser client = browser();
        client.send(client.api("/api/conferences/pycon-2011").header("Authorization", "Bearer " + token).GET());
        Jwt jwt = vouched(STUB.next());
        assertThat(jwt.getClaimAsStringList("scopes")).containsExactly("read");
        assertThat(jwt.<Boolean>getClaim("admin")).isFalse();
        assertThat(jwt.<Map<String, List<String>>>getClaim("roles"))
            .isEqualTo(Map.of("pycon-2011", List.of("ORGANIZER", "REVIEWER")));
        assertThat(jwt.hasClaim("csrf")).isFalse();
    }

    @Test
    void tellsNothingOfNobody() {
        browser().get("/conferences/pycon-2011");
        assertThat(STUB.next().header("authorization")).isEmpty();
    }

    @Test
    void countsAChangedRoleFromTheNextRequestOn() {
        Account account = somebody();
        Browser browser = signedIn(account);
        String conference = "conf-" + UUID.randomUUID();
        browser.get("/conferences/" + conference);
        assertThat(vouched(STUB.next()).<Map<String, List<String>>>getClaim("roles")).isEmpty();
        roles.grant(conference, account.id(), Role.REVIEWER, account.id());
        browser.get("/conferences/" + conference);
        assertThat(vouched(STUB.next()).<Map<String, List<String>>>getClaim("roles"))
            .containsEntry(conference, List.of("REVIEWER"));
    }

    @Test
    void replacesWhatClientsSayAboutThemselves() {
        Account account = somebody();
        Browser browser = signedIn(account);
        browser.send(browser.page("/conferences/pycon-2011")
            .header("X-Forwarded-For", "6.6.6.6")
            .header("X-Forwarded-Host", "evil.example")
            .header("X-Forwarded-User", "root")
            .header("Forwarded", "for=6.6.6.6")
            .header("X-Real-IP", "6.6.6.6")
            .header("Traceparent", "00-11111111111111111111111111111111-2222222222222222-01")
            .header("X-Custom", "kept")
            .GET());
        Received received = STUB.next();
        assertThat(received.header("x-forwarded-for")).isEqualTo("127.0.0.1");
        assertThat(received.header("x-forwarded-host")).isEqualTo("127.0.0.1");
        assertThat(received.header("x-forwarded-proto")).isEqualTo("http");
        assertThat(received.header("x-forwarded-port")).isEqualTo(String.valueOf(port));
        assertThat(received.header("x-custom")).isEqualTo("kept");
        assertThat(received.headers()).doesNotContainKeys("forwarded", "x-real-ip", "x-forwarded-user");
        assertThat(received.header("cookie")).doesNotContain("trackweave-session").contains("trackweave-csrf");
        assertThat(received.header("traceparent")).startsWith("00-").doesNotContain("2222222222222222");
    }

    @Test
    void passesNoForeignAuthorizationOn() {
        Browser client = browser();
        for (String foreign : List.of("Bearer eyJhbGciOiJub25lIn0.eyJhZG1pbiI6dHJ1ZX0.", "Basic YTpi", "Negotiate x")) {
            assertThat(client.send(client.api("/api/conferences").header("Authorization", foreign).GET()).statusCode())
                .as(foreign)
                .isEqualTo(401);
        }
        assertThat(STUB.wasAsked()).isFalse();
    }

    @Test
    void signsWithAKeyThatTheDatabaseKeepsUnreadable() {
        signedIn(somebody()).get("/conferences/pycon-2011");
        STUB.next();
        byte[] stored = jdbc.sql("select wrapped_key from signing_key").query(byte[].class).single();
        assertThat(new String(stored, StandardCharsets.ISO_8859_1)).doesNotContain("\"kty\"", "\"d\"");
        Browser client = browser();
        String published = client.send(client.api("/.well-known/jwks.json").GET()).body();
        assertThat(published).contains("\"kid\"", "\"P-256\"").doesNotContain("\"d\"");
    }

    @Test
    void leavesTheFormsTokenToTheService() {
        Browser browser = signedIn(somebody());
        assertThat(browser.send(browser.page("/conferences/pycon-2011/proposals")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("title=Twisted&_csrf=whatever"))).statusCode()).isEqualTo(200);
        Received received = STUB.next();
        assertThat(new String(received.body(), StandardCharsets.UTF_8))
            .isEqualTo("title=Twisted&_csrf=whatever");
        assertThat(vouched(received).getClaimAsString("csrf")).isNotBlank();
    }

    private Jwt vouched(Received received) {
        assertThat(received.header("authorization")).startsWith("Bearer ");
        return NimbusJwtDecoder.withJwkSetUri("http://127.0.0.1:" + port + "/.well-known/jwks.json")
            .jwsAlgorithm(SignatureAlgorithm.ES256)
            .build()
            .decode(received.header("authorization").substring("Bearer ".length()));
    }
}
