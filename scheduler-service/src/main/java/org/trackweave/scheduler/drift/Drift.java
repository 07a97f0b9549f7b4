package org.trackweave.scheduler.drift;

import java.time.Instant;
import java.util.List;

/**
 * What changed since the schedule was last settled.
 *
 * @param since when that was
 * @param settledBy what settled it: {@code the adoption of a run}, {@code release 1.0}
 * @param changes in sentences
 */
public record Drift(Instant since, String settledBy, List<String> changes) {

    public Drift {
        changes = List.copyOf(changes);
    }

    /** {@code 2 things changed}. */
    public String count() {
        return changes.size() == 1 ? "1 thing changed" : changes.size() + " things changed";
    }
}
