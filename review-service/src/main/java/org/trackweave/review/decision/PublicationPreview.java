package org.trackweave.review.decision;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.trackweave.events.Decision;

/**
 * What publishing would make public now.
 *
 * @param token names exactly these changes, for publishing these and no others
 */
public record PublicationPreview(List<Change> changes, String token) {

    public PublicationPreview {
        changes = List.copyOf(changes);
    }

    /**
     * One proposal whose decision would become public.
     *
     * @param from what was published before, null the first time
     */
    public record Change(UUID proposalId, String code, String title, @Nullable Decision from, Decision to,
            long revision) {}

    /** How many changes lead to each decision. */
    public Map<Decision, Long> counts() {
        return changes.stream().collect(Collectors.groupingBy(Change::to, Collectors.counting()));
    }

    /** The changes that lead to one decision. */
    public List<Change> to(Decision decision) {
        return changes.stream().filter(change -> change.to() == decision).toList();
    }
}
