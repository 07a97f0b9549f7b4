package org.trackweave.search.programme;

import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import org.trackweave.events.Room;
import org.trackweave.search.talk.Slot;
import org.trackweave.search.talk.Talk;

/**
 * A day as a grid of rooms and hours, in the classes of the platform's timetable.
 *
 * @param grid false where the day does not fit into one: then it is shown as a list
 * @param opens the hour of the first row
 * @param hours the lines to draw
 */
record Timetable(boolean grid, int opens, List<Integer> hours, List<Room> rooms, List<Cell> cells) {

    private static final int MOST_ROOMS = 24;
    private static final int STEP = 5;
    private static final int LONGEST = 240;

    /** @param classes where it stands */
    record Cell(Talk talk, String classes) {}

    /** @param rooms of the conference; those without a talk that day are left out */
    static Timetable of(PublishedProgramme.Day day, List<Room> rooms) {
        List<Room> used = rooms.stream()
            .filter(room -> day.talks()
                .stream()
                .anyMatch(talk -> slot(talk).room().roomId().equals(room.roomId())))
            .toList();
        Map<UUID, Integer> columns = new HashMap<>();
        used.forEach(room -> columns.put(room.roomId(), columns.size() + 1));
        int opens = day.talks().stream().mapToInt(talk -> start(talk).getHour()).min().orElse(0);
        int closes = day.talks().stream().mapToInt(talk -> end(talk).getHour()).max().orElse(0);
        boolean oneDate = day.talks()
            .stream()
            .allMatch(
                    talk -> start(talk).toLocalDate().equals(day.date()) && end(talk).toLocalDate().equals(day.date()));
        List<Cell> cells = day.talks()
            .stream()
            .map(talk -> new Cell(talk, classes(talk, columns.getOrDefault(slot(talk).room().roomId(), 1))))
            .toList();
        return new Timetable(oneDate && used.size() <= MOST_ROOMS, opens,
                IntStream.rangeClosed(opens, closes).boxed().toList(), used, cells);
    }

    private static String classes(Talk talk, int column) {
        ZonedDateTime start = start(talk);
        long minutes = Duration.between(slot(talk).startsAt(), slot(talk).endsAt()).toMinutes();
        long length = Math.clamp((minutes + STEP - 1) / STEP * STEP, STEP, LONGEST);
        String track = talk.home().map(home -> " track-" + TrackStyle.number(home.color())).orElse("");
        return "h-%d m-%d d-%d room-%d%s".formatted(start.getHour(), start.getMinute() / STEP * STEP, length, column,
                track);
    }

    private static ZonedDateTime start(Talk talk) {
        return slot(talk).startsAt().atZone(talk.zone());
    }

    /** The last minute that belongs to it. */
    private static ZonedDateTime end(Talk talk) {
        return slot(talk).endsAt().minusSeconds(1).atZone(talk.zone());
    }

    private static Slot slot(Talk talk) {
        return talk.slot().orElseThrow();
    }
}
