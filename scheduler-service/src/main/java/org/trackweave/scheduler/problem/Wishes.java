package org.trackweave.scheduler.problem;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonIgnore;

import org.trackweave.scheduler.availability.Availability;
import org.trackweave.scheduler.timetable.SharedAudience;
import org.trackweave.scheduler.timetable.Weights;

/**
 * What people wish of a timetable beside the grid and the talks.
 *
 * @param weights how much each wish matters; part of a run's settings
 * @param times by speaker; nothing is known of one who is not there
 * @param audiences talks that the same people want to hear
 * @param names by speaker, only where the answer is for people's eyes and not stored: names must be erasable
 */
public record Wishes(@JsonIgnore Weights weights, SortedMap<UUID, Availability> times, List<SharedAudience> audiences,
        @JsonIgnore Map<UUID, String> names) {

    /** Nobody has said anything. */
    public static final Wishes NONE = new Wishes(Weights.USUAL, new TreeMap<>(), List.of(), Map.of());

    public Wishes {
        times = new TreeMap<>(times);
        audiences = List.copyOf(audiences);
        names = Map.copyOf(names);
    }

    public Wishes with(Weights others) {
        return new Wishes(others, times, audiences, names);
    }

    Availability timesOf(UUID speaker) {
        return times.getOrDefault(speaker, Availability.ANY);
    }

    /** What a speaker is called; empty where names were not read, or the name is erased. */
    public Optional<String> nameOf(UUID speaker) {
        return Optional.ofNullable(names.get(speaker));
    }
}
