package org.trackweave.submission.person;

import java.util.Optional;
import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import org.trackweave.submission.id.Ids;

/**
 * Finds and creates persons. A person named as a co-speaker is known by mail address; the first account that signs in
 * with that address, which the gateway vouches for, becomes theirs.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Persons {

    private final PersonTable table;
    private final Ids ids;

    Persons(PersonTable table, Ids ids) {
        this.table = table;
        this.ids = ids;
    }

    /** The person behind an account, if they spoke or were named before. */
    public Optional<Recognition> recognise(UUID account, String email) {
        var byAccount = table.findByAccount(account);
        if (byAccount.isPresent()) {
            return byAccount.map(person -> new Recognition(person, false));
        }
        return table.link(EmailAddress.normalise(email), account).map(person -> new Recognition(person, true));
    }

    /** As {@link #recognise}, and creates the person where there is none. */
    public Recognition ofAccount(UUID account, String email) {
        return recognise(account, email).orElseGet(() -> {
            table.insert(new PersonId(ids.next()), account, EmailAddress.normalise(email));
            // A concurrent first request of the same account may have won.
            return new Recognition(table.findByAccount(account).orElseGet(() -> withoutEmail(account)), false);
        });
    }

    /** Another account owns the mail address: this one is somebody else. */
    private PersonId withoutEmail(UUID account) {
        table.insert(new PersonId(ids.next()), account, null);
        return table.findByAccount(account).orElseThrow();
    }

    /** The person with this mail address, created where there is none. */
    public PersonId ofEmail(String email) {
        var address = EmailAddress.normalise(email);
        return table.findByEmail(address).orElseGet(() -> {
            table.insert(new PersonId(ids.next()), null, address);
            return table.findByEmail(address).orElseThrow();
        });
    }

    /** Forgets who a person is; their row stays, so that nothing that refers to it breaks. */
    public void erase(PersonId person) {
        table.erase(person);
    }
}
