package org.trackweave.scheduler.editing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import org.trackweave.platform.security.OrganizerOnly;
import org.trackweave.platform.web.FieldFault;
import org.trackweave.platform.web.Flash;
import org.trackweave.scheduler.editing.TrackEditing.Applied;
import org.trackweave.scheduler.editing.TrackEditing.Board;
import org.trackweave.scheduler.talk.AcceptedTalk;
import org.trackweave.scheduler.talk.Talks;
import org.trackweave.scheduler.track.TrackBoard;
import org.trackweave.scheduler.track.TrackRules;
import org.trackweave.scheduler.track.WorkingTrack;

/** Where organizers look at the virtual tracks, change them, and read why each talk is where it is. */
@Controller
@RequestMapping("/conferences/{conference}/tracks")
@OrganizerOnly
class TracksPages {

    private final TrackEditing editing;
    private final Talks talks;
    private final Flash flash;

    TracksPages(TrackEditing editing, Talks talks, Flash flash) {
        this.editing = editing;
        this.talks = talks;
        this.flash = flash;
    }

    /**
     * @param talk a talk whose panel is open
     * @param track a track whose panel is open
     */
    @GetMapping
    String page(@PathVariable String conference, @RequestParam(required = false) @Nullable UUID talk,
            @RequestParam(required = false) @Nullable UUID track, Model model) {
        List<AcceptedTalk> accepted = talks.accepted(conference);
        Board board = editing.board(conference);
        Map<UUID, AcceptedTalk> byId = accepted.stream()
            .collect(Collectors.toMap(AcceptedTalk::id, Function.identity()));
        model.addAttribute("conference", conference);
        model.addAttribute("board", board);
        model.addAttribute("tracks", board.tracks());
        model.addAttribute("talks", byId);
        model.addAttribute("outside", outside(accepted, board.tracks()));
        model.addAttribute("colors", TrackBoard.COLORS);
        model.addAttribute("rules", editing.rules(conference));
        model.addAttribute("titles",
                accepted.stream()
                    .sorted(Comparator.comparing(AcceptedTalk::title, String.CASE_INSENSITIVE_ORDER))
                    .toList());
        model.addAttribute("openTrack", Optional.ofNullable(track)
            .flatMap(id -> board.tracks().stream().filter(known -> known.id().equals(id)).findFirst())
            .orElse(null));
        model.addAttribute("openTalk",
                talk == null || !byId.containsKey(talk) ? null : TalkPanel.of(byId.get(talk), board.tracks()));
        return "scheduler/tracks";
    }

    @PostMapping("/edits")
    String edit(@PathVariable String conference, @ModelAttribute TrackForm form) {
        return told(conference, editing.apply(conference, form.version(), form.edit()),
                form.talk() != null ? "" : Optional.ofNullable(form.track()).map(id -> "#track-" + id).orElse(""));
    }

    @PostMapping("/undo")
    String undo(@PathVariable String conference, @RequestParam(required = false) @Nullable Long version) {
        return told(conference, editing.undo(conference, version), "");
    }

    /** Sets how many tracks a talk may be in, and adds a link where two talks are chosen. */
    @PostMapping("/rules")
    String rules(@PathVariable String conference, @RequestParam int tracksPerTalk,
            @RequestParam(required = false) @Nullable UUID one, @RequestParam(required = false) @Nullable UUID other,
            @RequestParam(defaultValue = "true") boolean together) {
        var links = new ArrayList<>(editing.rules(conference).links());
        if (one != null && other != null) {
            links.add(new TrackRules.Link(one, other, together));
        }
        return ruled(conference, new TrackRules(tracksPerTalk, links));
    }

    @PostMapping("/rules/unlink")
    String unlink(@PathVariable String conference, @RequestParam UUID one, @RequestParam UUID other) {
        var rules = editing.rules(conference);
        return ruled(conference, new TrackRules(rules.tracksPerTalk(), rules.links()
            .stream()
            .filter(link -> !(link.one().equals(one) && link.other().equals(other)))
            .toList()));
    }

    private String ruled(String conference, TrackRules rules) {
        var faults = editing.changeRules(conference, rules);
        if (faults.isEmpty()) {
            flash.success("Saved. Runs from now on respect it.");
        } else {
            flash.error(faults.stream().map(FieldFault::message).collect(Collectors.joining(" ")));
        }
        return "redirect:/conferences/" + conference + "/tracks#rules";
    }

    private String told(String conference, Applied applied, String anchor) {
        switch (applied) {
            case Applied.Done(var words, var _) -> flash.success(words + ".");
            case Applied.Refused(var faults) ->
                flash.error(faults.stream().map(FieldFault::message).collect(Collectors.joining(" ")));
            case Applied.Stale _ -> flash
                .error("Another organizer changed the tracks meanwhile. Here they are as they are now; try again.");
            case Applied.NothingToUndo _ -> flash.notice("There is no change left to undo.");
        }
        return "redirect:/conferences/" + conference + "/tracks" + anchor;
    }

    private static List<AcceptedTalk> outside(List<AcceptedTalk> accepted, List<WorkingTrack> tracks) {
        return accepted.stream().filter(talk -> tracks.stream().noneMatch(track -> track.has(talk.id()))).toList();
    }

    /**
     * A talk whose panel is open.
     *
     * @param primary its first track, null without one
     * @param seconds its further tracks
     * @param others the tracks it could go to
     */
    public record TalkPanel(AcceptedTalk talk, @Nullable WorkingTrack primary, WorkingTrack.@Nullable Member member,
            List<WorkingTrack> seconds,
            List<WorkingTrack> others) {

        static TalkPanel of(@Nullable AcceptedTalk talk, List<WorkingTrack> tracks) {
            if (talk == null) {
                throw new IllegalArgumentException("A panel needs a talk.");
            }
            WorkingTrack primary = null;
            WorkingTrack.Member member = null;
            for (WorkingTrack track : tracks) {
                for (WorkingTrack.Member candidate : track.members()) {
                    if (candidate.primary() && candidate.proposalId().equals(talk.id())) {
                        primary = track;
                        member = candidate;
                    }
                }
            }
            WorkingTrack first = primary;
            return new TalkPanel(talk, primary, member,
                    tracks.stream().filter(track -> !track.equals(first) && track.has(talk.id())).toList(),
                    tracks.stream().filter(track -> !track.has(talk.id()) && !track.locked()).toList());
        }
    }
}
