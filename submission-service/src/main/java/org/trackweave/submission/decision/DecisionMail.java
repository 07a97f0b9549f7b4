package org.trackweave.submission.decision;

import java.util.List;

import org.springframework.stereotype.Component;

import org.trackweave.events.Decision;
import org.trackweave.events.DecisionEvent.DecisionPublished;
import org.trackweave.submission.conference.ConferenceId;
import org.trackweave.submission.conference.Conferences;
import org.trackweave.submission.mail.MailText;
import org.trackweave.submission.mail.OutgoingMails;
import org.trackweave.submission.proposal.Recipients;
import org.trackweave.submission.proposal.Recipients.Recipient;
import org.trackweave.submission.settings.PublicAddress;

/** Tells the speakers what was decided. */
@Component
class DecisionMail {

    private final Conferences conferences;
    private final Recipients recipients;
    private final OutgoingMails mails;
    private final PublicAddress address;

    DecisionMail(Conferences conferences, Recipients recipients, OutgoingMails mails, PublicAddress address) {
        this.conferences = conferences;
        this.recipients = recipients;
        this.mails = mails;
        this.address = address;
    }

    void write(DecisionPublished published) {
        var speakers = recipients.of(List.of(published.proposalId()));
        if (speakers.isEmpty()) {
            return;
        }
        var conference = conferences.find(new ConferenceId(published.conferenceId()));
        var name = conference.map(one -> one.profile().name()).orElse(published.conferenceId());
        speakers.forEach(speaker -> mails.queue(speaker.conference(), speaker.proposal(), speaker.person(),
                text(speaker, name, published.decision())));
    }

    private MailText text(Recipient speaker, String conference, Decision decision) {
        return switch (decision) {
            case ACCEPTED -> new MailText("%s: “%s” is accepted".formatted(conference, speaker.title()),
                    """
                    Dear %s,

                    we are happy to accept “%s” for %s. Please confirm that you will come:
                    %s

                    The organizers of %s
                    """.formatted(speaker.name(), speaker.title(), conference, link(speaker), conference));
            case WAITLISTED -> new MailText("%s: “%s” is on the waiting list".formatted(conference, speaker.title()),
                    """
                    Dear %s,

                    we like “%s” and have no place for it yet. It is on the waiting list of %s, and we will
                    write again if a place becomes free. Should you need to take it back:
                    %s

                    The organizers of %s
                    """.formatted(speaker.name(), speaker.title(), conference, link(speaker), conference));
            case REJECTED -> new MailText("%s: about “%s”".formatted(conference, speaker.title()),
                    """
                    Dear %s,

                    thank you for proposing “%s”. There were more good proposals than places, and it will not be part
                    of %s this time. We hope to see you there all the same.

                    The organizers of %s
                    """.formatted(speaker.name(), speaker.title(), conference, conference));
        };
    }

    private String link(Recipient speaker) {
        return address.of("/conferences/%s/proposals/%s".formatted(speaker.conference(), speaker.proposal()));
    }
}
