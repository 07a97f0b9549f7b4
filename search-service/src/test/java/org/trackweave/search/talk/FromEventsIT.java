package org.trackweave.search.talk;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;

import tools.jackson.databind.JsonNode;

import org.trackweave.events.Decision;
import org.trackweave.events.Event;
import org.trackweave.events.Level;
import org.trackweave.events.ProposalEvent.ProposalRevised;
import org.trackweave.events.ProposalEvent.SpeakerErased;
import org.trackweave.events.ProposalEvent.TalkCanceled;
import org.trackweave.events.ProposalState;
import org.trackweave.events.Speaker;
import org.trackweave.events.Topics;
import org.trackweave.search.SearchServiceFixture;
import org.trackweave.search.Story;
import org.trackweave.search.Story.Idea;
import org.trackweave.search.WholeService;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trackweave.search.Story.CENTENNIAL;
import static org.trackweave.search.Story.REGENCY;
import static org.trackweave.search.Story.placed;
import static org.trackweave.search.Story.track;

/** The programme is made from events alone, however they come. */
@WholeService
class FromEventsIT extends SearchServiceFixture {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void takesEventsInAnyOrderAndAnyNumber(long seed) {
        Idea sockets = Idea.of(1, "Sockets", "Bytes on a wire.");
        Idea threads = Idea.of(2, "Threads", "Many at once.");
        Idea rejected = Idea.of(3, "Sockets again", "Bytes once more.");
        Idea withdrawn = Idea.of(4, "Sockets for cats", "Bytes for cats.");
        var first = track("networking", "Networking", threads);
        var newest = track("networking", "Networking and Concurrency", sockets, threads);
        List<Event> events = new ArrayList<>(List.of(story.opened("PyCon"), story.submitted(sockets),
                story.revised(sockets.titled("Sockets in depth"), 2), story.accepted(sockets), story.submitted(threads),
                story.decided(threads, 1, Decision.REJECTED), story.decided(threads, 2, Decision.ACCEPTED),
                story.submitted(rejected), story.decided(rejected, 1, Decision.REJECTED), story.submitted(withdrawn),
                story.accepted(withdrawn), story.withdrawn(withdrawn, 2), story.tracks(1, first),
                story.released(2, "0.9", List.of(first), placed(sockets, REGENCY, "2011-03-12T09:00")),
                story.released(3, "1.0", List.of(newest), placed(sockets, CENTENNIAL, "2011-03-11T10:20"),
                        placed(threads, REGENCY, "2011-03-11T11:00"))));
        events.addAll(List.copyOf(events).subList(0, 9));
        Collections.shuffle(events, new Random(seed));

        topic.send(events);

        eventually(() -> {
            JsonNode hits = search(conference, "size=50");
            assertThat(hits.at("/total").asLong()).isEqualTo(2);
            assertThat(hits.at("/hits/0/title").asString()).isEqualTo("Sockets in depth");
            assertThat(hits.at("/hits/0/room").asString()).isEqualTo("Centennial I");
            assertThat(hits.at("/hits/0/startsAt").asString()).isEqualTo("2011-03-11T15:20:00Z");
            assertThat(hits.at("/hits/0/day").asString()).isEqualTo("2011-03-11");
            assertThat(hits.at("/hits/0/tracks/0/name").asString()).isEqualTo("Networking and Concurrency");
            assertThat(hits.at("/hits/1/code").asString()).isEqualTo("T002");
            assertThat(hits.at("/hits/1/room").asString()).isEqualTo("Regency VI");
        });
        assertThat(json("/api/conferences/" + conference + "/programme").at("/release/name").asString())
            .isEqualTo("1.0");
    }

    @Test
    void removesAWithdrawnTalkForGood() {
        Idea sockets = Idea.of(1, "Sockets", "Bytes on a wire.");
        topic.send(story.accepted(List.of(sockets)));
        eventuallyFinds("sockets", "T001");

        topic.send(story.withdrawn(sockets, 2));
        eventuallyFinds("sockets");

        Idea later = Idea.of(2, "Later", "Shows that everything before has arrived.");
        topic.send(story.submitted(sockets), story.revised(sockets, 1), story.submitted(later), story.accepted(later));
        eventuallyFinds("later", "T002");
        assertThat(codes("sockets")).isEmpty();
        get("/conferences/" + conference + "/programme/talks/T001", MediaType.TEXT_HTML).expectStatus().isNotFound();
    }

    @Test
    void removesACanceledAndANoLongerAcceptedTalk() {
        Idea sockets = Idea.of(1, "Sockets", "Bytes on a wire.");
        Idea threads = Idea.of(2, "Threads", "Many at once.");
        topic.send(story.accepted(List.of(sockets, threads)));
        eventuallyFinds("", "T001", "T002");

        topic.send(new TalkCanceled(conference, sockets.id(), 2, story.proposal(sockets, ProposalState.CANCELED)),
                story.decided(threads, 2, Decision.WAITLISTED));

        eventuallyFinds("");
    }

    @Test
    void movesATalkWithTheNextRelease() {
        Idea sockets = Idea.of(1, "Sockets", "Bytes on a wire.");
        topic.send(story.accepted(List.of(sockets)));
        topic.send(story.opened("PyCon"),
                story.released(1, "1.0", List.of(), placed(sockets, CENTENNIAL, "2011-03-11T10:20")));
        eventually(() -> assertThat(search("sockets").at("/hits/0/room").asString()).isEqualTo("Centennial I"));
        assertThat(page("/conferences/" + conference + "/programme/talks/T001.ics")).contains("SEQUENCE:1",
                "LOCATION:Centennial I");

        topic.send(story.released(2, "1.1", List.of(), placed(sockets, REGENCY, "2011-03-12T16:00")));

        eventually(() -> assertThat(search("room:\"Regency VI\" day:sat").at("/total").asLong()).isEqualTo(1));
        assertThat(codes("room:\"Centennial I\"")).isEmpty();
        assertThat(page("/conferences/" + conference + "/programme/talks/T001.ics")).contains("SEQUENCE:2",
                "LOCATION:Regency VI", "UID:" + sockets.id());
    }

    @Test
    void showsNothingThatIsNotAccepted() {
        Idea accepted = Idea.of(1, "Sockets", "Bytes on a wire.");
        Idea undecided = Idea.of(2, "Quaternions", "Undecided sockets.").tagged("secret-tag");
        Idea rejected = Idea.of(3, "Quaternions rejected", "Rejected sockets.");
        topic.send(story.submitted(undecided), story.submitted(rejected),
                story.decided(rejected, 1, Decision.REJECTED));
        topic.send(story.accepted(List.of(accepted)));
        eventuallyFinds("sockets", "T001");

        JsonNode all = search(conference, "");
        assertThat(all.at("/total").asLong()).isEqualTo(1);
        assertThat(all.toString()).doesNotContain("secret-tag", "uaternion");
        JsonNode misspelt = search("quaternins");
        assertThat(misspelt.at("/total").asLong()).isZero();
        assertThat(misspelt.at("/didYouMean").isNull()).isTrue();
        get("/api/conferences/" + conference + "/programme/talks/T002", MediaType.APPLICATION_JSON).expectStatus()
            .isNotFound();
    }

    @Test
    void opensSpeakersNamesAndForgetsTheErased() {
        UUID person = UUID.randomUUID();
        Speaker rob = speaker(person, "Rob Ludwick");
        Idea sockets = Idea.of(1, "Sockets", "Bytes on a wire.").by(rob);
        Idea undecided = Idea.of(2, "Undecided", "By the same person.").by(rob);
        topic.send(story.submitted(undecided));
        topic.send(story.accepted(List.of(sockets)));
        eventuallyFinds("speaker:ludwick", "T001");
        assertThat(search("ludwick").at("/hits/0/speakers/0").asString()).isEqualTo("Rob Ludwick");
        assertThat(storedNames()).singleElement().asString().contains("Rob Ludwick");

        inTransaction(() -> {
            personalData.destroy(person);
            return person;
        });
        topic.send(new SpeakerErased(conference, sockets.id(), 2, person,
                story.proposal(sockets.by(), ProposalState.SUBMITTED)));

        eventuallyFinds("speaker:ludwick");
        assertThat(codes("sockets")).containsExactly("T001");
        assertThat(storedNames()).isEmpty();
    }

    @Test
    void givesUpOnlyTheBrokenRecord() {
        Idea before = Idea.of(1, "Before", "Fine.");
        Idea after = Idea.of(2, "After", "Fine too.");
        Idea broken = Idea.of(3, "Broken", "Has no text.");
        UUID unreadable = UUID.randomUUID();
        topic.send(story.accepted(List.of(before)));
        topic.sendRaw(Topics.PROPOSALS, unreadable.toString(),
                "{\"type\":\"proposal.submitted.v1\",\"version\":\"x\"}");
        topic.sendRaw(Topics.PROPOSALS, broken.id().toString(),
                """
                {"type":"proposal.submitted.v1","conferenceId":"%s","proposalId":"%s","version":1,"proposal":
                 {"code":"T003","state":"submitted","level":"novice","minutes":30,"tags":[],"speakers":[]}}"""
                    .formatted(conference, broken.id()));
        topic.send(story.accepted(List.of(after)));

        eventuallyFinds("", "T001", "T002");
    }

    @Test
    void keepsConferencesApart() {
        Idea here = Idea.of(1, "Sockets here", "Bytes on a wire.");
        Idea there = Idea.of(2, "Sockets there", "Bytes elsewhere.").at(Level.EXTREME);
        topic.send(story.accepted(List.of(here)));
        topic.send(new Story("elsewhere-" + conference).accepted(List.of(there)));
        eventually(() -> assertThat(codes(search("elsewhere-" + conference, "q=sockets"))).containsExactly("T002"));

        eventuallyFinds("sockets", "T001");
        assertThat(search("sockets").at("/facets/level").toString()).doesNotContain("extreme");
        assertThat(search("there").at("/total").asLong()).isZero();
        get("/conferences/" + conference + "/programme/talks/T002", MediaType.TEXT_HTML).expectStatus().isNotFound();
    }

    @Test
    void indexesAgainWhatARevisionChanged() {
        Idea sockets = Idea.of(1, "Sockets", "Bytes on a wire.");
        topic.send(story.accepted(List.of(sockets)));
        eventuallyFinds("sockets", "T001");

        topic.send(new ProposalRevised(conference, sockets.id(), 2,
                story.proposal(sockets.titled("Datagrams"), ProposalState.ACCEPTED)));

        eventuallyFinds("datagrams", "T001");
        assertThat(codes("title sockets")).isEmpty();
    }

    private List<String> storedNames() {
        return jdbc.sql("select speakers::text from talk where conference_id = :conference and speakers <> '[]'")
            .param("conference", conference)
            .query((row, _) -> row.getString(1))
            .list();
    }
}
