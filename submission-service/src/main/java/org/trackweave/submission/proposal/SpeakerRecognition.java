package org.trackweave.submission.proposal;

import java.util.Optional;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.trackweave.events.ProposalEvent.ProposalRevised;
import org.trackweave.platform.personal.PersonalData;
import org.trackweave.platform.security.Caller;
import org.trackweave.submission.person.Claim;
import org.trackweave.submission.person.PersonId;
import org.trackweave.submission.person.Persons;
import org.trackweave.submission.person.Recognition;
import org.trackweave.submission.person.Recognition.Known;
import org.trackweave.submission.person.Recognition.Linked;
import org.trackweave.submission.person.Recognition.Merged;

/**
 * Knows which speaker an account is. The first time a co-speaker signs in, their proposals are told of again, now with
 * the account: review keeps reviewers from their own proposals by it.
 */
@Service
public class SpeakerRecognition {

    private final Persons persons;
    private final ProposalTable table;
    private final ProposalQueries queries;
    private final Announcements announcements;
    private final PersonalData personalData;

    SpeakerRecognition(Persons persons, ProposalTable table, ProposalQueries queries, Announcements announcements,
            PersonalData personalData) {
        this.persons = persons;
        this.table = table;
        this.queries = queries;
        this.announcements = announcements;
        this.personalData = personalData;
    }

    /** Empty for an account that never spoke and was never named as a speaker. */
    @Transactional
    public Optional<PersonId> recognise(Caller caller) {
        return persons.recognise(Claim.of(caller)).map(recognition -> settled(recognition, caller));
    }

    /** As {@link #recognise}; who never spoke before does now. */
    @Transactional
    PersonId speaker(Caller caller) {
        return settled(persons.ofAccount(Claim.of(caller)), caller);
    }

    private PersonId settled(Recognition recognition, Caller caller) {
        switch (recognition) {
            case Known _ -> {
                // nothing to tell
            }
            case Linked(var person) -> queries.of(person).forEach(proposal -> tellAgain(proposal, caller));
            case Merged(var person, var other) -> {
                for (var proposal : queries.of(other)) {
                    table.handOver(proposal.id(), other, person);
                    tellAgain(proposal, caller);
                }
                personalData.destroy(other.value());
            }
        }
        return recognition.person();
    }

    private void tellAgain(Proposal proposal, Caller caller) {
        if (table.lock(proposal.id())) {
            table.touch(proposal.id());
            var linked = queries.get(proposal.id());
            table.record(linked, "joined", caller.accountId(), "speaker");
            announcements.announce(linked, ProposalRevised::new);
        }
    }
}
