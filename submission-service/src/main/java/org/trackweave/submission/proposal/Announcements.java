package org.trackweave.submission.proposal;

import java.util.Objects;
import java.util.UUID;

import org.springframework.stereotype.Component;

import org.trackweave.events.ProposalEvent;
import org.trackweave.events.Speaker;
import org.trackweave.platform.messaging.Outbox;
import org.trackweave.platform.personal.PersonalData;

/** Tells the other services of a proposal, with the names and biographies of its speakers sealed. */
@Component
class Announcements {

    private final Outbox outbox;
    private final PersonalData personalData;

    Announcements(Outbox outbox, PersonalData personalData) {
        this.outbox = outbox;
        this.personalData = personalData;
    }

    /** One of the event records' constructors. */
    @FunctionalInterface
    interface Kind {

        ProposalEvent event(String conferenceId, UUID proposalId, long version,
                org.trackweave.events.Proposal proposal);
    }

    /** Drafts are nobody's business. */
    void announce(Proposal proposal, Kind kind) {
        if (!proposal.draft()) {
            outbox.append(kind.event(proposal.conference().slug(), proposal.id().value(), proposal.version(),
                    state(proposal)));
        }
    }

    private org.trackweave.events.Proposal state(Proposal proposal) {
        var content = proposal.content();
        return new org.trackweave.events.Proposal(proposal.code(), proposal.state().published(), content.title(),
                content.abstractText(), content.description(), content.level(), content.format(), content.minutes(),
                content.language(), content.tags(), proposal.speakers().stream().map(this::speaker).toList(),
                content.notesForReviewers(), Objects.requireNonNull(proposal.submittedAt(), "submittedAt"));
    }

    private Speaker speaker(ProposalSpeaker speaker) {
        var person = speaker.person().value();
        var biography = speaker.biography();
        return new Speaker(person, speaker.account(), personalData.seal(person, speaker.name()),
                biography == null ? null : personalData.seal(person, biography),
                speaker.sameAddressAs() == null ? null : speaker.sameAddressAs().value());
    }
}
