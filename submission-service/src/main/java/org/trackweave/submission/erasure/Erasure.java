package org.trackweave.submission.erasure;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.trackweave.platform.personal.PersonalData;
import org.trackweave.platform.security.Caller;
import org.trackweave.submission.availability.Availability;
import org.trackweave.submission.conference.ConferenceId;
import org.trackweave.submission.mail.OutgoingMails;
import org.trackweave.submission.person.PersonId;
import org.trackweave.submission.person.Persons;
import org.trackweave.submission.proposal.SpeakerErasure;
import org.trackweave.submission.proposal.SpeakerRecognition;

/** Forgets people: here at once, and in every event ever written, as their key is destroyed. */
@Service
class Erasure {

    private final Persons persons;
    private final SpeakerRecognition recognition;
    private final SpeakerErasure proposals;
    private final OutgoingMails mails;
    private final PersonalData personalData;
    private final Availability availability;

    Erasure(Persons persons, SpeakerRecognition recognition, SpeakerErasure proposals, OutgoingMails mails,
            PersonalData personalData, Availability availability) {
        this.availability = availability;
        this.persons = persons;
        this.recognition = recognition;
        this.proposals = proposals;
        this.mails = mails;
        this.personalData = personalData;
    }

    /** What became of somebody's wish that a person be forgotten. */
    sealed interface Outcome {

        record Erased() implements Outcome {}

        record Unknown() implements Outcome {}

        /** The person also speaks where the asking organizer has no say. */
        record SpeaksElsewhere() implements Outcome {}
    }

    /** Whoever never spoke is forgotten already. */
    @Transactional
    void eraseSelf(Caller caller) {
        recognition.recognise(caller).ifPresent(person -> erase(person, caller, true));
    }

    /** An organizer may answer the wish of somebody who speaks at their conferences alone; an admin anybody's. */
    @Transactional
    Outcome erase(ConferenceId conference, PersonId person, Caller caller) {
        var conferences = proposals.conferencesOf(person);
        if (!conferences.contains(conference)) {
            return new Outcome.Unknown();
        }
        if (!conferences.stream().allMatch(one -> caller.organizes(one.slug()))) {
            return new Outcome.SpeaksElsewhere();
        }
        erase(person, caller, false);
        return new Outcome.Erased();
    }

    private void erase(PersonId person, Caller caller, boolean themself) {
        proposals.erase(person, caller.accountId(), themself);
        mails.forget(person);
        availability.forget(person);
        persons.erase(person);
        personalData.destroy(person.value());
    }
}
