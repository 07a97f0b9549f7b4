package org.trackweave.scheduler.schedule;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import org.trackweave.platform.security.OrganizerOnly;

/** The grid organizers work on. */
@Controller
@OrganizerOnly
class SchedulePages {

    private final WorkingSchedule schedule;

    SchedulePages(WorkingSchedule schedule) {
        this.schedule = schedule;
    }

    @GetMapping("/conferences/{conference}/schedule")
    String page(@PathVariable String conference, Model model) {
        WorkingSchedule.View view = schedule.view(conference);
        model.addAttribute("conference", conference);
        model.addAttribute("timetable", view.timetable());
        model.addAttribute("clashes", view.clashes());
        model.addAttribute("placed", view.placed());
        return "scheduler/schedule";
    }
}
