package org.trackweave.submission.proposal;

import java.util.Optional;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.trackweave.events.ProposalEvent.ProposalRevised;
import org.trackweave.platform.security.Caller;
import org.trackweave.submission.person.PersonId;
import org.trackweave.submission.person.Persons;

/**
 * Knows which speaker an account is. The first time a co-speaker signs in, their proposals are told of again, now with
 * the account: review keeps reviewers from their own proposals by it.
 */
@Service
class SpeakerRecognition {

    private final Persons persons;
    private final ProposalTable table;
    private final ProposalQueries queries;
    private final Announcements announcements;

    SpeakerRecognition(Persons persons, ProposalTable table, ProposalQueries queries, Announcements announcements) {
        this.persons = persons;
        this.table = table;
        this.queries = queries;
        this.announcements = announcements;
    }

    /** Empty for an account that never spoke and was never named as a speaker. */
    @Transactional
    Optional<PersonId> recognise(Caller caller) {
        var recognition = persons.recognise(caller.accountId(), caller.email());
        recognition.filter(one -> one.justLinked()).ifPresent(one -> tellAgain(one.person(), caller));
        return recognition.map(one -> one.person());
    }

    private void tellAgain(PersonId person, Caller caller) {
        for (var proposal : queries.of(person)) {
            if (table.lock(proposal.id()) && !proposal.draft()) {
                table.touch(proposal.id());
                var linked = queries.get(proposal.id());
                table.record(linked, "joined", caller.accountId(), "speaker");
                announcements.announce(linked, ProposalRevised::new);
            }
        }
    }
}
