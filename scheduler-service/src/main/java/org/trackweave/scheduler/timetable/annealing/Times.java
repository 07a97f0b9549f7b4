package org.trackweave.scheduler.timetable.annealing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.trackweave.scheduler.timetable.plan.Plan;
import org.trackweave.scheduler.timetable.plan.Slot;

/** The times at which talks may start, numbered: most rules look at the times of talks and not at their rooms. */
final class Times {

    /**
     * A time at which slots start.
     *
     * @param start minutes since the epoch
     * @param minutes of the slot
     */
    record Time(int day, long start, long minutes) {}

    private final Map<Time, Integer> numbers = new LinkedHashMap<>();
    private final List<Time> times;

    Times(Plan plan) {
        plan.grid().slots().forEach(slot -> numbers.putIfAbsent(time(slot), numbers.size()));
        times = new ArrayList<>(numbers.keySet());
    }

    private static Time time(Slot slot) {
        return new Time(slot.day(), slot.start(), slot.end() - slot.start());
    }

    int number(Slot slot) {
        return numbers.getOrDefault(time(slot), 0);
    }

    int size() {
        return times.size();
    }

    Time get(int number) {
        return times.get(number);
    }
}
