package org.trackweave.scheduler.timetable;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;

import org.trackweave.scheduler.ids.CellId;
import org.trackweave.scheduler.ids.RoomId;
import org.trackweave.scheduler.ids.SpeakerId;
import org.trackweave.scheduler.ids.TalkId;
import org.trackweave.scheduler.ids.TrackId;

import static org.assertj.core.api.Assertions.assertThat;

class TimetableCheckTest {

    private static final Instant NINE = Instant.parse("2011-03-11T09:00:00Z");
    private static final SpeakerId ADA = new SpeakerId("ada");
    private static final TrackId NETWORKING = new TrackId("networking");
    private static final Cell MAIN_AT_NINE = cell("main-9", "main", 0);
    private static final Cell MAIN_AT_HALF_PAST = cell("main-9-30", "main", 30);
    private static final Cell WEST_AT_A_QUARTER_PAST = cell("west-9-15", "west", 15);
    private static final Cell WEST_AT_A_QUARTER_TO_TEN = cell("west-9-45", "west", 45);

    @Test
    void findsNothingWrongWithABackToBackTimetable() {
        assertThat(clashes(List.of(talk("a", 30), talk("b", 30)), MAIN_AT_NINE, MAIN_AT_HALF_PAST)).isEmpty();
    }

    @Test
    void findsTwoTalksInOneRoomAtOnce() {
        assertThat(clashes(List.of(talk("a", 30), talk("b", 30)), MAIN_AT_NINE, MAIN_AT_NINE)).extracting(Clash::rule)
            .containsExactly(Rule.ROOM_CLASH);
    }

    @Test
    void findsASpeakerOnTwoStagesOfAStaggeredGrid() {
        var clashes = clashes(List.of(by(ADA, "a"), by(ADA, "b")), MAIN_AT_NINE, WEST_AT_A_QUARTER_PAST);

        assertThat(clashes).extracting(Clash::rule).containsExactly(Rule.SPEAKER_CLASH);
        assertThat(clashes.getFirst().words()).contains("Ada", "\"a\"", "\"b\"", "Fri 11 Mar 09:00-09:30");
    }

    @Test
    void findsTwoTalksOfATrackAtOnce() {
        var of = List.of(in(NETWORKING, "a"), in(NETWORKING, "b"));

        assertThat(clashes(of, MAIN_AT_NINE, WEST_AT_A_QUARTER_PAST)).extracting(Clash::rule)
            .containsExactly(Rule.TRACK_OVERLAP);
        assertThat(clashes(of, MAIN_AT_NINE, WEST_AT_A_QUARTER_TO_TEN)).isEmpty();
    }

    @Test
    void findsATalkThatIsLongerThanItsRoomIsFree() {
        assertThat(clashes(List.of(talk("a", 60)), MAIN_AT_NINE)).isEmpty();
        assertThat(clashes(List.of(talk("a", 61)), MAIN_AT_NINE)).extracting(Clash::rule)
            .containsExactly(Rule.CELL_TOO_SHORT);
    }

    @Test
    void findsASpeakerWhoIsAway() {
        var awayFromTen = new Talk(new TalkId("a"), "a", 30, Set.of(new SpeakerId("away")), List.of(), Level.NOVICE, 0,
                0,
                FeatureWishes.NONE, Optional.empty());

        assertThat(clashes(List.of(awayFromTen), MAIN_AT_NINE)).isEmpty();
        assertThat(clashes(List.of(awayFromTen), WEST_AT_A_QUARTER_TO_TEN)).extracting(Clash::rule)
            .containsExactly(Rule.SPEAKER_UNAVAILABLE);
    }

    @Test
    void findsARoomThatLacksSeatsAndFeatures() {
        var demanding = new Talk(new TalkId("a"), "a", 30, Set.of(), List.of(), Level.NOVICE, 0, 200,
                FeatureWishes.requiring(Set.of("recording")), Optional.empty());

        assertThat(clashes(List.of(demanding), MAIN_AT_NINE)).isEmpty();
        assertThat(clashes(List.of(demanding), WEST_AT_A_QUARTER_PAST)).extracting(Clash::rule)
            .containsExactly(Rule.ROOM_UNSUITABLE, Rule.ROOM_TOO_SMALL);
        assertThat(clashes(List.of(demanding), WEST_AT_A_QUARTER_PAST)).extracting(Clash::words)
            .containsExactly("\"a\" needs recording, which West, Fri 11 Mar 09:15-09:45 does not have.",
                    "\"a\" needs 200 seats, West has 100.");
    }

    @Test
    void findsAPinnedTalkElsewhere() {
        var pinned = new Talk(new TalkId("a"), "a", 30, Set.of(), List.of(), Level.NOVICE, 0, 0, FeatureWishes.NONE,
                Optional.of(MAIN_AT_NINE.id()));

        assertThat(clashes(List.of(pinned), MAIN_AT_HALF_PAST)).extracting(Clash::rule)
            .containsExactly(Rule.NOT_WHERE_PINNED);
    }

    private static List<Clash> clashes(List<Talk> talks, Cell... cells) {
        var rooms = List.of(new Room(new RoomId("main"), "Main", 300, Set.of("recording"), List.of()),
                new Room(new RoomId("west"), "West", 100, Set.of(), List.of()));
        var speakers = List.of(new Speaker(ADA, "Ada", List.of(), List.of()),
                new Speaker(new SpeakerId("away"), "Grace",
                        List.of(new Interval(NINE.plus(Duration.ofHours(1)), NINE.plus(Duration.ofHours(9)))),
                        List.of()));
        var problem = new Problem(ZoneId.of("UTC"), rooms,
                List.of(MAIN_AT_NINE, MAIN_AT_HALF_PAST, WEST_AT_A_QUARTER_PAST, WEST_AT_A_QUARTER_TO_TEN),
                List.of(new Track(NETWORKING, "Networking")), speakers, talks, List.of(), Map.of(), Duration.ZERO,
                Weights.USUAL);
        var placements = new ArrayList<Placement>();
        for (int i = 0; i < cells.length; i++) {
            placements.add(new Placement(talks.get(i).id(), cells[i].id(), cells[i].room(), cells[i].start(),
                    cells[i].start().plus(Duration.ofMinutes(talks.get(i).minutes()))));
        }
        return new TimetableCheck(problem).clashes(placements);
    }

    private static Cell cell(String id, String room, int minutesPastNine) {
        var start = NINE.plus(Duration.ofMinutes(minutesPastNine));
        return new Cell(new CellId(id), new RoomId(room), start, start.plus(Duration.ofMinutes(30)), Set.of());
    }

    private static Talk talk(String title, int minutes) {
        return new Talk(new TalkId(title), title, minutes, Set.of(), List.of(), Level.NOVICE, 0, 0, FeatureWishes.NONE,
                Optional.empty());
    }

    private static Talk by(SpeakerId speaker, String title) {
        return new Talk(new TalkId(title), title, 30, Set.of(speaker), List.of(), Level.NOVICE, 0, 0,
                FeatureWishes.NONE, Optional.empty());
    }

    private static Talk in(TrackId track, String title) {
        return new Talk(new TalkId(title), title, 30, Set.of(), List.of(track), Level.NOVICE, 0, 0, FeatureWishes.NONE,
                Optional.empty());
    }
}
