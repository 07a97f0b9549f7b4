package org.trackweave.scheduler.schedule;

import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import org.trackweave.platform.security.Caller;
import org.trackweave.platform.security.OrganizerOnly;
import org.trackweave.platform.web.Flash;
import org.trackweave.platform.web.Problems;
import org.trackweave.scheduler.schedule.ScheduleEditing.Outcome;

/** One talk's place: why, what is unmet, where else, and the forms that move it without a mouse or scripts. */
@Controller
@RequestMapping("/conferences/{conference}/schedule")
@OrganizerOnly
class TalkPages {

    private static final int FEW_CHOICES = 12;
    private static final int MOST_NEWS = 3;

    private final TalkPanels panels;
    private final ScheduleEditing editing;
    private final Flash flash;

    TalkPages(TalkPanels panels, ScheduleEditing editing, Flash flash) {
        this.panels = panels;
        this.editing = editing;
        this.flash = flash;
    }

    @GetMapping("/talks/{talk}")
    String page(@PathVariable String conference, @PathVariable UUID talk,
            @RequestParam(defaultValue = "false") boolean all, Model model) {
        fill(conference, talk, all ? Integer.MAX_VALUE : FEW_CHOICES, model);
        return "scheduler/talk";
    }

    /** The same without the frame of a page, to be shown beside the grid. */
    @GetMapping("/talks/{talk}/panel")
    String panel(@PathVariable String conference, @PathVariable UUID talk, Model model) {
        fill(conference, talk, FEW_CHOICES, model);
        return "scheduler/talk :: panel";
    }

    @PostMapping("/talks/{talk}/place")
    String place(@PathVariable String conference, @PathVariable UUID talk, @RequestParam long version,
            @RequestParam UUID timeslot, Caller caller) {
        return edit(conference, talk, version, new Command.Place(talk, timeslot), caller);
    }

    @PostMapping("/talks/{talk}/swap")
    String swap(@PathVariable String conference, @PathVariable UUID talk, @RequestParam long version,
            @RequestParam UUID with, Caller caller) {
        return edit(conference, talk, version, new Command.Swap(talk, with), caller);
    }

    @PostMapping("/talks/{talk}/unplace")
    String unplace(@PathVariable String conference, @PathVariable UUID talk, @RequestParam long version,
            Caller caller) {
        return edit(conference, talk, version, new Command.Unplace(talk), caller);
    }

    @PostMapping("/talks/{talk}/pin")
    String pin(@PathVariable String conference, @PathVariable UUID talk, @RequestParam long version, Caller caller) {
        return edit(conference, talk, version, new Command.Pin(talk, true), caller);
    }

    @PostMapping("/talks/{talk}/unpin")
    String unpin(@PathVariable String conference, @PathVariable UUID talk, @RequestParam long version,
            Caller caller) {
        return edit(conference, talk, version, new Command.Pin(talk, false), caller);
    }

    @PostMapping("/undo")
    String undo(@PathVariable String conference, @RequestParam long version, Caller caller) {
        tell(editing.edit(conference, OptionalLong.of(version), new Command.Undo(), caller.accountId()));
        return "redirect:/conferences/" + conference + "/schedule";
    }

    private String edit(String conference, UUID talk, long version, Command command, Caller caller) {
        tell(editing.edit(conference, OptionalLong.of(version), command, caller.accountId()));
        return "redirect:/conferences/" + conference + "/schedule/talks/" + talk;
    }

    private void fill(String conference, UUID talk, int mostChoices, Model model) {
        model.addAttribute("conference", conference);
        model.addAttribute("panel",
                panels.of(conference, talk, mostChoices)
                    .orElseThrow(() -> Problems.notFound("There is no accepted talk (%s) here.".formatted(talk))));
    }

    private void tell(Outcome outcome) {
        switch (outcome) {
            case Outcome.Done(EditReport report) -> {
                Effects effects = report.effects();
                if (effects.clashes().isEmpty()) {
                    flash.success(report.done() + ".");
                } else {
                    flash.warning(report.done() + ". New clash: " + first(effects.clashes()));
                }
            }
            case Outcome.Stale(_, List<Edit> since) -> flash.error(EditAnswers.staleWords(since));
            case Outcome.Unknown(String message) -> flash.error(message);
            case Outcome.Impossible(_, String message) -> flash.error(message);
        }
    }

    private static String first(List<String> words) {
        return String.join(" ", words.stream().limit(MOST_NEWS).toList());
    }
}
