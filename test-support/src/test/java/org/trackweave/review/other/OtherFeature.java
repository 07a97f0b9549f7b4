package org.trackweave.review.other;

import org.trackweave.review.offence.OffenderImpl;

/** Knows the feature that knows it. */
public record OtherFeature(OffenderImpl offender) {}
