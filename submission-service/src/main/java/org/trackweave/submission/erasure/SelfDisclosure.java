package org.trackweave.submission.erasure;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.trackweave.platform.security.Caller;
import org.trackweave.submission.availability.Availability;
import org.trackweave.submission.availability.Availability.TimesAt;
import org.trackweave.submission.mail.MailText;
import org.trackweave.submission.mail.OutgoingMails;
import org.trackweave.submission.person.PersonId;
import org.trackweave.submission.proposal.Contributions;
import org.trackweave.submission.proposal.Contributions.Contribution;
import org.trackweave.submission.proposal.SpeakerRecognition;

/** Tells people what is kept about them. */
@Service
class SelfDisclosure {

    private final SpeakerRecognition recognition;
    private final Contributions contributions;
    private final OutgoingMails mails;
    private final Availability availability;

    SelfDisclosure(SpeakerRecognition recognition, Contributions contributions, OutgoingMails mails,
            Availability availability) {
        this.availability = availability;
        this.recognition = recognition;
        this.contributions = contributions;
        this.mails = mails;
    }

    /** @param personId null for an account that never spoke and was never named as a speaker */
    record Answer(UUID accountId, String email, @Nullable PersonId personId, List<Contribution> proposals,
            List<TimesAt> times,
            List<MailText> mails) {}

    @Transactional
    Answer of(Caller caller) {
        return recognition.recognise(caller)
            .map(person -> new Answer(caller.accountId(), caller.email(), person, contributions.of(person),
                    availability.of(person),
                    mails.writtenTo(person)))
            .orElseGet(() -> new Answer(caller.accountId(), caller.email(), null, List.of(), List.of(), List.of()));
    }
}
