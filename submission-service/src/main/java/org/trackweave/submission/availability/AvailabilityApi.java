package org.trackweave.submission.availability;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.trackweave.platform.security.Caller;
import org.trackweave.platform.security.OrganizerOnly;
import org.trackweave.platform.security.SignedIn;
import org.trackweave.platform.web.IfMatch;
import org.trackweave.platform.web.Problems;
import org.trackweave.submission.availability.AvailabilityTable.ListedSpeaker;
import org.trackweave.submission.conference.ConferenceId;
import org.trackweave.submission.person.PersonId;

@RestController
@RequestMapping("/api/conferences/{conference}/availability")
@Tag(name = "Availability", description = "When speakers cannot speak and when they like to")
class AvailabilityApi {

    private final Availability availability;

    AvailabilityApi(Availability availability) {
        this.availability = availability;
    }

    record ListAnswer(List<ListedSpeaker> items) {}

    @GetMapping
    @OrganizerOnly
    @Operation(summary = "List the speakers and their times", description = "Those of proposals that nobody took back.")
    ListAnswer list(@PathVariable ConferenceId conference) {
        return new ListAnswer(availability.list(conference));
    }

    @GetMapping("/mine")
    @SignedIn
    @Operation(summary = "Read my times", description = "Its version is the ETag.")
    ResponseEntity<SpeakerTimes> mine(@PathVariable ConferenceId conference, Caller caller) {
        return read(conference, own(conference, caller));
    }

    @PutMapping("/mine")
    @SignedIn
    @Operation(summary = "Say when I cannot speak and when I like to", description = "Needs If-Match.")
    ResponseEntity<?> changeMine(@PathVariable ConferenceId conference, @RequestBody TimesRequest request,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch, Caller caller) {
        return change(conference, own(conference, caller), request, ifMatch);
    }

    @GetMapping("/{person}")
    @OrganizerOnly
    @Operation(summary = "Read a speaker's times", description = "Its version is the ETag.")
    ResponseEntity<SpeakerTimes> read(@PathVariable ConferenceId conference, @PathVariable PersonId person) {
        SpeakerTimes times = availability.of(conference, person).orElseThrow(AvailabilityApi::noSpeaker);
        return ResponseEntity.ok().eTag(IfMatch.tag(times.version())).body(times);
    }

    @PutMapping("/{person}")
    @OrganizerOnly
    @Operation(summary = "Say it for a speaker", description = "Needs If-Match.")
    ResponseEntity<?> change(@PathVariable ConferenceId conference, @PathVariable PersonId person,
            @RequestBody TimesRequest request,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        var expected = IfMatch.required(ifMatch);
        return switch (availability.change(conference, person, expected::accepts, request)) {
            case TimesOutcome.Done(var times) -> ResponseEntity.ok().eTag(IfMatch.tag(times.version())).body(times);
            case TimesOutcome.Refused(var faults) -> Problems.validation(faults);
            case TimesOutcome.Stale(var current) -> throw Problems.stale(
                    "The times are at version %d now: read them again and repeat the change."
                        .formatted(current.version()));
            case TimesOutcome.UnknownConference(var id) ->
                throw Problems.notFound("There is no conference (%s).".formatted(id));
            case TimesOutcome.NoSpeaker() -> throw noSpeaker();
        };
    }

    private PersonId own(ConferenceId conference, Caller caller) {
        return availability.speaker(conference, caller).orElseThrow(AvailabilityApi::noSpeaker);
    }

    private static RuntimeException noSpeaker() {
        return Problems.notFound("There is no such speaker: times are asked of those who propose a talk here.");
    }
}
