package org.trackweave.scheduler.timetable.annealing;

import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import org.trackweave.scheduler.timetable.Level;
import org.trackweave.scheduler.timetable.Rule;
import org.trackweave.scheduler.timetable.SmallConference;
import org.trackweave.scheduler.timetable.plan.Plan;
import org.trackweave.scheduler.timetable.plan.Slot;

import static org.assertj.core.api.Assertions.assertThat;

class AnnealingTest {

    /** Something of every rule that annealing knows, in little space. */
    private static Plan everything() {
        var conference = new SmallConference(4, 12).session("Monday", 0, 2)
            .session("Tuesday", 3, 5)
            .session("Wednesday", 6, 8)
            .session("Thursday", 9, 11);
        for (int talk = 0; talk < 30; talk++) {
            conference.talk("t" + talk, talk % 7 == 0 ? 60 : 30, "track" + talk % 6, Level.NOVICE);
        }
        conference.talk("lonely", "");
        for (int talk = 1; talk < 30; talk += 6) {
            conference.number("t" + talk, talk / 6 + 1).talkCost("t" + talk, "Tuesday", 7);
        }
        return Plan.of(conference.relation(Rule.SESSION_CONFLICT, "t1", "t2", 5)
            .relation(Rule.SESSION_CONFLICT, "t3", "t9", 3)
            .similar("track0", "track1", 4)
            .similar("track2", "track5", 9)
            .trackCost("track3", "Monday", 11)
            .weight(Rule.TRACK_ROOMS, 2)
            .weight(Rule.TRACK_ROOM_CHANGE, 3)
            .weight(Rule.TRACK_SPLIT, 5)
            .weight(Rule.TRACK_ORDER, 13)
            .weight(Rule.TRACK_IN_PARALLEL, 17)
            .problem());
    }

    private static BooleanSupplier moves(int thousands) {
        var left = new AtomicInteger(thousands);
        return () -> left.getAndDecrement() > 0;
    }

    private static Slot[] nowhere(Plan plan) {
        return new Slot[plan.costs().size()];
    }

    private static long costAnew(BlockCosts costs, BlockState state) {
        var anew = new BlockState(costs);
        IntStream.range(0, costs.talks())
            .filter(talk -> state.blockOf(talk) != BlockState.NONE)
            .forEach(talk -> anew.put(talk, state.blockOf(talk)));
        anew.settle();
        return anew.cost();
    }

    @Test
    void keepsTheCostUpToDate() {
        var costs = new BlockCosts(everything());
        var state = new BlockState(costs);
        var random = new SplittableRandom(1);
        var moves = new Moves(costs, state, random);
        int made = 0;
        for (int i = 0; i < 20_000; i++) {
            long before = state.cost();
            long worse = moves.make();
            if (worse != BlockCosts.NOWHERE) {
                made++;
                if (random.nextInt(3) == 0) {
                    moves.takeBack();
                    assertThat(state.cost()).isEqualTo(before);
                }
                assertThat(state.cost()).isEqualTo(costAnew(costs, state));
            }
        }
        assertThat(made).isGreaterThan(5_000);
        assertThat(state.cost()).as("every talk was placed on the way").isLessThan(BlockState.OUT);
    }

    @Test
    void keepsTracksApartAndWithinTheirBlocks() {
        var costs = new BlockCosts(everything());
        var state = new BlockState(costs);
        var moves = new Moves(costs, state, new SplittableRandom(2));
        for (int i = 0; i < 20_000; i++) {
            moves.make();
            for (int block = 0; block < costs.blocks(); block++) {
                assertThat(state.free(block)).isNotNegative();
                for (int place = 0; place < state.count(block); place++) {
                    assertThat(costs.track(state.talk(block, place))).isEqualTo(state.trackAt(block));
                    assertThat(costs.may(state.talk(block, place), block)).isTrue();
                }
            }
        }
    }

    @Test
    void findsWhatCostsNothing() {
        var conference = new SmallConference(2, 4).session("morning", 0, 1).session("noon", 2, 3);
        for (var track : List.of("a", "b", "c", "d")) {
            conference.talk(track + 1, track).talk(track + 2, track);
        }
        var plan = Plan.of(conference.trackCost("a", "noon", 100)
            .trackCost("b", "morning", 100)
            .similar("a", "c", 1000)
            .problem());
        var annealing = new Annealing(plan, nowhere(plan), 1);
        annealing.run(moves(500), _ -> {
        });
        assertThat(annealing.isComplete()).isTrue();
        assertThat(annealing.least()).isZero();
        assertThat(annealing.best()).allSatisfy(slots -> assertThat(slots).hasSize(2));
    }

    @Test
    void findsTheSameWithTheSameSeed() {
        var plan = everything();
        var one = new Annealing(plan, nowhere(plan), 7);
        var other = new Annealing(plan, nowhere(plan), 7);
        one.run(moves(300), _ -> {
        });
        other.run(moves(300), _ -> {
        });
        assertThat(one.best()).isEqualTo(other.best());
        assertThat(one.least()).isEqualTo(other.least());
    }

    @Test
    void saysThatNotAllTalksFit() {
        var conference = new SmallConference(1, 2).session("only", 0, 1);
        var plan = Plan.of(conference.talk("one", "a").talk("two", "a").talk("three", "a").problem());
        var annealing = new Annealing(plan, nowhere(plan), 1);
        annealing.run(moves(100), _ -> {
        });
        assertThat(annealing.isComplete()).isFalse();
        assertThat(annealing.best().stream().filter(List::isEmpty)).hasSize(1);
    }
}
