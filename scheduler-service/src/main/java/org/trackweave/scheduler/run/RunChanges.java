package org.trackweave.scheduler.run;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.trackweave.scheduler.release.ChangeWords.Sentence;
import org.trackweave.scheduler.release.ChangeWords.Told;
import org.trackweave.scheduler.track.TracksTold;

/**
 * What adopting a run changes.
 *
 * @param moved talks whose place in the schedule is another one
 * @param added talks that get a place
 * @param canceled talks that lose theirs
 * @param tracks in the virtual tracks; null where nobody recorded what they were before
 */
record RunChanges(List<Sentence> moved, List<Sentence> added, List<Sentence> canceled, @Nullable TracksTold tracks) {

    RunChanges(Told schedule, @Nullable TracksTold tracks) {
        this(schedule.moved(), schedule.added(), schedule.canceled(), tracks);
    }

    RunChanges {
        moved = List.copyOf(moved);
        added = List.copyOf(added);
        canceled = List.copyOf(canceled);
    }
}
