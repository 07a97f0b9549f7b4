package org.trackweave.scheduler.talk;

import java.util.ArrayList;
import java.util.List;

import org.trackweave.scheduler.room.ConferenceRoom;

/**
 * What a talk must find in its room. Hard: a timetable that does not give it cannot be released.
 *
 * @param features in the words in which rooms say what they offer, in alphabetical order
 * @param seats the least capacity; 0 where it does not matter
 */
public record Needs(List<String> features, int seats) {

    /** Any room will do. */
    public static final Needs NONE = new Needs(List.of(), 0);

    public Needs {
        features = features.stream().distinct().sorted().toList();
    }

    public boolean nothing() {
        return features.isEmpty() && seats == 0;
    }

    /** Whether the talk could be held there. */
    public boolean suits(ConferenceRoom room) {
        return room.capacity() >= seats && room.features().containsAll(features);
    }

    /** "recording, projector and at least 200 seats"; "nothing in particular" where any room will do. */
    public String words() {
        List<String> all = new ArrayList<>(features);
        if (seats > 0) {
            all.add(seats == 1 ? "at least 1 seat" : "at least %d seats".formatted(seats));
        }
        return switch (all.size()) {
            case 0 -> "nothing in particular";
            case 1 -> all.getFirst();
            default -> String.join(", ", all.subList(0, all.size() - 1)) + " and " + all.getLast();
        };
    }
}
