package org.trackweave.scheduler.release;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.trackweave.events.Placement;

/** What a schedule changes against the one before it. */
public record Changes(List<Placement> added, List<Placement> canceled, List<Moved> moved) {

    public Changes {
        added = List.copyOf(added);
        canceled = List.copyOf(canceled);
        moved = List.copyOf(moved);
    }

    /** A talk that is held elsewhere or at another time. */
    public record Moved(Placement from, Placement to) {}

    public int count() {
        return added.size() + canceled.size() + moved.size();
    }

    public boolean none() {
        return added.isEmpty() && canceled.isEmpty() && moved.isEmpty();
    }

    /** Where talks are new, gone, or elsewhere in {@code after}. */
    public static Changes between(Collection<Placement> before, Collection<Placement> after) {
        Map<UUID, Placement> old = new HashMap<>();
        before.forEach(place -> old.put(place.proposalId(), place));
        var added = new ArrayList<Placement>();
        var moved = new ArrayList<Moved>();
        for (Placement place : after) {
            Placement was = old.remove(place.proposalId());
            if (was == null) {
                added.add(place);
            } else if (!was.equals(place)) {
                moved.add(new Moved(was, place));
            }
        }
        var canceled = before.stream().filter(place -> old.containsKey(place.proposalId())).toList();
        return new Changes(added, canceled, moved);
    }
}
