package org.trackweave.scheduler.schedule;

import java.util.Set;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import org.trackweave.platform.security.OrganizerOnly;
import org.trackweave.scheduler.drift.DriftService;
import org.trackweave.scheduler.room.Rooms;

/** The grid organizers work on. */
@Controller
@OrganizerOnly
class SchedulePages {

    private static final Set<String> ZOOMS = Set.of("compact", "normal", "roomy");

    private final BoardView boards;
    private final Rooms rooms;
    private final DriftService drift;

    SchedulePages(BoardView boards, Rooms rooms, DriftService drift) {
        this.boards = boards;
        this.rooms = rooms;
        this.drift = drift;
    }

    /** @param zoom how large the grid was last drawn for this organizer */
    @GetMapping("/conferences/{conference}/schedule")
    String page(@PathVariable String conference,
            @CookieValue(name = "tw-schedule-zoom", defaultValue = "normal") String zoom, Model model) {
        BoardView.Shown shown = boards.of(conference);
        model.addAttribute("conference", conference);
        model.addAttribute("drift", drift.since(conference).orElse(null));
        model.addAttribute("shown", shown);
        model.addAttribute("board", shown.board());
        model.addAttribute("rooms", rooms.rooms(conference));
        model.addAttribute("dates", shown.board().days().stream().map(Board.Day::date).toList());
        model.addAttribute("zoom", ZOOMS.contains(zoom) ? zoom : "normal");
        return "scheduler/schedule";
    }
}
