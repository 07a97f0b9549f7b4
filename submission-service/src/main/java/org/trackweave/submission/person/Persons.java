package org.trackweave.submission.person;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import org.trackweave.submission.id.Ids;
import org.trackweave.submission.person.PersonTable.Candidates;
import org.trackweave.submission.person.Recognition.Known;
import org.trackweave.submission.person.Recognition.Linked;
import org.trackweave.submission.person.Recognition.Merged;

/**
 * Finds and creates persons. A person named as a co-speaker is known by mail address; the account that proves to have
 * that address becomes theirs. An address that is merely claimed opens nothing.
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
    public Optional<Recognition> recognise(Claim claim) {
        var found = table.find(claim);
        var own = found.byAccount();
        if (!claim.verified()) {
            return own.map(Known::new);
        }
        return own.isPresent()
                ? Optional.of(proven(own.get(), found, claim))
                : found.freeByEmail().filter(person -> table.link(person, claim.account())).map(Linked::new);
    }

    /** As {@link #recognise}, and creates the person where there is none. */
    public Recognition ofAccount(Claim claim) {
        return recognise(claim).orElseGet(() -> {
            table.insert(new PersonId(ids.next()), claim);
            // A concurrent first request of the same account may have won.
            return new Known(table.find(claim).byAccount().orElseGet(() -> withoutEmail(claim)));
        });
    }

    /** Another account has proven this address: this one is somebody else. */
    private PersonId withoutEmail(Claim claim) {
        table.insert(new PersonId(ids.next()), new Claim(claim.account(), claim.email(), false));
        return table.find(claim).byAccount().orElseThrow();
    }

    private Recognition proven(PersonId own, Candidates found, Claim claim) {
        if (found.byEmail().filter(own::equals).isPresent()) {
            return new Known(own);
        }
        var other = found.freeByEmail();
        other.ifPresent(table::releaseEmail);
        if (other.isPresent() || found.byEmail().isEmpty()) {
            table.setEmail(own, claim.email());
        }
        return other.<Recognition>map(person -> new Merged(own, person)).orElseGet(() -> new Known(own));
    }

    /**
     * Keeps others from creating persons with these mail addresses until the transaction ends: two persons with one
     * address then know of each other. To be called once, with all addresses that the transaction is about.
     */
    public void hold(Stream<String> emails) {
        table.lock(emails.map(EmailAddress::normalise).collect(Collectors.toSet()));
    }

    /** The person with this mail address, created where there is none. */
    public PersonId ofEmail(String email) {
        var address = EmailAddress.normalise(email);
        return table.findByEmail(address).orElseGet(() -> {
            table.insert(new PersonId(ids.next()), address);
            return table.findByEmail(address).orElseThrow();
        });
    }

    /** Forgets who a person is; their row stays, so that nothing that refers to it breaks. */
    public void erase(PersonId person) {
        table.erase(person);
    }
}
