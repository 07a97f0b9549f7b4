package org.trackweave.submission.mail;

import java.util.List;
import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import org.trackweave.submission.conference.ConferenceId;
import org.trackweave.submission.id.Ids;
import org.trackweave.submission.person.PersonId;

/** Mail to be sent, committed together with what caused it. */
@Service
public class OutgoingMails {

    private final MailTable table;
    private final Ids ids;

    OutgoingMails(MailTable table, Ids ids) {
        this.table = table;
        this.ids = ids;
    }

    /** Goes out after the running transaction has committed. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void queue(ConferenceId conference, UUID proposal, PersonId recipient, MailText text) {
        table.insert(ids.next(), conference, proposal, recipient, text);
    }

    /** What was or is to be sent to a person is forgotten with them. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(PersonId person) {
        table.deleteOf(person);
    }

    /** What was written to a person, the latest first. */
    public List<MailText> writtenTo(PersonId person) {
        return table.writtenTo(person);
    }

    /**
     * The latest first.
     *
     * @param skipped how many of the latest are left out
     */
    List<MailTable.ListedMail> list(ConferenceId conference, int skipped, int most) {
        return table.list(conference, skipped, most);
    }
}
