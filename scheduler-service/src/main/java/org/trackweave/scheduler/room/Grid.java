package org.trackweave.scheduler.room;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.trackweave.platform.web.FieldFault;
import org.trackweave.scheduler.conference.Conferences;
import org.trackweave.scheduler.ids.NewIds;

/** Setting up timeslots, with every fault named. */
@Service
public class Grid {

    /** More would be a mistake in the input rather than a conference. */
    private static final int MOST_TIMESLOTS = 20_000;
    private static final int LONGEST_MINUTES = 24 * 60;

    private final Rooms rooms;
    private final Conferences conferences;
    private final NewIds ids;

    Grid(Rooms rooms, Conferences conferences, NewIds ids) {
        this.ids = ids;
        this.rooms = rooms;
        this.conferences = conferences;
    }

    /**
     * What an organizer says of a timeslot.
     *
     * @param room the room's name
     * @param startsAt in the conference's time zone
     */
    public record TimeslotPlan(String room, LocalDateTime startsAt, int minutes) {}

    /** Replaces the conference's timeslots. In one room they must not overlap; across rooms they may be staggered. */
    @Transactional
    public List<FieldFault> setTimeslots(String conferenceId, List<TimeslotPlan> plans) {
        if (plans.size() > MOST_TIMESLOTS) {
            return List.of(new FieldFault("timeslots",
                    "At most %d timeslots (%d given).".formatted(MOST_TIMESLOTS, plans.size())));
        }
        var faults = new ArrayList<FieldFault>();
        ZoneId zone = conferences.zone(conferenceId);
        Map<String, ConferenceRoom> byName = new LinkedHashMap<>();
        rooms.rooms(conferenceId).forEach(room -> byName.put(room.name(), room));
        var slots = new ArrayList<Timeslot>();
        for (int i = 0; i < plans.size(); i++) {
            TimeslotPlan plan = plans.get(i);
            ConferenceRoom room = byName.get(plan.room().strip());
            if (room == null) {
                faults.add(new FieldFault("timeslots[%d].room".formatted(i),
                        "There is no room named (%s).".formatted(plan.room())));
            } else if (plan.minutes() < 1 || plan.minutes() > LONGEST_MINUTES) {
                faults.add(new FieldFault("timeslots[%d].minutes".formatted(i),
                        "A timeslot has 1 to %d minutes (%d given).".formatted(LONGEST_MINUTES, plan.minutes())));
            } else {
                Instant start = plan.startsAt().atZone(zone).toInstant();
                slots.add(new Timeslot(ids.next(), room.id(), start, start.plusSeconds(60L * plan.minutes())));
            }
        }
        faults.addAll(overlaps(slots, byName, zone));
        if (faults.isEmpty()) {
            rooms.replaceTimeslots(conferenceId, slots);
        }
        return faults;
    }

    /** Adds the same starts on each day in each room to what is there. */
    @Transactional
    public List<FieldFault> addTimeslots(String conferenceId, List<String> roomNames, List<LocalDate> days,
            String starts,
            int minutes) {
        var plans = new ArrayList<>(plans(conferenceId));
        for (String start : starts.split("[,;\\s]+")) {
            try {
                LocalTime time = LocalTime.parse(start.length() == 4 ? "0" + start : start);
                for (LocalDate day : days) {
                    roomNames.forEach(room -> plans.add(new TimeslotPlan(room, day.atTime(time), minutes)));
                }
            } catch (DateTimeException _) {
                return List
                    .of(new FieldFault("starts", "(%s) is no time of day; write 9:00 10:20 11:05.".formatted(start)));
            }
        }
        if (roomNames.isEmpty()) {
            return List.of(new FieldFault("rooms", "Choose at least one room."));
        }
        if (days.isEmpty()) {
            return List.of(new FieldFault("days", "Choose at least one day."));
        }
        return setTimeslots(conferenceId, plans);
    }

    /** Takes all timeslots of a day out. */
    @Transactional
    public void clearDay(String conferenceId, LocalDate day) {
        setTimeslots(conferenceId, plans(conferenceId).stream()
            .filter(plan -> !plan.startsAt().toLocalDate().equals(day))
            .toList());
    }

    /** The conference's timeslots as an organizer says them. */
    public List<TimeslotPlan> plans(String conferenceId) {
        ZoneId zone = conferences.zone(conferenceId);
        var names = new TreeMap<UUID, String>();
        rooms.rooms(conferenceId).forEach(room -> names.put(room.id(), room.name()));
        return rooms.timeslots(conferenceId)
            .stream()
            .map(slot -> new TimeslotPlan(names.getOrDefault(slot.roomId(), ""),
                    LocalDateTime.ofInstant(slot.startsAt(), zone), (int) slot.minutes()))
            .toList();
    }

    private static List<FieldFault> overlaps(List<Timeslot> slots, Map<String, ConferenceRoom> rooms, ZoneId zone) {
        var faults = new ArrayList<FieldFault>();
        for (ConferenceRoom room : rooms.values()) {
            var inRoom = slots.stream()
                .filter(slot -> slot.roomId().equals(room.id()))
                .sorted(Comparator.comparing(Timeslot::startsAt))
                .toList();
            for (int i = 1; i < inRoom.size(); i++) {
                if (inRoom.get(i).startsAt().isBefore(inRoom.get(i - 1).endsAt())) {
                    faults
                        .add(new FieldFault("timeslots", "In room (%s) the timeslot of (%s) overlaps the one before it."
                            .formatted(room.name(), LocalDateTime.ofInstant(inRoom.get(i).startsAt(), zone))));
                }
            }
        }
        return faults;
    }
}
