package org.trackweave.review.reviewing;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.trackweave.events.ProposalState;
import org.trackweave.review.criterion.Criteria;
import org.trackweave.review.criterion.CriteriaStore;
import org.trackweave.review.proposal.ProposalView;
import org.trackweave.review.proposal.Proposals;
import org.trackweave.review.reviewing.Standing.Abstained;
import org.trackweave.review.reviewing.Standing.Scored;

/** Everything a reviewer has before them while reviewing one proposal. */
@Service
public class ReviewDesk {

    private final Proposals proposals;
    private final CriteriaStore criteria;
    private final ReviewStore reviews;

    ReviewDesk(Proposals proposals, CriteriaStore criteria, ReviewStore reviews) {
        this.proposals = proposals;
        this.criteria = criteria;
        this.reviews = reviews;
    }

    /**
     * One proposal on the desk.
     *
     * @param own what this reviewer has said
     * @param open whether it can still be reviewed
     * @param others the other reviews; empty until this reviewer has given their own
     */
    record Desk(ProposalView proposal, Criteria criteria, Optional<GivenReview> own, boolean open,
            List<OthersReview> others) {

        /** Only with scores of one's own: an abstention must not be a way to read the others first. */
        public boolean othersVisible() {
            return own.filter(review -> review.standing() instanceof Scored).isPresent();
        }

        /** Whether the speaker changed the proposal after this reviewer's review. */
        public boolean changed() {
            return own.filter(review -> review.standing() instanceof Scored || review.standing() instanceof Abstained)
                .filter(review -> review.seenVersion() < proposal.contentVersion())
                .isPresent();
        }
    }

    /** Empty when there is no such proposal, at least for this reviewer. */
    @Transactional(readOnly = true)
    Optional<Desk> of(String conferenceId, UUID proposalId, UUID reviewerId) {
        return proposals.findForReviewer(conferenceId, proposalId, reviewerId).map(proposal -> {
            var own = reviews.find(proposalId, reviewerId);
            var open = proposal.state() == ProposalState.SUBMITTED && !reviews.decided(proposalId);
            var alone = new Desk(proposal, criteria.of(conferenceId), own, open, List.of());
            return alone.othersVisible()
                    ? new Desk(proposal, alone.criteria(), own, open, others(proposalId, reviewerId))
                    : alone;
        });
    }

    /**
     * One proposal as organizers see it.
     *
     * @param own the organizer is one of its speakers, and so sees no reviews
     */
    public record Dossier(ProposalView proposal, Criteria criteria, boolean own, List<OthersReview> reviews) {}

    /** Everything on one proposal for an organizer; the speakers' names stay hidden here as well. */
    @Transactional(readOnly = true)
    public Optional<Dossier> dossier(String conferenceId, UUID proposalId, UUID organizerId) {
        return proposals.find(conferenceId, proposalId).map(proposal -> {
            var own = proposals.findForReviewer(conferenceId, proposalId, organizerId).isEmpty();
            return new Dossier(proposal, criteria.of(conferenceId), own,
                    own ? List.of() : reviews.ofProposal(proposalId).stream().map(OthersReview::of).toList());
        });
    }

    private List<OthersReview> others(UUID proposalId, UUID reviewerId) {
        return reviews.ofProposal(proposalId)
            .stream()
            .filter(named -> !named.review().reviewerId().equals(reviewerId))
            .map(OthersReview::of)
            .toList();
    }
}
