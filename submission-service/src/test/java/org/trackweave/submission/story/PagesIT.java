package org.trackweave.submission.story;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

import org.trackweave.submission.story.Api.Answer;
import org.trackweave.testsupport.TestToken;

import static org.assertj.core.api.Assertions.assertThat;

/** The pages as a browser without scripts uses them. */
@SubmissionStory
class PagesIT {

    private static final Pattern FIELD = Pattern
        .compile("name=\"(_csrf|key|revision|version)\"[^>]*value=\"([^\"]*)\"");

    @LocalServerPort
    int port;

    Stage stage;
    TestToken browser;
    String pages;

    @BeforeEach
    void open() {
        stage = Stage.open(port);
        browser = stage.ada.browser("a-csrf-token-of-the-session");
        pages = "/conferences/%s/proposals".formatted(stage.conference);
    }

    @Test
    void takesAProposalFromTheFormOnceHoweverOftenItIsSent() {
        var form = hidden(get(pages + "/new"));
        var fields = Map.of("title", "An outsider's look at co-routines", "abstractText", "What they are.", "level",
                "novice", "format", "Talk", "language", "en", "tags", "coroutines, greenlets", "key",
                form.value("key"), "_csrf", form.value("_csrf"));

        var sent = post(pages + "/new", fields);
        var again = post(pages + "/new", fields);
        var location = sent.header("location");

        assertThat(sent.status()).as(sent.body()).isEqualTo(302);
        assertThat(again.header("location")).isEqualTo(location);
        var shown = get(location);
        assertThat(shown.body()).contains("An outsider&#39;s look at co-routines", "submitted", "greenlets");
        assertThat(get(pages).body()).contains("An outsider&#39;s look at co-routines");
    }

    @Test
    void keepsWhatWasTypedAndSaysWhatIsWrongBesideTheField() {
        var form = hidden(get(pages + "/new"));
        var refused = post(pages + "/new",
                Map.of("title", "Kept as typed", "abstractText", "", "level", "novice", "format", "Talk",
                        "coSpeakers[0].name", "Kept too", "coSpeakers[0].email", "no address", "key",
                        form.value("key"), "_csrf", form.value("_csrf")));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("value=\"Kept as typed\"", "value=\"Kept too\"",
                "The abstract is needed.", "The co-speaker&#39;s address must be a mail address",
                "aria-invalid=\"true\"");
    }

    @Test
    void refusesAFormWithoutTheSessionsToken() {
        assertThat(post(pages + "/new", Map.of("title", "Forged")).status()).isEqualTo(403);
    }

    @Test
    void editsAndShowsWhatChanged() {
        var submitted = stage.submit(stage.ada, "Old title");
        var one = pages + "/" + submitted.json().path("code").asString();
        var form = hidden(get(one + "/edit"));
        var fields = new HashMap<>(Map.of("title", "New title", "abstractText", "Another abstract.",
                "level", "novice", "format", "Talk", "language", "en", "revision", form.value("revision"), "_csrf",
                form.value("_csrf")));
        assertThat(post(one + "/edit", fields).status()).isEqualTo(302);

        var history = get(one + "/history").body();
        assertThat(history).contains("<del>Old </del>", "<ins>New </ins>", "Revised", "by you");

        fields.put("title", "Lost update");
        var stale = post(one + "/edit", fields);
        assertThat(stale.status()).isEqualTo(422);
        assertThat(stale.body()).contains("value=\"Lost update\"", "changed by somebody meanwhile");
    }

    @Test
    void withdrawsFromThePage() {
        var submitted = stage.submit(stage.ada, "Leaving");
        var one = pages + "/" + submitted.json().path("code").asString();
        var shown = get(one);
        assertThat(shown.body()).contains("Withdraw").doesNotContain("Cancel the talk");
        var form = hidden(shown);
        var sent = post(one + "/withdraw", Map.of("revision", form.value("revision"), "_csrf", form.value("_csrf")));
        assertThat(sent.status()).isEqualTo(302);
        assertThat(get(one).body()).contains("withdrawn");
    }

    @Test
    void writesTypedTextAsText() {
        var submitted = stage.submit(stage.ada, "<script>alert(1)</script>");
        var one = pages + "/" + submitted.json().path("code").asString();
        assertThat(get(one).body()).contains("&lt;script&gt;alert(1)&lt;/script&gt;")
            .doesNotContain("<script>alert");
    }

    @Test
    void letsOrganizersMoveTheCallInTheConferencesOwnTime() {
        var organizer = stage.api.as(stage.organizer.browser("the-organizers-token"));
        var settings = "/conferences/%s/settings".formatted(stage.conference);
        var form = hidden(organizer.get(settings));
        var moved = organizer.send("POST", settings + "/call",
                encoded(Map.of("opensAt", "2010-10-01T00:00", "closesAt", "2010-11-01T23:59", "version",
                        form.value("version"), "_csrf", form.value("_csrf"))),
                "Content-Type", "application/x-www-form-urlencoded");
        assertThat(moved.status()).as(moved.body()).isEqualTo(302);
        var call = stage.api.get("/api/conferences/" + stage.conference).json().path("call");
        assertThat(call.path("closesAt").asString()).as("in New York it is summer time")
            .isEqualTo("2010-11-02T03:59:00Z");
        assertThat(stage.api.get("/conferences/" + stage.conference).body()).contains("Mon 1 Nov 2010, 23:59 EDT");
    }

    private Answer get(String path) {
        var answer = stage.api.as(browser).get(path);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer;
    }

    private Answer post(String path, Map<String, String> fields) {
        return stage.api.as(browser)
            .send("POST", path, encoded(fields), "Content-Type",
                    "application/x-www-form-urlencoded");
    }

    /** What a page's form carries along unseen. */
    private record Hidden(Map<String, String> fields) {

        String value(String name) {
            var value = fields.get(name);
            if (value == null) {
                throw new AssertionError("The form has no hidden field (%s), but %s.".formatted(name, fields.keySet()));
            }
            return value;
        }
    }

    private static Hidden hidden(Answer page) {
        return new Hidden(FIELD.matcher(page.body())
            .results()
            .collect(Collectors.toMap(field -> field.group(1), field -> field.group(2), (one, _) -> one)));
    }

    private static String encoded(Map<String, String> fields) {
        return fields.entrySet()
            .stream()
            .map(field -> URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8) + "="
                    + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    }
}
