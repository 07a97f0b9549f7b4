package org.trackweave.scheduler.room;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.trackweave.platform.web.FieldFault;
import org.trackweave.scheduler.conference.Conferences;
import org.trackweave.scheduler.ids.NewIds;

/** Setting up breaks, blocked times and walks between places, with every fault named. */
@Service
public class Surroundings {

    /** More would be a mistake in the input rather than a conference. */
    private static final int MOST_BLOCKERS = 500;
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_WALK_MINUTES = 120;

    private final Blockers blockers;
    private final Walks walks;
    private final Rooms rooms;
    private final Conferences conferences;
    private final NewIds ids;

    Surroundings(Blockers blockers, Walks walks, Rooms rooms, Conferences conferences, NewIds ids) {
        this.ids = ids;
        this.blockers = blockers;
        this.walks = walks;
        this.rooms = rooms;
        this.conferences = conferences;
    }

    /**
     * What an organizer says of a break or a blocked time.
     *
     * @param room the room's name; null or blank for all rooms
     * @param startsAt and {@code endsAt}: in the conference's time zone
     */
    public record BlockerPlan(@Nullable UUID id, String name, @Nullable String room, LocalDateTime startsAt,
            LocalDateTime endsAt) {

        public LocalDate firstDay() {
            return startsAt.toLocalDate();
        }

        /** Midnight belongs to the day that ends with it. */
        public LocalDate lastDay() {
            LocalDate last = endsAt.toLocalDate();
            return endsAt.toLocalTime().equals(LocalTime.MIDNIGHT) && last.isAfter(firstDay())
                    ? last.minusDays(1)
                    : last;
        }
    }

    /** The conference's breaks and blocked times as an organizer says them. */
    public List<BlockerPlan> plans(String conferenceId) {
        ZoneId zone = conferences.zone(conferenceId);
        Map<UUID, String> names = new HashMap<>();
        rooms.rooms(conferenceId).forEach(room -> names.put(room.id(), room.name()));
        return blockers.of(conferenceId)
            .stream()
            .map(blocker -> new BlockerPlan(blocker.id(), blocker.name(),
                    blocker.roomId() == null ? null : names.get(blocker.roomId()),
                    LocalDateTime.ofInstant(blocker.startsAt(), zone), LocalDateTime.ofInstant(blocker.endsAt(), zone)))
            .toList();
    }

    /** Replaces all of them. */
    @Transactional
    public List<FieldFault> setBlockers(String conferenceId, List<BlockerPlan> plans) {
        if (plans.size() > MOST_BLOCKERS) {
            return List.of(new FieldFault("blockers",
                    "At most %d blocked times (%d given).".formatted(MOST_BLOCKERS, plans.size())));
        }
        var faults = new ArrayList<FieldFault>();
        var all = new ArrayList<Blocker>();
        for (int i = 0; i < plans.size(); i++) {
            blocker(conferenceId, ids.next(), plans.get(i), "blockers[%d].".formatted(i), faults)
                .ifPresent(all::add);
        }
        if (faults.isEmpty()) {
            blockers.clear(conferenceId);
            all.forEach(blocker -> blockers.save(conferenceId, blocker));
        }
        return faults;
    }

    /** Adds one, or changes the one with the plan's id. */
    @Transactional
    public List<FieldFault> saveBlocker(String conferenceId, BlockerPlan plan) {
        var faults = new ArrayList<FieldFault>();
        UUID id = plan.id() == null ? ids.next() : plan.id();
        blocker(conferenceId, id, plan, "", faults).ifPresent(blocker -> blockers.save(conferenceId, blocker));
        return faults;
    }

    /** Whether there was one. */
    @Transactional
    public boolean removeBlocker(String conferenceId, UUID id) {
        return blockers.remove(conferenceId, id);
    }

    /** Replaces the walks; a pair may be told once. */
    @Transactional
    public List<FieldFault> setWalks(String conferenceId, List<WalkingTime> plans) {
        var faults = new ArrayList<FieldFault>();
        Set<Set<String>> seen = new HashSet<>();
        for (int i = 0; i < plans.size(); i++) {
            WalkingTime walk = plans.get(i);
            if (walk.from().isBlank() || walk.to().isBlank() || walk.from().equals(walk.to())) {
                faults.add(new FieldFault("walks[%d].to".formatted(i),
                        "A walk is between two different places (%s, %s).".formatted(walk.from(), walk.to())));
            } else if (!seen.add(Set.of(walk.from(), walk.to()))) {
                faults.add(new FieldFault("walks[%d].to".formatted(i),
                        "The walk between (%s) and (%s) is given twice.".formatted(walk.from(), walk.to())));
            } else if (walk.minutes() < 1 || walk.minutes() > LONGEST_WALK_MINUTES) {
                faults.add(new FieldFault("walks[%d].minutes".formatted(i), "A walk takes 1 to %d minutes (%d given)."
                    .formatted(LONGEST_WALK_MINUTES, walk.minutes())));
            }
        }
        if (faults.isEmpty()) {
            walks.replace(conferenceId, plans);
        }
        return faults;
    }

    private Optional<Blocker> blocker(String conferenceId, UUID id, BlockerPlan plan, String prefix,
            List<FieldFault> faults) {
        ZoneId zone = conferences.zone(conferenceId);
        Instant start = plan.startsAt().atZone(zone).toInstant();
        Instant end = plan.endsAt().atZone(zone).toInstant();
        String name = plan.name().strip();
        String roomName = plan.room() == null ? "" : plan.room().strip();
        Optional<ConferenceRoom> room = rooms.rooms(conferenceId)
            .stream()
            .filter(each -> each.name().equals(roomName))
            .findFirst();
        int before = faults.size();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            faults.add(new FieldFault(prefix + "name",
                    "Give it a name of at most %d characters.".formatted(LONGEST_NAME)));
        }
        if (!roomName.isEmpty() && room.isEmpty()) {
            faults.add(new FieldFault(prefix + "room", "There is no room named (%s).".formatted(roomName)));
        }
        if (!end.isAfter(start)) {
            faults.add(new FieldFault(prefix + "endsAt",
                    "It must end (%s) after its start (%s).".formatted(plan.endsAt(), plan.startsAt())));
        }
        return faults.size() > before
                ? Optional.empty()
                : Optional.of(new Blocker(id, room.map(ConferenceRoom::id).orElse(null), name, start, end));
    }
}
