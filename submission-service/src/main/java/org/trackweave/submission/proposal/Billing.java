package org.trackweave.submission.proposal;

import org.jspecify.annotations.Nullable;

import org.trackweave.submission.person.PersonId;

/** What a proposal calls one of its speakers, and what it tells of them. */
record Billing(PersonId person, String name, @Nullable String biography) {}
