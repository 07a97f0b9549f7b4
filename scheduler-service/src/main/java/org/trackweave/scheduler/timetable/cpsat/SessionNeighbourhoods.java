package org.trackweave.scheduler.timetable.cpsat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

import org.trackweave.scheduler.timetable.plan.Plan;
import org.trackweave.scheduler.timetable.plan.Slot;

/**
 * What is worth rearranging together while the rest stays: some tracks wherever there is room, or some sessions with all
 * that is in them.
 */
final class SessionNeighbourhoods {

    private final Plan plan;
    private final Random random;

    SessionNeighbourhoods(Plan plan, long seed) {
        this.plan = plan;
        this.random = new Random(seed);
    }

    /**
     * For each talk the slots it may have.
     *
     * @param now the slots of the block that each talk is in
     * @param size how much, from 1
     */
    List<List<Slot>> next(List<List<Slot>> now, int size) {
        return random.nextInt(3) == 0 ? sessions(now, size) : tracks(now, size);
    }

    private List<List<Slot>> tracks(List<List<Slot>> now, int size) {
        var tracks = new ArrayList<>(
                new TreeSet<>(plan.costs().stream().map(costs -> costs.primaryTrack()).toList()));
        Collections.shuffle(tracks, random);
        var chosen = Set.copyOf(tracks.subList(0, Math.min(size, tracks.size())));
        var taken = new HashSet<Integer>();
        for (int talk = 0; talk < now.size(); talk++) {
            if (!chosen.contains(plan.costs().get(talk).primaryTrack())) {
                taken.add(now.get(talk).getFirst().block());
            }
        }
        return choices(now, talk -> chosen.contains(plan.costs().get(talk).primaryTrack()),
                block -> !taken.contains(block));
    }

    private List<List<Slot>> sessions(List<List<Slot>> now, int size) {
        int all = plan.problem().sessions().sessions().size();
        var numbers = new ArrayList<>(IntStream.range(0, all).boxed().toList());
        Collections.shuffle(numbers, random);
        var chosen = Set.copyOf(numbers.subList(0, Math.min(Math.max(2, size / 2), all)));
        int rooms = plan.grid().rooms().size();
        return choices(now, talk -> chosen.contains(now.get(talk).getFirst().session()),
                block -> chosen.contains(block / rooms));
    }

    private interface Test {
        boolean of(int number);
    }

    private List<List<Slot>> choices(List<List<Slot>> now, Test free, Test mayUse) {
        return IntStream.range(0, now.size())
            .mapToObj(talk -> free.of(talk)
                    ? plan.costs().get(talk).possible().stream().filter(slot -> mayUse.of(slot.block())).toList()
                    : now.get(talk))
            .toList();
    }
}
