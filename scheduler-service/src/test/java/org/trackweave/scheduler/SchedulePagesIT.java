package org.trackweave.scheduler;

import java.net.URI;
import java.net.http.HttpClient;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

import org.trackweave.testsupport.TestToken;
import org.trackweave.testsupport.TestTokens;
import org.trackweave.testsupport.pages.PageFaults;

import static org.assertj.core.api.Assertions.assertThat;

/** The organizers' pages of rooms and schedule, as a browser without scripts sees them. */
class SchedulePagesIT extends SchedulerServer {

    private final TestToken organizer = TestTokens.organizer(conference).browser("secret");
    private final String pages = "/conferences/" + conference;
    private UUID talk = UUID.randomUUID();

    @BeforeEach
    void oneTalkAndOneRoom() {
        talk = accepted("Ten Years of Twisted", "An event loop and its history.");
        TestToken api = TestTokens.organizer(conference);
        put(api, this.api + "/rooms", List.of(Map.of("name", "A", "capacity", 300))).expectStatus().isOk();
        put(api, this.api + "/timeslots",
                List.of(Map.of("room", "A", "startsAt", "2011-03-11T10:00", "minutes", 30),
                        Map.of("room", "A", "startsAt", "2011-03-11T11:00", "minutes", 30)))
            .expectStatus()
            .isOk();
    }

    @Test
    void movesATalkWithFormsAlone() {
        String talkPage = pages + "/schedule/talks/" + talk;
        Document before = page(talkPage);
        assertThat(before.text()).contains("It has no place.", "Move here");
        send(before.select("form[data-edit=place]").getFirst());
        Document placed = page(talkPage);
        assertThat(placed.select(".place").text()).isEqualTo("A, Fri 11 Mar 10:00–10:30");

        send(placed.select("form[data-edit=pin]").getFirst());
        Document pinned = page(talkPage);
        assertThat(pinned.select(".place").text()).contains("pinned");
        assertThat(pinned.select("form[data-edit=place], form[data-edit=unplace]")).isEmpty();
        Document board = page(pages + "/schedule");
        assertThat(board.select(".talk.pinned.h10.m0.r1 h3").text()).isEqualTo("Ten Years of Twisted");

        send(board.select("form[data-undo]").getFirst());
        send(page(pages + "/schedule").select("form[data-undo]").getFirst());
        assertThat(page(pages + "/schedule").select(".tray .talk h3").text()).isEqualTo("Ten Years of Twisted");
        Element late = board.select("form[data-undo]").getFirst();
        ResponseSpec refused = send(late);
        assertThat(refused.returnResult(String.class).getResponseHeaders().getFirst("Set-Cookie")).contains("tw-flash");
        assertThat(page(pages + "/schedule").select(".tray .talk")).as("nothing was done on old news").hasSize(1);
    }

    @Test
    void showsABreakOnTheBoardAndLetsItBeChanged() {
        Element form = page(pages + "/rooms").select("#blockers form:has([name=from])").getLast();
        send(form, Map.of("name", "Lunch", "day", "2011-03-11", "from", "12:15", "until", "13:15"));
        assertThat(page(pages + "/schedule").select(".band.all.h12.m15.x1.y0").text()).startsWith("Lunch 12:15–13:15");

        Element saved = page(pages + "/rooms").select("#blockers form:has([name=id])").getFirst();
        assertThat(saved.select("[name=from]").val()).isEqualTo("12:15");
        send(saved, Map.of("name", "Long lunch", "room", "A", "until", "12:00"));
        assertThat(page(pages + "/schedule").select(".band").text()).as("it would end before it starts")
            .startsWith("Lunch");
        send(saved, Map.of("name", "Long lunch", "room", "A", "until", "14:00"));
        assertThat(page(pages + "/schedule").select(".band.h12.m15.x1.y45.r1").text()).startsWith("Long lunch");
        send(page(pages + "/rooms").select("#blockers form[action$=remove]").getFirst());
        assertThat(page(pages + "/schedule").select(".band")).isEmpty();
    }

    @Test
    void keepsTheDaysOfABlockedTimeThatGoesOnOvernight() {
        put(TestTokens.organizer(conference), this.api + "/rooms/blockers",
                List.of(Map.of("name", "Fair", "startsAt", "2011-03-10T18:00", "endsAt", "2011-03-12T09:00"),
                        Map.of("name", "Hall closed", "room", "A", "startsAt", "2011-03-12T00:00", "endsAt",
                                "2011-03-14T00:00")))
            .expectStatus()
            .isOk();
        page(pages + "/rooms").select("#blockers form:has([name=id])").forEach(form -> send(form));

        var blockers = page(pages + "/rooms").select("#blockers summary:has(.tag)").eachText();
        assertThat(blockers).containsExactly("Fair Thu 10 Mar 2011, 18:00 – Sat 12 Mar 2011, 09:00 all rooms",
                "Hall closed Sat 12 Mar 2011, 00:00 – Mon 14 Mar 2011, 00:00 A");
        assertThat(page(pages + "/schedule").select(".band").text())
            .startsWith("Fair Thu 10 Mar 18:00 – Sat 12 Mar 09:00");
        Element closed = page(pages + "/rooms").select("#blockers form:has([name=id])").getLast();
        assertThat(closed.select("[name=lastDay] [selected]").val()).isEqualTo("2011-03-13");
        send(closed, Map.of("lastDay", ""));
        assertThat(page(pages + "/rooms").select("#blockers summary:has(.tag)").getLast().text()).as("one day again")
            .contains("Sat 12 Mar 2011, 00:00 – Sun 13 Mar 2011, 00:00");
    }

    @Test
    void keepsARoomsTalksUnderAnotherName() {
        send(page(pages + "/schedule/talks/" + talk).select("form[data-edit=place]").getFirst());
        Element form = page(pages + "/rooms").select(".room form:has([name=features])").getFirst();
        send(form,
                Map.of("name", "Auditorium", "features", "Recording,  stage ,", "place", "Annex", "capacity", "500"));

        Document board = page(pages + "/schedule");
        assertThat(board.select(".heads").text()).isEqualTo("Auditorium 500");
        assertThat(board.select(".lanes .talk .at").text()).isEqualTo("10:00–10:30 · Auditorium");
        assertThat(page(pages + "/rooms").select(".room summary .tag").eachText()).containsExactly("recording",
                "stage");
    }

    @Test
    void letsATalkNeedWhatARoomOffers() {
        TestToken api = TestTokens.organizer(conference);
        put(api, this.api + "/rooms",
                List.of(Map.of("name", "A", "capacity", 300), Map.of("name", "B", "capacity", 80, "features",
                        List.of("recording"))))
            .expectStatus()
            .isOk();
        send(page(pages + "/schedule/talks/" + talk).select("form[data-edit=place]").getFirst());
        Element form = page(pages + "/schedule/talks/" + talk).select("form[data-needs]").getFirst();
        assertThat(form.select("[name=feature]").eachAttr("value")).containsExactly("recording");

        ResponseSpec saved = send(form, Map.of("seats", "80"));
        assertThat(saved.returnResult(String.class).getResponseHeaders().getLocation())
            .hasPath(pages + "/schedule/talks/" + talk)
            .hasFragment("needs");
        Document after = page(pages + "/schedule/talks/" + talk);
        assertThat(after.select("#needs > p").text()).contains("Recording and at least 80 seats.", "1 of 2 rooms",
                "B.");
        assertThat(after.select(".reasons").text()).contains("needs recording, which A");
        assertThat(page(pages + "/schedule").select(".talk.clash")).hasSize(1);
        send(form, Map.of("seats", "0"));
        assertThat(page(pages + "/schedule/talks/" + talk).select("#needs > p").text()).as("nothing on old news")
            .contains("80 seats");
    }

    private Document page(String path) {
        String html = text(http.get()
            .uri(path)
            .headers(organizer)
            .accept(MediaType.TEXT_HTML)
            .exchange()
            .expectStatus()
            .isOk());
        assertThat(PageFaults.in(html)).as(path).isEmpty();
        return Jsoup.parse(html);
    }

    private ResponseSpec send(Element form) {
        return send(form, Map.of());
    }

    private static String chosen(Element select) {
        Element selected = select.selectFirst("option[selected]");
        return (selected == null ? select.select("option").getFirst() : selected).val();
    }

    /** A client that stays where it is when it is sent elsewhere, as the token would not come along. */
    private RestTestClient staying() {
        var client = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
        return RestTestClient.bindToServer(new JdkClientHttpRequestFactory(client))
            .baseUrl("http://127.0.0.1:" + port)
            .build();
    }

    /** Sends a form as a browser does, with some fields filled in. */
    private ResponseSpec send(Element form, Map<String, String> filled) {
        MultiValueMap<String, String> fields = new LinkedMultiValueMap<>();
        form.select("input[name]").forEach(field -> fields.set(field.attr("name"), field.val()));
        form.select("select[name]").forEach(field -> fields.set(field.attr("name"), chosen(field)));
        filled.forEach(fields::set);
        ResponseSpec answer = staying().post()
            .uri(URI.create(form.attr("action")).getPath())
            .headers(organizer)
            .contentType(MediaType.APPLICATION_FORM_URLENCODED)
            .body(fields)
            .exchange();
        answer.expectStatus().isFound();
        return answer;
    }
}
