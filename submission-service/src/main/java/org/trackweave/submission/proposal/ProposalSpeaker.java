package org.trackweave.submission.proposal;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.trackweave.submission.person.PersonId;

/**
 * A speaker as this proposal bills them.
 *
 * @param account null while they have not signed in
 * @param email null where another account owns the address
 * @param sameAddressAs the oldest person with the same address; null where that is this one
 */
record ProposalSpeaker(PersonId person, @Nullable UUID account, String name, @Nullable String email,
        @Nullable String biography, @Nullable PersonId sameAddressAs) {}
