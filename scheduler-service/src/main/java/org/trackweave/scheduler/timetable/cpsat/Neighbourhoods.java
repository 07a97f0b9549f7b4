package org.trackweave.scheduler.timetable.cpsat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import org.trackweave.scheduler.timetable.plan.Plan;
import org.trackweave.scheduler.timetable.plan.Slot;

/** Picks talks that are worth rearranging together while all others stay: of some tracks, of some time, of some rooms. */
final class Neighbourhoods {

    /** What talks that are rearranged together have in common. */
    private enum Near {
        TRACK,
        TIME,
        ROOM
    }

    private final Plan plan;
    private final Random random;

    Neighbourhoods(Plan plan, long seed) {
        this.plan = plan;
        this.random = new Random(seed);
    }

    /** About so many talks. */
    Set<Integer> next(@Nullable Slot[] slots, int size) {
        var chosen = new HashSet<Integer>();
        Near kind = Near.values()[random.nextInt(Near.values().length)];
        while (chosen.size() < Math.min(size, slots.length)) {
            var seed = random.nextInt(slots.length);
            var slot = slots[seed];
            Predicate<Integer> near = talk -> {
                var other = slots[talk];
                if (slot == null || other == null) {
                    return talk == seed || other == null;
                }
                return switch (kind) {
                    case TRACK -> plan.costs().get(talk).primaryTrack() == plan.costs().get(seed).primaryTrack()
                            && plan.costs().get(seed).primaryTrack() >= 0 || talk == seed;
                    case TIME -> other.day() == slot.day() && Math.abs(other.start() - slot.start()) < 60;
                    case ROOM -> other.day() == slot.day() && other.room() == slot.room();
                };
            };
            var more = new ArrayList<>(IntStream.range(0, slots.length).boxed().filter(near).toList());
            Collections.shuffle(more, random);
            chosen.addAll(more.subList(0, Math.min(more.size(), size - chosen.size())));
        }
        return chosen;
    }

    /** The slots that the chosen talks may use while the others stay: those that no other talk is in. */
    List<List<Slot>> slots(@Nullable Slot[] now, Set<Integer> chosen) {
        var taken = new HashSet<Slot>();
        for (int talk = 0; talk < now.length; talk++) {
            var slot = now[talk];
            if (slot != null && !chosen.contains(talk)) {
                taken.add(slot);
            }
        }
        return IntStream.range(0, now.length).mapToObj(talk -> {
            var slot = now[talk];
            return slot != null && !chosen.contains(talk)
                    ? List.of(slot)
                    : plan.costs().get(talk).possible().stream().filter(free -> !taken.contains(free)).toList();
        }).toList();
    }
}
