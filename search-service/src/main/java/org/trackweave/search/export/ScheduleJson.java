package org.trackweave.search.export;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

import org.trackweave.events.Conference;
import org.trackweave.events.Room;
import org.trackweave.events.VirtualTrack;
import org.trackweave.search.talk.Programme;
import org.trackweave.search.talk.Release;
import org.trackweave.search.talk.Slot;
import org.trackweave.search.talk.SpeakerName;
import org.trackweave.search.talk.Talk;

/** {@code schedule.json} with the properties and the order that pretalx writes. */
@Component
class ScheduleJson {

    private final ExportSettings settings;

    ScheduleJson(ExportSettings settings) {
        this.settings = settings;
    }

    Map<String, Object> write(Programme programme, List<Talk> talks) {
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("$schema", "https://c3voc.de/schedule/schema.json");
        file.put("generator", Map.of("name", "trackweave", "version", Generator.VERSION));
        Map<String, Object> schedule = new LinkedHashMap<>();
        schedule.put("url", settings.programmeUrl(programme.conferenceId()) + "/schedule");
        schedule.put("version", programme.release().map(Release::name).orElse(""));
        schedule.put("base_url", settings.programmeUrl(programme.conferenceId()));
        schedule.put("conference", conference(programme, talks));
        file.put("schedule", schedule);
        return file;
    }

    private Map<String, Object> conference(Programme programme, List<Talk> talks) {
        List<ScheduleDay> days = ScheduleDay.of(programme, talks);
        Map<String, Object> conference = new LinkedHashMap<>();
        conference.put("acronym", programme.conferenceId());
        conference.put("title", programme.name());
        conference.put("start", programme.conference()
            .map(Conference::startsOn)
            .map(LocalDate::toString)
            .orElseGet(() -> days.isEmpty() ? "" : days.getFirst().date().toString()));
        conference.put("end", programme.conference()
            .map(Conference::endsOn)
            .map(LocalDate::toString)
            .orElseGet(() -> days.isEmpty() ? "" : days.getLast().date().toString()));
        conference.put("daysCount", days.size());
        conference.put("timeslot_duration", "00:05");
        conference.put("time_zone_name", programme.zone().getId());
        conference.put("colors", Map.of("primary", "#27489c"));
        conference.put("rooms", programme.rooms().stream().map(ScheduleJson::room).toList());
        conference.put("tracks", programme.tracks().stream().map(ScheduleJson::track).toList());
        EventNumbers numbers = new EventNumbers(talks);
        conference.put("days", days.stream().map(day -> day(programme, day, numbers)).toList());
        return conference;
    }

    private static Map<String, Object> room(Room room) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", room.name());
        json.put("slug", room.roomId().toString());
        json.put("guid", room.roomId().toString());
        json.put("description", null);
        json.put("capacity", room.capacity());
        return json;
    }

    private static Map<String, Object> track(VirtualTrack track) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", track.name());
        json.put("slug", track.slug());
        json.put("color", EventText.color(track.color()));
        return json;
    }

    private Map<String, Object> day(Programme programme, ScheduleDay day, EventNumbers numbers) {
        Map<String, Object> rooms = new LinkedHashMap<>();
        day.rooms()
            .forEach((room, talks) -> rooms.put(room.name(),
                    talks.stream().map(talk -> event(programme, talk, numbers.of(talk))).toList()));
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("index", day.index());
        json.put("date", day.date().toString());
        json.put("day_start", day.start().toString());
        json.put("day_end", day.end().toString());
        json.put("rooms", rooms);
        return json;
    }

    private Map<String, Object> event(Programme programme, Talk talk, int number) {
        Slot slot = talk.slot().orElseThrow();
        String url = settings.talkUrl(talk.conferenceId(), talk.code());
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("guid", talk.proposalId().toString());
        event.put("code", talk.code());
        event.put("id", number);
        event.put("logo", null);
        event.put("date", EventText.date(slot.startsAt(), programme.zone()));
        event.put("start", EventText.clock(slot.startsAt(), programme.zone()));
        event.put("end", EventText.clock(slot.endsAt(), programme.zone()));
        event.put("duration", EventText.duration(slot));
        event.put("room", slot.room().name());
        event.put("slug", EventText.slug(talk));
        event.put("url", url);
        event.put("title", talk.title());
        event.put("subtitle", "");
        event.put("track", EventText.track(talk));
        event.put("type", talk.format());
        event.put("language", talk.language());
        event.put("abstract", talk.abstractText());
        event.put("description", talk.description());
        event.put("recording_license", "");
        event.put("do_not_record", false);
        event.put("persons", persons(talk));
        event.put("links", List.of());
        event.put("feedback_url", null);
        event.put("origin_url", url);
        event.put("attachments", List.of());
        return event;
    }

    private static List<Map<String, Object>> persons(Talk talk) {
        List<Map<String, Object>> persons = new ArrayList<>();
        for (SpeakerName speaker : talk.speakers()) {
            Map<String, Object> person = new LinkedHashMap<>();
            person.put("code", speaker.personId().toString());
            person.put("name", speaker.name());
            person.put("avatar", null);
            person.put("biography", speaker.biography());
            person.put("public_name", speaker.name());
            person.put("guid", speaker.personId().toString());
            person.put("url", null);
            persons.add(person);
        }
        return persons;
    }
}
