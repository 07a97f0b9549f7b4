package org.trackweave.scheduler.schedule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** One talk's place before and after an edit; null where it has none. */
public record Change(UUID talk, @Nullable Spot before, @Nullable Spot after) {

    Change inverse() {
        return new Change(talk, after, before);
    }

    /** What leads from one schedule to another. */
    static List<Change> between(Map<UUID, Spot> before, Map<UUID, Spot> after) {
        var talks = new TreeSet<>(before.keySet());
        talks.addAll(after.keySet());
        List<Change> changes = new ArrayList<>();
        for (UUID talk : talks) {
            Spot from = before.get(talk);
            Spot to = after.get(talk);
            if (from == null ? to != null : !from.equals(to)) {
                changes.add(new Change(talk, from, to));
            }
        }
        return changes;
    }
}
