package org.trackweave.scheduler.release;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.trackweave.events.Placement;
import org.trackweave.scheduler.release.Changes.Moved;

/** Tells changes of a schedule as people read them, in the conference's zone. */
public final class ChangeWords {

    private static final DateTimeFormatter DAY_AND_TIME = DateTimeFormatter.ofPattern("EEE HH:mm", Locale.ENGLISH);

    private final ZoneId zone;
    private final Map<UUID, String> titles;
    private final Map<UUID, String> rooms;

    public ChangeWords(ZoneId zone, Map<UUID, String> titles, Map<UUID, String> rooms) {
        this.zone = zone;
        this.titles = Map.copyOf(titles);
        this.rooms = Map.copyOf(rooms);
    }

    /** @param words follow the title: {@code moves from Fri 11:10, Room A to Sat 10:20, Room B} */
    public record Sentence(UUID proposalId, String title, String words) {

        public String plain() {
            return "\"%s\" %s.".formatted(title, words);
        }
    }

    /** The changes in sentences, each list in the order of the new schedule, or of the old one for what is gone. */
    public record Told(List<Sentence> moved, List<Sentence> added, List<Sentence> canceled) {

        public Told {
            moved = List.copyOf(moved);
            added = List.copyOf(added);
            canceled = List.copyOf(canceled);
        }

        public boolean none() {
            return moved.isEmpty() && added.isEmpty() && canceled.isEmpty();
        }

        public List<Sentence> all() {
            return Stream.of(moved, added, canceled).flatMap(List::stream).toList();
        }

        /** {@code 3 moved, 1 new, 2 gone}. */
        public String summary() {
            var parts = Stream.of(part(moved.size(), "moved"), part(added.size(), "new"), part(canceled.size(), "gone"))
                .filter(part -> !part.isEmpty())
                .toList();
            return parts.isEmpty() ? "no talk is new, moved or gone" : String.join(", ", parts);
        }

        private static String part(int count, String what) {
            return count == 0 ? "" : count + " " + what;
        }
    }

    public Told tell(Changes changes) {
        return new Told(
                changes.moved()
                    .stream()
                    .sorted(Comparator.comparing((Moved move) -> move.to().startsAt())
                        .thenComparing(move -> title(move.to())))
                    .map(move -> new Sentence(move.to().proposalId(), title(move.to()), move(move)))
                    .toList(),
                sorted(changes.added()).map(place -> new Sentence(place.proposalId(), title(place),
                        "is new: " + place(place)))
                    .toList(),
                sorted(changes.canceled()).map(place -> new Sentence(place.proposalId(), title(place),
                        "is gone from " + place(place)))
                    .toList());
    }

    /** {@code Fri 11:10, Room A}. */
    public String place(Placement place) {
        return when(place.startsAt()) + ", " + room(place);
    }

    private String move(Moved move) {
        if (move.from().startsAt().equals(move.to().startsAt())) {
            return move.from().roomId().equals(move.to().roomId())
                    ? "ends at another time: %s to %s, %s".formatted(when(move.to().startsAt()),
                            when(move.to().endsAt()), room(move.to()))
                    : "moves from %s to %s (still %s)".formatted(room(move.from()), room(move.to()),
                            when(move.to().startsAt()));
        }
        return "moves from %s to %s".formatted(place(move.from()), place(move.to()));
    }

    private Stream<Placement> sorted(List<Placement> places) {
        return places.stream().sorted(Comparator.comparing(Placement::startsAt).thenComparing(this::title));
    }

    private String title(Placement place) {
        return titles.getOrDefault(place.proposalId(), "A talk");
    }

    private String room(Placement place) {
        return rooms.getOrDefault(place.roomId(), "a room that is gone");
    }

    private String when(Instant at) {
        return DAY_AND_TIME.format(at.atZone(zone));
    }
}
