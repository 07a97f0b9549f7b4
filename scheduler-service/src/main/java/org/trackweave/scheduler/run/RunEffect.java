package org.trackweave.scheduler.run;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import org.trackweave.events.Placement;
import org.trackweave.scheduler.release.ChangeTeller;
import org.trackweave.scheduler.release.ChangeWords;
import org.trackweave.scheduler.schedule.Placements;
import org.trackweave.scheduler.talk.AcceptedTalk;
import org.trackweave.scheduler.talk.Talks;
import org.trackweave.scheduler.track.Tracks;
import org.trackweave.scheduler.track.TracksTold;
import org.trackweave.scheduler.track.WorkingTrack;

/**
 * What adopting a run would change now in the tracks and the timetable organizers work on; for an adopted run, what it
 * changed against those it started from.
 */
@Component
class RunEffect {

    private final Placements placements;
    private final Tracks tracks;
    private final Talks talks;
    private final ChangeTeller teller;

    RunEffect(Placements placements, Tracks tracks, Talks talks, ChangeTeller teller) {
        this.placements = placements;
        this.tracks = tracks;
        this.talks = talks;
        this.teller = teller;
    }

    ChangeWords.Told ofSchedule(Run run, RunResult result) {
        List<Placement> before = run.adoptedAt() == null ? placements.of(run.conferenceId()) : result.base();
        return teller.tell(run.conferenceId(), before, result.placements());
    }

    /** Empty for an adopted run from before the tracks it started from were recorded. */
    Optional<TracksTold> ofTracks(Run run, RunResult result) {
        List<WorkingTrack> before = run.adoptedAt() == null ? tracks.of(run.conferenceId()) : result.baseTracks();
        return Optional.ofNullable(before)
            .map(known -> TracksTold.of(known, result.tracks(), talks.accepted(run.conferenceId())
                .stream()
                .collect(Collectors.toMap(AcceptedTalk::id, AcceptedTalk::title))));
    }
}
