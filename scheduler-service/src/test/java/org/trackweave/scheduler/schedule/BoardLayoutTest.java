package org.trackweave.scheduler.schedule;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.trackweave.events.Level;
import org.trackweave.scheduler.problem.ProgrammeInput;
import org.trackweave.scheduler.problem.Wishes;
import org.trackweave.scheduler.room.Blocker;
import org.trackweave.scheduler.room.ConferenceRoom;
import org.trackweave.scheduler.room.Timeslot;
import org.trackweave.scheduler.schedule.Board.Card;
import org.trackweave.scheduler.schedule.Board.Day;
import org.trackweave.scheduler.talk.AcceptedTalk;
import org.trackweave.scheduler.talk.Needs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class BoardLayoutTest {

    private static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final ConferenceRoom A = room("A", 0);
    private static final ConferenceRoom B = room("B", 1);

    private final Map<UUID, Spot> spots = new LinkedHashMap<>();

    @Test
    void showsStaggeredStartsToTheMinute() {
        var board = board(List.of(slot(A, "2011-03-11T10:20", 30), slot(B, "2011-03-11T10:32", 45)), List.of());

        assertThat(board.days()).singleElement().satisfies(day -> {
            assertThat(day.label()).isEqualTo("Friday 11 March");
            assertThat(day.opens()).isEqualTo(10);
            assertThat(day.closes()).isEqualTo(12);
            assertThat(day.cells()).extracting(cell -> cell.at().css())
                .containsExactly("h10 m20 x0 y30 r1", "h10 m32 x0 y45 r2");
        });
    }

    @Test
    void putsTalksThatClashInARoomSideBySide() {
        UUID one = placed(A, "2011-03-11T10:00", 45);
        UUID two = placed(A, "2011-03-11T10:30", 30);
        UUID three = placed(A, "2011-03-11T11:00", 30);
        UUID elsewhere = placed(B, "2011-03-11T10:30", 30);

        var cards = cards(board(List.of(), List.of()).days().getFirst());

        assertThat(cards.get(one)).isEqualTo("h10 m0 x0 y45 r1 n1 o2");
        assertThat(cards.get(two)).isEqualTo("h10 m30 x0 y30 r1 n2 o2");
        assertThat(cards.get(three)).as("back to back is no overlap").isEqualTo("h11 m0 x0 y30 r1");
        assertThat(cards.get(elsewhere)).isEqualTo("h10 m30 x0 y30 r2");
    }

    @Test
    void usesALaneAgainWhenItIsFree() {
        UUID whole = placed(A, "2011-03-11T10:00", 90);
        UUID first = placed(A, "2011-03-11T10:00", 30);
        UUID second = placed(A, "2011-03-11T10:45", 30);

        var cards = cards(board(List.of(), List.of()).days().getFirst());

        assertThat(cards.get(whole)).endsWith("n1 o2");
        assertThat(cards.get(first)).endsWith("n2 o2");
        assertThat(cards.get(second)).endsWith("n2 o2");
    }

    @Test
    void keepsATalkThatGoesOnAfterMidnightOnItsDay() {
        placed(A, "2011-03-11T23:30", 60);

        var days = board(List.of(), List.of()).days();

        assertThat(days).singleElement().satisfies(day -> {
            assertThat(day.key()).isEqualTo("2011-03-11");
            assertThat(day.closes()).isEqualTo(25);
        });
    }

    @Test
    void drawsBreaksOverAllRoomsAndBlockedTimesInOne() {
        var lunch = blocker(null, "Lunch", "2011-03-11T12:15", "2011-03-11T13:15");
        var closed = blocker(B, "Closed", "2011-03-10T00:00", "2011-03-12T00:00");
        var day = board(List.of(slot(A, "2011-03-11T10:00", 30)), List.of(lunch, closed)).days().getFirst();

        assertThat(day.closes()).as("a break stretches the day").isEqualTo(14);
        assertThat(day.bands()).extracting(Board.Band::name, band -> band.at().css())
            .containsExactly(tuple("Lunch", "h12 m15 x1 y0 r0"),
                    tuple("Closed", "h10 m0 x4 y0 r2"));
    }

    @Test
    void putsTalksWithoutAPlaceInTheTray() {
        var board = new BoardLayout(situation(List.of(), List.of())).board(List.of(),
                List.of(new BoardLayout.Entry(talk(UUID.randomUUID()), "Ada", null, false)));

        assertThat(board.days()).isEmpty();
        assertThat(board.tray()).singleElement().satisfies(card -> {
            assertThat(card.cell()).isNull();
            assertThat(card.css()).isEqualTo("talk");
        });
    }

    private Board board(List<Timeslot> timeslots, List<Blocker> blockers) {
        Situation situation = situation(timeslots, blockers);
        return new BoardLayout(situation).board(List.of(),
                situation.input()
                    .talks()
                    .stream()
                    .map(talk -> new BoardLayout.Entry(talk, "Ada", null, false))
                    .toList());
    }

    private Situation situation(List<Timeslot> timeslots, List<Blocker> blockers) {
        var input = new ProgrammeInput(ZONE, spots.keySet().stream().map(BoardLayoutTest::talk).toList(),
                List.of(A, B), timeslots, List.of(), blockers, List.of(), List.of(), Wishes.NONE);
        return new Situation(input, Map.of(), spots, 0);
    }

    private static Map<UUID, String> cards(Day day) {
        Map<UUID, String> css = new LinkedHashMap<>();
        for (Card card : day.cards()) {
            css.put(card.id(), card.css().substring("talk ".length()));
        }
        return css;
    }

    private UUID placed(ConferenceRoom room, String start, int minutes) {
        UUID talk = UUID.randomUUID();
        Instant at = at(start);
        spots.put(talk, new Spot(room.id(), at, at.plusSeconds(60L * minutes), false));
        return talk;
    }

    private static AcceptedTalk talk(UUID id) {
        return new AcceptedTalk(id, "CODE", "Title", "", "", Level.NOVICE, 30, "en", List.of(), List.of(), null,
                Needs.NONE);
    }

    private static ConferenceRoom room(String name, int position) {
        return new ConferenceRoom(UUID.randomUUID(), name, 100, position, List.of(), "");
    }

    private static Timeslot slot(ConferenceRoom room, String start, int minutes) {
        return new Timeslot(UUID.randomUUID(), room.id(), at(start), at(start).plusSeconds(60L * minutes));
    }

    private static Blocker blocker(@Nullable ConferenceRoom room, String name, String start,
            String end) {
        return new Blocker(UUID.randomUUID(), room == null ? null : room.id(), name, at(start), at(end));
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ZONE).toInstant();
    }
}
