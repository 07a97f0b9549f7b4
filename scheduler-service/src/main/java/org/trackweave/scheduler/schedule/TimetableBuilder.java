package org.trackweave.scheduler.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.trackweave.events.Placement;
import org.trackweave.platform.personal.PersonalData;
import org.trackweave.scheduler.problem.ProgrammeInput;
import org.trackweave.scheduler.room.ConferenceRoom;
import org.trackweave.scheduler.room.Timeslot;
import org.trackweave.scheduler.schedule.TimetableView.Day;
import org.trackweave.scheduler.schedule.TimetableView.Entry;
import org.trackweave.scheduler.schedule.TimetableView.Legend;
import org.trackweave.scheduler.schedule.TimetableView.Slot;
import org.trackweave.scheduler.talk.AcceptedTalk;
import org.trackweave.scheduler.track.WorkingTrack;

/** Lays placements out as a grid a day. */
@Component
public class TimetableBuilder {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private static final int STEP_MINUTES = 5;

    private final PersonalData personalData;

    TimetableBuilder(PersonalData personalData) {
        this.personalData = personalData;
    }

    /** @param tracks whose colours and names the talks carry: the working ones, or those a run proposes */
    public TimetableView build(ProgrammeInput input, List<WorkingTrack> tracks, Collection<Placement> placements) {
        Map<UUID, Entry> entries = entries(input, tracks);
        Map<UUID, ConferenceRoom> rooms = new HashMap<>();
        input.rooms().forEach(room -> rooms.put(room.id(), room));
        Set<UUID> placed = new HashSet<>();
        Map<LocalDate, List<Slot>> days = new TreeMap<>();
        for (Placement place : placements) {
            Entry entry = entries.get(place.proposalId());
            ConferenceRoom room = rooms.get(place.roomId());
            if (entry != null && room != null) {
                placed.add(place.proposalId());
                add(days, slot(input, room, place.startsAt(), place.endsAt(), entry), input, place.startsAt());
            }
        }
        for (Timeslot free : input.timeslots()) {
            ConferenceRoom room = rooms.get(free.roomId());
            if (room != null && placements.stream().noneMatch(place -> overlaps(place, free))) {
                add(days, slot(input, room, free.startsAt(), free.endsAt(), null), input, free.startsAt());
            }
        }
        List<String> names = input.rooms().stream().map(ConferenceRoom::name).toList();
        return new TimetableView(days.entrySet().stream().map(day -> day(day.getKey(), day.getValue(), names)).toList(),
                legend(tracks, placed),
                input.talks()
                    .stream()
                    .filter(talk -> !placed.contains(talk.id()))
                    .map(talk -> entries.get(talk.id()))
                    .toList());
    }

    private static boolean overlaps(Placement place, Timeslot slot) {
        return place.roomId().equals(slot.roomId()) && place.startsAt().isBefore(slot.endsAt())
                && slot.startsAt().isBefore(place.endsAt());
    }

    private static void add(Map<LocalDate, List<Slot>> days, Slot slot, ProgrammeInput input, Instant start) {
        days.computeIfAbsent(LocalDate.ofInstant(start, input.zone()), _ -> new ArrayList<>()).add(slot);
    }

    private static Slot slot(ProgrammeInput input, ConferenceRoom room, Instant start, Instant end,
            @Nullable Entry talk) {
        ZonedDateTime from = start.atZone(input.zone());
        int minutes = (int) Duration.between(start, end).toMinutes();
        return new Slot(input.rooms().indexOf(room) + 1, room.name(), from.getHour(),
                from.getMinute() / STEP_MINUTES * STEP_MINUTES,
                Math.max(STEP_MINUTES, minutes / STEP_MINUTES * STEP_MINUTES),
                TIME.format(from) + "–" + TIME.format(end.atZone(input.zone())), talk);
    }

    private static Day day(LocalDate date, List<Slot> slots, List<String> rooms) {
        int opens = slots.stream().mapToInt(Slot::hour).min().orElse(0);
        int closes = slots.stream()
            .mapToInt(slot -> slot.hour() + (slot.minute() + slot.minutes()) / 60)
            .max()
            .orElse(opens);
        return new Day(date.toString(), DAY.format(date), opens,
                IntStream.rangeClosed(opens, Math.min(23, closes)).boxed().toList(), rooms,
                slots.stream()
                    .sorted(Comparator.comparing(Slot::hour).thenComparing(Slot::minute).thenComparing(Slot::room))
                    .toList());
    }

    private static List<Legend> legend(List<WorkingTrack> tracks, Set<UUID> placed) {
        return tracks.stream()
            .map(track -> new Legend(track.id(), track.slug(), track.name(), track.color(),
                    (int) track.members().stream().filter(member -> placed.contains(member.proposalId())).count()))
            .toList();
    }

    private Map<UUID, Entry> entries(ProgrammeInput input, List<WorkingTrack> tracks) {
        Map<UUID, WorkingTrack> primary = new HashMap<>();
        tracks.forEach(track -> track.members()
            .stream()
            .filter(WorkingTrack.Member::primary)
            .forEach(member -> primary.put(member.proposalId(), track)));
        Map<UUID, Entry> entries = new HashMap<>();
        input.talks().forEach(talk -> entries.put(talk.id(), entry(talk, primary.get(talk.id()))));
        return entries;
    }

    private Entry entry(AcceptedTalk talk, @Nullable WorkingTrack track) {
        List<String> speakers = talk.speakers()
            .stream()
            .map(speaker -> personalData.open(speaker.personId(), speaker.name()).orElse("(name erased)"))
            .toList();
        return new Entry(talk.id(), talk.code(), talk.title(), talk.level(), speakers,
                track == null ? null : track.name(), track == null ? -1 : track.color());
    }
}
