package org.trackweave.scheduler.timetable.cpsat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;

import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.Literal;

import org.trackweave.scheduler.ids.CellId;
import org.trackweave.scheduler.timetable.Relation;
import org.trackweave.scheduler.timetable.Rule;
import org.trackweave.scheduler.timetable.plan.Plan;
import org.trackweave.scheduler.timetable.plan.Slot;
import org.trackweave.scheduler.timetable.plan.TalkPair;

/** Rules about two given talks, each of which is alone in its group. */
final class PairRules {

    private final Plan plan;
    private final CellModel cells;
    private final ToIntFunction<Slot> byStart;

    PairRules(Plan plan, CellModel cells) {
        this.plan = plan;
        this.cells = cells;
        var starts = new TreeMap<Long, Integer>();
        plan.grid()
            .slots()
            .stream()
            .map(Slot::start)
            .sorted()
            .distinct()
            .forEach(start -> starts.put(start, starts.size()));
        this.byStart = slot -> starts.getOrDefault(slot.start(), 0);
    }

    /** What the pair costs when its talks start in these slots. */
    private interface Cost {
        long of(Slot one, Slot other);
    }

    void add() {
        var weights = plan.problem().weights();
        for (var pair : plan.pairs()) {
            int one = minutes(pair.one());
            int other = minutes(pair.other());
            switch (pair) {
                case TalkPair.OfOneTrack _ -> {
                }
                case TalkPair.EasierFirst(_, _, var levels) -> add(pair, Rule.NOVICE_FIRST, byStart,
                        (a, b) -> b.start() < a.start() ? levels : 0);
                case TalkPair.OfOneSpeaker _ -> {
                    add(pair, Rule.SPEAKER_PAUSE, byStart, (a, b) -> {
                        long gap = gap(a, one, b, other);
                        return gap >= 0 && gap < TalkPair.OfOneSpeaker.PAUSE_MINUTES ? 1 : 0;
                    });
                    if (!weights.isHard(Rule.SPEAKER_CLASH)) {
                        add(pair, Rule.SPEAKER_CLASH, byStart, (a, b) -> Math.max(0, -gap(a, one, b, other)));
                    }
                }
                case TalkPair.ForOneAudience(_, _, var percent) -> add(pair, Rule.SHARED_AUDIENCE, byStart,
                        (a, b) -> gap(a, one, b, other) < 0 ? percent : 0);
                case TalkPair.BothPopular _ -> add(pair, Rule.POPULAR_AT_ONCE, byStart,
                        (a, b) -> gap(a, one, b, other) < 0 ? 1 : 0);
                case TalkPair.Related related -> addRelated(related, one, other);
            }
        }
    }

    private void addRelated(TalkPair.Related pair, int one, int other) {
        int cost = pair.cost();
        var rooms = plan.grid().rooms();
        switch (pair.kind()) {
            case EXCLUDED, TOPIC_CONFLICT ->
                add(pair, pair.rule(), byStart, (a, b) -> cost * Math.max(0, -gap(a, one, b, other)));
            case BEFORE_PREREQUISITE ->
                add(pair, pair.rule(), byStart, (a, b) -> a.start() < b.start() + other ? cost : 0);
            case SESSION_CONFLICT -> add(pair, pair.rule(), Slot::block,
                    (a, b) -> a.session() >= 0 && a.session() == b.session() && a.room() != b.room() ? cost : 0);
            case TIMESLOT_CONFLICT -> add(pair, pair.rule(), byStart, (a, b) -> {
                long timeslot = Math.max(1, a.end() - a.start());
                return cost * ((Math.max(0, -gap(a, one, b, other)) + timeslot - 1) / timeslot);
            });
            case NOT_TOGETHER -> addTogether(pair, cost);
            case OTHER_DAY -> add(pair, pair.rule(), Slot::day, (a, b) -> a.day() == b.day() ? 0 : cost);
            case DAYS_BETWEEN -> add(pair, pair.rule(), Slot::day,
                    (a, b) -> cost * Relation.daysBetween(a.day(), b.day()));
            case OTHER_ROOM -> add(pair, pair.rule(), slot -> slot.day() * rooms.size() + slot.room(),
                    (a, b) -> a.day() == b.day() && a.room() != b.room() ? cost : 0);
            case IN_SMALLER_ROOM -> add(pair, pair.rule(), slot -> rooms.get(slot.room()).capacity(),
                    (a, b) -> rooms.get(a.room()).capacity() < rooms.get(b.room()).capacity() ? cost : 0);
            case OUT_OF_ORDER -> add(pair, pair.rule(), byStart, (a, b) -> a.start() + one > b.start() ? cost : 0);
        }
    }

    /** Costs less than the pair's cost where both start together. */
    private void addTogether(TalkPair.Related pair, int cost) {
        int weight = plan.problem().weights().of(pair.rule());
        if (cost == 0 || weight == 0) {
            return;
        }
        var ones = cells.by(cells.groups().of(pair.one()), byStart);
        var others = cells.by(cells.groups().of(pair.other()), byStart);
        var apart = cells.objective().costing((long) cost * weight, "apart");
        ones.forEach((start, literals) -> {
            var expression = Objective.sumOf(literals).addTerm(apart, -1);
            others.getOrDefault(start, List.of()).forEach(literal -> expression.addTerm(literal, -1));
            cells.model().addLessOrEqual(expression, 0);
        });
    }

    /** For each cost that occurs: one talk here, and the other where that cost arises, only if it is paid. */
    private void add(TalkPair pair, Rule rule, ToIntFunction<Slot> property, Cost cost) {
        int weight = plan.problem().weights().of(rule);
        if (weight == 0) {
            return;
        }
        boolean hard = plan.problem().weights().isHard(rule);
        var one = cells.groups().of(pair.one());
        var other = cells.groups().of(pair.other());
        if (one.slots().size() == 1 && other.slots().size() == 1 && !hard) {
            cells.objective().sum().add(weight * cost.of(one.slots().getFirst(), other.slots().getFirst()));
            return;
        }
        var ones = cells.by(one, property);
        var others = cells.by(other, property);
        var paid = new TreeMap<Long, Literal>();
        var slotsOfOne = someSlots(one, property);
        var slotsOfOther = someSlots(other, property);
        ones.forEach((key, literals) -> {
            var costing = new TreeMap<Long, List<Literal>>();
            others.forEach((otherKey, otherLiterals) -> {
                long amount = cost.of(slotsOfOne.getOrDefault(key, FAR), slotsOfOther.getOrDefault(otherKey, FAR));
                if (amount > 0) {
                    costing.computeIfAbsent(hard ? 1 : amount, _ -> new ArrayList<>()).addAll(otherLiterals);
                }
            });
            costing.forEach((amount, with) -> {
                var both = LinearExpr.newBuilder();
                literals.forEach(both::add);
                with.forEach(both::add);
                if (!hard) {
                    both.addTerm(paid.computeIfAbsent(amount,
                            _ -> cells.objective().costing(amount * weight, rule.name())), -1);
                }
                cells.model().addLessOrEqual(both, 1);
            });
        });
    }

    private static final Slot FAR = new Slot(-1, new CellId("nowhere"), -1, -1, 0, 0);

    private static Map<Integer, Slot> someSlots(TalkGroup group, ToIntFunction<Slot> property) {
        var slots = new TreeMap<Integer, Slot>();
        group.slots().forEach(slot -> slots.putIfAbsent(property.applyAsInt(slot), slot));
        return slots;
    }

    private int minutes(int talk) {
        return plan.costs().get(talk).minutes();
    }

    private static long gap(Slot a, int minutesOfA, Slot b, int minutesOfB) {
        return Math.max(a.start(), b.start()) - Math.min(a.start() + minutesOfA, b.start() + minutesOfB);
    }
}
