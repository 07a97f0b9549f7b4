package org.trackweave.gateway;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import org.trackweave.gateway.account.Account;
import org.trackweave.gateway.account.Accounts;
import org.trackweave.gateway.account.NewAccount;
import org.trackweave.testsupport.RealServers;

/** The gateway on real servers, in front of a stub service. All tests that extend this share one application. */
@RealServers
@SpringBootTest(classes = GatewayApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT, properties = {
        "spring.config.name=gateway", "management.server.port=0", "trackweave.gateway.mail.delivery=log",
        "trackweave.gateway.proxy.answer-timeout=2s", "trackweave.gateway.proxy.largest-request=2MB",
        "trackweave.gateway.sign-in.per-client=100000", "trackweave.gateway.limit.anonymous.burst=100000"})
public abstract class GatewayServer {

    protected static final StubService STUB = StubService.start();
    protected static final String PASSWORD = "correct horse battery";

    private static final AtomicInteger PEOPLE = new AtomicInteger();
    private static final String NOBODY_LISTENS = "http://127.0.0.1:9";

    @LocalServerPort
    protected int port;

    @Autowired
    protected Accounts accounts;

    @Autowired
    protected JdbcClient jdbc;

    @DynamicPropertySource
    static void routes(DynamicPropertyRegistry properties) {
        properties.add("trackweave.gateway.routes.submission-service", STUB::url);
        properties.add("trackweave.gateway.routes.review-service", STUB::url);
        properties.add("trackweave.gateway.routes.scheduler-service", STUB::url);
        properties.add("trackweave.gateway.routes.search-service", () -> NOBODY_LISTENS);
    }

    protected Browser browser() {
        STUB.forget();
        return new Browser(port);
    }

    /** A new account whose password is {@link #PASSWORD}. */
    protected Account somebody() {
        return accounts.create(new NewAccount("person%d-%s@example.org".formatted(PEOPLE.incrementAndGet(),
                UUID.randomUUID().toString().substring(0, 6)), "Ada Lovelace", PASSWORD), false);
    }

    protected Account admin() {
        return accounts.create(new NewAccount("admin%d@example.org".formatted(PEOPLE.incrementAndGet()), "Grace Hopper",
                PASSWORD), true);
    }

    protected Browser signedIn(Account account) {
        Browser browser = browser();
        browser.signIn(account.email(), PASSWORD);
        return browser;
    }

    /** An API token of the account, made on the page. */
    protected String token(Account account, Map<String, String> fields) {
        String page = signedIn(account).submit("/account/tokens", "/account/tokens", fields).body();
        int start = page.indexOf("tw_");
        if (start < 0) {
            throw new AssertionError("There is no token on the page: " + page);
        }
        return page.substring(start, start + 46);
    }
}
