package org.trackweave.scheduler.run;

import java.util.List;

import org.springframework.stereotype.Component;

import org.trackweave.events.Placement;
import org.trackweave.scheduler.release.ChangeTeller;
import org.trackweave.scheduler.release.ChangeWords;
import org.trackweave.scheduler.schedule.Placements;

/** What a run means for the timetable organizers work on. */
@Component
class RunEffect {

    private final Placements placements;
    private final ChangeTeller teller;

    RunEffect(Placements placements, ChangeTeller teller) {
        this.placements = placements;
        this.teller = teller;
    }

    /** What adopting would change now; for an adopted run, what it changed against the timetable it started from. */
    ChangeWords.Told of(Run run, RunResult result) {
        List<Placement> before = run.adoptedAt() == null ? placements.of(run.conferenceId()) : result.base();
        return teller.tell(run.conferenceId(), before, result.placements());
    }
}
