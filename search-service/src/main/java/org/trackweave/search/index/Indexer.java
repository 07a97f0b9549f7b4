package org.trackweave.search.index;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import org.trackweave.search.index.BulkWriter.Outcome;
import org.trackweave.search.talk.IndexableTalk;
import org.trackweave.search.talk.IndexableTalks;

/** Brings the index to the read model's state. One instance of the service does so at a time. */
@Component
class Indexer {

    private static final Logger log = LoggerFactory.getLogger(Indexer.class);
    private static final int BATCH = 500;

    private final IndexableTalks talks;
    private final ProgrammeIndex index;
    private final BulkWriter writer;
    private final IndexLock lock;
    private final IndexNames names;

    Indexer(IndexableTalks talks, ProgrammeIndex index, BulkWriter writer, IndexLock lock, IndexNames names) {
        this.talks = talks;
        this.index = index;
        this.writer = writer;
        this.lock = lock;
        this.names = names;
    }

    /** How one pass went. */
    sealed interface Pass {

        /** Nothing is left to do, or another instance is at it. */
        record Clean() implements Pass {}

        /** There may be more. */
        record Progress() implements Pass {}

        /** Elasticsearch did not take everything; wait before the next pass. */
        record Postponed(String reason) implements Pass {}
    }

    /**
     * One bulk request at most.
     *
     * @throws java.io.UncheckedIOException when Elasticsearch does not answer
     * @throws co.elastic.clients.elasticsearch._types.ElasticsearchException when it answers with an error
     */
    Pass indexDirty() {
        return lock.tryRun(() -> {
            List<IndexableTalk> dirty = talks.dirty(BATCH);
            if (dirty.isEmpty()) {
                return new Pass.Clean();
            }
            return settle(writer.write(names.writeAlias(), true, dirty), dirty.size() == BATCH);
        }).orElseGet(Pass.Clean::new);
    }

    private Pass settle(List<Outcome> outcomes, boolean more) {
        String postponed = null;
        for (Outcome outcome : outcomes) {
            switch (outcome) {
                case Outcome.Indexed(var talk) -> talks.indexed(talk);
                case Outcome.Postponed(_, var reason) -> postponed = reason;
                case Outcome.Refused(var talk, var reason) -> refuse(talk, reason);
            }
        }
        if (postponed != null) {
            return new Pass.Postponed(postponed);
        }
        return more ? new Pass.Progress() : new Pass.Clean();
    }

    private void refuse(IndexableTalk talk, String reason) {
        log.error("The index refuses the talk {} of {} for ever: {}", talk.proposalId(), talk.conferenceId(), reason);
        talks.refused(talk, reason);
    }

    /** Makes sure that there is an index, and one of this build's definition: otherwise it is made and filled. */
    void ensureIndex() {
        Optional<String> found = index.current();
        if (found.isEmpty()) {
            // Before the index exists: were it after, a crash between the two would leave an empty index for good.
            talks.nothingIndexed();
            lock.tryRun(() -> {
                if (index.current().isEmpty()) {
                    index.createFirst();
                    log.info("Made the index {}", names.first());
                }
                return true;
            });
        } else if (!index.isUpToDate(found.get())) {
            log.info("The index {} was made by another definition: building a new one", found.get());
            rebuild();
        }
    }

    /** The index that took over, and how many documents it holds. */
    record Rebuilt(String index, long documents) {}

    /**
     * Fills a new index from the read model and puts it in the old one's place. Searches go on in the old one meanwhile;
     * what changes is indexed afterwards.
     *
     * @throws IllegalStateException when the new index does not hold what was written; the old one stays
     */
    Rebuilt rebuild() {
        return lock.run(() -> {
            Optional<String> old = index.current();
            String made = old.map(names::next).orElse(names.first());
            index.create(made);
            long written = fill(made);
            long counted = index.refreshAndCount(made);
            if (counted != written) {
                index.delete(made);
                throw new IllegalStateException(
                        "The new index (%s) holds %d documents instead of %d; the old one stays."
                            .formatted(made, counted, written));
            }
            index.moveAliases(old, made);
            old.ifPresent(index::delete);
            log.info("The index {} took over with {} documents", made, counted);
            return new Rebuilt(made, counted);
        });
    }

    private long fill(String made) {
        long written = 0;
        @Nullable
        UUID last = null;
        while (true) {
            List<IndexableTalk> page = talks.page(last, BATCH);
            if (page.isEmpty()) {
                return written;
            }
            for (Outcome outcome : writer.write(made, false, page)) {
                switch (outcome) {
                    case Outcome.Indexed _ -> written++;
                    case Outcome.Postponed(_, var reason) ->
                        throw new IllegalStateException(
                                "Elasticsearch is busy (%s); try again later.".formatted(reason));
                    case Outcome.Refused(var talk, var reason) -> refuse(talk, reason);
                }
            }
            last = page.getLast().proposalId();
        }
    }
}
