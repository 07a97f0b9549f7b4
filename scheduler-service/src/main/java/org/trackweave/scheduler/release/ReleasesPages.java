package org.trackweave.scheduler.release;

import java.util.List;
import java.util.stream.Collectors;
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
import org.trackweave.scheduler.talk.Talks;

/** Where organizers publish versions of the schedule and look at what each changed. */
@Controller
@RequestMapping("/conferences/{conference}/releases")
@OrganizerOnly
class ReleasesPages {

    private final ReleaseService service;
    private final Releases releases;
    private final Talks talks;
    private final Flash flash;

    ReleasesPages(ReleaseService service, Releases releases, Talks talks, Flash flash) {
        this.service = service;
        this.releases = releases;
        this.talks = talks;
        this.flash = flash;
    }

    /** A release and what it changed against the one before. */
    record Published(Release release, Changes changes) {}

    @GetMapping
    String page(@PathVariable String conference, Model model) {
        List<Release> all = releases.of(conference);
        model.addAttribute("conference", conference);
        model.addAttribute("preview", service.preview(conference));
        model.addAttribute("published", IntStream.range(0, all.size())
            .mapToObj(i -> new Published(all.get(i), Changes.between(
                    i + 1 < all.size() ? all.get(i + 1).programme().placements() : List.of(),
                    all.get(i).programme().placements())))
            .toList());
        model.addAttribute("titles",
                talks.accepted(conference).stream().collect(Collectors.toMap(talk -> talk.id(), talk -> talk.title())));
        model.addAttribute("next", all.isEmpty() ? "1.0" : all.getFirst().number() + 1 + ".0");
        return "scheduler/releases";
    }

    @PostMapping
    String release(@PathVariable String conference, @RequestParam String name, @RequestParam String comment,
            Caller caller) {
        switch (service.release(conference, name, comment, caller.accountId())) {
            case ReleaseService.Outcome.Released(Release release) ->
                flash.success("Release %s is published: attendees see it now.".formatted(release.name()));
            case ReleaseService.Outcome.Invalid(String _, String message) -> flash.error(message);
            case ReleaseService.Outcome.Clashing(List<String> clashes) ->
                flash.error("Not released: the schedule breaks hard rules. " + String.join(" ", clashes));
        }
        return "redirect:/conferences/" + conference + "/releases";
    }
}
