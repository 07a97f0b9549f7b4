package org.trackweave.gateway.signin;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.trackweave.gateway.Browser;
import org.trackweave.gateway.GatewayServer;
import org.trackweave.gateway.account.Account;

import static org.assertj.core.api.Assertions.assertThat;

class SignInIT extends GatewayServer {

    private static final String SESSION = "trackweave-session";

    @Test
    void registersAndIsSignedInAtOnce() {
        Browser browser = browser();
        HttpResponse<String> answer = browser.submit("/sign-up", "/sign-up", Map.of("email", "new@example.org", "name",
                "New Person", "password", PASSWORD, "next", "/account"));
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location")).contains("/account");
        assertThat(browser.get("/account").body()).contains("New Person", "new@example.org", "Welcome, New Person.");
    }

    @Test
    void takesEveryAddressOnceWhateverItsCase() {
        Account taken = somebody();
        HttpResponse<String> answer = browser().submit("/sign-up", "/sign-up",
                Map.of("email", taken.email().toUpperCase(Locale.ROOT), "name", "Other", "password",
                        PASSWORD));
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("There is an account with this address");
    }

    @Test
    void namesTheFieldsItCannotTake() {
        HttpResponse<String> answer = browser().submit("/sign-up", "/sign-up",
                Map.of("email", "no address", "name", " ", "password", "short"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("This is not a mail address.", "Enter the name", "at least 10 characters")
            .doesNotContain("value=\"short\"");
    }

    @Test
    void signsInAndOut() {
        Account account = somebody();
        Browser browser = browser();
        HttpResponse<String> answer = browser.submit("/sign-in", "/sign-in", Map.of("email", account.email(),
                "password", PASSWORD, "next", "/account/tokens?x=%7B1%7D"));
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).contains("/account/tokens?x=%7B1%7D");
        List<String> cookies = answer.headers().allValues("Set-Cookie");
        assertThat(cookies).anySatisfy(cookie -> assertThat(cookie).startsWith(SESSION + "=")
            .contains("HttpOnly", "SameSite=Lax", "Path=/")
            .doesNotContain("Secure"));
        assertThat(browser.get("/").body()).contains("Hello, Ada Lovelace");

        String key = browser.cookie(SESSION);
        assertThat(browser.submit("/", "/sign-out", Map.of()).statusCode()).isEqualTo(303);
        assertThat(browser.get("/").body()).doesNotContain("Ada Lovelace").contains("Sign in");
        Browser thief = browser();
        thief.setCookie(SESSION, key);
        assertThat(thief.get("/account").statusCode()).isEqualTo(303);
    }

    @Test
    void doesNotSignOutByALink() {
        Browser browser = signedIn(somebody());
        browser.get("/sign-out");
        assertThat(browser.get("/account").statusCode()).isEqualTo(200);
    }

    @Test
    void storesNothingForWhoOnlyLooks() {
        int before = sessions();
        Browser browser = browser();
        browser.get("/");
        browser.get("/sign-in");
        assertThat(browser.cookie(SESSION)).isEmpty();
        assertThat(sessions()).isEqualTo(before);
    }

    @Test
    void asksForASignInAndLeadsBack() {
        HttpResponse<String> answer = browser().get("/account/tokens?a=b");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).contains("/sign-in?next=%2Faccount%2Ftokens%3Fa%3Db");
        HttpResponse<String> api = browser().send(browser().api("/api/account").GET());
        assertThat(api.statusCode()).isEqualTo(401);
        assertThat(api.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(api.headers().firstValue("WWW-Authenticate")).contains("Bearer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example/", "//evil.example", "/\\evil.example", "javascript:alert(1)"})
    void leadsNobodyElsewhere(String next) {
        Account account = somebody();
        HttpResponse<String> answer = browser().submit("/sign-in", "/sign-in",
                Map.of("email", account.email(), "password", PASSWORD, "next", next));
        assertThat(answer.headers().firstValue("Location")).contains("/");
    }

    @Test
    void takesNoFormWithoutItsToken() {
        Account account = somebody();
        Browser browser = browser();
        browser.get("/sign-in");
        Map<String, String> fields = Map.of("email", account.email(), "password", PASSWORD);
        assertThat(browser.post("/sign-in", fields, "").statusCode()).isEqualTo(403);
        String foreign = browser().csrf("/sign-in");
        assertThat(browser.post("/sign-in", fields, foreign).statusCode()).isEqualTo(403);
        assertThat(browser.cookie(SESSION)).isEmpty();

        Browser signedIn = signedIn(account);
        assertThat(signedIn.post("/account", Map.of("name", "Mallory"), "").statusCode()).isEqualTo(403);
        assertThat(signedIn.post("/account", Map.of("name", "Mallory"), foreign).statusCode()).isEqualTo(403);
        assertThat(accounts.find(account.id()).orElseThrow().name()).isEqualTo("Ada Lovelace");
    }

    @Test
    void takesNothingThatAnotherSiteSends() {
        Browser browser = signedIn(somebody());
        assertThat(browser.send(browser.page("/conferences/pycon-2011/proposals")
            .header("Sec-Fetch-Site", "cross-site")
            .POST(HttpRequest.BodyPublishers.ofString("x=1"))).statusCode()).isEqualTo(403);
        assertThat(STUB.wasAsked()).isFalse();
    }

    @Test
    void givesANewKeyAtEachSignIn() {
        Account account = somebody();
        Browser browser = browser();
        browser.setCookie(SESSION, "bWFkZSB1cCBieSBhbiBhdHRhY2tlcg==");
        browser.signIn(account.email(), PASSWORD);
        String first = browser.cookie(SESSION);
        assertThat(first).isNotEmpty().isNotEqualTo("bWFkZSB1cCBieSBhbiBhdHRhY2tlcg==");
        String token = browser.csrf("/account");
        browser.post("/sign-in", Map.of("email", account.email(), "password", PASSWORD), token);
        assertThat(browser.cookie(SESSION)).isNotEqualTo(first);
        Browser old = browser();
        old.setCookie(SESSION, first);
        assertThat(old.get("/account").statusCode()).isEqualTo(303);
    }

    @Test
    void stopsGuessing() {
        Account account = somebody();
        Browser guesser = browser();
        for (int i = 0; i < 6; i++) {
            HttpResponse<String> wrong = guesser.signIn(account.email(), "wrong password " + i);
            assertThat(wrong.statusCode()).isEqualTo(401);
            assertThat(wrong.body()).contains("not right").doesNotContain("wrong password");
        }
        HttpResponse<String> stopped = guesser.signIn(account.email(), PASSWORD);
        assertThat(stopped.statusCode()).isEqualTo(429);
        assertThat(Integer.parseInt(stopped.headers().firstValue("Retry-After").orElseThrow())).isBetween(1, 900);
        assertThat(guesser.get("/account").statusCode()).isEqualTo(303);

        Account other = somebody();
        assertThat(guesser.signIn(other.email(), PASSWORD).statusCode()).isEqualTo(303);
    }

    @Test
    void forgetsWrongOnesAfterARightOne() {
        Account account = somebody();
        for (int round = 0; round < 3; round++) {
            for (int i = 0; i < 5; i++) {
                assertThat(browser().signIn(account.email(), "wrong password").statusCode()).isEqualTo(401);
            }
            assertThat(browser().signIn(account.email(), PASSWORD).statusCode()).isEqualTo(303);
        }
    }

    @Test
    void tellsNobodyWhichAddressesExist() {
        HttpResponse<String> known = browser().signIn(somebody().email(), "wrong password");
        HttpResponse<String> unknown = browser().signIn("nobody@example.org", "wrong password");
        assertThat(unknown.statusCode()).isEqualTo(known.statusCode()).isEqualTo(401);
    }

    @Test
    void signsOutWhoIsDisabled() {
        Account account = somebody();
        Browser browser = signedIn(account);
        assertThat(browser.get("/account").statusCode()).isEqualTo(200);
        accounts.setEnabled(account.id(), false);
        assertThat(browser.get("/account").statusCode()).isEqualTo(303);
        assertThat(browser().signIn(account.email(), PASSWORD).statusCode()).isEqualTo(403);
    }

    @Test
    void signsOtherBrowsersOutWithAChangedPassword() {
        Account account = somebody();
        Browser here = signedIn(account);
        Browser there = signedIn(account);
        HttpResponse<String> wrong = here.submit("/account", "/account/password",
                Map.of("current", "not my password", "wanted", "another good password"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        HttpResponse<String> changed = here.submit("/account", "/account/password",
                Map.of("current", PASSWORD, "wanted", "another good password"));
        assertThat(changed.statusCode()).as(changed.body()).isEqualTo(302);
        assertThat(here.get("/account").body()).contains("Your password was changed.");
        assertThat(there.get("/account").statusCode()).isEqualTo(303);
        assertThat(browser().signIn(account.email(), PASSWORD).statusCode()).isEqualTo(401);
        assertThat(browser().signIn(account.email(), "another good password").statusCode()).isEqualTo(303);
    }

    private int sessions() {
        return jdbc.sql("select count(*) from spring_session").query(Integer.class).single();
    }
}
