package org.trackweave.platform.security;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureRestTestClient;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

import org.trackweave.platform.sample.SampleApplication;
import org.trackweave.testsupport.RealServers;
import org.trackweave.testsupport.TestToken;
import org.trackweave.testsupport.TestTokens;

import static org.assertj.core.api.Assertions.assertThat;

@RealServers
@SpringBootTest(classes = SampleApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT, properties = "spring.config.name=sample-service")
@AutoConfigureRestTestClient
class AccessIT {

    @Autowired
    RestTestClient client;

    @ParameterizedTest
    @CsvSource({
            // path, anonymous, speaker, reviewer, organizer, organizer elsewhere, admin
            "/api/public,                          200, 200, 200, 200, 200, 200",
            "/api/public-with-caller,              401, 200, 200, 200, 200, 200",
            "/api/me,                              401, 200, 200, 200, 200, 200",
            "/api/conferences/pycon-2011/queue,    401, 403, 200, 200, 403, 200",
            "/api/conferences/pycon-2011/ranking,  401, 403, 403, 200, 403, 200",
            "/api/without-conference,              401, 403, 403, 403, 403, 403",
            "/api/pipeline,                        401, 403, 403, 200, 200, 200",
            "/api/operations/sample-service,       401, 403, 403, 200, 200, 200",
            "/api/admin,                           401, 403, 403, 403, 403, 200",
            "/api/forgotten,                       403, 403, 403, 403, 403, 403",
            "/api/contradiction,                   403, 403, 403, 403, 403, 403",
            "/api/nowhere,                         404, 404, 404, 404, 404, 404"})
    void opensAHandlerToThoseItsRuleNames(String path, int anonymous, int speaker, int reviewer, int organizer,
            int elsewhere, int admin) {
        client.get().uri(path).exchange().expectStatus().isEqualTo(anonymous);
        expect(path, TestTokens.speaker(), speaker);
        expect(path, TestTokens.reviewer("pycon-2011"), reviewer);
        expect(path, TestTokens.organizer("pycon-2011"), organizer);
        expect(path, TestTokens.organizer("europython-2015"), elsewhere);
        expect(path, TestTokens.admin(), admin);
    }

    @Test
    void asksAnApiClientForATokenInProblemDetails() {
        client.get()
            .uri("/api/me")
            .exchange()
            .expectStatus()
            .isUnauthorized()
            .expectHeader()
            .contentType(MediaType.APPLICATION_PROBLEM_JSON)
            .expectHeader()
            .valueEquals("WWW-Authenticate", "Bearer")
            .expectBody()
            .jsonPath("$.type")
            .isEqualTo("/problems/unauthenticated")
            .jsonPath("$.status")
            .isEqualTo(401);
    }

    @Test
    void sendsAPersonToTheSignInPageAndBack() {
        client.get()
            .uri("/conferences/pycon-2011/queue?page=2")
            .exchange()
            .expectStatus()
            .isSeeOther()
            .expectHeader()
            .valueEquals("Location", "/sign-in?next=%2Fconferences%2Fpycon-2011%2Fqueue%3Fpage%3D2");
    }

    @Test
    void leavesAForeignPageOutOfTheWayBack() {
        client.post()
            .uri("/me")
            .header("Referer", "https://evil.example//evil.example/x")
            .exchange()
            .expectStatus()
            .isSeeOther()
            .expectHeader()
            .valueEquals("Location", "/sign-in");
    }

    @Test
    void letsHtmxGoToTheSignInPageInsteadOfShowingItInside() {
        client.get()
            .uri("/conferences/pycon-2011/queue")
            .header("HX-Request", "true")
            .header("HX-Current-URL", "http://localhost/conferences/pycon-2011")
            .exchange()
            .expectStatus()
            .isUnauthorized()
            .expectHeader()
            .valueEquals("HX-Redirect", "/sign-in?next=%2Fconferences%2Fpycon-2011");
    }

    @Test
    void refusesInProblemDetailsForAnApiClientAndOnAPageForAPerson() {
        client.get()
            .uri("/api/conferences/pycon-2011/ranking")
            .headers(TestTokens.speaker())
            .exchange()
            .expectStatus()
            .isForbidden()
            .expectHeader()
            .contentType(MediaType.APPLICATION_PROBLEM_JSON)
            .expectBody()
            .jsonPath("$.type")
            .isEqualTo("/problems/forbidden");
        client.get()
            .uri("/conferences/pycon-2011/ranking")
            .accept(MediaType.TEXT_HTML)
            .headers(TestTokens.speaker())
            .exchange()
            .expectStatus()
            .isForbidden()
            .expectHeader()
            .contentTypeCompatibleWith(MediaType.TEXT_HTML);
    }

    @ParameterizedTest
    @CsvSource({"read, 200, 403", "write, 403, 200", "'', 403, 403"})
    void asksAnApiTokenForItsScope(String scope, int get, int post) {
        TestToken token = TestTokens.speaker().scopes(scope);

        client.get().uri("/api/me").headers(token).exchange().expectStatus().isEqualTo(get);
        client.post().uri("/api/me").headers(token).exchange().expectStatus().isEqualTo(post);
    }

    @Test
    void takesAFormOnlyWithTheTokenOfItsSession() {
        TestToken browser = TestTokens.speaker().browser("the-session's-token");
        TestToken other = TestTokens.speaker().browser("another-session's");

        post(browser, null, 403);
        post(browser, "the-session's-token", 403);
        post(browser, other.csrfField(), 403);
        post(browser, browser.csrfField(), 200);
        client.post()
            .uri("/api/me")
            .headers(browser)
            .header("X-CSRF-TOKEN", browser.csrfField())
            .exchange()
            .expectStatus()
            .isOk();
        client.get().uri("/api/me").headers(browser).exchange().expectStatus().isOk();
    }

    @Test
    void knowsWhoCalls() {
        UUID account = UUID.randomUUID();

        client.get()
            .uri("/api/me")
            .headers(TestTokens.speaker().account(account))
            .exchange()
            .expectBody(String.class)
            .isEqualTo(account.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0."})
    void refusesAForgedToken(String token) {
        client.get()
            .uri("/api/public")
            .headers(headers -> headers.setBearerAuth(token))
            .exchange()
            .expectStatus()
            .isUnauthorized()
            .expectHeader()
            .contentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @Test
    void refusesAChangedToken() {
        String[] speaker = TestTokens.speaker().value().split("\\.");
        String[] admin = TestTokens.admin().value().split("\\.");

        client.get()
            .uri("/api/admin")
            .headers(headers -> headers.setBearerAuth(speaker[0] + "." + admin[1] + "." + speaker[2]))
            .exchange()
            .expectStatus()
            .isUnauthorized();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/public", "/api/me", "/api/nowhere", "/conferences/pycon-2011/queue"})
    void sendsStrictHeadersWithEveryAnswer(String path) {
        client.get()
            .uri(path)
            .exchange()
            .expectHeader()
            .value("Content-Security-Policy", policy -> assertThat(policy).contains("default-src 'self'",
                    "object-src 'none'", "frame-ancestors 'none'", "base-uri 'none'")
                .doesNotContain("unsafe"))
            .expectHeader()
            .valueEquals("X-Content-Type-Options", "nosniff")
            .expectHeader()
            .valueEquals("Referrer-Policy", "strict-origin-when-cross-origin")
            .expectHeader()
            .doesNotExist("Set-Cookie");
    }

    @Test
    void asksBrowsersToStayOnHttpsWhereTheyCameOverIt() {
        client.get()
            .uri("/api/public")
            .header("X-Forwarded-Proto", "https")
            .exchange()
            .expectHeader()
            .exists("Strict-Transport-Security");
        client.get().uri("/api/public").exchange().expectHeader().doesNotExist("Strict-Transport-Security");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator", "/actuator/health", "/actuator/prometheus", "/actuator/env"})
    void keepsActuatorOffThePublicPort(String path) {
        client.get().uri(path).exchange().expectStatus().isNotFound();
    }

    private void post(TestToken token, @Nullable String csrf, int status) {
        client.post()
            .uri("/api/me")
            .headers(token)
            .contentType(MediaType.APPLICATION_FORM_URLENCODED)
            .body(csrf == null ? "a=b" : "_csrf=" + URLEncoder.encode(csrf, StandardCharsets.UTF_8))
            .exchange()
            .expectStatus()
            .isEqualTo(status);
    }

    private void expect(String path, TestToken token, int status) {
        client.get().uri(path).headers(token).exchange().expectStatus().isEqualTo(status);
    }
}
