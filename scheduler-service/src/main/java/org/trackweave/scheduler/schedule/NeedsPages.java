package org.trackweave.scheduler.schedule;

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
import org.trackweave.scheduler.problem.ProblemFactory;
import org.trackweave.scheduler.talk.NeedsService;
import org.trackweave.scheduler.talk.NeedsService.Outcome;
import org.trackweave.scheduler.talk.NeedsView;
import org.trackweave.scheduler.timetable.Clash;
import org.trackweave.scheduler.timetable.Rule;

/** Where organizers see what all talks need of their rooms, and say it of one. */
@Controller
@RequestMapping("/conferences/{conference}/schedule")
@OrganizerOnly
class NeedsPages {

    private final NeedsService needs;
    private final Situations situations;
    private final Flash flash;

    NeedsPages(NeedsService needs, Situations situations, Flash flash) {
        this.needs = needs;
        this.situations = situations;
        this.flash = flash;
    }

    @GetMapping("/needs")
    String page(@PathVariable String conference, Model model) {
        model.addAttribute("conference", conference);
        model.addAttribute("talks", needs.all(conference));
        return "scheduler/needs";
    }

    /** @param back the page to which it leads: {@code talk}, {@code schedule} or {@code needs} */
    @PostMapping("/talks/{talk}/needs")
    String change(@PathVariable String conference, @PathVariable UUID talk, @RequestParam long version,
            @RequestParam(defaultValue = "") List<String> feature, @RequestParam(defaultValue = "") String seats,
            @RequestParam(defaultValue = "talk") String back) {
        String wanted = seats.strip();
        if (!wanted.matches("\\d{0,7}")) {
            flash.error("Seats are a whole number (%s given).".formatted(wanted));
            return back(conference, talk, back);
        }
        int least = wanted.isEmpty() ? 0 : Integer.parseInt(wanted);
        switch (needs.change(conference, talk, seen -> seen == version, feature, least)) {
            case Outcome.Saved(NeedsView saved) -> tell(conference, saved);
            case Outcome.Refused(List<FieldFault> faults) ->
                flash.error(faults.stream().map(FieldFault::message).collect(Collectors.joining(" ")));
            case Outcome.Stale(NeedsView current) ->
                flash.warning("Somebody else changed this meanwhile; nothing was saved. “%s” needs %s."
                    .formatted(current.title(), current.needs().words()));
            case Outcome.Unknown() ->
                throw Problems.notFound("There is no accepted talk (%s) here.".formatted(talk));
        }
        return back(conference, talk, back);
    }

    /** Also whether the place it has now will do. */
    private void tell(String conference, NeedsView saved) {
        String unmet = situations.of(conference)
            .clashes()
            .stream()
            .filter(clash -> clash.talks().contains(ProblemFactory.talkId(saved.talk())))
            .filter(clash -> clash.rule() == Rule.ROOM_UNSUITABLE || clash.rule() == Rule.ROOM_TOO_SMALL)
            .map(Clash::words)
            .collect(Collectors.joining(" "));
        String words = "“%s” needs %s.".formatted(saved.title(), saved.needs().words());
        if (unmet.isEmpty()) {
            flash.success(words);
        } else {
            flash.warning(words + " It has to move: " + unmet);
        }
    }

    private static String back(String conference, UUID talk, String page) {
        String schedule = "redirect:/conferences/" + conference + "/schedule";
        return switch (page) {
            case "schedule" -> schedule + "#t-" + talk;
            case "needs" -> schedule + "/needs#n-" + talk;
            default -> schedule + "/talks/" + talk + "#needs";
        };
    }
}
