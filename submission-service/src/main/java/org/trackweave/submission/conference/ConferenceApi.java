package org.trackweave.submission.conference;

import java.net.URI;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.trackweave.platform.security.Caller;
import org.trackweave.platform.security.OrganizerOnly;
import org.trackweave.platform.security.PublicAccess;
import org.trackweave.platform.security.SignedIn;
import org.trackweave.platform.web.IfMatch;
import org.trackweave.platform.web.Problems;
import org.trackweave.submission.conference.ConferenceOutcome.Done;
import org.trackweave.submission.conference.ConferenceOutcome.IdTaken;
import org.trackweave.submission.conference.ConferenceOutcome.Refused;
import org.trackweave.submission.conference.ConferenceOutcome.Stale;
import org.trackweave.submission.conference.ConferenceOutcome.Unknown;

@RestController
@RequestMapping("/api/conferences")
@Tag(name = "Conferences", description = "Conferences and their calls for proposals")
class ConferenceApi {

    private final Conferences conferences;
    private final ConferenceSettings settings;

    ConferenceApi(Conferences conferences, ConferenceSettings settings) {
        this.conferences = conferences;
        this.settings = settings;
    }

    @GetMapping
    @PublicAccess
    @Operation(summary = "List the conferences", description = "The next to come first.")
    ListAnswer list() {
        var now = conferences.now();
        return new ListAnswer(conferences.list().stream().map(one -> ConferenceAnswer.of(one, now)).toList());
    }

    @GetMapping("/{conference}")
    @PublicAccess
    @Operation(summary = "Read a conference", description = "Its version is the ETag.")
    ResponseEntity<ConferenceAnswer> read(@PathVariable ConferenceId conference) {
        return conferences.find(conference).map(this::answer).orElseThrow(() -> unknown(conference));
    }

    @PostMapping
    @SignedIn
    @Operation(summary = "Open a conference", description = "For admins, or for everyone where the installation allows it. The opener organizes it.")
    ResponseEntity<?> open(@RequestBody OpenRequest request, Caller caller) {
        if (!caller.admin() && !settings.openCreation()) {
            throw Problems.forbidden("Only an admin may open a conference here.");
        }
        return answer(conferences.open(request, caller.accountId()), HttpStatus.CREATED);
    }

    @PutMapping("/{conference}")
    @OrganizerOnly
    @Operation(summary = "Change a conference", description = "Everything but its id and its call. Needs If-Match.")
    ResponseEntity<?> change(@PathVariable ConferenceId conference, @RequestBody ProfileRequest request,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        var expected = IfMatch.required(ifMatch);
        return answer(conferences.change(conference, expected::accepts, request), HttpStatus.OK);
    }

    @PutMapping("/{conference}/cfp")
    @OrganizerOnly
    @Operation(summary = "Move the call for proposals", description = "Needs If-Match with the conference's ETag.")
    ResponseEntity<?> moveCall(@PathVariable ConferenceId conference, @RequestBody CallRequest request,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        var expected = IfMatch.required(ifMatch);
        return answer(conferences.moveCall(conference, expected::accepts, request), HttpStatus.OK);
    }

    record ListAnswer(List<ConferenceAnswer> items) {}

    private ResponseEntity<?> answer(ConferenceOutcome outcome, HttpStatus success) {
        return switch (outcome) {
            case Done(var conference) when success == HttpStatus.CREATED ->
                ResponseEntity.created(URI.create("/api/conferences/" + conference.id()))
                    .eTag(IfMatch.tag(conference.version()))
                    .body(ConferenceAnswer.of(conference, conferences.now()));
            case Done(var conference) -> answer(conference);
            case Refused(var faults) -> Problems.validation(faults);
            case IdTaken(var id) -> Problems.problem(HttpStatus.CONFLICT, "conference-exists",
                    "There is a conference (%s) already: choose another id.".formatted(id));
            case Unknown(var id) -> throw unknown(id);
            case Stale(var current) -> throw stale(current);
        };
    }

    private ResponseEntity<ConferenceAnswer> answer(Conference conference) {
        return ResponseEntity.ok()
            .eTag(IfMatch.tag(conference.version()))
            .body(ConferenceAnswer.of(conference, conferences.now()));
    }

    private static RuntimeException unknown(ConferenceId id) {
        return Problems.notFound("There is no conference (%s).".formatted(id));
    }

    private static RuntimeException stale(Conference current) {
        return Problems.stale("The conference is at version %d now: read it again and repeat the change."
            .formatted(current.version()));
    }
}
