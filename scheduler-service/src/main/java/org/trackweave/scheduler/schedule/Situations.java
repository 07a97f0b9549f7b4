package org.trackweave.scheduler.schedule;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.trackweave.scheduler.problem.ProgrammeInput;
import org.trackweave.scheduler.problem.ReleasedPlaces;

/** Reads working schedules. */
@Component
class Situations {

    private final ProgrammeInput.Reader reader;
    private final ReleasedPlaces released;
    private final Placements placements;
    private final Edits edits;

    Situations(ProgrammeInput.Reader reader, ReleasedPlaces released, Placements placements, Edits edits) {
        this.reader = reader;
        this.released = released;
        this.placements = placements;
        this.edits = edits;
    }

    @Transactional(readOnly = true)
    Situation of(String conferenceId) {
        // The version first: if the rest is newer, the next edit is refused as stale rather than done on old news.
        long version = edits.version(conferenceId);
        return new Situation(reader.read(conferenceId), released.latestPlacements(conferenceId),
                placements.spots(conferenceId), version);
    }
}
