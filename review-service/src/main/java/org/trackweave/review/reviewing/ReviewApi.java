package org.trackweave.review.reviewing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import org.trackweave.platform.security.Caller;
import org.trackweave.platform.security.ReviewerOnly;
import org.trackweave.platform.web.Problems;
import org.trackweave.review.conference.Conferences;
import org.trackweave.review.etag.ETag;
import org.trackweave.review.proposal.ProposalFilter;
import org.trackweave.review.reviewing.Reviewing.Outcome;

/** Reviewing for programs. What a reviewer may not see is answered as if it did not exist. */
@RestController
@RequestMapping("/api/conferences/{conference}/reviews")
@ReviewerOnly
class ReviewApi {

    private static final int LARGEST_PAGE = 200;

    private final Conferences conferences;
    private final ReviewQueue queue;
    private final ReviewDesk desk;
    private final Reviewing reviewing;

    ReviewApi(Conferences conferences, ReviewQueue queue, ReviewDesk desk, Reviewing reviewing) {
        this.conferences = conferences;
        this.queue = queue;
        this.desk = desk;
        this.reviewing = reviewing;
    }

    /** The fields of a review. Scores are by criterion id. */
    record PutReview(@Nullable Map<String, Integer> scores, @Nullable String comment, @Nullable Boolean nominated,
            @Nullable Boolean abstained, @Nullable Long seenVersion) {

        ReviewInput input() {
            return new ReviewInput(scores == null ? Map.of() : scores, comment, Boolean.TRUE.equals(nominated),
                    Boolean.TRUE.equals(abstained), Optional.ofNullable(seenVersion));
        }
    }

    /** A page of the queue. */
    record QueueAnswer(Progress progress, int total, int page, int pages, List<QueueItem> items) {}

    @GetMapping("/queue")
    QueueAnswer queue(@PathVariable String conference, Caller caller,
            @RequestParam(required = false) @Nullable String shelf,
            @RequestParam(required = false) @Nullable String level,
            @RequestParam(required = false) @Nullable String format,
            @RequestParam(required = false) @Nullable String tag, @RequestParam(required = false) @Nullable String q,
            @RequestParam(defaultValue = "1") int page, @RequestParam(defaultValue = "25") int size) {
        conferences.require(conference);
        var found = queue.list(conference, caller.accountId(), Shelf.of(shelf),
                ProposalFilter.of(level, format, tag, q),
                page, Math.clamp(size, 1, LARGEST_PAGE));
        return new QueueAnswer(queue.progress(conference, caller.accountId()), found.total(), found.page(),
                found.pages(), found.items());
    }

    @GetMapping("/{proposalId}")
    ResponseEntity<?> one(@PathVariable String conference, @PathVariable UUID proposalId, Caller caller) {
        conferences.require(conference);
        var found = desk.of(conference, proposalId, caller.accountId());
        if (found.isEmpty()) {
            return notFound(proposalId);
        }
        var answer = ResponseEntity.ok();
        found.get().own().ifPresent(own -> answer.eTag(ETag.of(own.version())));
        return answer.body(DeskAnswer.of(found.get()));
    }

    @PutMapping("/{proposalId}")
    ResponseEntity<?> put(@PathVariable String conference, @PathVariable UUID proposalId, Caller caller,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody PutReview review) {
        conferences.require(conference);
        return answer(proposalId, reviewing.record(conference, proposalId, caller, review.input(),
                ETag.expected(ifMatch)));
    }

    @DeleteMapping("/{proposalId}")
    ResponseEntity<?> delete(@PathVariable String conference, @PathVariable UUID proposalId, Caller caller,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        conferences.require(conference);
        return answer(proposalId, reviewing.retract(conference, proposalId, caller, ETag.expected(ifMatch)));
    }

    @PostMapping("/{proposalId}/conflict")
    ResponseEntity<?> conflict(@PathVariable String conference, @PathVariable UUID proposalId, Caller caller) {
        conferences.require(conference);
        return answer(proposalId, reviewing.declareConflict(conference, proposalId, caller));
    }

    private static ResponseEntity<?> answer(UUID proposalId, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Saved(var review, _) ->
                ResponseEntity.ok().eTag(ETag.of(review.version())).body(OwnReview.of(review));
            case Outcome.NotFound() -> notFound(proposalId);
            case Outcome.Closed() -> Problems.problem(HttpStatus.CONFLICT, "review-closed",
                    "Proposal (%s) is decided or withdrawn: its reviews stay as they are.".formatted(proposalId));
            case Outcome.InConflict() -> Problems.problem(HttpStatus.CONFLICT, "conflict-declared",
                    "You declared a conflict with proposal (%s). Delete that before reviewing it."
                        .formatted(proposalId));
            case Outcome.Stale(var version) -> Problems.problem(HttpStatus.PRECONDITION_FAILED, "stale",
                    "Your review is at version (%d) by now. Read it, then send its ETag.".formatted(version));
            case Outcome.Invalid(var faults) -> Problems.validation(faults);
        };
    }

    private static ResponseEntity<?> notFound(UUID proposalId) {
        return Problems.problem(HttpStatus.NOT_FOUND, "proposal-not-found",
                "There is no proposal (%s) for you here.".formatted(proposalId));
    }
}
