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

    /** Speakers of talks that were withdrawn or canceled are not written to: that was their news. */
    void write(ScheduleReleased released, List<News> news) {
        var byProposal = news.stream().collect(Collectors.toMap(News::proposal, Function.identity()));
        var profile = conferences.find(new ConferenceId(released.conferenceId())).map(one -> one.profile());
        var name = profile.map(one -> one.name()).orElse(released.conferenceId());
        var zone = profile.map(one -> one.timeZone()).orElse(ZoneOffset.UTC);
        for (var speaker : recipients.of(byProposal.keySet())) {
            var change = byProposal.get(speaker.proposal());
            if (change != null) {
                mails.queue(speaker.conference(), speaker.proposal(), speaker.person(),
                        text(speaker, name, zone, change));
            }
        }
    }

    private MailText text(Recipient speaker, String conference, ZoneId zone, News news) {
        var link = address.of("/conferences/%s/proposals/%s".formatted(speaker.conference(), speaker.proposal()));
        return new MailText(subject(speaker, conference, news),
                """
                Dear %s,

                %s

                %s

                The organizers of %s
                """.formatted(speaker.name(), body(speaker, conference, zone, news), link, conference));
    }

    private static String subject(Recipient speaker, String conference, News news) {
        if (news.to() == null) {
            return "%s: “%s” has no place at the moment".formatted(conference, speaker.title());
        }
        return news.from() == null
                ? "%s: when and where “%s” is".formatted(conference, speaker.title())
                : "%s: “%s” has moved".formatted(conference, speaker.title());
    }

    private static String body(Recipient speaker, String conference, ZoneId zone, News news) {
        var from = news.from();
        var to = news.to();
        if (to == null) {
            return """
                   the schedule of %s has changed. “%s” was on

                   %s

                   and has no place in it at the moment. The organizers will write to you when that changes."""
                .formatted(conference, speaker.title(), from == null ? "" : place(from, zone));
        }
        if (from == null) {
            return """
                   the schedule of %s is out. “%s” is on

                   %s""".formatted(conference, speaker.title(), place(to, zone));
        }
        return """
               the schedule of %s has changed. “%s” has moved from

               %s

               to

               %s""".formatted(conference, speaker.title(), place(from, zone), place(to, zone));
    }

    private static String place(PlacedTalk talk, ZoneId zone) {
        return "%s (%s), in %s".formatted(WHEN.format(talk.startsAt().atZone(zone)), zone, talk.room());
    }
}
