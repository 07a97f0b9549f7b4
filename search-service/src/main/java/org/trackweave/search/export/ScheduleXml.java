package org.trackweave.search.export;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.springframework.stereotype.Component;

import org.trackweave.events.Conference;
import org.trackweave.events.VirtualTrack;
import org.trackweave.search.talk.Programme;
import org.trackweave.search.talk.Release;
import org.trackweave.search.talk.Slot;
import org.trackweave.search.talk.SpeakerName;
import org.trackweave.search.talk.Talk;

/** {@code schedule.xml} (the Pentabarf form) with the elements and the order that pretalx writes. */
@Component
class ScheduleXml {

    private final ExportSettings settings;

    ScheduleXml(ExportSettings settings) {
        this.settings = settings;
    }

    String write(Programme programme, List<Talk> talks) {
        List<ScheduleDay> days = ScheduleDay.of(programme, talks);
        XmlText xml = new XmlText().open("schedule");
        xml.open("generator", "name", "trackweave", "system", "trackweave", "version", Generator.VERSION).close();
        xml.leaf("version", programme.release().map(Release::name).orElse(""));
        conference(xml, programme, days);
        EventNumbers numbers = new EventNumbers(talks);
        Map<UUID, Integer> persons = new HashMap<>();
        for (ScheduleDay day : days) {
            xml.open("day", "index", Integer.toString(day.index()), "date", day.date().toString(), "start",
                    day.start().toString(), "end", day.end().toString());
            day.rooms().forEach((room, held) -> {
                xml.open("room", "name", room.name(), "guid", room.roomId().toString());
                held.forEach(talk -> event(xml, programme, talk, numbers.of(talk), persons));
                xml.close();
            });
            xml.close();
        }
        return xml.close().toString();
    }

    private void conference(XmlText xml, Programme programme, List<ScheduleDay> days) {
        xml.open("conference")
            .leaf("title", programme.name())
            .leaf("acronym", programme.conferenceId())
            .leaf("start", programme.conference()
                .map(Conference::startsOn)
                .map(LocalDate::toString)
                .orElseGet(() -> days.isEmpty() ? "" : days.getFirst().date().toString()))
            .leaf("end", programme.conference()
                .map(Conference::endsOn)
                .map(LocalDate::toString)
                .orElseGet(() -> days.isEmpty() ? "" : days.getLast().date().toString()))
            .leaf("days", Integer.toString(days.size()))
            .leaf("timeslot_duration", "00:05")
            .leaf("base_url", settings.programmeUrl(programme.conferenceId()))
            .leaf("time_zone_name", programme.zone().getId());
        for (VirtualTrack track : programme.tracks()) {
            xml.open("track", "name", track.name(), "slug", track.slug(), "color", EventText.color(track.color()))
                .close();
        }
        xml.close();
    }

    private void event(XmlText xml, Programme programme, Talk talk, int number, Map<UUID, Integer> persons) {
        Slot slot = talk.slot().orElseThrow();
        xml.open("event", "guid", talk.proposalId().toString(), "id", Integer.toString(number), "code", talk.code())
            .leaf("room", slot.room().name())
            .leaf("title", talk.title())
            .leaf("subtitle", "")
            .leaf("type", talk.format())
            .leaf("date", EventText.date(slot.startsAt(), programme.zone()))
            .leaf("start", EventText.clock(slot.startsAt(), programme.zone()))
            .leaf("duration", EventText.duration(slot))
            .leaf("abstract", talk.abstractText())
            .leaf("slug", EventText.slug(talk))
            .leaf("track", EventText.track(talk));
        xml.open("persons");
        for (SpeakerName speaker : talk.speakers()) {
            persons.putIfAbsent(speaker.personId(), persons.size() + 1);
            xml.leaf("person", speaker.name(), "id",
                    Integer.toString(Objects.requireNonNull(persons.get(speaker.personId()))));
        }
        xml.close().leaf("language", talk.language()).leaf("description", talk.description());
        xml.open("recording").leaf("license", "").leaf("optout", "false").close();
        xml.open("links").close().open("attachments").close();
        xml.leaf("url", settings.talkUrl(talk.conferenceId(), talk.code())).leaf("feedback_url", "").close();
    }
}
