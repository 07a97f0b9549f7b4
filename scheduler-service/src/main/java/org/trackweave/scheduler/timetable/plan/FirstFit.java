package org.trackweave.scheduler.timetable.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import org.trackweave.scheduler.ids.CellId;
import org.trackweave.scheduler.ids.TalkId;
import org.trackweave.scheduler.timetable.Rule;

/**
 * A timetable in no time: track by track, the fullest first, each talk to the cheapest slot that breaks no hard rule.
 * Searches that begin here need not find out for themselves that a room holds one talk at a time.
 */
public final class FirstFit {

    private record Stay(long start, long end) {

        boolean overlaps(long otherStart, long otherEnd) {
            return start < otherEnd && otherStart < end;
        }
    }

    private final Plan plan;
    private final Map<Object, List<Stay>> stays = new HashMap<>();
    private final Map<Integer, Integer> owners = new HashMap<>();
    private final Map<Integer, Slot> placed = new LinkedHashMap<>();
    private final Map<Integer, List<TalkPair.Related>> ordered = new HashMap<>();
    private final Set<Long> trackRooms = new HashSet<>();

    private FirstFit(Plan plan) {
        this.plan = plan;
        for (var pair : plan.pairs()) {
            if (pair instanceof TalkPair.Related related && plan.problem().weights().isHard(related.rule())) {
                ordered.computeIfAbsent(related.one(), _ -> new ArrayList<>()).add(related);
                ordered.computeIfAbsent(related.other(), _ -> new ArrayList<>()).add(related);
            }
        }
    }

    /** Keeps what may stay of the start, and places the rest as far as it goes. */
    public static Map<TalkId, CellId> complete(Plan plan, Map<TalkId, CellId> start) {
        var fit = new FirstFit(plan);
        fit.keep(start);
        fit.placeTheRest();
        var cells = new HashMap<TalkId, CellId>();
        fit.placed.forEach((talk, slot) -> cells.put(plan.problem().talks().get(talk).id(), slot.cell()));
        return cells;
    }

    private void keep(Map<TalkId, CellId> start) {
        for (boolean pinned : new boolean[]{true, false}) {
            for (int talk = 0; talk < plan.costs().size(); talk++) {
                var given = plan.problem().talks().get(talk);
                var cell = given.pinned().orElse(start.get(given.id()));
                if (given.pinned().isPresent() == pinned && cell != null && plan.grid().has(cell)) {
                    var slot = plan.grid().slot(cell);
                    if (plan.costs().get(talk).possible().contains(slot) && fits(talk, slot)) {
                        place(talk, slot);
                    }
                }
            }
        }
    }

    private void placeTheRest() {
        var minutes = new HashMap<Integer, Integer>();
        plan.costs().forEach(costs -> minutes.merge(costs.primaryTrack(), costs.minutes(), Integer::sum));
        IntStream.range(0, plan.costs().size())
            .boxed()
            .filter(talk -> !placed.containsKey(talk))
            .sorted(Comparator.comparing((Integer talk) -> plan.costs().get(talk).primaryTrack() < 0)
                .thenComparing(talk -> -minutes.getOrDefault(plan.costs().get(talk).primaryTrack(), 0))
                .thenComparing(talk -> plan.costs().get(talk).primaryTrack())
                .thenComparing(talk -> plan.costs().get(talk).programme().number())
                .thenComparing(talk -> plan.costs().get(talk).level())
                .thenComparing(talk -> plan.costs().get(talk).possible().size()))
            .forEach(talk -> cheapest(talk).ifPresent(slot -> place(talk, slot)));
    }

    private Optional<Slot> cheapest(int talk) {
        var costs = plan.costs().get(talk);
        long least = Long.MAX_VALUE;
        Slot best = null;
        for (var slot : costs.possible()) {
            long cost = cost(talk, slot);
            if (cost < least && fits(talk, slot)) {
                least = cost;
                best = slot;
            }
        }
        return Optional.ofNullable(best);
    }

    private long cost(int talk, Slot slot) {
        var weights = plan.problem().weights();
        var costs = plan.costs().get(talk);
        long cost = 0;
        for (var rule : costs.bySlot().keySet()) {
            cost += (long) weights.of(rule) * costs.of(rule, slot);
        }
        if (costs.primaryTrack() >= 0 && !trackRooms.contains(trackRoom(costs.primaryTrack(), slot))) {
            cost += weights.of(Rule.TRACK_ROOM_CHANGE);
        }
        return cost;
    }

    private static long trackRoom(int track, Slot slot) {
        return (track * 1000L + slot.day()) * 10_000 + slot.room();
    }

    private record Speaking(Object who) {}

    private record InTrack(Object track) {}

    private List<Object> busy(int talk, Slot slot) {
        var weights = plan.problem().weights();
        var given = plan.problem().talks().get(talk);
        var busy = new ArrayList<Object>();
        busy.add(slot.room());
        if (weights.isHard(Rule.SPEAKER_CLASH)) {
            given.speakers().forEach(speaker -> busy.add(new Speaking(speaker)));
        }
        if (weights.isHard(Rule.TRACK_OVERLAP)) {
            given.tracks().forEach(track -> busy.add(new InTrack(track)));
        }
        return busy;
    }

    private boolean fits(int talk, Slot slot) {
        long end = slot.start() + plan.costs().get(talk).minutes();
        for (var key : busy(talk, slot)) {
            for (var stay : stays.getOrDefault(key, List.of())) {
                if (stay.overlaps(slot.start(), end)) {
                    return false;
                }
            }
        }
        if (slot.block() >= 0 && plan.problem().weights().isHard(Rule.SESSION_SHARED)
                && owners.getOrDefault(slot.block(), plan.costs().get(talk).primaryTrack()) != plan.costs()
                    .get(talk)
                    .primaryTrack()) {
            return false;
        }
        return ordered.getOrDefault(talk, List.of()).stream().allMatch(pair -> suits(pair, talk, slot));
    }

    private boolean suits(TalkPair.Related pair, int talk, Slot slot) {
        var one = pair.one() == talk ? slot : placed.get(pair.one());
        var other = pair.other() == talk ? slot : placed.get(pair.other());
        if (one == null || other == null) {
            return true;
        }
        long endOfOne = one.start() + plan.costs().get(pair.one()).minutes();
        long endOfOther = other.start() + plan.costs().get(pair.other()).minutes();
        return pair.rule() == Rule.BEFORE_PREREQUISITE
                ? one.start() >= endOfOther
                : endOfOne <= other.start() || endOfOther <= one.start();
    }

    private void place(int talk, Slot slot) {
        placed.put(talk, slot);
        var costs = plan.costs().get(talk);
        var stay = new Stay(slot.start(), slot.start() + costs.minutes());
        busy(talk, slot).forEach(key -> stays.computeIfAbsent(key, _ -> new ArrayList<>()).add(stay));
        if (slot.block() >= 0) {
            owners.put(slot.block(), costs.primaryTrack());
        }
        if (costs.primaryTrack() >= 0) {
            trackRooms.add(trackRoom(costs.primaryTrack(), slot));
        }
    }
}
