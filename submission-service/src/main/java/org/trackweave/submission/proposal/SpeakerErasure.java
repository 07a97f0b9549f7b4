package org.trackweave.submission.proposal;

import java.util.List;
import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import org.trackweave.events.ProposalEvent.SpeakerErased;
import org.trackweave.submission.conference.ConferenceId;
import org.trackweave.submission.idempotency.IdempotentRequests;
import org.trackweave.submission.person.PersonId;

/** Takes a person's name off everything they proposed. What was submitted stays, without them; lone drafts go. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class SpeakerErasure {

    private final ProposalTable table;
    private final ProposalQueries queries;
    private final Announcements announcements;
    private final IdempotentRequests requests;

    SpeakerErasure(ProposalTable table, ProposalQueries queries, Announcements announcements,
            IdempotentRequests requests) {
        this.table = table;
        this.queries = queries;
        this.announcements = announcements;
        this.requests = requests;
    }

    /** Where a person speaks or asked to. */
    public List<ConferenceId> conferencesOf(PersonId person) {
        return queries.of(person).stream().map(Proposal::conference).distinct().toList();
    }

    /**
     * @param by the account that asks for it
     * @param themself whether that is the person's own
     */
    public void erase(PersonId person, UUID by, boolean themself) {
        for (var found : queries.of(person)) {
            table.lock(found.id());
            requests.forget(found.id().value());
            if (found.draft() && found.speakers().size() == 1) {
                table.delete(found.id());
            } else {
                eraseFrom(found.id(), person, by, themself);
            }
        }
        table.forgetActor(person);
    }

    private void eraseFrom(ProposalId id, PersonId person, UUID by, boolean themself) {
        table.removeSpeaker(id, person);
        table.touch(id);
        var without = queries.get(id);
        table.record(without, "erased", by, themself ? "speaker" : "organizer");
        announcements.announce(without, (conference, proposal, version, state) -> new SpeakerErased(conference,
                proposal, version, person.value(), state));
    }
}
