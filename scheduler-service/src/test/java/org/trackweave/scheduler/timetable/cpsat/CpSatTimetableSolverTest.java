package org.trackweave.scheduler.timetable.cpsat;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import org.trackweave.scheduler.timetable.CancelSignal;
import org.trackweave.scheduler.timetable.Level;
import org.trackweave.scheduler.timetable.Problem;
import org.trackweave.scheduler.timetable.ProgressListener;
import org.trackweave.scheduler.timetable.Rule;
import org.trackweave.scheduler.timetable.Settings;
import org.trackweave.scheduler.timetable.SmallConference;
import org.trackweave.scheduler.timetable.Timetable;
import org.trackweave.scheduler.timetable.Timetable.Ended;
import org.trackweave.scheduler.timetable.TimetableCheck;
import org.trackweave.scheduler.timetable.TimetableScore;
import org.trackweave.scheduler.timetable.timefold.TimefoldTimetableAdvisor;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Answers are scored by Timefold's constraints, not by the model: where the model says "proved best" and its costs were
 * not the constraints' own, the two would differ.
 */
class CpSatTimetableSolverTest {

    private final CpSatTimetableSolver solver = new CpSatTimetableSolver(new TimefoldTimetableAdvisor());

    @Test
    void provesTheBestTimetableUnderTheRulesOnTime() {
        var problem = new SmallConference(2, 4).talk("intro", 30, "networking", Level.NOVICE, "ada")
            .talk("sockets", 30, "networking", Level.EXTREME, "grace")
            .talk("loops", 30, "networking", Level.ADVANCED, "ada")
            .talk("frames", 30, "data", Level.NOVICE, "grace")
            .talk("arrays", 30, "data", Level.EXTREME, "linus")
            .talk("parsers", 30, "", Level.INTERMEDIATE, "linus")
            .talk("compilers", 60, "", Level.INTERMEDIATE, "barbara")
            .away("ada", 0, 1)
            .audience("parsers", "frames", 0.4)
            .audience("compilers", "sockets", 0.7)
            .walk("a", "b", 5)
            .problem();

        var timetable = proved(problem);

        assertThat(timetable.unplaced()).isEmpty();
        assertThat(new TimetableCheck(problem).clashes(timetable.placements())).isEmpty();
        assertThat(timetable.score().soft()).isNegative();
    }

    @Test
    void provesTheBestTimetableUnderRelationsOfTalks() {
        var problem = new SmallConference(2, 3).talk("one", "")
            .talk("two", "")
            .talk("three", "")
            .talk("four", "")
            .talk("five", "")
            .relation(Rule.EXCLUDED, "one", "two", 1)
            .relation(Rule.BEFORE_PREREQUISITE, "three", "four", 1)
            .relation(Rule.TOPIC_CONFLICT, "one", "three", 3)
            .relation(Rule.NOT_TOGETHER, "two", "three", 7)
            .relation(Rule.OUT_OF_ORDER, "five", "four", 11)
            .relation(Rule.OTHER_ROOM, "one", "five", 13)
            .relation(Rule.IN_SMALLER_ROOM, "two", "one", 17)
            .relation(Rule.IN_SMALLER_ROOM, "four", "five", 2)
            .problem();

        var timetable = proved(problem);

        assertThat(new TimetableCheck(problem).clashes(timetable.placements())).isEmpty();
    }

    @Test
    void countsTheDaysBetweenTalks() {
        var problem = new SmallConference(1, 97).talk("one", "", "ada")
            .talk("two", "", "grace")
            .away("ada", 1, 96)
            .away("grace", 0, 95)
            .relation(Rule.DAYS_BETWEEN, "one", "two", 3)
            .only(Rule.DAYS_BETWEEN)
            .problem();

        assertThat(proved(problem).score().soft()).as("on the first and the third day").isEqualTo(-3);
    }

    @Test
    void putsNoDayBetweenTalksWhereTheSecondDayIsFree() {
        var problem = new SmallConference(1, 97).talk("one", "", "ada")
            .talk("two", "", "grace")
            .away("ada", 1, 35)
            .away("ada", 37, 96)
            .away("grace", 0, 95)
            .relation(Rule.DAYS_BETWEEN, "one", "two", 3)
            .only(Rule.DAYS_BETWEEN)
            .problem();

        assertThat(proved(problem).score().soft()).isZero();
    }

    @Test
    void givesWholeSessionsToTracks() {
        var conference = new SmallConference(3, 6).session("morning", 0, 2).session("noon", 3, 5);
        for (var talk : new String[]{"1", "2", "3", "4"}) {
            conference.talk("network " + talk, "networking").talk("data " + talk, "data");
        }
        var problem = conference.talk("web", 60, "web", Level.NOVICE)
            .number("network 3", 1)
            .number("network 1", 4)
            .relation(Rule.SESSION_CONFLICT, "web", "network 2", 50)
            .relation(Rule.SESSION_CONFLICT, "data 1", "network 1", 50)
            .trackCost("networking", "morning", 3)
            .talkCost("data 2", "morning", 5)
            .similar("networking", "data", 1)
            .only(Rule.TRACK_PLACE, Rule.TALK_PLACE, Rule.TRACK_ORDER, Rule.TRACK_IN_PARALLEL, Rule.TRACK_SPLIT,
                    Rule.SIMILAR_TRACKS, Rule.SESSION_CONFLICT)
            .weight(Rule.TRACK_ROOMS, 4)
            .waive(Rule.TRACK_OVERLAP, 0)
            .problem();

        var timetable = proved(problem);

        assertThat(timetable.unplaced()).isEmpty();
        assertThat(timetable.score().hard()).isZero();
        assertThat(new TimetableCheck(problem).clashes(timetable.placements())).isEmpty();
    }

    @Test
    void countsOverlapWhereTheHardRuleIsWaived() {
        var problem = new SmallConference(2, 2).talk("one", "networking")
            .talk("two", "networking")
            .talk("three", "networking")
            .waive(Rule.TRACK_OVERLAP, 10)
            .problem();

        assertThat(proved(problem).score().soft()).isLessThanOrEqualTo(-300);
    }

    @Test
    void leavesOutAsFewTalksAsPossible() {
        var problem = new SmallConference(3, 2).talk("one", "networking")
            .talk("two", "networking")
            .talk("three", "networking")
            .talk("other", "")
            .problem();

        var timetable = proved(problem);

        assertThat(timetable.unplaced()).hasSize(1);
        assertThat(timetable.score()).extracting(TimetableScore::hard, TimetableScore::medium).containsExactly(0L, -1L);
    }

    @Test
    void givesTheSameTimetableForTheSameSeedWhereStepsEndIt() {
        var conference = new SmallConference(3, 4);
        for (int talk = 0; talk < 10; talk++) {
            conference.talk("talk " + talk, 30, talk % 2 == 0 ? "networking" : "data", Level.values()[talk % 4]);
        }
        var problem = conference.problem();
        var settings = Settings.reproducible(3, 2_000);

        var one = solver.solve(problem, settings, ProgressListener.UNSEEN, new CancelSignal());
        var other = solver.solve(problem, settings, ProgressListener.UNSEEN, new CancelSignal());

        assertThat(one.search().reproducible()).isTrue();
        assertThat(other.placements()).isEqualTo(one.placements());
    }

    @Test
    void handsBackAFirstFitWhenCanceledBeforeItBegins() {
        var cancel = new CancelSignal();
        cancel.cancel();
        var problem = new SmallConference(1, 2).talk("one", "").problem();

        var timetable = solver.solve(problem, Settings.timed(1, Duration.ofMinutes(1)), ProgressListener.UNSEEN,
                cancel);

        assertThat(timetable.search().ended()).isEqualTo(Ended.CANCELED);
        assertThat(timetable.placements()).hasSize(1);
    }

    private Timetable proved(Problem problem) {
        var timetable = solver.solve(problem, Settings.timed(1, Duration.ofSeconds(30)), ProgressListener.UNSEEN,
                new CancelSignal());
        assertThat(timetable.search().ended()).isEqualTo(Ended.PROVED_BEST);
        assertThat(timetable.search().bound()).contains(timetable.score());
        assertThat(timetable.search().words(timetable.score())).isEqualTo("proved best");
        return timetable;
    }
}
