package org.trackweave.review.reviewing;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.trackweave.events.ProposalState;
import org.trackweave.events.Review;
import org.trackweave.events.ReviewEvent;
import org.trackweave.events.ReviewEvent.ConflictDeclared;
import org.trackweave.events.ReviewEvent.ReviewRecorded;
import org.trackweave.events.ReviewEvent.ReviewRetracted;
import org.trackweave.platform.messaging.Outbox;
import org.trackweave.platform.security.Caller;
import org.trackweave.platform.web.FieldFault;
import org.trackweave.review.criterion.CriteriaStore;
import org.trackweave.review.proposal.ProposalView;
import org.trackweave.review.proposal.Proposals;
import org.trackweave.review.reviewing.Standing.Abstained;
import org.trackweave.review.reviewing.Standing.Conflicted;
import org.trackweave.review.reviewing.Standing.Retracted;
import org.trackweave.review.reviewing.Standing.Scored;

/** What reviewers do with one proposal. Each change and its event are one transaction. */
@Service
class Reviewing {

    private final ReviewStore store;
    private final Proposals proposals;
    private final CriteriaStore criteria;
    private final Outbox outbox;
    private final Clock clock;

    Reviewing(ReviewStore store, Proposals proposals, CriteriaStore criteria, Outbox outbox, Clock clock) {
        this.store = store;
        this.proposals = proposals;
        this.criteria = criteria;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** What came of it. */
    sealed interface Outcome {

        /** Stored; {@code changed} is false when it said just that already. */
        record Saved(GivenReview review, boolean changed) implements Outcome {}

        /** There is no such proposal, at least for this reviewer. */
        record NotFound() implements Outcome {}

        /** Nobody reviews this proposal any more. */
        record Closed() implements Outcome {}

        /** The reviewer declared a conflict, and has to take that back before judging. */
        record InConflict() implements Outcome {}

        /** The reviewer's newest version is another than expected. */
        record Stale(long version) implements Outcome {}

        record Invalid(List<FieldFault> faults) implements Outcome {}
    }

    @Transactional
    Outcome record(String conferenceId, UUID proposalId, Caller reviewer, ReviewInput input,
            Optional<Long> expectedVersion) {
        // Held first and by everybody, so that no edit of the criteria comes between the check and the write.
        var questions = criteria.lockedAgainstEdits(conferenceId);
        var proposal = proposals.findForReviewer(conferenceId, proposalId, reviewer.accountId());
        if (proposal.isEmpty()) {
            return new Outcome.NotFound();
        }
        var current = store.find(proposalId, reviewer.accountId());
        if (current.isPresent() && current.get().standing() instanceof Conflicted) {
            return new Outcome.InConflict();
        }
        var faults = input.faults(questions);
        if (!faults.isEmpty()) {
            return new Outcome.Invalid(faults);
        }
        var seen = Math.min(input.seenVersion().orElse(proposal.get().contentVersion()),
                proposal.get().contentVersion());
        return change(proposal.get(), reviewer, input.standing(questions), seen, expectedVersion);
    }

    /** Takes a review, an abstention or a declared conflict back. */
    @Transactional
    Outcome retract(String conferenceId, UUID proposalId, Caller reviewer, Optional<Long> expectedVersion) {
        var proposal = proposals.findForReviewer(conferenceId, proposalId, reviewer.accountId());
        if (proposal.isEmpty() || store.find(proposalId, reviewer.accountId()).isEmpty()) {
            return new Outcome.NotFound();
        }
        return change(proposal.get(), reviewer, new Retracted(), proposal.get().contentVersion(), expectedVersion);
    }

    /** Declares that this reviewer may not judge this proposal; a review given before stops counting. */
    @Transactional
    Outcome declareConflict(String conferenceId, UUID proposalId, Caller reviewer) {
        var proposal = proposals.findForReviewer(conferenceId, proposalId, reviewer.accountId());
        if (proposal.isEmpty()) {
            return new Outcome.NotFound();
        }
        return change(proposal.get(), reviewer, new Conflicted(), proposal.get().contentVersion(), Optional.empty());
    }

    private Outcome change(ProposalView proposal, Caller reviewer, Standing standing, long seen,
            Optional<Long> expectedVersion) {
        if (proposal.state() != ProposalState.SUBMITTED || store.decided(proposal.id())) {
            return new Outcome.Closed();
        }
        while (true) {
            var outcome = attempt(proposal, reviewer, standing, seen, expectedVersion);
            if (outcome.isPresent()) {
                return outcome.get();
            }
        }
    }

    /** Empty when another request of the same reviewer got in between: then there is a newer version to look at. */
    private Optional<Outcome> attempt(ProposalView proposal, Caller reviewer, Standing standing, long seen,
            Optional<Long> expectedVersion) {
        var current = store.find(proposal.id(), reviewer.accountId());
        long version = current.map(GivenReview::version).orElse(0L);
        if (current.isPresent() && current.get().standing().equals(standing) && current.get().seenVersion() == seen) {
            // The same request again, or one whose answer was lost: what it asks for is done.
            return Optional.of(new Outcome.Saved(current.get(), false));
        }
        if (expectedVersion.isPresent() && expectedVersion.get() != version) {
            return Optional.of(new Outcome.Stale(version));
        }
        var next = new GivenReview(proposal.id(), reviewer.accountId(), version + 1, seen, standing, clock.instant());
        if (!store.write(proposal.conferenceId(), next)) {
            return Optional.empty();
        }
        store.rememberName(proposal.conferenceId(), reviewer.accountId(), reviewer.name());
        outbox.append(event(proposal.conferenceId(), next));
        return Optional.of(new Outcome.Saved(next, true));
    }

    private static ReviewEvent event(String conferenceId, GivenReview review) {
        return switch (review.standing()) {
            case Scored(var scores, _, var comment, var nominated) -> new ReviewRecorded(conferenceId,
                    review.proposalId(), review.reviewerId(), review.version(),
                    new Review(scores, comment, nominated, false));
            case Abstained(var comment) -> new ReviewRecorded(conferenceId, review.proposalId(), review.reviewerId(),
                    review.version(), new Review(Map.of(), comment, false, true));
            case Conflicted _ -> new ConflictDeclared(conferenceId, review.proposalId(), review.reviewerId(),
                    review.version());
            case Retracted _ -> new ReviewRetracted(conferenceId, review.proposalId(), review.reviewerId(),
                    review.version());
        };
    }
}
