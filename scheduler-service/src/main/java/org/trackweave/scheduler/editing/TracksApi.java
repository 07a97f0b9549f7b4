package org.trackweave.scheduler.editing;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import io.swagger.v3.oas.annotations.Operation;

import org.trackweave.platform.security.OrganizerOnly;
import org.trackweave.platform.web.Problems;
import org.trackweave.scheduler.editing.TrackEditing.Applied;
import org.trackweave.scheduler.editing.TrackEditing.Board;
import org.trackweave.scheduler.track.TrackEdit;
import org.trackweave.scheduler.track.TrackHistory.Past;
import org.trackweave.scheduler.track.TrackRules;
import org.trackweave.scheduler.track.WorkingTrack;

/** The version of a conference's tracks is their ETag; an edit with If-Match is refused when somebody else was faster. */
@RestController
@RequestMapping("/api/conferences/{conference}/tracks")
@OrganizerOnly
class TracksApi {

    private final TrackEditing editing;

    TracksApi(TrackEditing editing) {
        this.editing = editing;
    }

    /**
     * What an organizer says of a track.
     *
     * @param description what it is about: a run fills the track by this, its name and its keywords
     * @param leastTalks and {@code mostTalks}: what a run may put into it
     */
    record Plan(String name, @Nullable String description, @Nullable List<String> keywords,
            @Nullable Integer leastTalks, @Nullable Integer mostTalks) {

        String told() {
            return description == null ? "" : description;
        }

        List<String> words() {
            return keywords == null ? List.of() : keywords;
        }
    }

    @GetMapping
    @Operation(summary = "The virtual tracks organizers work on, with their talks and why they are there")
    ResponseEntity<List<WorkingTrack>> all(@PathVariable String conference) {
        Board board = editing.board(conference);
        return ResponseEntity.ok().eTag(tag(board)).body(board.tracks());
    }

    @GetMapping("/edits")
    @Operation(summary = "What was changed and can be undone, the newest first, with its effect")
    List<Past> history(@PathVariable String conference) {
        return editing.board(conference).history();
    }

    @PostMapping("/edits")
    @Operation(summary = "Change the tracks", description = "One edit by its type: add, describe, remove, merge, split, "
            + "move, share, unshare, pin, lock, color, order. Answers with the tracks and what the edit did to cohesion "
            + "and timetable. If-Match with the tracks' ETag guards against another organizer's edit.")
    ResponseEntity<?> edit(@PathVariable String conference,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String match,
            @RequestBody TrackEdit edit) {
        return answer(editing.apply(conference, version(match), edit), HttpStatus.OK);
    }

    @GetMapping("/rules")
    @Operation(summary = "What runs have to respect: how many tracks a talk may be in, and which talks belong together or apart")
    TrackRules rules(@PathVariable String conference) {
        return editing.rules(conference);
    }

    @PutMapping("/rules")
    @Operation(summary = "Put other rules in place of these")
    ResponseEntity<?> changeRules(@PathVariable String conference, @RequestBody TrackRules rules) {
        var faults = editing.changeRules(conference, rules);
        return faults.isEmpty() ? ResponseEntity.ok(editing.rules(conference)) : Problems.validation(faults);
    }

    @PostMapping("/undo")
    @Operation(summary = "Take the newest change back")
    ResponseEntity<?> undo(@PathVariable String conference,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String match) {
        return answer(editing.undo(conference, version(match)), HttpStatus.OK);
    }

    @PostMapping
    @Operation(summary = "Name a track for a run to fill")
    ResponseEntity<?> add(@PathVariable String conference,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String match,
            @RequestBody Plan plan) {
        return tracks(editing.apply(conference, version(match),
                new TrackEdit.Add(plan.name(), plan.told(), plan.words())), HttpStatus.CREATED);
    }

    @PutMapping("/{track}")
    @Operation(summary = "Rename or redescribe a track; runs then keep it")
    ResponseEntity<?> change(@PathVariable String conference, @PathVariable UUID track,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String match,
            @RequestBody Plan plan) {
        require(conference, track);
        return tracks(editing.apply(conference, version(match), new TrackEdit.Describe(track, plan.name(), plan.told(),
                plan.words(), plan.leastTalks(), plan.mostTalks())), HttpStatus.OK);
    }

    @DeleteMapping("/{track}")
    @Operation(summary = "Take a track away; its talks stay, without it")
    ResponseEntity<?> remove(@PathVariable String conference, @PathVariable UUID track,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String match) {
        require(conference, track);
        var applied = editing.apply(conference, version(match), new TrackEdit.Remove(track));
        return applied instanceof Applied.Done ? ResponseEntity.noContent().build() : answer(applied, HttpStatus.OK);
    }

    private void require(String conference, UUID track) {
        if (editing.board(conference).tracks().stream().noneMatch(known -> known.id().equals(track))) {
            throw Problems.notFound("There is no such track (%s).".formatted(track));
        }
    }

    private static ResponseEntity<?> tracks(Applied applied, HttpStatus status) {
        return applied instanceof Applied.Done(var _, var board)
                ? ResponseEntity.status(status).eTag(tag(board)).body(board.tracks())
                : answer(applied, status);
    }

    private static ResponseEntity<?> answer(Applied applied, HttpStatus status) {
        return switch (applied) {
            case Applied.Done done -> ResponseEntity.status(status).eTag(tag(done.board())).body(done);
            case Applied.Refused(var faults) -> Problems.validation(faults);
            case Applied.Stale(long version) -> throw Problems.stale(
                    "Another organizer changed the tracks meanwhile (they are at version %d). Read them and try again."
                        .formatted(version));
            case Applied.NothingToUndo _ ->
                Problems.problem(HttpStatus.CONFLICT, "nothing-to-undo", "There is no change left to undo.");
        };
    }

    private static String tag(Board board) {
        return "\"" + board.version() + "\"";
    }

    /** Null for any version. A tag of ours is a number in quotes; others match nothing. */
    private static @Nullable Long version(@Nullable String match) {
        if (match == null || match.isBlank() || match.strip().equals("*")) {
            return null;
        }
        var digits = match.replace("\"", "").strip();
        return digits.matches("\\d{1,18}") ? Long.valueOf(digits) : Long.valueOf(-1);
    }
}
