package org.trackweave.scheduler.track;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
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
import org.trackweave.scheduler.talk.Talk;
import org.trackweave.scheduler.talk.Talks;
import org.trackweave.scheduler.track.TrackService.TrackPlan;

/** Where organizers look at the virtual tracks, name them, and read why each talk is where it is. */
@Controller
@RequestMapping("/conferences/{conference}/tracks")
@OrganizerOnly
class TracksPages {

    private final TrackService tracks;
    private final Talks talks;
    private final Flash flash;

    TracksPages(TrackService tracks, Talks talks, Flash flash) {
        this.tracks = tracks;
        this.talks = talks;
        this.flash = flash;
    }

    @GetMapping
    String page(@PathVariable String conference, Model model) {
        List<Talk> accepted = talks.accepted(conference);
        List<Track> all = tracks.of(conference);
        var inTrack = all.stream()
            .flatMap(track -> track.members().stream())
            .map(Track.Member::proposalId)
            .collect(Collectors.toUnmodifiableSet());
        model.addAttribute("conference", conference);
        model.addAttribute("tracks", all);
        model.addAttribute("talks", accepted.stream().collect(Collectors.toMap(Talk::id, Function.identity())));
        model.addAttribute("outside", accepted.stream().filter(talk -> !inTrack.contains(talk.id())).toList());
        return "scheduler/tracks";
    }

    @PostMapping
    String add(@PathVariable String conference, @RequestParam String name, @RequestParam String description,
            @RequestParam String keywords) {
        tell(tracks.add(conference, new TrackPlan(name, description, words(keywords))),
                "Track " + name.strip() + " waits for a run to fill it.");
        return "redirect:/conferences/" + conference + "/tracks";
    }

    @PostMapping("/{track}")
    String change(@PathVariable String conference, @PathVariable UUID track, @RequestParam String name,
            @RequestParam String description, @RequestParam String keywords) {
        tell(tracks.change(conference, track, new TrackPlan(name, description, words(keywords)))
            .orElseThrow(() -> Problems.notFound("There is no such track.")),
                "Track " + name.strip() + " is saved. Runs that fill named tracks keep it.");
        return "redirect:/conferences/" + conference + "/tracks#track-" + track;
    }

    @PostMapping("/{track}/remove")
    String remove(@PathVariable String conference, @PathVariable UUID track) {
        tracks.remove(conference, track);
        flash.success("The track is gone. Its talks are still there.");
        return "redirect:/conferences/" + conference + "/tracks";
    }

    private void tell(List<FieldFault> faults, String done) {
        if (faults.isEmpty()) {
            flash.success(done);
        } else {
            flash.error(faults.stream().map(FieldFault::message).collect(Collectors.joining(" ")));
        }
    }

    private static List<String> words(String keywords) {
        return Arrays.stream(keywords.split(",")).map(String::strip).filter(word -> !word.isEmpty()).toList();
    }
}
