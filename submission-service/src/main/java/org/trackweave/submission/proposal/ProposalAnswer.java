package org.trackweave.submission.proposal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonProperty;

import org.trackweave.events.Level;
import org.trackweave.submission.conference.ConferenceId;

/**
 * A proposal as the API shows it to its speakers and to organizers.
 *
 * @param version counts the events about it; 0 for a draft
 * @param actions what the reader may do with it now
 * @param place by the latest released schedule
 */
record ProposalAnswer(ProposalId id, String code, ConferenceId conference, State state, long version, String title,
        @JsonProperty("abstract") String abstractText, String description, Level level, String format, int minutes,
        String language, List<String> tags, List<SpeakerAnswer> speakers, @Nullable String notesForReviewers,
        Instant createdAt, Instant changedAt, @Nullable Instant submittedAt, @Nullable Place place,
        List<Action> actions) {

    /** A speaker; the mail address is shown to who may see the proposal at all. */
    record SpeakerAnswer(UUID personId, String name, @Nullable String email, @Nullable String biography) {}

    static ProposalAnswer of(Proposal proposal, Viewer viewer, boolean callOpen) {
        var content = proposal.content();
        return new ProposalAnswer(proposal.id(), proposal.code(), proposal.conference(), proposal.state(),
                proposal.version(), content.title(), content.abstractText(), content.description(), content.level(),
                content.format(), content.minutes(), content.language(), content.tags(),
                proposal.speakers().stream().map(ProposalAnswer::speaker).toList(), content.notesForReviewers(),
                proposal.createdAt(), proposal.changedAt(), proposal.submittedAt(), proposal.place(),
                Lifecycle.offered(proposal.state(), viewer, callOpen));
    }

    static String location(Proposal proposal) {
        return "/api/conferences/%s/proposals/%s".formatted(proposal.conference(), proposal.id());
    }

    private static SpeakerAnswer speaker(ProposalSpeaker speaker) {
        return new SpeakerAnswer(speaker.person().value(), speaker.name(), speaker.email(), speaker.biography());
    }
}
