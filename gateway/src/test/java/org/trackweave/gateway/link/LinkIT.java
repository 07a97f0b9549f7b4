package org.trackweave.gateway.link;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import org.trackweave.gateway.Browser;
import org.trackweave.gateway.GatewayServer;
import org.trackweave.gateway.account.Account;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(OutputCaptureExtension.class)
class LinkIT extends GatewayServer {

    private static final Pattern LINK = Pattern.compile("/sign-in/link/[A-Za-z0-9_-]{43}");

    @Test
    void signsInOnce(CapturedOutput log) {
        Account account = somebody();
        String link = ask(account.email(), "SIGN_IN", log);
        assertThat(jdbc.sql("select count(*) from one_time_link where encode(hash, 'escape') like '%' || :s || '%'")
            .param("s", link.substring(link.lastIndexOf('/') + 1))
            .query(Integer.class)
            .single()).isZero();

        browser().get(link);
        Browser browser = browser();
        assertThat(browser.submit(link, link, Map.of()).statusCode()).isEqualTo(302);
        assertThat(browser.get("/").body()).contains("Hello, Ada Lovelace");

        Browser second = browser();
        assertThat(second.post(link, Map.of(), second.csrf("/sign-in")).headers().firstValue("Location"))
            .contains("/sign-in/link");
        assertThat(second.get("/account").statusCode()).isEqualTo(303);
    }

    @Test
    void setsANewPassword(CapturedOutput log) {
        Account account = somebody();
        Browser old = signedIn(account);
        String link = ask(account.email(), "RESET_PASSWORD", log);
        Browser browser = browser();
        assertThat(browser.submit(link, link + "/password", Map.of("password", "short")).body())
            .contains("at least 10 characters");
        browser.submit(link, link + "/password", Map.of("password", "a new long password"));
        assertThat(browser.get("/account").statusCode()).isEqualTo(200);
        assertThat(old.get("/account").statusCode()).isEqualTo(303);
        assertThat(browser().signIn(account.email(), PASSWORD).statusCode()).isEqualTo(401);
        assertThat(browser().signIn(account.email(), "a new long password").statusCode()).isEqualTo(303);
    }

    @Test
    void confirmsTheAddress(CapturedOutput log) {
        Browser browser = browser();
        browser.submit("/sign-up", "/sign-up",
                Map.of("email", "confirm@example.org", "name", "New", "password", PASSWORD));
        assertThat(browser.get("/account").body()).contains("not confirmed yet");
        String link = link(log);
        browser.submit(link, link, Map.of());
        assertThat(browser.get("/account").body()).doesNotContain("not confirmed yet");
        assertThat(accounts.findByEmail("confirm@example.org").orElseThrow().emailConfirmed()).isTrue();
    }

    @Test
    void isTooOldAtSomeTime(CapturedOutput log) {
        Account account = somebody();
        String link = ask(account.email(), "SIGN_IN", log);
        jdbc.sql("update one_time_link set expires_at = now() where account_id = :a").param("a", account.id()).update();
        Browser browser = browser();
        assertThat(browser.get(link).headers().firstValue("Location")).contains("/sign-in/link");
        assertThat(browser.get("/sign-in/link").body()).contains("too old");
    }

    @Test
    void tellsNobodyWhichAddressesExist(CapturedOutput log) {
        String known = say(somebody().email());
        assertThat(say("nobody@example.org")).isEqualTo(known);
        assertThat(log.toString()).doesNotContain("Mail to nobody@example.org");
    }

    private String say(String email) {
        Browser browser = browser();
        browser.submit("/sign-in/link", "/sign-in/link", Map.of("email", email));
        String page = browser.get("/sign-in").body();
        int start = page.indexOf("a mail is on its way");
        assertThat(start).isPositive();
        return page.substring(start - 60, start + 30);
    }

    private String ask(String email, String purpose, CapturedOutput log) {
        browser().submit("/sign-in/link", "/sign-in/link", Map.of("email", email, "purpose", purpose));
        return link(log);
    }

    private static String link(CapturedOutput log) {
        Matcher link = LINK.matcher(log.getOut());
        String last = "";
        while (link.find()) {
            last = link.group();
        }
        assertThat(last).isNotEmpty();
        return last;
    }
}
