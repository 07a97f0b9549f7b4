package org.trackweave.review.reviewing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonProperty;

import org.trackweave.events.Level;
import org.trackweave.review.criterion.Criterion;
import org.trackweave.review.proposal.ProposalView;
import org.trackweave.review.reviewing.ReviewDesk.Desk;

/**
 * A proposal on a reviewer's desk, as the API answers it.
 *
 * @param open whether it can still be reviewed
 * @param changed it changed since this reviewer's review
 * @param others the other reviews; null until this reviewer has scored it too
 */
record DeskAnswer(Blind proposal, List<Criterion> criteria, boolean open, boolean changed, @Nullable OwnReview own,
        @Nullable List<OthersReview> others) {

    /** The proposal without its speakers. */
    record Blind(UUID id, String code, String title, @JsonProperty("abstract") String abstractText,
            String description, @Nullable String notes, Level level, String format, int minutes, String language,
            List<String> tags, long contentVersion, Instant submittedAt) {

        static Blind of(ProposalView proposal) {
            return new Blind(proposal.id(), proposal.code(), proposal.title(), proposal.abstractText(),
                    proposal.description(), proposal.notes(), proposal.level(), proposal.format(), proposal.minutes(),
                    proposal.language(), proposal.tags(), proposal.contentVersion(), proposal.submittedAt());
        }
    }

    static DeskAnswer of(Desk desk) {
        return new DeskAnswer(Blind.of(desk.proposal()), desk.criteria().criteria(), desk.open(), desk.changed(),
                desk.own().map(OwnReview::of).orElse(null), desk.othersVisible() ? desk.others() : null);
    }
}
