package org.trackweave.scheduler.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.trackweave.scheduler.room.Blocker;
import org.trackweave.scheduler.room.ConferenceRoom;
import org.trackweave.scheduler.room.Timeslot;
import org.trackweave.scheduler.schedule.Board.Band;
import org.trackweave.scheduler.schedule.Board.Card;
import org.trackweave.scheduler.schedule.Board.Cell;
import org.trackweave.scheduler.schedule.Board.Column;
import org.trackweave.scheduler.schedule.Board.Day;
import org.trackweave.scheduler.schedule.Board.TrackKey;
import org.trackweave.scheduler.talk.AcceptedTalk;

/** Computes where everything is on a board, to the minute. Knows no names beyond those it is given. */
final class BoardLayout {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.ENGLISH);
    private static final DateTimeFormatter SHORT_DAY = DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);
    private static final int HOUR = 60;
    /** A longer blocked time ("the hall is closed all day") does not stretch the grid. */
    private static final int LONGEST_STRETCH = 4 * HOUR;

    private final Situation situation;
    private final Map<UUID, Integer> columns = new HashMap<>();

    BoardLayout(Situation situation) {
        this.situation = situation;
        situation.input().rooms().forEach(room -> columns.put(room.id(), columns.size() + 1));
    }

    /** A talk with what is shown of it. */
    record Entry(AcceptedTalk talk, String speakers, @Nullable TrackKey track, boolean clash) {}

    Board board(List<TrackKey> tracks, List<Entry> entries) {
        Map<UUID, Position> positions = new LinkedHashMap<>();
        dates().forEach(date -> positions.putAll(Lanes.of(positions(date))));
        Map<LocalDate, List<Card>> placed = new HashMap<>();
        List<Card> tray = new ArrayList<>();
        for (Entry entry : entries) {
            Spot spot = situation.spots().get(entry.talk().id());
            Position at = positions.get(entry.talk().id());
            if (spot == null || at == null) {
                tray.add(card(entry));
            } else {
                LocalDate date = date(spot.startsAt());
                placed.computeIfAbsent(date, _ -> new ArrayList<>()).add(card(entry, spot, at, date));
            }
        }
        return new Board(dates().map(date -> day(date, placed.getOrDefault(date, List.of()))).toList(),
                situation.input()
                    .rooms()
                    .stream()
                    .map(room -> new Column(room.id(), room.name(), room.capacity()))
                    .toList(),
                tracks, tray);
    }

    private Stream<LocalDate> dates() {
        var dates = new TreeSet<LocalDate>();
        situation.input().timeslots().forEach(slot -> dates.add(date(slot.startsAt())));
        situation.spots().values().forEach(spot -> dates.add(date(spot.startsAt())));
        return dates.stream();
    }

    private Map<UUID, Position> positions(LocalDate date) {
        Map<UUID, Position> positions = new LinkedHashMap<>();
        situation.spots().forEach((talk, spot) -> {
            Integer column = columns.get(spot.roomId());
            if (column != null && date(spot.startsAt()).equals(date)) {
                positions.put(talk, position(column, spot.startsAt(), spot.endsAt()));
            }
        });
        return positions;
    }

    private Day day(LocalDate date, List<Card> cards) {
        List<Cell> cells = new ArrayList<>();
        for (Timeslot slot : situation.input().timeslots()) {
            Integer column = columns.get(slot.roomId());
            if (column != null && date(slot.startsAt()).equals(date)) {
                cells.add(new Cell(slot.id(), position(column, slot.startsAt(), slot.endsAt())));
            }
        }
        List<Card> inOrder = cards.stream().sorted(Comparator.comparing(BoardLayout::minute)).toList();
        List<Position> drawn = new ArrayList<>(cells.stream().map(Cell::at).toList());
        inOrder.stream().map(Card::at).filter(at -> at != null).forEach(drawn::add);
        List<Blocker> blockers = situation.input().blockers();
        blockers.stream()
            .map(blocker -> clipped(blocker, date, 0, 24 * HOUR))
            .flatMap(Stream::ofNullable)
            .filter(at -> at.minutes() <= LONGEST_STRETCH)
            .forEach(drawn::add);
        int opens = drawn.stream().mapToInt(Position::minute).min().orElse(0) / HOUR;
        int closes = Math.max(opens + 1,
                (drawn.stream().mapToInt(Position::end).max().orElse(0) + HOUR - 1) / HOUR);
        List<Band> bands = blockers.stream()
            .flatMap(blocker -> Stream.ofNullable(clipped(blocker, date, opens * HOUR, closes * HOUR))
                .map(at -> band(blocker, at)))
            .toList();
        return new Day(date.toString(), DAY.format(date), SHORT_DAY.format(date), opens, closes, cells, bands, inOrder);
    }

    private static int minute(Card card) {
        Position at = card.at();
        return at == null ? 0 : at.minute() * 1000 + at.room();
    }

    private Band band(Blocker blocker, Position at) {
        String room = blocker.roomId() == null
                ? null
                : situation.room(blocker.roomId()).map(ConferenceRoom::name).orElse(null);
        return new Band(blocker.id(), blocker.name(),
                SpotWords.span(situation.input().zone(), blocker.startsAt(), blocker.endsAt()), room, at);
    }

    /** The part of a blocked time that is on this day between two minutes of it; null where there is none. */
    private @Nullable Position clipped(Blocker blocker, LocalDate date, int from, int until) {
        Instant midnight = date.atStartOfDay(situation.input().zone()).toInstant();
        int start = (int) Math.max(from, Duration.between(midnight, blocker.startsAt()).toMinutes());
        int end = (int) Math.min(until, Duration.between(midnight, blocker.endsAt()).toMinutes());
        Integer column = blocker.roomId() == null ? Integer.valueOf(0) : columns.get(blocker.roomId());
        return column == null || end <= start ? null : Position.whole(column, start, end - start);
    }

    private Card card(Entry entry) {
        AcceptedTalk talk = entry.talk();
        return new Card(talk.id(), talk.title(), entry.speakers(), talk.level(), talk.minutes(), entry.track(), false,
                entry.clash(), null, null, null, null, null);
    }

    private Card card(Entry entry, Spot spot, Position at, LocalDate date) {
        AcceptedTalk talk = entry.talk();
        return new Card(talk.id(), talk.title(), entry.speakers(), talk.level(), talk.minutes(), entry.track(),
                spot.pinned(), entry.clash(), situation.timeslotOf(talk.id()).map(Timeslot::id).orElse(null),
                date.toString(), at, SpotWords.times(situation.input().zone(), spot.startsAt(), spot.endsAt()),
                situation.room(spot.roomId()).map(ConferenceRoom::name).orElse(null));
    }

    private LocalDate date(Instant instant) {
        return LocalDate.ofInstant(instant, situation.input().zone());
    }

    private Position position(int column, Instant start, Instant end) {
        ZonedDateTime from = start.atZone(situation.input().zone());
        return Position.whole(column, from.getHour() * HOUR + from.getMinute(),
                (int) Duration.between(start, end).toMinutes());
    }
}
