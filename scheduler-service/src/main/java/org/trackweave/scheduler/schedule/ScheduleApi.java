package org.trackweave.scheduler.schedule;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

import io.swagger.v3.oas.annotations.Operation;

import org.trackweave.platform.security.Caller;
import org.trackweave.platform.security.OrganizerOnly;
import org.trackweave.platform.web.Problems;

@RestController
@RequestMapping("/api/conferences/{conference}/schedule")
@OrganizerOnly
class ScheduleApi {

    private final WorkingSchedule schedule;
    private final ScheduleEditing editing;
    private final TalkAdvice advice;

    ScheduleApi(WorkingSchedule schedule, ScheduleEditing editing, TalkAdvice advice) {
        this.schedule = schedule;
        this.editing = editing;
        this.advice = advice;
    }

    /** @param timeslot where the talk is to start */
    record PlaceWish(UUID timeslot) {}

    /** @param with the talk with which it changes places */
    record SwapWish(UUID with) {}

    @GetMapping
    @Operation(summary = "The timetable organizers work on, laid out in tables, and the hard rules it breaks", description = "The ETag is the version that changes name in If-Match. With If-None-Match it is cheap to ask whether somebody changed it.")
    @Nullable
    ResponseEntity<WorkingSchedule.View> view(@PathVariable String conference, WebRequest request) {
        if (request.checkNotModified(etag(schedule.version(conference)))) {
            return null;
        }
        WorkingSchedule.View view = schedule.view(conference);
        return ResponseEntity.ok().eTag(etag(view.version())).body(view);
    }

    @GetMapping("/talks/{talk}/alternatives")
    @Operation(summary = "What each other timeslot would cost for a talk, the best first", description = "A timeslot in which another talk starts means that the two change places.")
    Choices alternatives(@PathVariable String conference, @PathVariable UUID talk) {
        return advice.choices(conference, talk)
            .orElseThrow(() -> Problems.notFound("There is no accepted talk (%s) here.".formatted(talk)));
    }

    @GetMapping("/talks/{talk}/alternatives/{timeslot}")
    @Operation(summary = "What one other timeslot would cost for a talk, and why")
    Choices.Reasons reasons(@PathVariable String conference, @PathVariable UUID talk, @PathVariable UUID timeslot) {
        return advice.reasons(conference, talk, timeslot)
            .orElseThrow(() -> Problems.notFound(
                    "There is no other timeslot (%s) for an accepted talk (%s) here.".formatted(timeslot, talk)));
    }

    @PostMapping("/talks/{talk}/place")
    @Operation(summary = "Put a talk into a timeslot; it may clash, but what clashes cannot be released")
    ResponseEntity<?> place(@PathVariable String conference, @PathVariable UUID talk,
            @RequestHeader("If-Match") String seen, @RequestBody PlaceWish wish, Caller caller) {
        return edit(conference, seen, new Command.Place(talk, wish.timeslot()), caller);
    }

    @PostMapping("/talks/{talk}/swap")
    @Operation(summary = "Let two talks change places; one of them may have none")
    ResponseEntity<?> swap(@PathVariable String conference, @PathVariable UUID talk,
            @RequestHeader("If-Match") String seen, @RequestBody SwapWish wish, Caller caller) {
        return edit(conference, seen, new Command.Swap(talk, wish.with()), caller);
    }

    @PostMapping("/talks/{talk}/unplace")
    @Operation(summary = "Take a talk out of the timetable")
    ResponseEntity<?> unplace(@PathVariable String conference, @PathVariable UUID talk,
            @RequestHeader("If-Match") String seen, Caller caller) {
        return edit(conference, seen, new Command.Unplace(talk), caller);
    }

    @PostMapping("/talks/{talk}/pin")
    @Operation(summary = "Hold a talk at its place: runs plan around it")
    ResponseEntity<?> pin(@PathVariable String conference, @PathVariable UUID talk,
            @RequestHeader("If-Match") String seen, Caller caller) {
        return edit(conference, seen, new Command.Pin(talk, true), caller);
    }

    @PostMapping("/talks/{talk}/unpin")
    @Operation(summary = "Let runs and people move a talk again")
    ResponseEntity<?> unpin(@PathVariable String conference, @PathVariable UUID talk,
            @RequestHeader("If-Match") String seen, Caller caller) {
        return edit(conference, seen, new Command.Pin(talk, false), caller);
    }

    @PostMapping("/undo")
    @Operation(summary = "Take the latest change back; again for the one before it")
    ResponseEntity<?> undo(@PathVariable String conference, @RequestHeader("If-Match") String seen, Caller caller) {
        return edit(conference, seen, new Command.Undo(), caller);
    }

    private ResponseEntity<?> edit(String conference, String seen, Command command, Caller caller) {
        return EditAnswers.of(editing.edit(conference, EditAnswers.version(seen), command, caller.accountId()));
    }

    private static String etag(long version) {
        return "\"" + version + "\"";
    }
}
