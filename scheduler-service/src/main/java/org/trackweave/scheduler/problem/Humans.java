package org.trackweave.scheduler.problem;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.trackweave.scheduler.talk.AcceptedTalk;

/**
 * Which persons are one human, as far as mail addresses tell: those that any talk says have the same. A talk's word may
 * be older than what another's says, so what one talk binds stays bound.
 */
final class Humans {

    private final Map<UUID, UUID> nearer = new HashMap<>();

    private Humans() {}

    static Humans of(List<AcceptedTalk> talks) {
        var humans = new Humans();
        talks.forEach(talk -> talk.speakers().forEach(speaker -> {
            if (speaker.sameAddressAs() != null) {
                humans.bind(humans.of(speaker.personId()), humans.of(speaker.sameAddressAs()));
            }
        }));
        return humans;
    }

    private void bind(UUID one, UUID other) {
        if (one.compareTo(other) < 0) {
            nearer.put(other, one);
        } else if (other.compareTo(one) < 0) {
            nearer.put(one, other);
        }
    }

    /** The one that stands for all persons of this human. */
    UUID of(UUID person) {
        var human = person;
        for (var next = nearer.get(human); next != null; next = nearer.get(human)) {
            human = next;
        }
        return human;
    }
}
