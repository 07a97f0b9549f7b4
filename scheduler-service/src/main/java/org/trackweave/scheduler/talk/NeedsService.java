package org.trackweave.scheduler.talk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.LongPredicate;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.trackweave.platform.web.FieldFault;
import org.trackweave.scheduler.room.ConferenceRoom;
import org.trackweave.scheduler.room.Rooms;

/** Reads and changes what talks need of their rooms, with every fault named. */
@Service
public class NeedsService {

    private final NeedsTable table;
    private final Talks talks;
    private final Rooms rooms;

    NeedsService(NeedsTable table, Talks talks, Rooms rooms) {
        this.table = table;
        this.talks = talks;
        this.rooms = rooms;
    }

    /** What became of a change. */
    public sealed interface Outcome {

        record Saved(NeedsView view) implements Outcome {}

        record Refused(List<FieldFault> faults) implements Outcome {

            public Refused {
                faults = List.copyOf(faults);
            }
        }

        /** Somebody else changed them meanwhile. */
        record Stale(NeedsView current) implements Outcome {}

        /** There is no such accepted talk. */
        record Unknown() implements Outcome {}
    }

    /** Empty where there is no such accepted talk. */
    @Transactional(readOnly = true)
    public Optional<NeedsView> of(String conferenceId, UUID talk) {
        return talks.accepted(conferenceId)
            .stream()
            .filter(each -> each.id().equals(talk))
            .findFirst()
            .map(each -> view(conferenceId, each, rooms.rooms(conferenceId)));
    }

    /** What each accepted talk needs, those that need something first, then by title. */
    @Transactional(readOnly = true)
    public List<NeedsView> all(String conferenceId) {
        List<ConferenceRoom> all = rooms.rooms(conferenceId);
        return talks.accepted(conferenceId)
            .stream()
            .sorted(Comparator.comparing((AcceptedTalk talk) -> talk.needs().nothing())
                .thenComparing(AcceptedTalk::title))
            .map(talk -> view(conferenceId, talk, all))
            .toList();
    }

    /**
     * @param expected whether the version that is there now is the one its author has seen
     * @param features in any spelling
     */
    @Transactional
    public Outcome change(String conferenceId, UUID talk, LongPredicate expected, List<String> features, int seats) {
        NeedsView current = of(conferenceId, talk).orElse(null);
        if (current == null) {
            return new Outcome.Unknown();
        }
        if (!expected.test(current.version())) {
            return new Outcome.Stale(current);
        }
        List<String> spelled = features.stream().map(feature -> feature.strip().toLowerCase(Locale.ROOT)).toList();
        var faults = new ArrayList<FieldFault>();
        faults.addAll(featureFaults(spelled, current));
        faults.addAll(seatFaults(seats, current, rooms.rooms(conferenceId)));
        if (!faults.isEmpty()) {
            return new Outcome.Refused(faults);
        }
        var stated = new StatedNeeds(current.version() + 1, new Needs(spelled, seats));
        boolean stored = table.store(conferenceId, talk, stated);
        NeedsView now = of(conferenceId, talk).orElse(current);
        return stored ? new Outcome.Saved(now) : new Outcome.Stale(now);
    }

    /** What the talk needs already may stay, also where no room offers it any more. */
    private static List<FieldFault> featureFaults(List<String> features, NeedsView current) {
        var faults = new ArrayList<FieldFault>();
        for (int i = 0; i < features.size(); i++) {
            if (!current.choices().contains(features.get(i))) {
                faults.add(new FieldFault("features[%d]".formatted(i), "No room offers (%s). %s"
                    .formatted(features.get(i), current.choices().isEmpty()
                            ? "No room says yet what it offers."
                            : "Choose from: %s.".formatted(String.join(", ", current.choices())))));
            }
        }
        return faults;
    }

    private static List<FieldFault> seatFaults(int seats, NeedsView current, List<ConferenceRoom> rooms) {
        Optional<ConferenceRoom> largest = rooms.stream().max(Comparator.comparingInt(ConferenceRoom::capacity));
        if (seats < 0) {
            return List.of(
                    new FieldFault("seats", "Seats are at least 0, for any room (%d given).".formatted(seats)));
        }
        if (seats <= Math.max(largest.map(ConferenceRoom::capacity).orElse(0), current.needs().seats())) {
            return List.of();
        }
        return List.of(new FieldFault("seats", largest
            .map(room -> "No room has so many seats (%d given); the largest, %s, has %d."
                .formatted(seats, room.name(), room.capacity()))
            .orElse("There is no room yet, so none with so many seats (%d given).".formatted(seats))));
    }

    private NeedsView view(String conferenceId, AcceptedTalk talk, List<ConferenceRoom> all) {
        var choices = new TreeSet<>(talk.needs().features());
        all.forEach(room -> choices.addAll(room.features()));
        return new NeedsView(talk.id(), talk.title(),
                table.find(conferenceId, talk.id()).orElse(StatedNeeds.NONE).version(), talk.needs(),
                List.copyOf(choices), all.stream().filter(talk.needs()::suits).map(ConferenceRoom::name).toList(),
                all.size());
    }
}
