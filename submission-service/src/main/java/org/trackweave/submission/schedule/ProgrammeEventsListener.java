package org.trackweave.submission.schedule;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.trackweave.events.ProgrammeEvent;
import org.trackweave.events.ProgrammeEvent.ScheduleReleased;
import org.trackweave.events.ProgrammeEvent.TracksPublished;
import org.trackweave.events.ProgrammeEvent.Unrecognised;
import org.trackweave.events.Room;
import org.trackweave.events.Topics;
import org.trackweave.events.VirtualTrack;
import org.trackweave.platform.messaging.EventHeaders;
import org.trackweave.platform.messaging.Inbox;
import org.trackweave.submission.schedule.ScheduleTable.PlacedTalk;

/** Keeps each conference's newest released schedule, and writes to the speakers whose place is new, another or gone. */
@Component
class ProgrammeEventsListener {

    private static final String CONSUMER = "submission-service.programme";

    private final ScheduleTable table;
    private final ScheduleMail mail;
    private final Inbox inbox;

    ProgrammeEventsListener(ScheduleTable table, ScheduleMail mail, Inbox inbox) {
        this.table = table;
        this.mail = mail;
        this.inbox = inbox;
    }

    @KafkaListener(id = CONSUMER, idIsGroup = true, topics = Topics.PROGRAMME)
    @Transactional
    void on(ConsumerRecord<String, ProgrammeEvent> record) {
        switch (record.value()) {
            case ScheduleReleased released -> {
                if (table.store(released)) {
                    var news = replace(released);
                    if (inbox.firstDelivery(CONSUMER, EventHeaders.id(record))) {
                        mail.write(released, news);
                    }
                }
            }
            case TracksPublished _,Unrecognised _ -> {
                // speakers learn of tracks with the schedule
            }
        }
    }

    private List<News> replace(ScheduleReleased released) {
        var before = table.placed(released.conferenceId());
        var now = talks(released);
        table.replace(released.conferenceId(), now);
        return News.between(before, now);
    }

    private static List<PlacedTalk> talks(ScheduleReleased released) {
        Map<UUID, String> rooms = released.rooms().stream().collect(Collectors.toMap(Room::roomId, Room::name));
        Map<UUID, String> tracks = new HashMap<>();
        for (VirtualTrack track : released.tracks()) {
            track.members()
                .stream()
                .filter(VirtualTrack.Member::primary)
                .forEach(member -> tracks.put(member.proposalId(), track.name()));
        }
        return released.placements()
            .stream()
            .map(placement -> new PlacedTalk(placement.proposalId(), rooms.getOrDefault(placement.roomId(), ""),
                    tracks.get(placement.proposalId()), placement.startsAt(), placement.endsAt()))
            .toList();
    }
}
