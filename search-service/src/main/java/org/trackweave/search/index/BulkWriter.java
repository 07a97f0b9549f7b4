package org.trackweave.search.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

import org.springframework.stereotype.Component;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ErrorCause;
import co.elastic.clients.elasticsearch._types.VersionType;
import co.elastic.clients.elasticsearch.core.BulkResponse;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;

import org.trackweave.search.talk.IndexableTalk;

/** Writes talks with one request, under their own versions. */
@Component
class BulkWriter {

    private static final int CONFLICT = 409;
    private static final int NOT_FOUND = 404;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVER_ERROR = 500;

    private final ElasticsearchClient client;

    BulkWriter(ElasticsearchClient client) {
        this.client = client;
    }

    /** What became of a talk. */
    sealed interface Outcome {

        IndexableTalk talk();

        /** The index holds this version or a newer one. */
        record Indexed(IndexableTalk talk) implements Outcome {}

        /** It may work later. */
        record Postponed(IndexableTalk talk, String reason) implements Outcome {}

        /** It will never work. */
        record Refused(IndexableTalk talk, String reason) implements Outcome {}
    }

    /**
     * @param target an index, or an alias when {@code aliasOnly}: a missing one is then an error, not a new index
     * @throws UncheckedIOException when Elasticsearch does not answer; nothing is known of the talks then
     */
    List<Outcome> write(String target, boolean aliasOnly, List<IndexableTalk> talks) {
        try {
            BulkResponse response = client.bulk(bulk -> bulk.index(target)
                .requireAlias(aliasOnly)
                .operations(talks.stream().map(BulkWriter::operation).toList()));
            List<Outcome> outcomes = new ArrayList<>();
            for (int i = 0; i < talks.size(); i++) {
                outcomes.add(outcome(talks.get(i), response.items().get(i)));
            }
            return outcomes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BulkOperation operation(IndexableTalk talk) {
        return BulkOperation.of(operation -> operation
            .index(index -> index.id(talk.proposalId().toString())
                .version(talk.version())
                .versionType(VersionType.External)
                .document(TalkDocument.of(talk))));
    }

    private static Outcome outcome(IndexableTalk talk, BulkResponseItem item) {
        int status = item.status();
        ErrorCause error = item.error();
        if (error == null || status == CONFLICT) {
            return new Outcome.Indexed(talk);
        }
        String reason = "%d %s: %s".formatted(status, error.type(), error.reason());
        return status == NOT_FOUND || status == TOO_MANY_REQUESTS || status >= SERVER_ERROR
                ? new Outcome.Postponed(talk, reason)
                : new Outcome.Refused(talk, reason);
    }
}
