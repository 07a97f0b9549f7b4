package org.trackweave.gateway.signin;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

import org.trackweave.gateway.Browser;
import org.trackweave.gateway.GatewayApplication;
import org.trackweave.gateway.StubService;
import org.trackweave.testsupport.TestDatabase;
import org.trackweave.testsupport.TestKafka;
import org.trackweave.testsupport.TestServers;

import static org.assertj.core.api.Assertions.assertThat;

/** A new deployment, and the same one after a restart. */
class RestartIT {

    private static final String PASSWORD = "the one-time password";

    @Test
    void keepsAccountsSessionsKeysAndTokens() {
        TestDatabase database = TestServers.newDatabase();
        String cookie;
        String token;
        String keys;
        try (TestKafka kafka = TestServers.newKafka(); StubService stub = StubService.start()) {
            try (var first = start(database, kafka, stub)) {
                Browser browser = browser(first);
                assertThat(browser.signIn("admin@example.org", PASSWORD).statusCode()).isEqualTo(303);
                cookie = browser.cookie("trackweave-session");
                String page = browser
                    .submit("/account/tokens", "/account/tokens",
                            Map.of("name", "t", "scopes", "read", "expiresInDays", "1"))
                    .body();
                token = page.substring(page.indexOf("tw_"), page.indexOf("tw_") + 46);
                keys = browser.get("/.well-known/jwks.json").body();
            }
            try (var second = start(database, kafka, stub)) {
                Browser browser = browser(second);
                browser.setCookie("trackweave-session", cookie);
                assertThat(browser.get("/").body()).contains("Hello, Administrator");
                assertThat(browser.submit("/account", "/account", Map.of("name", "Root")).statusCode()).isEqualTo(302);
                assertThat(browser.send(browser.api("/api/account").header("Authorization", "Bearer " + token).GET())
                    .body()).contains("\"admin\":true");
                assertThat(browser.get("/.well-known/jwks.json").body()).isEqualTo(keys);
                assertThat(browser.get("/account").body()).contains("Root");
            }
        }
    }

    private static ServletWebServerApplicationContext start(TestDatabase database, TestKafka kafka, StubService stub) {
        List<String> arguments = new ArrayList<>(List.of("--server.port=0", "--server.address=127.0.0.1",
                "--management.server.port=0", "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=" + database.user(),
                "--spring.datasource.password=" + database.password(),
                "--spring.kafka.bootstrap-servers=" + kafka.bootstrapServers(),
                "--trackweave.personal.master-key=dGVzdHMtb25seS1tYXN0ZXIta2V5LTMyLWJ5dGVzISE=",
                "--trackweave.gateway.bootstrap-admin.email=admin@example.org",
                "--trackweave.gateway.bootstrap-admin.password=" + PASSWORD, "--logging.level.kafka=warn",
                "--logging.level.org.apache.kafka=warn"));
        for (String service : List.of("submission", "review", "scheduler", "search")) {
            arguments.add("--trackweave.gateway.routes.%s-service=%s".formatted(service, stub.url()));
        }
        return (ServletWebServerApplicationContext) new SpringApplicationBuilder(GatewayApplication.class)
            .properties("spring.config.name=gateway")
            .run(arguments.toArray(String[]::new));
    }

    private static Browser browser(ServletWebServerApplicationContext context) {
        return new Browser(Objects.requireNonNull(context.getWebServer()).getPort());
    }
}
