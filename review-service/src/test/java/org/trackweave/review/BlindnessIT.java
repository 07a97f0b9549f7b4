package org.trackweave.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import org.trackweave.events.ProposalEvent.ProposalRevised;
import org.trackweave.platform.personal.PersonalData;
import org.trackweave.testsupport.TestTokens;

import static org.assertj.core.api.Assertions.assertThat;

/** Plants a speaker's name in the events and looks for it everywhere. */
class BlindnessIT extends ReviewServiceFixture {

    private static final String CANARY = "CANARY-" + java.util.UUID.randomUUID();

    @Autowired
    ApplicationContext context;

    @Test
    void keepsSpeakersOutOfEveryAnswerAndEveryTable() {
        var author = TestTokens.speaker();
        var id = submitted(Samples.proposal("A talk", author.accountId(), CANARY));
        send(new ProposalRevised(conference, id, 2, Samples.proposal("A talk, revised", author.accountId(), CANARY)));
        eventually(() -> assertThat(count("proposal where id = '" + id + "' and version = 2")).isOne());
        var reviewer = TestTokens.reviewer(conference);
        var organizer = TestTokens.organizer(conference);
        review(reviewer, id, Samples.BEST).expectStatus().isOk();
        post(organizer, "/decisions", Map.of("decisions", List.of(Map.of("proposalId", id, "decision", "accepted"))))
            .expectStatus()
            .isOk();

        var answers = new ArrayList<String>();
        for (var path : List.of("/reviews/queue", "/reviews/queue?shelf=reviewed", "/reviews/" + id, "/criteria")) {
            answers.add(text(get(reviewer, api + path).expectStatus().isOk()));
        }
        for (var path : List.of("/review", "/review?shelf=reviewed", "/review/" + id, "/review/criteria")) {
            answers.add(html(reviewer, pages + path));
        }
        for (var path : List.of("/ranking", "/ranking?as=csv", "/decisions")) {
            answers.add(text(http.get().uri(api + path).headers(organizer).exchange().expectStatus().isOk()));
        }
        for (var path : List.of("/ranking", "/ranking/" + id, "/ranking/reviewers", "/ranking/publish")) {
            answers.add(html(organizer, pages + path));
        }
        assertThat(answers).allSatisfy(answer -> assertThat(answer).doesNotContain(CANARY,
                author.accountId().toString()));
        assertThat(answers).filteredOn(answer -> answer.contains("A talk, revised")).hasSizeGreaterThan(6);

        for (var table : jdbc.sql("select table_name from information_schema.tables where table_schema = 'public'")
            .query(String.class)
            .list()) {
            assertThat(jdbc.sql("select t::text from \"" + table + "\" t").query(String.class).list())
                .as("rows of " + table)
                .noneMatch(row -> row.contains(CANARY));
        }
    }

    @Test
    void hasNoKeysToOpenNamesWith() {
        assertThat(context.getBeanNamesForType(PersonalData.class)).isEmpty();
    }
}
