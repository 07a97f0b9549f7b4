package org.trackweave.submission.schedule;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import org.trackweave.events.ProgrammeEvent.ScheduleReleased;
import org.trackweave.submission.conference.ConferenceId;
import org.trackweave.submission.conference.Conferences;
import org.trackweave.submission.mail.MailText;
import org.trackweave.submission.mail.OutgoingMails;
import org.trackweave.submission.proposal.Recipients;
import org.trackweave.submission.proposal.Recipients.Recipient;
import org.trackweave.submission.schedule.ScheduleTable.PlacedTalk;
import org.trackweave.submission.settings.PublicAddress;

/** Tells the speakers where and when they speak. */
@Component
class ScheduleMail {

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu, HH:mm", Locale.UK);

    private final Conferences conferences;
    private final Recipients recipients;
    private final OutgoingMails mails;
    private final PublicAddress address;

    ScheduleMail(Conferences conferences, Recipients recipients, OutgoingMails mails, PublicAddress address) {
        this.conferences = conferences;
        this.recipients = recipients;
        this.mails = mails;
        this.address = address;
    }

    void write(ScheduleReleased released, List<PlacedTalk> talks) {
        var byProposal = talks.stream().collect(Collectors.toMap(PlacedTalk::proposal, Function.identity()));
        var profile = conferences.find(new ConferenceId(released.conferenceId())).map(one -> one.profile());
        var name = profile.map(one -> one.name()).orElse(released.conferenceId());
        var zone = profile.map(one -> one.timeZone()).orElse(ZoneOffset.UTC);
        for (var speaker : recipients.of(byProposal.keySet())) {
            var talk = byProposal.get(speaker.proposal());
            if (talk != null) {
                mails.queue(speaker.conference(), speaker.proposal(), speaker.person(),
                        text(speaker, name, zone, talk));
            }
        }
    }

    private MailText text(Recipient speaker, String conference, ZoneId zone, PlacedTalk talk) {
        var link = address.of("/conferences/%s/proposals/%s".formatted(speaker.conference(), speaker.proposal()));
        return new MailText("%s: when and where “%s” is".formatted(conference, speaker.title()),
                """
                Dear %s,

                the schedule of %s is out. “%s” is on

                %s (%s), in %s

                %s

                The organizers of %s
                """.formatted(speaker.name(), conference, speaker.title(), WHEN.format(talk.startsAt().atZone(zone)),
                        zone, talk.room(), link, conference));
    }
}
