package org.trackweave.scheduler.timetable.annealing;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import org.trackweave.scheduler.ids.CellId;
import org.trackweave.scheduler.ids.TalkId;
import org.trackweave.scheduler.timetable.CancelSignal;
import org.trackweave.scheduler.timetable.Level;
import org.trackweave.scheduler.timetable.Problem;
import org.trackweave.scheduler.timetable.ProgressListener;
import org.trackweave.scheduler.timetable.Rule;
import org.trackweave.scheduler.timetable.Settings;
import org.trackweave.scheduler.timetable.SmallConference;
import org.trackweave.scheduler.timetable.Talk;
import org.trackweave.scheduler.timetable.Timetable;
import org.trackweave.scheduler.timetable.TimetableCheck;
import org.trackweave.scheduler.timetable.plan.FirstFit;
import org.trackweave.scheduler.timetable.plan.Places;
import org.trackweave.scheduler.timetable.plan.Plan;
import org.trackweave.scheduler.timetable.timefold.TimefoldTimetableAdvisor;

import static org.assertj.core.api.Assertions.assertThat;

class SlotAnnealingTest {

    private final TimefoldTimetableAdvisor advisor = new TimefoldTimetableAdvisor();

    /** Something of every rule but those on sessions, on two days: thirty cells are left of the first. */
    private static SmallConference everything() {
        var conference = new SmallConference(4, 38);
        for (int talk = 0; talk < 36; talk++) {
            conference.talk("t" + talk, 30, "track" + talk % 5, Level.values()[talk % Level.values().length],
                    "speaker" + talk % 9);
        }
        conference.talk("lonely", "")
            .away("speaker3", 0, 4)
            .audience("t1", "t7", 0.4)
            .audience("t2", "t8", 0.9)
            .walk("a", "b", 10)
            .walk("a", "c", 45)
            .walk("b", "d", 20);
        for (int talk = 0; talk < 30; talk += 2) {
            conference.relation(Rule.TOPIC_CONFLICT, "t" + talk, "t" + (talk + 3), 1 + talk)
                .relation(Rule.NOT_TOGETHER, "t" + talk, "t" + (talk + 4), 7)
                .relation(Rule.OTHER_DAY, "t" + (talk + 1), "t" + talk, 5)
                .relation(Rule.OTHER_ROOM, "t" + talk, "t" + (talk + 2), 3)
                .relation(Rule.IN_SMALLER_ROOM, "t" + (talk + 6), "t" + talk, 11)
                .relation(Rule.OUT_OF_ORDER, "t" + talk, "t" + (talk + 5), 13)
                .relation(Rule.TIMESLOT_CONFLICT, "t" + (talk + 1), "t" + (talk + 3), 2);
        }
        return conference.relation(Rule.EXCLUDED, "t1", "t3", 1)
            .relation(Rule.BEFORE_PREREQUISITE, "t6", "t4", 1)
            .weight(Rule.TRACK_ROOMS, 6)
            .weight(Rule.WALK_TOO_LONG, 4);
    }

    private Timetable solve(Problem problem, int steps) {
        return new AnnealingTimetableSolver(advisor).solve(problem, Settings.reproducible(1, steps),
                ProgressListener.UNSEEN, new CancelSignal());
    }

    @Test
    void costsWhatTheRulesSay() {
        costsWhatTheRulesSay(everything().problem());
    }

    @Test
    void costsTheDaysBetweenTalks() {
        var threeDays = new SmallConference(1, 97);
        for (int talk = 0; talk < 60; talk++) {
            threeDays.talk("t" + talk, "");
        }
        for (int talk = 0; talk < 30; talk++) {
            threeDays.relation(Rule.DAYS_BETWEEN, "t" + talk, "t" + (talk + 30), 1 + talk);
        }
        costsWhatTheRulesSay(threeDays.problem());
    }

    private void costsWhatTheRulesSay(Problem problem) {
        var plan = Plan.of(problem);
        var costs = new SlotCosts(plan);
        var state = new SlotState(costs, new TrackRooms(plan));
        var start = Places.slots(plan, FirstFit.complete(plan, Map.of()));
        IntStream.range(0, start.length).forEach(talk -> {
            state.add(talk, start[talk].index());
            state.make(state.worse());
        });
        var random = new SplittableRandom(1);
        var moves = new SlotMoves(costs, state, random);
        int made = 0;
        for (int i = 0; i < 4_000; i++) {
            long worse = moves.think();
            if (worse == Rounds.NOWHERE || random.nextInt(4) == 0) {
                state.clear();
                continue;
            }
            state.make(worse);
            if (made++ % 10 == 0) {
                var cells = new HashMap<TalkId, CellId>();
                IntStream.range(0, costs.talks())
                    .forEach(talk -> cells.put(problem.talks().get(talk).id(),
                            costs.slot(state.slotOf(talk)).cell()));
                var score = advisor.score(problem, cells);
                assertThat(score.feasible()).isTrue();
                assertThat(state.cost()).isEqualTo(-score.soft());
            }
        }
        assertThat(made).isGreaterThan(500);
    }

    @Test
    void bettersAFirstFitWithoutAClash() {
        var problem = everything().problem();
        var first = advisor.score(problem, FirstFit.complete(Plan.of(problem), Map.of()));

        var timetable = solve(problem, 2_000);

        assertThat(timetable.unplaced()).isEmpty();
        assertThat(timetable.score()).isGreaterThan(first);
        assertThat(new TimetableCheck(problem).clashes(timetable.placements())).isEmpty();
    }

    @Test
    void findsTheSameWithTheSameSeed() {
        var problem = everything().problem();

        var timetable = solve(problem, 500);

        assertThat(timetable.placements()).isEqualTo(solve(problem, 500).placements());
        assertThat(timetable.search().reproducible()).isTrue();
    }

    @Test
    void makesRoomForATalkThatFoundNone() {
        // "first" takes the only time at which "second" could be, as its speaker is away later.
        var problem = new SmallConference(1, 2).talk("first", "a")
            .talk("second", "a", "Ada")
            .away("Ada", 1, 1)
            .problem();
        assertThat(FirstFit.complete(Plan.of(problem), Map.of(new TalkId("first"), SmallConference.cell(0, 0))))
            .hasSize(1);

        var timetable = new AnnealingTimetableSolver(advisor).improve(problem,
                Map.of(new TalkId("first"), SmallConference.cell(0, 0)), Settings.reproducible(1, 100),
                ProgressListener.UNSEEN, new CancelSignal());

        assertThat(timetable.unplaced()).isEmpty();
    }

    @Test
    void leavesPinnedTalksWhereTheyAre() {
        var pinned = SmallConference.cell(3, 37);
        var problem = everything().problem();
        var talks = problem.talks()
            .stream()
            .map(talk -> talk.id().value().equals("t5") ? pinned(talk, pinned) : talk)
            .toList();

        var timetable = solve(withTalks(problem, talks), 500);

        assertThat(timetable.cells()).containsEntry(new TalkId("t5"), pinned);
    }

    @Test
    void stopsWhenItIsToldTo() {
        var cancel = new CancelSignal();
        var timetable = new AnnealingTimetableSolver(advisor).solve(everything().problem(),
                Settings.timed(1, Duration.ofHours(1)), _ -> cancel.cancel(), cancel);

        assertThat(timetable.search().ended()).isEqualTo(Timetable.Ended.CANCELED);
        assertThat(timetable.unplaced()).isEmpty();
    }

    private static Talk pinned(Talk talk, CellId cell) {
        return new Talk(talk.id(), talk.title(), talk.minutes(), talk.speakers(), talk.tracks(), talk.level(),
                talk.popularity(), talk.seatsNeeded(), talk.wishes(), Optional.of(cell));
    }

    private static Problem withTalks(Problem problem, List<Talk> talks) {
        return new Problem(problem.zone(), problem.rooms(), problem.cells(), problem.tracks(), problem.speakers(),
                talks,
                problem.sharedAudiences(), problem.lastRelease(), problem.longestBridge(), problem.weights(),
                problem.sessions(), problem.relations(), problem.walks());
    }
}
