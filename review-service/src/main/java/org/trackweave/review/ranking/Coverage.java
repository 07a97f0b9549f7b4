package org.trackweave.review.ranking;

/**
 * How far reviewing and deciding have come, over all proposals that are not withdrawn.
 *
 * @param wellReviewed proposals with at least {@link #TARGET} reviews
 * @param reviewers who said anything of any proposal
 * @param acceptedMinutes the length of all accepted talks, published or pending
 */
record Coverage(int proposals, int reviews, int unreviewed, int wellReviewed, int reviewers, int pending, int accepted,
        int waitlisted, int rejected, int acceptedMinutes) {

    /** From how many reviews on a mean says something. */
    static final int TARGET = 3;

    public double reviewsPerProposal() {
        return proposals == 0 ? 0 : (double) reviews / proposals;
    }

    public int undecided() {
        return proposals - accepted - waitlisted - rejected;
    }

    public int coveragePercent() {
        return proposals == 0 ? 0 : (int) Math.floor(100.0 * wellReviewed / proposals);
    }
}
