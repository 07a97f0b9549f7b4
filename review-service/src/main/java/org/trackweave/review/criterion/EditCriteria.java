package org.trackweave.review.criterion;

import java.util.List;
import java.util.Optional;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.trackweave.platform.web.FieldFault;
import org.trackweave.review.conference.ConferenceSeen;

/** Organizers choose the criteria until the first review is given. */
@Service
class EditCriteria {

    private final CriteriaStore store;

    EditCriteria(CriteriaStore store) {
        this.store = store;
    }

    /** What came of an edit. */
    sealed interface Outcome {

        record Replaced(Criteria criteria) implements Outcome {}

        /** Somebody edited in between; {@code version} is the newest. */
        record Stale(long version) implements Outcome {}

        /** Reviews exist, and their scores would change their meaning. */
        record InUse() implements Outcome {}

        record Invalid(List<FieldFault> faults) implements Outcome {}
    }

    @EventListener
    void on(ConferenceSeen event) {
        store.create(event.conferenceId());
    }

    /**
     * Replaces a conference's criteria.
     *
     * @param expectedVersion the version that the organizer saw, where known
     */
    @Transactional
    Outcome replace(String conferenceId, List<Criterion> criteria, Optional<Long> expectedVersion) {
        var current = store.lockedAgainstReviews(conferenceId);
        var replacement = new Criteria(current.version() + 1, criteria);
        var faults = replacement.faults();
        if (!faults.isEmpty()) {
            return new Outcome.Invalid(faults);
        }
        if (expectedVersion.isPresent() && expectedVersion.get() != current.version()) {
            return new Outcome.Stale(current.version());
        }
        if (current.criteria().equals(criteria)) {
            return new Outcome.Replaced(current);
        }
        if (store.inUse(conferenceId)) {
            return new Outcome.InUse();
        }
        store.replace(conferenceId, replacement);
        return new Outcome.Replaced(replacement);
    }
}
