package org.trackweave.scheduler.room;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.trackweave.platform.web.FieldFault;
import org.trackweave.scheduler.ids.NewIds;

/** Setting up rooms, with every fault named. */
@Service
public class RoomSetup {

    /** More would be a mistake in the input rather than a conference. */
    private static final int MOST_ROOMS = 200;
    private static final int MOST_FEATURES = 20;
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_FEATURE = 40;

    private final Rooms rooms;
    private final NewIds ids;

    RoomSetup(Rooms rooms, NewIds ids) {
        this.ids = ids;
        this.rooms = rooms;
    }

    /**
     * What an organizer says of a room.
     *
     * @param features what it offers; none where left out
     * @param place the building or floor; none where left out
     */
    public record RoomPlan(String name, int capacity, @Nullable List<String> features, @Nullable String place) {

        /** The same room, as it is stored. */
        static RoomPlan of(ConferenceRoom room) {
            return new RoomPlan(room.name(), room.capacity(), room.features(), room.place());
        }

        private ConferenceRoom at(UUID id, int position) {
            List<String> offered = features == null
                    ? List.of()
                    : features.stream()
                        .map(feature -> feature.strip().toLowerCase(Locale.ROOT))
                        .filter(feature -> !feature.isEmpty())
                        .distinct()
                        .sorted()
                        .toList();
            return new ConferenceRoom(id, name.strip(), capacity, position, offered,
                    place == null ? "" : place.strip());
        }
    }

    /** Replaces the conference's rooms; talks and timeslots of a room that is gone go with it. */
    @Transactional
    public List<FieldFault> setRooms(String conferenceId, List<RoomPlan> plans) {
        if (plans.size() > MOST_ROOMS) {
            return List.of(new FieldFault("rooms", "At most %d rooms (%d given).".formatted(MOST_ROOMS, plans.size())));
        }
        var faults = new ArrayList<FieldFault>();
        Map<String, ConferenceRoom> byName = new LinkedHashMap<>();
        for (int i = 0; i < plans.size(); i++) {
            ConferenceRoom room = plans.get(i).at(ids.next(), i);
            faults.addAll(faults("rooms[%d].".formatted(i), room));
            if (byName.putIfAbsent(room.name(), room) != null) {
                faults.add(taken("rooms[%d].".formatted(i), room));
            }
        }
        if (faults.isEmpty()) {
            rooms.replaceRooms(conferenceId, List.copyOf(byName.values()));
        }
        return faults;
    }

    /** Changes one room, also its name: it keeps its timeslots and talks. Empty where there is no such room. */
    @Transactional
    public Optional<List<FieldFault>> change(String conferenceId, UUID id, RoomPlan plan) {
        List<ConferenceRoom> all = rooms.rooms(conferenceId);
        return all.stream().filter(room -> room.id().equals(id)).findFirst().map(before -> {
            ConferenceRoom room = plan.at(id, before.position());
            var faults = new ArrayList<>(faults("", room));
            if (all.stream().anyMatch(other -> !other.id().equals(id) && other.name().equals(room.name()))) {
                faults.add(taken("", room));
            }
            if (faults.isEmpty()) {
                rooms.update(conferenceId, room);
            }
            return faults;
        });
    }

    private static FieldFault taken(String prefix, ConferenceRoom room) {
        return new FieldFault(prefix + "name", "There are two rooms named (%s).".formatted(room.name()));
    }

    private static List<FieldFault> faults(String prefix, ConferenceRoom room) {
        var faults = new ArrayList<FieldFault>();
        if (room.name().isEmpty() || room.name().length() > LONGEST_NAME) {
            faults.add(new FieldFault(prefix + "name",
                    "A room's name has 1 to %d characters.".formatted(LONGEST_NAME)));
        }
        if (room.capacity() < 1) {
            faults.add(new FieldFault(prefix + "capacity",
                    "A room has at least one seat (%d given).".formatted(room.capacity())));
        }
        if (room.place().length() > LONGEST_NAME) {
            faults.add(new FieldFault(prefix + "place",
                    "A place has at most %d characters (%d given).".formatted(LONGEST_NAME, room.place().length())));
        }
        if (room.features().size() > MOST_FEATURES
                || room.features().stream().anyMatch(feature -> feature.length() > LONGEST_FEATURE)) {
            faults.add(new FieldFault(prefix + "features", "A room has at most %d features of at most %d characters."
                .formatted(MOST_FEATURES, LONGEST_FEATURE)));
        }
        return faults;
    }
}
