package org.trackweave.scheduler.drift;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.trackweave.events.Speaker;
import org.trackweave.scheduler.availability.Availability;
import org.trackweave.scheduler.problem.ProgrammeInput;
import org.trackweave.scheduler.room.ConferenceRoom;
import org.trackweave.scheduler.room.Timeslot;
import org.trackweave.scheduler.talk.AcceptedTalk;
import org.trackweave.scheduler.talk.Needs;

/**
 * What a schedule rests on, without names: talks, speakers' times, rooms and timeslots.
 *
 * @param cells by room
 */
record Snapshot(SortedMap<UUID, TalkFacts> talks, SortedMap<UUID, Availability> times, SortedMap<UUID, RoomFacts> rooms,
        SortedMap<UUID, List<Cell>> cells) {

    /**
     * @param title to say which talk it was when it is gone
     * @param needs of its room, in words
     */
    record TalkFacts(String title, int minutes, SortedSet<UUID> speakers, String needs) {

        /** Snapshots from before talks could need anything do not say it. */
        TalkFacts {
            needs = Objects.requireNonNullElse(needs, Needs.NONE.words());
        }
    }

    record RoomFacts(String name, int capacity, List<String> features) {

        /** Snapshots from before talks could need them say none. */
        RoomFacts {
            features = Objects.requireNonNullElse(features, List.<String>of());
        }
    }

    record Cell(Instant startsAt, Instant endsAt) {}

    static Snapshot of(ProgrammeInput input) {
        return new Snapshot(sorted(input.talks(), AcceptedTalk::id, Snapshot::facts),
                new TreeMap<>(input.wishes().times()),
                sorted(input.rooms(), ConferenceRoom::id,
                        room -> new RoomFacts(room.name(), room.capacity(), room.features())),
                input.timeslots()
                    .stream()
                    .collect(Collectors.groupingBy(Timeslot::roomId, TreeMap::new,
                            Collectors.mapping(slot -> new Cell(slot.startsAt(), slot.endsAt()),
                                    Collectors.toList()))));
    }

    private static TalkFacts facts(AcceptedTalk talk) {
        return new TalkFacts(talk.title(), talk.minutes(),
                talk.speakers().stream().map(Speaker::personId).collect(Collectors.toCollection(TreeSet::new)),
                talk.needs().words());
    }

    private static <T, V> SortedMap<UUID, V> sorted(List<T> all, Function<T, UUID> key, Function<T, V> value) {
        var sorted = new TreeMap<UUID, V>();
        all.forEach(one -> sorted.put(key.apply(one), value.apply(one)));
        return sorted;
    }
}
