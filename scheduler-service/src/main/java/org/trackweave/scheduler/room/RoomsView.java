package org.trackweave.scheduler.room;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import org.trackweave.scheduler.conference.Conferences;
import org.trackweave.scheduler.room.Grid.TimeslotPlan;

/** What the page of the rooms shows. */
@Component
class RoomsView {

    private static final int LONGEST_CONFERENCE_DAYS = 31;

    private final Rooms rooms;
    private final Grid grid;
    private final Surroundings surroundings;
    private final Walks walks;
    private final Conferences conferences;

    RoomsView(Rooms rooms, Grid grid, Surroundings surroundings, Walks walks, Conferences conferences) {
        this.rooms = rooms;
        this.grid = grid;
        this.surroundings = surroundings;
        this.walks = walks;
        this.conferences = conferences;
    }

    /** The timeslots of some rooms on a day, as one line. */
    record DayLine(String rooms, int slots, String starts) {}

    /** The timeslots of one day. */
    record DayView(LocalDate date, int slots, List<DayLine> lines) {}

    /** Two places, and the minutes between them where somebody has told. */
    record Way(String from, String to, @Nullable Integer minutes) {}

    void fill(String conference, Model model) {
        List<ConferenceRoom> all = rooms.rooms(conference);
        List<TimeslotPlan> plans = grid.plans(conference);
        model.addAttribute("rooms", all);
        model.addAttribute("timeslots", plans.size());
        model.addAttribute("days", days(plans));
        model.addAttribute("dates", dates(conference, plans));
        model.addAttribute("blockers", surroundings.plans(conference));
        model.addAttribute("ways", ways(all, walks.of(conference)));
    }

    private static List<DayView> days(List<TimeslotPlan> plans) {
        return plans.stream().map(plan -> plan.startsAt().toLocalDate()).distinct().sorted().map(date -> {
            List<TimeslotPlan> ofDay = plans.stream()
                .filter(plan -> plan.startsAt().toLocalDate().equals(date))
                .toList();
            return new DayView(date, ofDay.size(), lines(ofDay));
        }).toList();
    }

    /** Rooms with the same times share a line. */
    private static List<DayLine> lines(List<TimeslotPlan> plans) {
        List<DayLine> lines = new ArrayList<>();
        plans.stream().map(TimeslotPlan::room).distinct().forEach(room -> {
            List<TimeslotPlan> inRoom = plans.stream().filter(plan -> plan.room().equals(room)).toList();
            String starts = starts(inRoom);
            lines.stream()
                .filter(line -> line.starts().equals(starts))
                .findFirst()
                .ifPresentOrElse(
                        line -> lines.set(lines.indexOf(line),
                                new DayLine(line.rooms() + ", " + room, line.slots() + inRoom.size(), starts)),
                        () -> lines.add(new DayLine(room, inRoom.size(), starts)));
        });
        return lines;
    }

    /** "10:20, 11:05, 11:45 (30 min)", with the length once where all have the same. */
    private static String starts(List<TimeslotPlan> slots) {
        boolean alike = slots.stream().map(TimeslotPlan::minutes).distinct().count() == 1;
        String times = slots.stream()
            .map(slot -> slot.startsAt().toLocalTime() + (alike ? "" : " (" + slot.minutes() + " min)"))
            .collect(Collectors.joining(", "));
        return alike ? times + " (" + slots.getFirst().minutes() + " min)" : times;
    }

    private static List<Way> ways(List<ConferenceRoom> rooms, List<WalkingTime> told) {
        List<String> places = rooms.stream()
            .map(ConferenceRoom::place)
            .filter(place -> !place.isEmpty())
            .distinct()
            .sorted()
            .toList();
        List<Way> ways = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            for (int j = i + 1; j < places.size(); j++) {
                String from = places.get(i);
                String to = places.get(j);
                ways.add(new Way(from, to, told.stream()
                    .filter(walk -> walk.from().equals(from) && walk.to().equals(to))
                    .map(WalkingTime::minutes)
                    .findFirst()
                    .orElse(null)));
            }
        }
        return ways;
    }

    /** The conference's days, and any other that has timeslots. */
    private List<LocalDate> dates(String conferenceId, List<TimeslotPlan> plans) {
        Stream<LocalDate> own = conferences.find(conferenceId)
            .map(conference -> conference.startsOn()
                .datesUntil(conference.endsOn().plusDays(1))
                .limit(LONGEST_CONFERENCE_DAYS))
            .orElse(Stream.empty());
        return Stream.concat(own, plans.stream().map(plan -> plan.startsAt().toLocalDate()))
            .distinct()
            .sorted()
            .toList();
    }
}
