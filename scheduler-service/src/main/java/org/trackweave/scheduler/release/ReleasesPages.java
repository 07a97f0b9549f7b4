package org.trackweave.scheduler.release;

import java.util.List;
import java.util.stream.IntStream;

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

/** Where organizers publish versions of the schedule and look at what each changed. */
@Controller
@RequestMapping("/conferences/{conference}/releases")
@OrganizerOnly
class ReleasesPages {

    private final ReleaseService service;
    private final Releases releases;
    private final ChangeTeller teller;
    private final Flash flash;

    ReleasesPages(ReleaseService service, Releases releases, ChangeTeller teller, Flash flash) {
        this.service = service;
        this.releases = releases;
        this.teller = teller;
        this.flash = flash;
    }

    /** A release and what it changed against the one before. */
    record Published(Release release, ChangeWords.Told told) {}

    @GetMapping
    String page(@PathVariable String conference, Model model) {
        List<Release> all = releases.of(conference);
        ChangeWords words = teller.words(conference);
        model.addAttribute("conference", conference);
        model.addAttribute("preview", service.preview(conference));
        model.addAttribute("published", IntStream.range(0, all.size())
            .mapToObj(i -> new Published(all.get(i), words.tell(Changes.between(
                    i + 1 < all.size() ? all.get(i + 1).programme().placements() : List.of(),
                    all.get(i).programme().placements()))))
            .toList());
        model.addAttribute("next", next(all));
        return "scheduler/releases";
    }

    @PostMapping
    String release(@PathVariable String conference, @RequestParam String name, @RequestParam String comment,
            Caller caller) {
        tell(service.release(conference, new ReleaseService.Wanted(name, comment, caller.accountId())));
        return back(conference);
    }

    @GetMapping("/{number}/roll-back")
    String rollBackPage(@PathVariable String conference, @PathVariable int number, Model model) {
        Release release = releases.find(conference, number).orElseThrow(() -> unknown(number));
        model.addAttribute("conference", conference);
        model.addAttribute("release", release);
        model.addAttribute("preview", service.previewOf(conference, number).orElseThrow(() -> unknown(number)));
        model.addAttribute("next", next(releases.of(conference)));
        return "scheduler/roll-back";
    }

    @PostMapping("/{number}/roll-back")
    String rollBack(@PathVariable String conference, @PathVariable int number, @RequestParam String name,
            @RequestParam String comment, @RequestParam(defaultValue = "false") boolean working, Caller caller) {
        tell(service.rollBack(conference, number, working,
                new ReleaseService.Wanted(name, comment, caller.accountId())));
        return back(conference);
    }

    @PostMapping("/tracks")
    String publishTracks(@PathVariable String conference) {
        if (service.publishTracks(conference)) {
            flash.success("The tracks are published: attendees see which talks belong together.");
        } else {
            flash.error("There is no track with a talk yet. Start a run and adopt its result, or name tracks.");
        }
        return back(conference);
    }

    private void tell(ReleaseOutcome outcome) {
        switch (outcome) {
            case ReleaseOutcome.Released(Release release, List<String> leftOut) -> {
                flash.success("Release %s is published: attendees see it now.".formatted(release.name()));
                if (!leftOut.isEmpty()) {
                    flash.notice("Left out, as they were withdrawn or canceled: %s."
                        .formatted(String.join(", ", leftOut)));
                }
            }
            case ReleaseOutcome.Invalid(String _, String message) -> flash.error(message);
            case ReleaseOutcome.Clashing(List<String> clashes) ->
                flash.error("Not released: the schedule breaks hard rules. " + String.join(" ", clashes));
            case ReleaseOutcome.NoSuchRelease(int number) -> throw unknown(number);
        }
    }

    private static String next(List<Release> all) {
        return all.isEmpty() ? "1.0" : all.getFirst().number() + 1 + ".0";
    }

    private static String back(String conference) {
        return "redirect:/conferences/" + conference + "/releases";
    }

    private static RuntimeException unknown(int number) {
        return Problems.notFound("There is no release %d.".formatted(number));
    }
}
