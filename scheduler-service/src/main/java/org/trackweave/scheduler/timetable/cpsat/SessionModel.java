package org.trackweave.scheduler.timetable.cpsat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntFunction;

import org.jspecify.annotations.Nullable;

import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.Literal;

import org.trackweave.scheduler.timetable.Rule;
import org.trackweave.scheduler.timetable.plan.PlaceCosts;
import org.trackweave.scheduler.timetable.plan.Plan;
import org.trackweave.scheduler.timetable.plan.Slot;
import org.trackweave.scheduler.timetable.plan.TalkPair;

/**
 * Tracks to blocks (a room during a session) and talks to the blocks of their track. When in its block a talk starts is
 * left open, and so are rules that ask for it: what this model proves of the costs holds for every timetable, what it
 * finds has still to be laid out in slots.
 */
final class SessionModel {

    private final Plan plan;
    private final boolean toProve;
    private final CpModel model = new CpModel();
    private final Objective objective = new Objective(model);
    private final TalkGroups groups;
    private final TrackBlocks blocks;
    private final Map<Integer, List<Slot>> slotsOf = new TreeMap<>();
    private final List<Map<Integer, IntVar>> in = new ArrayList<>();

    /**
     * @param slots where each talk may start
     * @param toProve whether to say outright what follows from the rest: proves more, and finds a first answer later
     */
    SessionModel(Plan plan, TalkKinds kinds, IntFunction<List<Slot>> slots, boolean toProve) {
        this.toProve = toProve;
        this.plan = plan;
        plan.grid().slots().forEach(slot -> slotsOf.computeIfAbsent(slot.block(), _ -> new ArrayList<>()).add(slot));
        groups = new TalkGroups(plan, kinds, slots);
        blocks = new TrackBlocks(plan, model, objective);
        groups.all().forEach(this::addGroup);
        capacities();
        blocks.addRules();
        rooms();
        conflicts();
        if (plan.problem().weights().of(Rule.TRACK_ORDER) > 0) {
            new SessionNumbers(plan, model, objective, blocks, in).add(tracks(), this::ofTrack);
        }
        model.minimize(objective.sum());
    }

    CpModel model() {
        return model;
    }

    private void addGroup(TalkGroup group) {
        var counts = new TreeMap<Integer, IntVar>();
        for (int block : new TreeSet<>(group.slots().stream().map(Slot::block).toList())) {
            int most = Math.min(group.size(), cells(block) / footprint(group, block));
            if (most > 0) {
                var count = model.newIntVar(0, most, "g%d@%d".formatted(group.index(), block));
                counts.put(block, count);
                var given = blocks.given(group.costs().primaryTrack(), block);
                model.addLessOrEqual(LinearExpr.newBuilder().addTerm(count, 1).addTerm(given, -most), 0);
                objective.add(count, leastCost(group, block));
            }
        }
        in.add(counts);
        model.addEquality(Objective.sumOf(List.copyOf(counts.values())), group.size());
    }

    private int cells(int block) {
        return slotsOf.getOrDefault(block, List.of()).size();
    }

    /** How many cells of the block a talk takes at least. */
    private int footprint(TalkGroup group, int block) {
        long longest = slotsOf.getOrDefault(block, List.of())
            .stream()
            .mapToLong(slot -> slot.end() - slot.start())
            .max()
            .orElse(1);
        return (int) Math.max(1, (group.minutes() + longest - 1) / longest);
    }

    private long leastCost(TalkGroup group, int block) {
        var weights = plan.problem().weights();
        return group.slots()
            .stream()
            .filter(slot -> slot.block() == block)
            .mapToLong(slot -> PlaceCosts.ALONE.stream()
                .filter(rule -> !weights.isHard(rule))
                .mapToLong(rule -> (long) weights.of(rule) * group.costs().of(rule, slot))
                .sum())
            .min()
            .orElse(0);
    }

    private List<TalkGroup> ofTrack(int track) {
        return groups.all().stream().filter(group -> group.costs().primaryTrack() == track).toList();
    }

    private List<Integer> tracks() {
        return groups.all().stream().map(group -> group.costs().primaryTrack()).distinct().sorted().toList();
    }

    /** A block holds what fits, and is given to a track only for a talk. */
    private void capacities() {
        for (int track : tracks()) {
            var members = ofTrack(track);
            blocks.blocksOf(track).forEach((block, given) -> {
                var used = LinearExpr.newBuilder();
                var talks = LinearExpr.newBuilder();
                for (var group : members) {
                    var count = in.get(group.index()).get(block);
                    if (count != null) {
                        used.addTerm(count, footprint(group, block));
                        talks.addTerm(count, -1);
                    }
                }
                model.addLessOrEqual(used.addTerm(given, -cells(block)), 0);
                model.addLessOrEqual(talks.add(given), 0);
            });
        }
    }

    private void rooms() {
        int overall = plan.problem().weights().of(Rule.TRACK_ROOMS);
        int perDay = plan.problem().weights().of(Rule.TRACK_ROOM_CHANGE);
        int rooms = plan.grid().rooms().size();
        for (int track : tracks()) {
            if (track < 0) {
                continue;
            }
            var byRoom = new TreeMap<Integer, List<Literal>>();
            var byDayAndRoom = new TreeMap<Integer, List<Literal>>();
            blocks.blocksOf(track).forEach((block, given) -> {
                var slot = slotsOf.getOrDefault(block, List.of()).getFirst();
                byRoom.computeIfAbsent(slot.room(), _ -> new ArrayList<>()).add(given);
                byDayAndRoom.computeIfAbsent(slot.day() * rooms + slot.room(), _ -> new ArrayList<>()).add(given);
            });
            changes(byRoom.values(), overall, "rooms%d".formatted(track), leastBlocks(track));
            var days = new TreeMap<Integer, List<List<Literal>>>();
            byDayAndRoom.forEach((key, literals) -> days.computeIfAbsent(key / rooms, _ -> new ArrayList<>())
                .add(literals));
            days.forEach((day, used) -> changes(used, perDay, "rooms%dd%d".formatted(track, day), 0));
        }
    }

    /** The fewest blocks that hold all of the track's talks, were they divisible. */
    private int leastBlocks(int track) {
        var members = ofTrack(track);
        int largest = blocks.blocksOf(track).keySet().stream().mapToInt(this::cells).max().orElse(1);
        int needed = members.stream()
            .mapToInt(group -> group.size() * blocks.blocksOf(track)
                .keySet()
                .stream()
                .mapToInt(block -> footprint(group, block))
                .min()
                .orElse(1))
            .sum();
        return (needed + largest - 1) / largest;
    }

    /** What is said of the fewest blocks follows from the rest; said outright, it proves more. */
    private void changes(Collection<List<Literal>> rooms, int weight, String name, int leastBlocks) {
        if (weight == 0) {
            return;
        }
        var used = new ArrayList<Literal>();
        int most = 1;
        for (var literals : rooms) {
            var room = model.newBoolVar(name);
            literals.forEach(literal -> model.addImplication(literal, room));
            if (toProve) {
                model.addLessOrEqual(Objective.sumOf(literals).addTerm(room, -literals.size()), 0);
            }
            used.add(room);
            most = Math.max(most, literals.size());
        }
        if (toProve && leastBlocks > 1) {
            var all = rooms.stream().flatMap(List::stream).toList();
            model.addGreaterOrEqual(Objective.sumOf(all), leastBlocks);
            model.addGreaterOrEqual(Objective.sumOf(used), (leastBlocks + most - 1) / most);
        }
        objective.beyondFirst(Objective.sumOf(used), used.size(), weight, name);
    }

    private void conflicts() {
        int weight = plan.problem().weights().of(Rule.SESSION_CONFLICT);
        for (var pair : plan.pairs()) {
            if (weight > 0 && pair instanceof TalkPair.Related related && related.rule() == Rule.SESSION_CONFLICT
                    && related.cost() > 0) {
                conflict(groups.of(related.one()), groups.of(related.other()), (long) weight * related.cost());
            }
        }
    }

    private void conflict(TalkGroup one, TalkGroup other, long cost) {
        var paid = objective.costing(cost, "conflict");
        boolean sameTrack = one.costs().primaryTrack() == other.costs().primaryTrack();
        int rooms = plan.grid().rooms().size();
        var others = in.get(other.index());
        if (sameTrack) {
            in.get(one.index()).forEach((block, here) -> {
                var both = LinearExpr.newBuilder().add(here).addTerm(paid, -1);
                others.forEach((otherBlock, there) -> {
                    if (otherBlock / rooms == block / rooms && !otherBlock.equals(block)) {
                        both.add(there);
                    }
                });
                model.addLessOrEqual(both, 1);
            });
            return;
        }
        for (int session = 0; session < plan.problem().sessions().sessions().size(); session++) {
            var both = LinearExpr.newBuilder().addTerm(paid, -1);
            int now = session;
            for (var counts : List.of(in.get(one.index()), others)) {
                counts.forEach((block, count) -> {
                    if (block / rooms == now) {
                        both.add(count);
                    }
                });
            }
            model.addLessOrEqual(both, 1);
        }
    }

    /** Starts the search at a timetable. */
    void hint(@Nullable Slot[] start) {
        model.clearHints();
        for (var group : groups.all()) {
            var counts = new int[plan.blocks()];
            group.talks().stream().map(talk -> start[talk]).forEach(slot -> {
                if (slot != null && slot.block() >= 0) {
                    counts[slot.block()]++;
                }
            });
            in.get(group.index()).forEach((block, count) -> model.addHint(count, counts[block]));
        }
        var track = new TreeMap<Integer, TreeSet<Integer>>();
        for (int talk = 0; talk < start.length; talk++) {
            var slot = start[talk];
            if (slot != null) {
                track.computeIfAbsent(plan.costs().get(talk).primaryTrack(), _ -> new TreeSet<>()).add(slot.block());
            }
        }
        tracks().forEach(number -> blocks.blocksOf(number)
            .forEach((block, given) -> model.addHint(given,
                    track.getOrDefault(number, new TreeSet<>()).contains(block))));
    }

    /** For each talk the slots of the block it is in. */
    List<List<Slot>> read(ToCount value) {
        var slots = new ArrayList<List<Slot>>(Collections.nCopies(plan.costs().size(), List.of()));
        for (var group : groups.all()) {
            var talks = group.talks().iterator();
            in.get(group.index()).forEach((block, count) -> {
                for (long i = value.of(count); i > 0 && talks.hasNext(); i--) {
                    slots.set(talks.next(), group.slots().stream().filter(slot -> slot.block() == block).toList());
                }
            });
        }
        return slots;
    }

    /** Reads a count of a solution. */
    interface ToCount {
        long of(IntVar count);
    }
}
