package org.trackweave.scheduler.schedule;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import io.swagger.v3.oas.annotations.Operation;

import org.trackweave.platform.security.OrganizerOnly;

@RestController
@OrganizerOnly
class ScheduleApi {

    private final WorkingSchedule schedule;

    ScheduleApi(WorkingSchedule schedule) {
        this.schedule = schedule;
    }

    @GetMapping("/api/conferences/{conference}/schedule")
    @Operation(summary = "The timetable organizers work on, laid out in tables, and the hard rules it breaks")
    WorkingSchedule.View view(@PathVariable String conference) {
        return schedule.view(conference);
    }
}
