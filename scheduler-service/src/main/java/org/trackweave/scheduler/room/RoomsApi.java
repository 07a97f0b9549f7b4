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
import org.trackweave.scheduler.room.Grid.RoomPlan;
import org.trackweave.scheduler.room.Grid.TimeslotPlan;

@RestController
@RequestMapping("/api/conferences/{conference}")
@OrganizerOnly
class RoomsApi {

    private final Rooms rooms;
    private final Grid grid;

    RoomsApi(Rooms rooms, Grid grid) {
        this.rooms = rooms;
        this.grid = grid;
    }

    @GetMapping("/rooms")
    @Operation(summary = "The conference's rooms, in the order in which they are shown")
    List<Room> rooms(@PathVariable String conference) {
        return rooms.rooms(conference);
    }

    @PutMapping("/rooms")
    @Operation(summary = "Replace the rooms; a room keeps its timeslots and talks by its name")
    ResponseEntity<?> setRooms(@PathVariable String conference, @RequestBody List<RoomPlan> plans) {
        List<FieldFault> faults = grid.setRooms(conference, plans);
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
}
