package org.trackweave.scheduler.talk;

import java.util.List;
import java.util.UUID;

/**
 * A talk's needs as people see them.
 *
 * @param version how often they were changed
 * @param choices what can be needed: all that some room offers
 * @param suitable the names of the rooms that have what it needs
 * @param rooms how many rooms there are
 */
public record NeedsView(UUID talk, String title, long version, Needs needs, List<String> choices,
        List<String> suitable, int rooms) {

    public NeedsView {
        choices = List.copyOf(choices);
        suitable = List.copyOf(suitable);
    }

    /** Whether there is a need that no single room meets. */
    public boolean hopeless() {
        return !needs.nothing() && suitable.isEmpty();
    }
}
