package org.trackweave.search.export;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import org.trackweave.search.talk.Talk;

/** Schedule files want whole numbers as ids. They come from the talks' own ids, and so stay over releases. */
final class EventNumbers {

    private final Map<UUID, Integer> numbers = new HashMap<>();

    EventNumbers(List<Talk> talks) {
        Set<Integer> taken = new HashSet<>();
        for (UUID id : talks.stream().map(Talk::proposalId).sorted().toList()) {
            int number = Math.max(1, id.hashCode() & Integer.MAX_VALUE);
            while (!taken.add(number)) {
                number = number == Integer.MAX_VALUE ? 1 : number + 1;
            }
            numbers.put(id, number);
        }
    }

    int of(Talk talk) {
        return Objects.requireNonNull(numbers.get(talk.proposalId()));
    }
}
