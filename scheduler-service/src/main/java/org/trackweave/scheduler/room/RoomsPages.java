package org.trackweave.scheduler.room;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import org.trackweave.platform.security.OrganizerOnly;
import org.trackweave.platform.web.FieldFault;
import org.trackweave.platform.web.Flash;
import org.trackweave.scheduler.conference.Conferences;
import org.trackweave.scheduler.room.Grid.RoomPlan;
import org.trackweave.scheduler.room.Grid.TimeslotPlan;

/** Where organizers set up rooms and timeslots. */
@Controller
@RequestMapping("/conferences/{conference}/rooms")
@OrganizerOnly
class RoomsPages {

    private static final int LONGEST_CONFERENCE_DAYS = 31;

    private final Rooms rooms;
    private final Grid grid;
    private final Conferences conferences;
    private final Flash flash;

    RoomsPages(Rooms rooms, Grid grid, Conferences conferences, Flash flash) {
        this.rooms = rooms;
        this.grid = grid;
        this.conferences = conferences;
        this.flash = flash;
    }

    /** The timeslots of a room on a day, as one line. */
    record DayLine(String room, int slots, String starts) {}

    /** The timeslots of one day. */
    record DayView(LocalDate date, List<DayLine> lines) {}

    @GetMapping
    String page(@PathVariable String conference, Model model) {
        model.addAttribute("conference", conference);
        model.addAttribute("rooms", rooms.rooms(conference));
        List<TimeslotPlan> plans = grid.plans(conference);
        model.addAttribute("timeslots", plans.size());
        model.addAttribute("days", days(plans));
        model.addAttribute("dates", dates(conference, plans));
        return "scheduler/rooms";
    }

    @PostMapping
    String addRoom(@PathVariable String conference, @RequestParam String name, @RequestParam int capacity) {
        List<RoomPlan> plans = new ArrayList<>(plansOf(conference));
        plans.add(new RoomPlan(name, capacity));
        tell(grid.setRooms(conference, plans), "Room " + name.strip() + " is there.");
        return "redirect:/conferences/" + conference + "/rooms";
    }

    @PostMapping("/remove")
    String removeRoom(@PathVariable String conference, @RequestParam String name) {
        tell(grid.setRooms(conference, plansOf(conference).stream().filter(room -> !room.name().equals(name)).toList()),
                "Room " + name + " is gone, with its timeslots.");
        return "redirect:/conferences/" + conference + "/rooms";
    }

    @PostMapping("/timeslots")
    String addTimeslots(@PathVariable String conference, @RequestParam(defaultValue = "") List<String> room,
            @RequestParam(defaultValue = "") List<LocalDate> day, @RequestParam String starts,
            @RequestParam int minutes) {
        tell(grid.addTimeslots(conference, room, day, starts, minutes), "The timeslots are there.");
        return "redirect:/conferences/" + conference + "/rooms#timeslots";
    }

    @PostMapping("/timeslots/clear")
    String clearDay(@PathVariable String conference, @RequestParam LocalDate day) {
        grid.clearDay(conference, day);
        flash.success("The timeslots of " + day + " are gone.");
        return "redirect:/conferences/" + conference + "/rooms#timeslots";
    }

    private void tell(List<FieldFault> faults, String done) {
        if (faults.isEmpty()) {
            flash.success(done);
        } else {
            flash.error(faults.stream().map(FieldFault::message).limit(3).collect(Collectors.joining(" ")));
        }
    }

    private List<RoomPlan> plansOf(String conference) {
        return rooms.rooms(conference).stream().map(room -> new RoomPlan(room.name(), room.capacity())).toList();
    }

    private static List<DayView> days(List<TimeslotPlan> plans) {
        return plans.stream()
            .map(plan -> plan.startsAt().toLocalDate())
            .distinct()
            .sorted()
            .map(date -> new DayView(date, lines(plans, date)))
            .toList();
    }

    private static List<DayLine> lines(List<TimeslotPlan> plans, LocalDate date) {
        return plans.stream().map(TimeslotPlan::room).distinct().flatMap(room -> {
            var inRoom = plans.stream()
                .filter(plan -> plan.room().equals(room) && plan.startsAt().toLocalDate().equals(date))
                .toList();
            return inRoom.isEmpty()
                    ? Stream.<DayLine>empty()
                    : Stream.of(new DayLine(room, inRoom.size(), inRoom.stream()
                        .map(plan -> plan.startsAt().toLocalTime() + " (" + plan.minutes() + " min)")
                        .collect(Collectors.joining(", "))));
        }).toList();
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
