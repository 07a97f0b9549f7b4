package org.trackweave.review.decision;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.trackweave.events.Decision;
import org.trackweave.events.DecisionEvent.DecisionPublished;
import org.trackweave.platform.messaging.Outbox;
import org.trackweave.platform.web.FieldFault;
import org.trackweave.review.decision.PublicationPreview.Change;

/** What organizers decide. Nobody else learns of a decision before it is published. */
@Service
public class Decisions {

    private final DecisionStore store;
    private final Outbox outbox;
    private final Clock clock;

    Decisions(DecisionStore store, Outbox outbox, Clock clock) {
        this.store = store;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** What came of deciding on proposals: all of them, or none. */
    public sealed interface Deciding {

        /** Everything stands as asked for; {@code changed} of the proposals stood otherwise before. */
        record Pending(int changed) implements Deciding {}

        /** Some proposals are unknown, or not to be decided on any more. Nothing was changed. */
        record Invalid(List<FieldFault> faults) implements Deciding {}

        /** Another organizer decided on some of the proposals in between. Nothing was changed. */
        record Stale(List<FieldFault> faults) implements Deciding {}
    }

    /** What came of publishing. */
    public sealed interface Publishing {

        /** How many decisions became public. */
        record Published(int count) implements Publishing {}

        /** What is pending is not what the organizer looked at any more. Nothing was published. */
        record PreviewOutdated() implements Publishing {}
    }

    /** Makes decisions pending, or takes pending ones back. */
    @Transactional
    public Deciding decide(String conferenceId, UUID organizerId, List<PendingChange> changes) {
        Map<UUID, DecisionRow> rows = new HashMap<>();
        store.lock(conferenceId, changes.stream().map(PendingChange::proposalId).toList())
            .forEach(row -> rows.put(row.proposalId(), row));
        var invalid = new ArrayList<FieldFault>();
        var stale = new ArrayList<FieldFault>();
        var pending = new HashMap<UUID, Optional<Decision>>();
        for (var i = 0; i < changes.size(); i++) {
            var change = changes.get(i);
            var row = rows.get(change.proposalId());
            var field = "decisions[%d].proposalId".formatted(i);
            if (row == null) {
                invalid.add(new FieldFault(field, "There is no proposal (%s) here.".formatted(change.proposalId())));
            } else if (!row.open() && change.decision().isPresent()) {
                invalid.add(new FieldFault(field, "Proposal (%s) is %s: there is nothing to decide any more."
                    .formatted(change.proposalId(), row.state().wireName())));
            } else if (change.seenRevision().filter(seen -> seen != row.revision()).isPresent()) {
                stale.add(new FieldFault(field, "Somebody else decided on (%s) in between, revision (%d) is the latest."
                    .formatted(change.proposalId(), row.revision())));
            } else {
                // What is public already needs no second publication.
                var wanted = change.decision().filter(decision -> !row.published().equals(Optional.of(decision)));
                if (!wanted.equals(row.pending())) {
                    pending.put(row.proposalId(), wanted);
                }
            }
        }
        if (!invalid.isEmpty()) {
            return new Deciding.Invalid(invalid);
        }
        if (!stale.isEmpty()) {
            return new Deciding.Stale(stale);
        }
        if (!pending.isEmpty()) {
            store.setPending(pending, organizerId);
        }
        return new Deciding.Pending(pending.size());
    }

    /** What publishing would make public now. */
    @Transactional(readOnly = true)
    public PublicationPreview preview(String conferenceId) {
        var changes = store.pending(conferenceId, false);
        return new PublicationPreview(changes, token(changes));
    }

    /**
     * Makes all pending decisions public, each with one event.
     *
     * @param previewToken publishes only if exactly what that preview showed is pending still
     */
    @Transactional
    public Publishing publish(String conferenceId, UUID organizerId, Optional<String> previewToken) {
        var changes = store.pending(conferenceId, true);
        if (previewToken.isPresent() && !previewToken.get().equals(token(changes))) {
            return new Publishing.PreviewOutdated();
        }
        var published = store.publish(changes.stream().map(Change::proposalId).toList(), organizerId, clock.instant());
        for (var decision : published) {
            outbox.append(new DecisionPublished(conferenceId, decision.proposalId(), decision.version(),
                    decision.decision(), decision.meanScore()));
        }
        return new Publishing.Published(published.size());
    }

    private static String token(List<Change> changes) {
        var text = new StringBuilder();
        changes.forEach(change -> text.append(change.proposalId()).append(' ').append(change.revision()).append('\n'));
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256.", impossible);
        }
    }
}
