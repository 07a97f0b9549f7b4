package org.trackweave.scheduler.room;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import org.trackweave.platform.security.OrganizerOnly;
import org.trackweave.platform.web.FieldFault;
import org.trackweave.platform.web.Flash;
import org.trackweave.platform.web.Problems;
import org.trackweave.scheduler.room.Surroundings.BlockerPlan;

/** The forms for breaks and blocked times, on the page of the rooms and on that of the schedule. */
@Controller
@RequestMapping("/conferences/{conference}/rooms/blockers")
@OrganizerOnly
class BlockersPages {

    private final Surroundings surroundings;
    private final Flash flash;

    BlockersPages(Surroundings surroundings, Flash flash) {
        this.surroundings = surroundings;
        this.flash = flash;
    }

    /**
     * @param lastDay the day on which it ends; the first where left out
     * @param until midnight is the end of the last day
     * @param back the page from which it was sent, {@code schedule} or {@code rooms}
     */
    @PostMapping
    String save(@PathVariable String conference, @RequestParam(required = false) @Nullable UUID id,
            @RequestParam String name, @RequestParam(defaultValue = "") String room, @RequestParam LocalDate day,
            @RequestParam LocalTime from, @RequestParam(required = false) @Nullable LocalDate lastDay,
            @RequestParam LocalTime until,
            @RequestParam(defaultValue = "rooms") String back) {
        LocalDateTime end = (lastDay == null ? day : lastDay).atTime(until);
        List<FieldFault> faults = surroundings.saveBlocker(conference,
                new BlockerPlan(id, name, room, day.atTime(from), until.equals(LocalTime.MIDNIGHT)
                        ? end.plusDays(1)
                        : end));
        if (faults.isEmpty()) {
            flash.success("“%s” is saved. Runs place no talk there.".formatted(name.strip()));
        } else {
            flash.error(faults.stream().map(FieldFault::message).collect(Collectors.joining(" ")));
        }
        return back(conference, back);
    }

    @PostMapping("/{blocker}/remove")
    String remove(@PathVariable String conference, @PathVariable UUID blocker,
            @RequestParam(defaultValue = "rooms") String back) {
        if (!surroundings.removeBlocker(conference, blocker)) {
            throw Problems.notFound("There is no such break (any more).");
        }
        flash.success("The time is free for talks again.");
        return back(conference, back);
    }

    private static String back(String conference, String page) {
        return "redirect:/conferences/" + conference + (page.equals("schedule") ? "/schedule" : "/rooms#blockers");
    }
}
