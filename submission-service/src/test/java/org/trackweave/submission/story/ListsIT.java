package org.trackweave.submission.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@SubmissionStory
class ListsIT {

    private static final int MOST_STATEMENTS = 6;

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    StatementCount.Counter statements;

    Stage stage;

    @BeforeEach
    void open() {
        stage = Stage.open(port);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/conferences/{c}/proposals", "/api/conferences/{c}/proposals/mine",
            "/conferences/{c}/proposals", "/conferences/{c}/proposals/all", "/conferences/{c}/proposals/all.csv"})
    void takesTheSameFewStatementsHoweverLongTheListIs(String template) {
        var path = template.replace("{c}", stage.conference);
        var organizer = stage.api.as(stage.organizer);
        stage.submit(stage.organizer, "One");
        organizer.get(path);
        var one = statements.during(() -> assertThat(organizer.get(path).status()).isEqualTo(200));
        for (int i = 0; i < 12; i++) {
            stage.submit(stage.organizer, "Another");
        }

        var many = statements.during(() -> assertThat(organizer.get(path).status()).isEqualTo(200));

        assertThat(one).isPositive();
        assertThat(many).isEqualTo(one).isLessThanOrEqualTo(MOST_STATEMENTS);
    }

    @Test
    void pagesThroughAllOfThemOnceWhileMoreArrive() {
        for (int i = 0; i < 5; i++) {
            stage.submit(stage.ada, "Talk " + i);
        }
        var organizer = stage.api.as(stage.organizer);
        var seen = new ArrayList<String>();
        var path = stage.proposals + "?limit=2";
        var next = "";
        do {
            var page = organizer.get(path + (next.isEmpty() ? "" : "&after=" + next)).json();
            seen.addAll(SubmittingIT.titles(page));
            next = page.path("next").asString("");
            stage.submit(stage.ada, "Later");
        } while (!next.isEmpty());
        assertThat(seen).containsExactly("Talk 4", "Talk 3", "Talk 2", "Talk 1", "Talk 0");
        assertThat(organizer.get(stage.proposals + "?after=nonsense").status()).isEqualTo(400);
    }

    @Test
    void showsMailToSpeakersFiftyAtATime() {
        stage.submit(stage.ada, "Talk");
        jdbc.sql("""
                 insert into outgoing_mail (id, conference_id, proposal_id, person_id, subject, body, state, queued_at)
                 select gen_random_uuid(), :c, s.proposal_id, s.person_id, 'Mail <' || n || '>', 'Dear Ada', 'sent',
                        now() - n * interval '1 minute'
                 from generate_series(1, 51) n, proposal_speaker s join proposal p on p.id = s.proposal_id
                 where p.conference_id = :c""").param("c", stage.conference).update();
        var organizer = stage.api.as(stage.organizer.browser("the-organizers-token"));
        var mail = "/conferences/%s/proposals/mail".formatted(stage.conference);

        assertThat(organizer.get(mail).body()).contains("Mail &lt;1&gt;", "Mail &lt;50&gt;", "?page=2")
            .doesNotContain("Mail &lt;51&gt;", "?page=0");
        assertThat(organizer.get(mail + "?page=2").body()).contains("Mail &lt;51&gt;", "?page=1")
            .doesNotContain("Mail &lt;50&gt;", "?page=3");
    }

    @Test
    void findsByStateTitleFormatLevelAndTag() {
        stage.submit(stage.ada, "100% Python_ic");
        var gone = stage.submit(stage.ada, "Gone");
        stage.api.as(stage.ada).post(stage.path(gone) + "/withdraw");
        stage.api.as(stage.ada)
            .post(stage.proposals,
                    stage.talk("Deep", Map.of("format", "Extreme", "level", "extreme", "tags", List.of("Kernel"))));

        assertThat(found("state=submitted")).containsExactly("Deep", "100% Python_ic");
        assertThat(found("state=withdrawn&state=accepted")).containsExactly("Gone");
        assertThat(found("q=100%25")).containsExactly("100% Python_ic");
        assertThat(found("q=n_i")).as("an underscore is an underscore").containsExactly("100% Python_ic");
        assertThat(found("q=d__p")).isEmpty();
        assertThat(found("format=extreme")).containsExactly("Deep");
        assertThat(found("level=extreme&tag=kernel")).containsExactly("Deep");
        assertThat(stage.api.as(stage.organizer).get(stage.proposals + "?state=nonsense").status()).isEqualTo(400);
    }

    @Test
    void exportsWhatNoSpreadsheetWillRun() {
        stage.submit(stage.ada, "=HYPERLINK(\"http://example.org\")");
        stage.submit(stage.ada, "Quotes \" and, commas");
        var csv = stage.api.as(stage.organizer)
            .get("/conferences/%s/proposals/all.csv".formatted(stage.conference));
        assertThat(csv.headers().get("content-type")).startsWith("text/csv");
        assertThat(csv.headers().get("content-disposition")).contains("attachment");
        assertThat(csv.body().split("\r\n")).hasSize(3);
        assertThat(csv.body()).contains("\"'=HYPERLINK(\"\"http://example.org\"\")\"", "\"Quotes \"\" and, commas\"");
    }

    private List<String> found(String query) {
        return SubmittingIT.titles(stage.api.as(stage.organizer).get(stage.proposals + "?" + query).json());
    }
}
