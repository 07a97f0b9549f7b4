package org.trackweave.local.demo;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Rooms and timeslots for a sample conference, in the shape of PyCon's: rooms A to E on three days, of which B and D
 * start ten minutes after the others. A larger conference gets more rooms.
 */
record SampleGrid(List<Map<String, Object>> rooms, List<Map<String, Object>> timeslots) {

    private static final List<String> FULL_DAY = List.of("10:20", "11:10", "12:00", "13:40", "14:30", "15:20", "16:30",
            "17:20");
    private static final List<String> LAST_DAY = List.of("10:20", "11:10", "12:00", "13:30", "14:20");
    private static final List<Integer> SEATS = List.of(600, 350, 400, 250, 200);
    private static final int FEWEST_ROOMS = 5;
    private static final int STAGGER_MINUTES = 10;
    private static final int USUAL_MINUTES = 30;

    static SampleGrid forTalks(List<SampleTalk> talks, String firstDay) {
        int starts = 2 * FULL_DAY.size() + LAST_DAY.size();
        int roomCount = Math.max(FEWEST_ROOMS, (int) Math.ceil(talks.size() * 1.04 / starts));
        int minutes = Math.max(USUAL_MINUTES, talks.stream().mapToInt(SampleTalk::minutes).max().orElse(USUAL_MINUTES));
        List<Map<String, Object>> rooms = new ArrayList<>();
        List<Map<String, Object>> timeslots = new ArrayList<>();
        for (int i = 0; i < roomCount; i++) {
            String name = "Room " + (i < 26 ? Character.toString((char) ('A' + i)) : Integer.toString(i + 1));
            rooms.add(Map.of("name", name, "capacity", SEATS.get(i % SEATS.size())));
            boolean staggered = i == 1 || i == 3;
            for (int day = 0; day < 3; day++) {
                for (String start : day < 2 ? FULL_DAY : LAST_DAY) {
                    LocalDateTime at = LocalDate.parse(firstDay).plusDays(day).atTime(LocalTime.parse(start));
                    timeslots.add(Map.of("room", name, "startsAt",
                            at.plusMinutes(staggered ? STAGGER_MINUTES : 0).toString(), "minutes",
                            Math.min(minutes, 40)));
                }
            }
        }
        return new SampleGrid(rooms, timeslots);
    }
}
