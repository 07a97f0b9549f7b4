package org.trackweave.gateway.role;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

import org.trackweave.events.Conference;
import org.trackweave.events.ConferenceEvent;
import org.trackweave.events.ConferenceEvent.ConferenceChanged;
import org.trackweave.events.ConferenceEvent.ConferenceOpened;
import org.trackweave.gateway.Browser;
import org.trackweave.gateway.GatewayServer;
import org.trackweave.gateway.account.Account;
import org.trackweave.platform.messaging.Outbox;
import org.trackweave.platform.security.Role;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class PeopleIT extends GatewayServer {

    @Autowired
    Roles roles;

    @Autowired
    Outbox outbox;

    @Autowired
    TransactionOperations transactions;

    private final String conference = "conf-" + UUID.randomUUID();

    @Test
    void makesWhoOpenedAConferenceItsOrganizer() {
        Account opener = somebody();
        tell(new ConferenceOpened(conference, 1, named("PyCon"), opener.id()));
        await().atMost(Duration.ofSeconds(30))
            .untilAsserted(() -> assertThat(roles.of(opener.id())).containsKey(conference));
        Browser browser = signedIn(opener);
        assertThat(browser.get("/").body()).contains("PyCon", "You organize", "/conferences/" + conference + "/people");

        tell(new ConferenceChanged(conference, 2, named("PyCon US")));
        await().atMost(Duration.ofSeconds(30))
            .untilAsserted(() -> assertThat(browser.get("/conferences/" + conference + "/people").body())
                .contains("PyCon US"));
        assertThat(browser.get("/").body()).contains("PyCon US");
    }

    @Test
    void livesWithAnOpenerWhoIsGone() {
        tell(new ConferenceOpened(conference, 1, named("Orphan"), UUID.randomUUID()));
        String next = conference + "-next";
        tell(new ConferenceOpened(next, 1, named("Next"), null));
        await().atMost(Duration.ofSeconds(30))
            .untilAsserted(() -> assertThat(jdbc.sql("select count(*) from conference where id in (:a, :b)")
                .param("a", conference)
                .param("b", next)
                .query(Integer.class)
                .single()).isEqualTo(2));
    }

    @Test
    void letsOrganizersAddAndRemovePeople() {
        Account organizer = organizer();
        Account reviewer = somebody();
        Browser browser = signedIn(organizer);
        String people = "/conferences/" + conference + "/people";
        browser.submit(people, people, Map.of("email", reviewer.email().toUpperCase(Locale.ROOT), "role", "REVIEWER"));
        String page = browser.get(people).body();
        assertThat(page).contains(reviewer.email(), "Ada Lovelace is reviewer now.",
                "Ada Lovelace was made reviewer by Ada Lovelace");
        assertThat(roles.of(reviewer.id())).containsEntry(conference, new TreeSet<>(List.of(Role.REVIEWER)));

        browser.submit(people, people + "/" + reviewer.id() + "/revoke", Map.of("role", "REVIEWER"));
        assertThat(roles.of(reviewer.id())).isEmpty();
        assertThat(browser.get(people).body()).contains("is no longer reviewer");
        assertThat(jdbc.sql("select change from role_change where account_id = :a order by id")
            .param("a", reviewer.id())
            .query(String.class)
            .list()).containsExactly("GRANTED", "REVOKED");
    }

    @Test
    void saysWhenNobodyHasTheAddress() {
        String people = "/conferences/" + conference + "/people";
        HttpResponse<String> answer = signedIn(organizer()).submit(people, people,
                Map.of("email", "nobody@example.org", "role", "REVIEWER"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Nobody has registered with this address", "nobody@example.org");
    }

    @Test
    void keepsAnOrganizer() {
        Account organizer = organizer();
        Browser browser = signedIn(organizer);
        String people = "/conferences/" + conference + "/people";
        browser.submit(people, people + "/" + organizer.id() + "/revoke", Map.of("role", "ORGANIZER"));
        assertThat(roles.of(organizer.id())).containsKey(conference);
        Account second = somebody();
        roles.grant(conference, second.id(), Role.ORGANIZER, organizer.id());
        browser.submit(people, people + "/" + organizer.id() + "/revoke", Map.of("role", "ORGANIZER"));
        assertThat(roles.of(organizer.id())).isEmpty();
    }

    @Test
    void isClosedToOthers() {
        organizer();
        Account reviewer = somebody();
        roles.grant(conference, reviewer.id(), Role.REVIEWER, reviewer.id());
        String people = "/conferences/" + conference + "/people";
        assertThat(signedIn(reviewer).get(people).statusCode()).isEqualTo(403);
        assertThat(browser().get(people).statusCode()).isEqualTo(303);
        assertThat(signedIn(admin()).get(people).statusCode()).isEqualTo(200);
        assertThat(signedIn(reviewer).post(people, Map.of("email", reviewer.email(), "role", "ORGANIZER"),
                signedIn(reviewer).csrf("/account"))
            .statusCode()).isEqualTo(403);
        assertThat(STUB.wasAsked()).isFalse();
    }

    @Test
    void isAnApiToo() {
        Account organizer = organizer();
        Account reviewer = somebody();
        String token = token(organizer, Map.of("name", "t", "scopes", "read,write", "expiresInDays", "1"));
        String people = "/api/conferences/" + conference + "/people";
        Browser client = browser();
        HttpResponse<String> granted = client.send(client.api(people)
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString("{\"email\":\"%s\",\"role\":\"REVIEWER\"}".formatted(reviewer.email()))));
        assertThat(granted.statusCode()).as(granted.body()).isEqualTo(200);
        assertThat(client.send(client.api(people).header("Authorization", "Bearer " + token).GET()).body())
            .contains(reviewer.id().toString(), "\"REVIEWER\"");
        assertThat(client.send(client.api(people + "/" + reviewer.id() + "/roles/REVIEWER")
            .header("Authorization", "Bearer " + token)
            .DELETE()).statusCode()).isEqualTo(204);
        assertThat(client.send(client.api(people + "/" + organizer.id() + "/roles/ORGANIZER")
            .header("Authorization", "Bearer " + token)
            .DELETE()).statusCode()).isEqualTo(409);
    }

    private Account organizer() {
        Account organizer = somebody();
        roles.grant(conference, organizer.id(), Role.ORGANIZER, organizer.id());
        return organizer;
    }

    private void tell(ConferenceEvent event) {
        transactions.executeWithoutResult(_ -> outbox.append(event));
    }

    private static Conference named(String name) {
        return new Conference(name, "", LocalDate.of(2027, 3, 1), LocalDate.of(2027, 3, 3), "Europe/Dublin",
                Instant.parse("2026-01-01T00:00:00Z"), Instant.parse("2027-01-01T00:00:00Z"), List.of(), List.of("en"));
    }
}
