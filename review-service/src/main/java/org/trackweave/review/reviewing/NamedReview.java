package org.trackweave.review.reviewing;

/** A review and what to call its reviewer. */
public record NamedReview(String reviewerName, GivenReview review) {}
