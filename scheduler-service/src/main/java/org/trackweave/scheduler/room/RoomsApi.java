package org.trackweave.scheduler.room;

import java.util.List;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import io.swagger.v3.oas.annotations.Operation;

import org.trackweave.platform.security.OrganizerOnly;
import org.trackweave.platform.web.FieldFault;
import org.trackweave.platform.web.Problems;
import org.trackweave.scheduler.room.Grid.TimeslotPlan;
import org.trackweave.scheduler.room.RoomSetup.RoomPlan;
import org.trackweave.scheduler.room.Surroundings.BlockerPlan;

@RestController
@RequestMapping("/api/conferences/{conference}")
@OrganizerOnly
class RoomsApi {

    private final Rooms rooms;
    private final RoomSetup setup;
    private final Grid grid;
    private final Surroundings surroundings;
    private final Walks walks;

    RoomsApi(Rooms rooms, RoomSetup setup, Grid grid, Surroundings surroundings, Walks walks) {
        this.rooms = rooms;
        this.setup = setup;
        this.grid = grid;
        this.surroundings = surroundings;
        this.walks = walks;
    }

    @GetMapping("/rooms")
    @Operation(summary = "The conference's rooms, in the order in which they are shown")
    List<ConferenceRoom> rooms(@PathVariable String conference) {
        return rooms.rooms(conference);
    }

    @PutMapping("/rooms")
    @Operation(summary = "Replace the rooms; a room keeps its timeslots and talks by its name")
    ResponseEntity<?> setRooms(@PathVariable String conference, @RequestBody List<RoomPlan> plans) {
        List<FieldFault> faults = setup.setRooms(conference, plans);
        return faults.isEmpty() ? ResponseEntity.ok(rooms.rooms(conference)) : Problems.validation(faults);
    }

    @GetMapping("/timeslots")
    @Operation(summary = "The timeslots, with starts in the conference's time zone")
    List<TimeslotPlan> timeslots(@PathVariable String conference) {
        return grid.plans(conference);
    }

    @PutMapping("/timeslots")
    @Operation(summary = "Replace the timeslots; rooms may run staggered, one room's timeslots must not overlap")
    ResponseEntity<?> setTimeslots(@PathVariable String conference, @RequestBody List<TimeslotPlan> plans) {
        List<FieldFault> faults = grid.setTimeslots(conference, plans);
        return faults.isEmpty() ? ResponseEntity.ok(grid.plans(conference)) : Problems.validation(faults);
    }

    @GetMapping("/rooms/blockers")
    @Operation(summary = "Breaks and blocked times, in the conference's time zone; those without a room are for all")
    List<BlockerPlan> blockers(@PathVariable String conference) {
        return surroundings.plans(conference);
    }

    @PutMapping("/rooms/blockers")
    @Operation(summary = "Replace the breaks and blocked times; runs place no talk in them")
    ResponseEntity<?> setBlockers(@PathVariable String conference, @RequestBody List<BlockerPlan> plans) {
        List<FieldFault> faults = surroundings.setBlockers(conference, plans);
        return faults.isEmpty() ? ResponseEntity.ok(surroundings.plans(conference)) : Problems.validation(faults);
    }

    @GetMapping("/rooms/walks")
    @Operation(summary = "Minutes on foot between the places that rooms are in")
    List<WalkingTime> walks(@PathVariable String conference) {
        return walks.of(conference);
    }

    @PutMapping("/rooms/walks")
    @Operation(summary = "Replace the walks; a walk takes as long in either direction")
    ResponseEntity<?> setWalks(@PathVariable String conference, @RequestBody List<WalkingTime> plans) {
        List<FieldFault> faults = surroundings.setWalks(conference, plans);
        return faults.isEmpty() ? ResponseEntity.ok(walks.of(conference)) : Problems.validation(faults);
    }
}
