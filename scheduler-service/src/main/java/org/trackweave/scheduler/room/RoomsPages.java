package org.trackweave.scheduler.room;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

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
import org.trackweave.platform.web.Problems;
import org.trackweave.scheduler.room.RoomSetup.RoomPlan;

/** Where organizers set up rooms, timeslots, breaks and the ways between places. */
@Controller
@RequestMapping("/conferences/{conference}/rooms")
@OrganizerOnly
class RoomsPages {

    private final Rooms rooms;
    private final RoomSetup setup;
    private final Grid grid;
    private final Surroundings surroundings;
    private final RoomsView view;
    private final Flash flash;

    RoomsPages(Rooms rooms, RoomSetup setup, Grid grid, Surroundings surroundings, RoomsView view, Flash flash) {
        this.rooms = rooms;
        this.setup = setup;
        this.grid = grid;
        this.surroundings = surroundings;
        this.view = view;
        this.flash = flash;
    }

    @GetMapping
    String page(@PathVariable String conference, Model model) {
        model.addAttribute("conference", conference);
        view.fill(conference, model);
        return "scheduler/rooms";
    }

    @PostMapping
    String addRoom(@PathVariable String conference, @RequestParam String name, @RequestParam int capacity,
            @RequestParam(defaultValue = "") String features, @RequestParam(defaultValue = "") String place) {
        List<RoomPlan> plans = new ArrayList<>(rooms.rooms(conference).stream().map(RoomPlan::of).toList());
        plans.add(new RoomPlan(name, capacity, words(features), place));
        tell(setup.setRooms(conference, plans), "Room " + name.strip() + " is there.");
        return "redirect:/conferences/" + conference + "/rooms";
    }

    @PostMapping("/{room}")
    String changeRoom(@PathVariable String conference, @PathVariable UUID room, @RequestParam String name,
            @RequestParam int capacity, @RequestParam(defaultValue = "") String features,
            @RequestParam(defaultValue = "") String place) {
        tell(setup.change(conference, room, new RoomPlan(name, capacity, words(features), place))
            .orElseThrow(() -> Problems.notFound("There is no such room.")), "Room " + name.strip() + " is saved.");
        return "redirect:/conferences/" + conference + "/rooms";
    }

    @PostMapping("/remove")
    String removeRoom(@PathVariable String conference, @RequestParam String name) {
        tell(setup.setRooms(conference,
                rooms.rooms(conference)
                    .stream()
                    .filter(room -> !room.name().equals(name))
                    .map(RoomPlan::of)
                    .toList()),
                "Room " + name + " is gone, with its timeslots.");
        return "redirect:/conferences/" + conference + "/rooms";
    }

    /** A pair of places without minutes is one that nobody has told. */
    @PostMapping("/walks")
    String setWalks(@PathVariable String conference, @RequestParam(defaultValue = "") List<String> from,
            @RequestParam(defaultValue = "") List<String> to, @RequestParam(defaultValue = "") List<String> minutes) {
        List<WalkingTime> walks = new ArrayList<>();
        for (int i = 0; i < Math.min(minutes.size(), Math.min(from.size(), to.size())); i++) {
            String told = minutes.get(i).strip();
            if (told.matches("\\d{1,4}") && !told.equals("0")) {
                walks.add(new WalkingTime(from.get(i), to.get(i), Integer.parseInt(told)));
            }
        }
        tell(surroundings.setWalks(conference, walks), "The ways are saved.");
        return "redirect:/conferences/" + conference + "/rooms#walks";
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

    private static List<String> words(String list) {
        return Arrays.asList(list.split(","));
    }
}
