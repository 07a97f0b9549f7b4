package org.trackweave.search.query;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;

import tools.jackson.databind.JsonNode;

import org.trackweave.events.Level;
import org.trackweave.search.SearchServiceFixture;
import org.trackweave.search.Story.Idea;
import org.trackweave.search.WholeService;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trackweave.search.Story.CENTENNIAL;
import static org.trackweave.search.Story.REGENCY;
import static org.trackweave.search.Story.placed;
import static org.trackweave.search.Story.track;

/** What people find, on the Networking and Concurrency talks of PyCon 2011. The tests share one conference. */
@WholeService
@TestInstance(Lifecycle.PER_CLASS)
class SearchIT extends SearchServiceFixture {

    private final Idea extreme = Idea.of(1, "Extreme Network Programming with Python and Linux",
            "Sockets, threads and raw packets on Linux.")
        .at(Level.EXTREME)
        .tagged("Networking", "Linux");
    private final Idea jython = Idea.of(2, "Jython Concurrency", "Threads without a global lock.")
        .at(Level.ADVANCED)
        .tagged("Jython");
    private final Idea twisted = Idea
        .of(3, "Ten Years of Twisted", "An event loop, protocols and a decade of café talk.")
        .tagged("Twisted", "Networking");
    private final Idea coroutines = Idea.of(4,
            "Using Coroutines to Create Efficient, High-Concurrency Web Applications", "Greenlets and event loops.");
    private final Idea stackless = Idea.of(5, "Prototyping Go's Select for Stackless Python", "Channels and tasklets.");
    private final Idea tornado = Idea.of(6, "An Introduction to Tornado", "A web server that does not block.")
        .at(Level.NOVICE);
    private final Idea zeromq = Idea.of(7, "Advanced Network Architectures With ZeroMQ", "Queues without a broker.")
        .at(Level.ADVANCED);
    private final Idea outsider = Idea.of(8, "An outsider's look at co-routines", "What generators can be.");

    private boolean told;

    @BeforeEach
    void tellTheStory() {
        if (told) {
            return;
        }
        told = true;
        Idea byRob = extreme.by(speaker(UUID.randomUUID(), "Rob Ludwick"));
        var ideas = List.of(byRob, jython, twisted, coroutines, stackless, tornado, zeromq, outsider);
        var networking = track("networking", "Networking and Concurrency", ideas.toArray(Idea[]::new));
        topic.send(story.opened("PyCon US 2011"));
        topic.send(story.accepted(ideas));
        topic.send(story.released(1, "1.0", List.of(networking), placed(extreme, CENTENNIAL, "2011-03-11T10:20"),
                placed(jython, REGENCY, "2011-03-11T11:00"), placed(twisted, CENTENNIAL, "2011-03-12T10:20"),
                placed(coroutines, REGENCY, "2011-03-12T11:00"), placed(stackless, REGENCY, "2011-03-12T13:00"),
                placed(tornado, CENTENNIAL, "2011-03-13T10:20"), placed(zeromq, CENTENNIAL, "2011-03-13T11:00")));
        eventually(() -> {
            assertThat(codes("speaker:ludwick track:networking day:fri")).containsExactly("T001");
            assertThat(codes("track:networking -day:fri")).hasSize(6);
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                                            twisted                        | T003
                                            coroutines                     | T004 T008
                                            co-routine                     | T004 T008
                                            go select                      | T005
                                            CAFE                           | T003
                                            ludwick                        | T001
                                            ludwick linux packets          | T001
                                            "event loop"                   | T003 T004
                                            "loop event"                   |
                                            event -twisted                 | T004
                                            python -"raw packets"          | T005
                                            level:extreme                  | T001
                                            level:advanced threads         | T002
                                            day:sat                        | T003 T004 T005
                                            day:2011-03-13                 | T006 T007
                                            day:saturday room:"regency vi" | T004 T005
                                            tag:networking                 | T001 T003
                                            track:concurrency level:novice | T006
                                            track:"networking and concurrency" -day:fri -day:sat -level:novice -outsider | T007
                                            room:nowhere                   |
                                            """)
    void findsByWordsPhrasesAndOperators(String query, String expected) {
        assertThat(codes(query))
            .containsExactlyInAnyOrderElementsOf(expected == null ? List.of() : List.of(expected.split(" ")));
    }

    @ParameterizedTest
    @CsvSource({"twistd,T003", "netwroking programing,T001", "jyth,T002", "stackles,T005", "ludwik,T001", "zer,T007"})
    void findsMisspeltAndBegunWordsWhenNothingElseFits(String query, String expected) {
        JsonNode hits = search(query);
        assertThat(hits.at("/loosened").asBoolean()).isTrue();
        assertThat(codes(hits)).contains(expected);
    }

    @Test
    void staysExactWhenEnoughIsFound() {
        assertThat(search("network").at("/loosened").asBoolean()).isFalse();
        assertThat(search("level:advanced").at("/loosened").asBoolean()).isFalse();
        assertThat(codes("event")).containsExactlyInAnyOrder("T003", "T004");
    }

    @Test
    void asksWhetherAnotherSpellingWasMeant() {
        JsonNode hits = search("twixted");
        assertThat(hits.at("/didYouMean").asString()).isEqualTo("twisted");
    }

    @Test
    void findsATracksTalksByItsNameAfterThoseThatSayIt() {
        assertThat(codes("network")).hasSize(8).startsWith("T007", "T001");
    }

    @Test
    void marksWhatWasFound() {
        JsonNode hit = search("sockets").at("/hits/0/highlights");
        assertThat(hit.at("/title").asString()).isEqualTo("Extreme Network Programming with Python and Linux");
        assertThat(hit.at("/abstract").asString()).startsWith("<mark>Sockets</mark>, threads");
        assertThat(search("jython").at("/hits/0/highlights/title").asString())
            .isEqualTo("<mark>Jython</mark> Concurrency");
    }

    @Test
    void countsFacetsAndNarrowsByThem() {
        JsonNode all = search(conference, "");
        assertThat(counts(all, "level")).containsExactly("novice 1", "intermediate 4", "advanced 2", "extreme 1");
        assertThat(counts(all, "day")).containsExactly("2011-03-11 2", "2011-03-12 3", "2011-03-13 2");
        assertThat(counts(all, "room")).containsExactly("Centennial I 4", "Regency VI 3");
        assertThat(all.at("/facets/track/0/label").asString()).isEqualTo("Networking and Concurrency");
        assertThat(all.at("/facets/track/0/value").asString()).isEqualTo("networking");

        JsonNode narrowed = search(conference, "day=2011-03-12&day=2011-03-13&level=novice&level=intermediate");
        assertThat(codes(narrowed)).containsExactly("T003", "T004", "T005", "T006");
        assertThat(counts(narrowed, "day")).containsExactly("2011-03-12 3", "2011-03-13 1");
        assertThat(counts(narrowed, "level")).containsExactly("novice 1", "intermediate 3", "advanced 1");
        assertThat(narrowed.at("/facets/level/0/chosen").asBoolean()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"q=network", "", "q=level:intermediate"})
    void turnsPagesWithoutGapsOrRepetition(String parameters) {
        List<String> whole = codes(search(conference, parameters + "&size=100"));
        List<String> turned = new ArrayList<>();
        JsonNode page = search(conference, parameters + "&size=2");
        while (true) {
            turned.addAll(codes(page));
            if (page.at("/next").isNull()) {
                break;
            }
            page = search(conference, parameters + "&size=2&after=" + page.at("/next").asString());
        }
        assertThat(turned).isEqualTo(whole);
    }

    @Test
    void listsTheProgrammeInItsOrderWithoutAQuery() {
        assertThat(codes(search(conference, ""))).containsExactly("T001", "T002", "T003", "T004", "T005", "T006",
                "T007", "T008");
    }

    @ParameterizedTest
    @CsvSource({"size=0,size", "size=101,size", "size=many,size", "after=xyz,after"})
    void namesTheFieldAtFault(String parameters, String field) {
        var response = get("/api/conferences/" + conference + "/search?" + parameters, MediaType.APPLICATION_JSON)
            .expectStatus()
            .isEqualTo(422);
        assertThat(text(response)).contains("\"/problems/validation\"", "\"field\":\"" + field + "\"");
    }

    @Test
    void refusesAnEndlessQuery() {
        assertThat(text(get("/api/conferences/" + conference + "/search?q=" + "x".repeat(201),
                MediaType.APPLICATION_JSON)
            .expectStatus()
            .isEqualTo(422))).contains("\"field\":\"q\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"* OR *:*", "title:(a AND b)^9", "a~9 b*", "((((", "\\", "/.*/", "conference:other", "{!x}",
            "visible:false", "_exists_:title", "<script>"})
    void takesNoOtherQueryLanguage(String query) {
        assertThat(search(query).at("/total").asLong()).isBetween(0L, 8L);
    }

    @Test
    void showsTheSameOnThePage() {
        String page = page("/conferences/" + conference + "/programme?q=jython");
        assertThat(page).contains("<mark>Jython</mark> Concurrency", "Regency VI").doesNotContain("Ten Years");
        assertThat(page("/conferences/" + conference + "/programme?q=nothingatall")).contains("No talk matches");
        assertThat(page("/conferences/" + conference + "/programme/schedule?day=2011-03-12"))
            .contains("Ten Years of Twisted")
            .doesNotContain("ZeroMQ");
        assertThat(page("/conferences/" + conference + "/programme/tracks")).contains("Networking and Concurrency");
        assertThat(page("/conferences/" + conference + "/programme/tracks/networking"))
            .contains("10 min until the next", "go to Regency VI", "It fits Networking and Concurrency.");
        assertThat(page("/conferences/" + conference + "/programme/talks/T001")).contains("Rob Ludwick", "Centennial I",
                "More like this");
    }

    @Test
    void sendsOnlyTheListWhileOneTypes() {
        String fragment = text(http.get()
            .uri("/conferences/" + conference + "/programme?q=jython")
            .header("HX-Request", "true")
            .accept(MediaType.TEXT_HTML)
            .exchange()
            .expectStatus()
            .isOk()
            .expectHeader()
            .valueEquals("Vary",
                    "HX-Request"));
        assertThat(fragment).contains("<mark>Jython</mark>", "hx-swap-oob").doesNotContain("<html", "<main");
    }

    @Test
    void handsOutCalendarsAndScheduleFiles() {
        String base = "/conferences/" + conference + "/programme";
        assertThat(page(base + "/tracks/networking.ics").split("BEGIN:VEVENT")).hasSize(8);
        assertThat(page(base + "/schedule.ics")).contains("X-WR-CALNAME:PyCon US 2011");
        JsonNode file = json(base + "/schedule.json");
        assertThat(file.at("/schedule/conference/days")).hasSize(3);
        assertThat(text(get(base + "/schedule.xml", MediaType.APPLICATION_XML).expectStatus().isOk()))
            .contains("<day index=\"2\" date=\"2011-03-12\"");
        JsonNode itinerary = json("/api/conferences/" + conference + "/programme/tracks/networking");
        assertThat(itinerary.at("/overlaps").asLong()).isZero();
        assertThat(itinerary.at("/days/0/stops/1/gapMinutes").asLong()).isEqualTo(10);
        assertThat(itinerary.at("/unscheduled")).hasSize(1);
    }

    @Test
    void knowsNoUnknownConference() {
        get("/conferences/nowhere/programme", MediaType.TEXT_HTML).expectStatus().isNotFound();
        get("/api/conferences/nowhere/programme", MediaType.APPLICATION_JSON).expectStatus().isNotFound();
        assertThat(search("nowhere", "q=twisted").at("/total").asLong()).isZero();
    }

    private static List<String> counts(JsonNode hits, String facet) {
        JsonNode values = hits.at("/facets/" + facet);
        return IntStream.range(0, values.size())
            .mapToObj(at -> values.get(at).at("/value").asString() + " " + values.get(at).at("/count").asLong())
            .toList();
    }
}
