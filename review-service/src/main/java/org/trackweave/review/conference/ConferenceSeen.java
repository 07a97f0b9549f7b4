package org.trackweave.review.conference;

/** A conference became known to this service. Raised inside the transaction that stored it, once or more often. */
public record ConferenceSeen(String conferenceId) {}
