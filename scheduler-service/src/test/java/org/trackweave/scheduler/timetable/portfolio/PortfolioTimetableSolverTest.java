package org.trackweave.scheduler.timetable.portfolio;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.trackweave.scheduler.ids.CellId;
import org.trackweave.scheduler.ids.TalkId;
import org.trackweave.scheduler.timetable.CancelSignal;
import org.trackweave.scheduler.timetable.ProgressListener;
import org.trackweave.scheduler.timetable.Rule;
import org.trackweave.scheduler.timetable.Settings;
import org.trackweave.scheduler.timetable.SmallConference;
import org.trackweave.scheduler.timetable.timefold.TimefoldTimetableAdvisor;

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
}
