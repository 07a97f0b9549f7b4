package org.trackweave.submission.proposal;

import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.trackweave.platform.security.Caller;
import org.trackweave.platform.security.OrganizerOnly;
import org.trackweave.platform.security.SignedIn;
import org.trackweave.platform.web.IfMatch;
import org.trackweave.platform.web.Problems;
import org.trackweave.submission.conference.Call;
import org.trackweave.submission.conference.ConferenceId;
import org.trackweave.submission.conference.Conferences;

@RestController
@RequestMapping("/api/conferences/{conference}/proposals")
@Tag(name = "Proposals", description = "Proposals, for their speakers and for organizers")
@SignedIn
class ProposalApi {

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,255}");

    private final Conferences conferences;
    private final RepeatableIntake intake;
    private final Intake check;
    private final Changes changes;
    private final Reading reading;

    ProposalApi(Conferences conferences, RepeatableIntake intake, Intake check, Changes changes, Reading reading) {
        this.conferences = conferences;
        this.intake = intake;
        this.check = check;
        this.changes = changes;
        this.reading = reading;
    }

    @PostMapping
    @Operation(summary = "Submit a proposal", description = """
                                                            With an Idempotency-Key (1 to 255 visible characters), the same request is carried out once and answered the
                                                            same each time. With dryRun, says what would be stored and stores nothing. State draft keeps it without
                                                            submitting. An organizer may name the speaker in onBehalfOf, also after the call has closed.""")
    ResponseEntity<?> submit(@PathVariable ConferenceId conference, @RequestBody ProposalRequest request,
            @RequestHeader(value = "Idempotency-Key", required = false) @Nullable String key,
            @RequestParam(defaultValue = "false") boolean dryRun, Caller caller) {
        if (dryRun) {
            return switch (check.check(conference, request, caller)) {
                case Intake.Ready.Yes ready -> ResponseEntity.ok(DryRunAnswer.of(ready, caller));
                case Intake.Ready.No(var failure) -> ProposalProblems.of(failure);
            };
        }
        if (key != null && !KEY.matcher(key).matches()) {
            return Problems.problem(HttpStatus.BAD_REQUEST, "bad-idempotency-key",
                    "The Idempotency-Key must have 1 to 255 visible ASCII characters.");
        }
        return switch (intake.take(conference, key, request, caller)) {
            case IntakeOutcome.Answered(var answer) -> ResponseEntity.status(answer.status())
                .location(URI.create(answer.location()))
                .eTag(answer.etag())
                .contentType(MediaType.APPLICATION_JSON)
                .body(answer.body());
            case IntakeOutcome.KeyReused() -> Problems.problem(HttpStatus.UNPROCESSABLE_CONTENT,
                    "idempotency-key-reused",
                    "This Idempotency-Key stands for another request: use a new key for a new proposal.");
            case IntakeOutcome.Failed(var failure) -> ProposalProblems.of(failure);
        };
    }

    @GetMapping
    @OrganizerOnly
    @Operation(summary = "List a conference's proposals", description = """
                                                                        For organizers, newest first, without drafts. Pass next on as after to read the next page.""")
    ListAnswer list(@PathVariable ConferenceId conference, @RequestParam(required = false) @Nullable List<State> state,
            @RequestParam(required = false) @Nullable String q, @RequestParam(required = false) @Nullable String format,
            @RequestParam(required = false) @Nullable String level,
            @RequestParam(required = false) @Nullable String tag,
            @RequestParam(required = false) @Nullable String after, @RequestParam(defaultValue = "50") int limit,
            Caller caller) {
        var page = reading.all(conference, ProposalFilter.of(state, q, format, level, tag), cursor(after),
                within(limit));
        return answer(conference, page, caller);
    }

    @GetMapping("/mine")
    @Operation(summary = "List my proposals", description = "Those I speak on, drafts too, newest first.")
    ListAnswer mine(@PathVariable ConferenceId conference, @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") int limit, Caller caller) {
        return answer(conference, reading.own(conference, caller, cursor(after), within(limit)), caller);
    }

    @GetMapping("/{proposal}")
    @Operation(summary = "Read a proposal", description = "By id or code. Its ETag goes into If-Match of a change.")
    ResponseEntity<ProposalAnswer> read(@PathVariable ConferenceId conference,
            @PathVariable ProposalReference proposal, Caller caller) {
        return reading.one(conference, proposal, caller)
            .map(found -> answer(found, callOpen(conference), caller))
            .orElseThrow(ProposalProblems::unknown);
    }

    @PutMapping("/{proposal}")
    @Operation(summary = "Revise a proposal", description = """
                                                            Replaces all of it but its first speaker. Needs If-Match. Speakers revise while the call is open and again
                                                            once accepted.""")
    ResponseEntity<?> revise(@PathVariable ConferenceId conference, @PathVariable ProposalReference proposal,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody ProposalRequest request, Caller caller) {
        var expected = IfMatch.required(ifMatch);
        return answer(changes.revise(conference, proposal, expected::accepts, request, caller), caller);
    }

    @PostMapping("/{proposal}/submit")
    @Operation(summary = "Submit a draft")
    ResponseEntity<?> submitDraft(@PathVariable ConferenceId conference, @PathVariable ProposalReference proposal,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch, Caller caller) {
        return answer(changes.submit(conference, proposal, IfMatch.optional(ifMatch)::accepts, caller), caller);
    }

    @PostMapping("/{proposal}/withdraw")
    @Operation(summary = "Withdraw a proposal", description = "For its speakers, while submitted or accepted.")
    ResponseEntity<?> withdraw(@PathVariable ConferenceId conference, @PathVariable ProposalReference proposal,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch, Caller caller) {
        return answer(changes.withdraw(conference, proposal, IfMatch.optional(ifMatch)::accepts, caller), caller);
    }

    @PostMapping("/{proposal}/confirm")
    @Operation(summary = "Confirm a talk", description = "For the speakers of an accepted proposal, and organizers.")
    ResponseEntity<?> confirm(@PathVariable ConferenceId conference, @PathVariable ProposalReference proposal,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch, Caller caller) {
        return answer(changes.confirm(conference, proposal, IfMatch.optional(ifMatch)::accepts, caller), caller);
    }

    @PostMapping("/{proposal}/cancel")
    @Operation(summary = "Cancel a talk", description = "For organizers, while accepted or confirmed.")
    ResponseEntity<?> cancel(@PathVariable ConferenceId conference, @PathVariable ProposalReference proposal,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch, Caller caller) {
        return answer(changes.cancel(conference, proposal, IfMatch.optional(ifMatch)::accepts, caller), caller);
    }

    @DeleteMapping("/{proposal}")
    @Operation(summary = "Discard a draft", description = "What was submitted is withdrawn instead.")
    ResponseEntity<?> discard(@PathVariable ConferenceId conference, @PathVariable ProposalReference proposal,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch, Caller caller) {
        return answer(changes.discard(conference, proposal, IfMatch.optional(ifMatch)::accepts, caller), caller);
    }

    /** @param next what {@code after} is for the next page, null on the last one */
    record ListAnswer(List<ProposalAnswer> items, @Nullable String next) {}

    private ListAnswer answer(ConferenceId conference, Reading.Page page, Caller caller) {
        var callOpen = callOpen(conference);
        var next = page.next();
        return new ListAnswer(page.proposals()
            .stream()
            .map(proposal -> ProposalAnswer.of(proposal, Viewer.of(proposal, caller), callOpen))
            .toList(),
                next == null ? null : next.toString());
    }

    private static ResponseEntity<?> answer(ProposalOutcome outcome, Caller caller) {
        return switch (outcome) {
            case ProposalOutcome.Done(var proposal, var callOpen) -> answer(proposal, callOpen, caller);
            case ProposalOutcome.Discarded() -> ResponseEntity.noContent().build();
            case ProposalOutcome.Failure failure -> ProposalProblems.of(failure);
        };
    }

    private static ResponseEntity<ProposalAnswer> answer(Proposal proposal, boolean callOpen, Caller caller) {
        return ResponseEntity.ok()
            .eTag(IfMatch.tag(proposal.revision()))
            .body(ProposalAnswer.of(proposal, Viewer.of(proposal, caller), callOpen));
    }

    private boolean callOpen(ConferenceId id) {
        var conference = conferences.find(id).orElseThrow(() -> ProposalProblems.unknown(id));
        return conference.call().stateAt(conferences.now()) == Call.State.OPEN;
    }

    private static @Nullable Cursor cursor(@Nullable String after) {
        return after == null || after.isBlank() ? null : Cursor.valueOf(after);
    }

    private static int within(int limit) {
        return Math.clamp(limit, 1, Reading.MOST);
    }
}
