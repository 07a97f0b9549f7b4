package org.trackweave.scheduler.timetable.cpsat;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.Literal;

import org.trackweave.scheduler.timetable.Rule;
import org.trackweave.scheduler.timetable.plan.Plan;

/** Talks at their number in the track, as far as the blocks they are in decide it. */
final class SessionNumbers {

    private final Plan plan;
    private final CpModel model;
    private final Objective objective;
    private final TrackBlocks blocks;
    private final List<Map<Integer, IntVar>> in;

    /** @param in by group, how many of its talks are in each block */
    SessionNumbers(Plan plan, CpModel model, Objective objective, TrackBlocks blocks, List<Map<Integer, IntVar>> in) {
        this.plan = plan;
        this.model = model;
        this.objective = objective;
        this.blocks = blocks;
        this.in = in;
    }

    void add(List<Integer> tracks, IntFunction<List<TalkGroup>> ofTrack) {
        for (int track : tracks) {
            var members = ofTrack.apply(track);
            var numbered = members.stream()
                .filter(group -> group.costs().programme().number() > 0)
                .sorted(Comparator.comparingInt(group -> group.costs().programme().number()))
                .toList();
            boolean all = numbered.size() == members.size()
                    && IntStream.range(0, numbered.size())
                        .allMatch(i -> numbered.get(i).costs().programme().number() == i + 1);
            if (all) {
                inOrder(track, numbered);
            } else if (!numbered.isEmpty()) {
                counted(track, members, numbered);
            }
        }
    }

    /** Where all talks of a track are numbered, none is in a later block than its successor, or it is paid for. */
    private void inOrder(int track, List<TalkGroup> numbered) {
        var weight = plan.problem().weights().of(Rule.TRACK_ORDER);
        var before = Map.<Integer, BoolVar>of();
        Literal wrongBefore = model.falseLiteral();
        for (var group : numbered) {
            var reached = new TreeMap<Integer, BoolVar>();
            var wrong = objective.costing(weight, "number" + group.index());
            BoolVar last = null;
            for (int block : blocks.blocksOf(track).keySet()) {
                var upTo = model.newBoolVar("g%dupto%d".formatted(group.index(), block));
                var step = LinearExpr.newBuilder().addTerm(upTo, -1);
                if (last != null) {
                    step.add(last);
                }
                var here = in.get(group.index()).get(block);
                if (here != null) {
                    step.add(here);
                }
                model.addEquality(step, 0);
                var earlier = before.get(block);
                if (earlier != null) {
                    model.addBoolOr(new Literal[]{upTo.not(), earlier, wrong, wrongBefore});
                }
                reached.put(block, upTo);
                last = upTo;
            }
            before = reached;
            wrongBefore = wrong;
        }
    }

    /** A numbered talk is in the block in which the track's count of talks passes its number, or is paid for. */
    private void counted(int track, List<TalkGroup> members, List<TalkGroup> numbered) {
        int talks = members.stream().mapToInt(TalkGroup::size).sum();
        var before = new TreeMap<Integer, IntVar>();
        var upTo = new TreeMap<Integer, IntVar>();
        IntVar reached = model.newConstant(0);
        for (int block : blocks.blocksOf(track).keySet()) {
            var next = model.newIntVar(0, talks, "t%dupto%d".formatted(track, block));
            var sum = LinearExpr.newBuilder().add(reached).addTerm(next, -1);
            members.forEach(group -> {
                var count = in.get(group.index()).get(block);
                if (count != null) {
                    sum.add(count);
                }
            });
            model.addEquality(sum, 0);
            before.put(block, reached);
            upTo.put(block, next);
            reached = next;
        }
        numbered.forEach(group -> number(group, before, upTo));
    }

    private void number(TalkGroup group, Map<Integer, IntVar> before, Map<Integer, IntVar> upTo) {
        int number = group.costs().programme().number();
        var wrong = objective.costing(plan.problem().weights().of(Rule.TRACK_ORDER), "number" + group.index());
        in.get(group.index()).forEach((block, count) -> {
            var here = model.newBoolVar("g%din%d".formatted(group.index(), block));
            model.addEquality(LinearExpr.newBuilder().add(count).addTerm(here, -1), 0);
            var enforced = new Literal[]{here, wrong.not()};
            var first = before.get(block);
            var last = upTo.get(block);
            if (first != null && last != null) {
                model.addLessOrEqual(first, number - 1L).onlyEnforceIf(enforced);
                model.addGreaterOrEqual(last, number).onlyEnforceIf(enforced);
            }
        });
    }
}
