package org.trackweave.events;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * One of a proposal's speakers. Mail addresses never leave the submission service.
 *
 * @param accountId the speaker's account where one is known: reviewers are kept from their own proposals by it
 */
public record Speaker(UUID personId, @Nullable UUID accountId, PersonalText name, @Nullable PersonalText biography) {}
