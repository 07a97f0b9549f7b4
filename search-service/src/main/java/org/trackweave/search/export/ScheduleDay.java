package org.trackweave.search.export;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.trackweave.events.Room;
import org.trackweave.search.talk.Programme;
import org.trackweave.search.talk.Talk;

/**
 * The talks of a day, by room.
 *
 * @param start of the conference day, four in the morning
 */
record ScheduleDay(int index, LocalDate date, OffsetDateTime start, OffsetDateTime end, Map<Room, List<Talk>> rooms) {

    private static final LocalTime MORNING = LocalTime.of(4, 0);

    static List<ScheduleDay> of(Programme programme, List<Talk> talks) {
        TreeMap<LocalDate, Map<Room, List<Talk>>> days = new TreeMap<>();
        for (Talk talk : talks) {
            talk.day()
                .ifPresent(date -> days
                    .computeIfAbsent(date,
                            _ -> new TreeMap<>(Comparator.comparingInt(Room::position).thenComparing(Room::roomId)))
                    .computeIfAbsent(talk.slot().orElseThrow().room(), _ -> new ArrayList<>())
                    .add(talk));
        }
        List<ScheduleDay> result = new ArrayList<>();
        days.forEach((date, rooms) -> {
            OffsetDateTime start = date.atTime(MORNING).atZone(programme.zone()).toOffsetDateTime();
            OffsetDateTime end = date.plusDays(1)
                .atTime(MORNING)
                .minusMinutes(1)
                .atZone(programme.zone())
                .toOffsetDateTime();
            result.add(new ScheduleDay(result.size() + 1, date, start, end, rooms));
        });
        return result;
    }
}
