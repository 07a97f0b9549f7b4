package org.trackweave.events;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * One of a proposal's speakers. Mail addresses never leave the submission service.
 *
 * @param accountId the speaker's account where one is known: reviewers are kept from their own proposals by it
 * @param sameAddressAs the oldest person with the same mail address, null where that is this one. Somebody named as a
 *        co-speaker and the account that says it has their address are two persons until the account has proven it;
 *        for a timetable they are one already, who cannot be on two stages
 */
public record Speaker(UUID personId, @Nullable UUID accountId, PersonalText name, @Nullable PersonalText biography,
        @Nullable UUID sameAddressAs) {}
