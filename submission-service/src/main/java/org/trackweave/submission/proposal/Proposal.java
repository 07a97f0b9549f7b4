package org.trackweave.submission.proposal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.trackweave.submission.conference.ConferenceId;

/**
 * A proposal as it is stored, with what other services said of it.
 *
 * @param code short, for people
 * @param revision counts every change; the ETag
 * @param version counts the events; 0 for a draft
 * @param submittedAt null for a draft
 * @param place null until a released schedule has one
 */
record Proposal(ProposalId id, ConferenceId conference, String code, long revision, long version, State state,
        Content content, List<ProposalSpeaker> speakers, Instant createdAt, Instant changedAt,
        @Nullable Instant submittedAt, @Nullable Place place) {

    Proposal {
        speakers = List.copyOf(speakers);
    }

    boolean draft() {
        return state == State.DRAFT;
    }

    boolean hasSpeaker(UUID account) {
        return speakers.stream().anyMatch(speaker -> account.equals(speaker.account()));
    }
}
