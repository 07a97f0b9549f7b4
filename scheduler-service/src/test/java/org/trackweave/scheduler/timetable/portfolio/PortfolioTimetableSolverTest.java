package org.trackweave.scheduler.timetable.portfolio;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.trackweave.scheduler.discovery.FindingProgress;
import org.trackweave.scheduler.discovery.SizeBounds;
import org.trackweave.scheduler.discovery.TrackCount;
import org.trackweave.scheduler.discovery.TrackFinder;
import org.trackweave.scheduler.discovery.TrackRequest;
import org.trackweave.scheduler.ids.CellId;
import org.trackweave.scheduler.ids.TalkId;
import org.trackweave.scheduler.samples.PyCon2011;
import org.trackweave.scheduler.samples.RememberedEmbeddings;
import org.trackweave.scheduler.timetable.CancelSignal;
import org.trackweave.scheduler.timetable.ImprovingSolver;
import org.trackweave.scheduler.timetable.Problem;
import org.trackweave.scheduler.timetable.ProgressListener;
import org.trackweave.scheduler.timetable.Rule;
import org.trackweave.scheduler.timetable.Settings;
import org.trackweave.scheduler.timetable.SmallConference;
import org.trackweave.scheduler.timetable.Timetable;
import org.trackweave.scheduler.timetable.TimetableScore;
import org.trackweave.scheduler.timetable.timefold.TimefoldTimetableAdvisor;
import org.trackweave.scheduler.timetable.timefold.TimefoldTimetableSolver;

import static org.assertj.core.api.Assertions.assertThat;

class PortfolioTimetableSolverTest {

    @Test
    void isNotStuckWhereABadReleaseWas() {
        var conference = new SmallConference(3, 3).weight(Rule.MOVED, 0);
        var released = new HashMap<TalkId, CellId>();
        for (int talk = 0; talk < 9; talk++) {
            var title = "talk " + talk;
            conference.talk(title, List.of("networking", "data", "web").get(talk % 3));
            // Each track on the diagonal: every talk of a track is in another room, and no single move betters it.
            released.put(new TalkId(title), SmallConference.cell((talk % 3 + talk / 3) % 3, talk / 3));
        }
        var problem = conference.problem(released);
        var before = new TimefoldTimetableAdvisor().score(problem, released);

        var timetable = Solvers.usual()
            .solve(problem, Settings.timed(1, Duration.ofSeconds(20)), ProgressListener.UNSEEN, new CancelSignal());

        assertThat(timetable.score()).isGreaterThan(before);
        assertThat(timetable.search().bound()).contains(timetable.score());
        assertThat(timetable.score()).isEqualTo(new TimefoldTimetableAdvisor().score(problem, timetable.cells()));
    }

    @Test
    void tellsOnlyOfBetterTimetables() {
        var conference = new SmallConference(2, 4);
        for (int talk = 0; talk < 8; talk++) {
            conference.talk("talk " + talk, talk % 2 == 0 ? "networking" : "data");
        }
        var seen = new ArrayList<ProgressListener.Progress>();

        Solvers.usual()
            .solve(conference.problem(), Settings.timed(1, Duration.ofSeconds(10)), seen::add, new CancelSignal());

        assertThat(seen).isNotEmpty().isSortedAccordingTo((one, other) -> one.score().compareTo(other.score()));
    }

    @Test
    void givesTheSameTimetableForTheSameSeedWhereWorkIsCounted() {
        var problem = pyCon();
        var settings = Settings.reproducible(5, 3_000);

        var one = Solvers.usual().solve(problem, settings, ProgressListener.UNSEEN, new CancelSignal());
        var other = Solvers.usual().solve(problem, settings, ProgressListener.UNSEEN, new CancelSignal());

        assertThat(one.search().reproducible()).isTrue();
        assertThat(one.search().steps()).as("local search and constraint programming have done all of it")
            .isGreaterThanOrEqualTo(3_000);
        assertThat(other.placements()).hasSize(99).isEqualTo(one.placements());
        assertThat(other.score()).isEqualTo(one.score());
    }

    @Test
    void saysThatTheClockEndedItBeforeTheWorkWasDone() {
        var settings = Settings.reproducible(5, 10_000_000, Duration.ofSeconds(3));

        var timetable = Solvers.usual().solve(pyCon(), settings, ProgressListener.UNSEEN, new CancelSignal());

        assertThat(timetable.search().ended()).isEqualTo(Timetable.Ended.TIME_LIMIT);
        assertThat(timetable.search().reproducible()).isFalse();
    }

    @Test
    void endsSoonerWhereItIsToldToSearchInVainOnlySoLong() {
        var problem = new SmallConference(1, 2).talk("a talk", "networking").problem();
        var turns = new ArrayList<Settings>();
        ImprovingSolver gainsNothing = (given, _, settings, _, _) -> {
            turns.add(settings);
            return new Timetable(List.of(), List.of(new TalkId("a talk")), new TimetableScore(0, -1, 0),
                    new Timetable.Search("gains nothing", settings,
                            Math.min(settings.steps(), settings.stepsWithoutGain()),
                            Duration.ZERO, Timetable.Ended.NO_MORE_GAIN));
        };
        var portfolio = new PortfolioTimetableSolver(gainsNothing, gainsNothing, gainsNothing);

        var timetable = portfolio.improve(problem, Map.of(), Settings.reproducible(1, 100_000).patient(40_000),
                ProgressListener.UNSEEN, new CancelSignal());

        assertThat(turns).extracting(turn -> Math.min(turn.steps(), turn.stepsWithoutGain()))
            .as("local search, the first of it; then 40,000 in vain; no more turns")
            .containsExactly(5_000, 23_750, 16_250);
        assertThat(timetable.search().ended()).isEqualTo(Timetable.Ended.NO_MORE_GAIN);
        assertThat(timetable.search().steps()).isEqualTo(45_000);
    }

    @Test
    void doesNotClaimThatAllWorkWasDoneWhereTheLastTurnEndedInVain() {
        ImprovingSolver gainsNothing = (_, _, settings, _, _) -> new Timetable(List.of(),
                List.of(new TalkId("a talk")), new TimetableScore(0, -1, 0),
                new Timetable.Search("gains nothing", settings, Math.min(settings.steps(), settings.stepsWithoutGain()),
                        Duration.ZERO, Timetable.Ended.STEP_LIMIT));
        var problem = new SmallConference(1, 1).talk("a talk", "networking").problem();
        var portfolio = new PortfolioTimetableSolver(gainsNothing, gainsNothing, gainsNothing);

        var patient = portfolio.improve(problem, Map.of(), Settings.reproducible(1, 100_000).patient(90_000),
                ProgressListener.UNSEEN, new CancelSignal());
        var tireless = portfolio.improve(problem, Map.of(), Settings.reproducible(1, 100_000).patient(100_000),
                ProgressListener.UNSEEN, new CancelSignal());

        assertThat(patient.search().steps()).isEqualTo(95_000);
        assertThat(patient.search().ended()).isEqualTo(Timetable.Ended.NO_MORE_GAIN);
        assertThat(tireless.search().ended()).isEqualTo(Timetable.Ended.STEP_LIMIT);
    }

    @Test
    void doesNotSearchOnWhereEveryMoveIsFarWorse() {
        var conference = new SmallConference(2, 8).weight(Rule.MOVED, 10_000_000);
        var released = new HashMap<TalkId, CellId>();
        for (int talk = 0; talk < 12; talk++) {
            conference.talk("talk " + talk, talk < 6 ? "networking" : "data");
            released.put(new TalkId("talk " + talk), SmallConference.cell(talk / 6, talk % 6));
        }
        var settings = Settings.reproducible(1, 2_000, Duration.ofMinutes(5));

        var timetable = new TimefoldTimetableSolver().solve(conference.problem(released), settings,
                ProgressListener.UNSEEN, new CancelSignal());

        assertThat(timetable.search().ended()).isEqualTo(Timetable.Ended.STEP_LIMIT);
        assertThat(timetable.search().reproducible()).isTrue();
        assertThat(timetable.cells()).isEqualTo(released);
    }

    /** The talks of a conference that was held, in the tracks that a run finds. */
    private static Problem pyCon() {
        var request = TrackRequest.discover(PyCon2011.texts(), TrackCount.exactly(10), SizeBounds.talks(5, 14), 1);
        return PyCon2011
            .problem(new TrackFinder(RememberedEmbeddings.bgeSmall()).find(request, FindingProgress.UNSEEN));
    }
}
