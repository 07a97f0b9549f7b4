package org.trackweave.search.index;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.json.JsonData;

/** The indexes behind the two aliases: searches read one, filtered to visible documents, and writers use the other. */
@Component
class ProgrammeIndex {

    private static final String FINGERPRINT = "fingerprint";
    private static final Query VISIBLE = Query.of(query -> query.term(term -> term.field("visible").value(true)));

    private final ElasticsearchClient client;
    private final IndexNames names;
    private final String definition;
    private final String fingerprint;

    ProgrammeIndex(ElasticsearchClient client, IndexNames names) throws IOException {
        this.client = client;
        this.names = names;
        this.definition = new ClassPathResource("search/programme-index.json")
            .getContentAsString(StandardCharsets.UTF_8);
        this.fingerprint = sha256(TalkDocument.FORMAT + definition);
    }

    /** The index that writers use; empty when there is none. */
    Optional<String> current() {
        return call(() -> client.indices().existsAlias(alias -> alias.name(names.writeAlias())).value()
                ? client.indices()
                    .getAlias(alias -> alias.name(names.writeAlias()))
                    .aliases()
                    .keySet()
                    .stream()
                    .findFirst()
                : Optional.empty());
    }

    /** Whether the index was made by the definition this build carries. */
    boolean isUpToDate(String index) {
        return call(() -> Optional
            .ofNullable(client.indices().getMapping(mapping -> mapping.index(index)).mappings().get(index))
            .map(found -> found.mappings().meta().get(FINGERPRINT))
            .map(found -> found.to(String.class))
            .filter(fingerprint::equals)
            .isPresent());
    }

    /** Makes the first index and gives it both aliases. */
    void createFirst() {
        String index = names.first();
        create(index);
        moveAliases(Optional.empty(), index);
    }

    /** Makes an empty index without aliases; one of that name that an interrupted attempt left behind goes. */
    void create(String index) {
        call(() -> {
            client.indices().delete(old -> old.index(index).ignoreUnavailable(true));
            client.indices().create(made -> made.index(index).withJson(new StringReader(definition)));
            return client.indices()
                .putMapping(mapping -> mapping.index(index).meta(Map.of(FINGERPRINT, JsonData.of(fingerprint))));
        });
    }

    /** Both aliases in one step: a search sees the old index or the new one, never none and never both. */
    void moveAliases(Optional<String> from, String to) {
        call(() -> client.indices().updateAliases(update -> {
            from.ifPresent(old -> update.actions(action -> action.remove(
                    alias -> alias.index(old).aliases(names.readAlias(), names.writeAlias()))));
            return update
                .actions(action -> action
                    .add(alias -> alias.index(to).alias(names.readAlias()).filter(VISIBLE)))
                .actions(action -> action
                    .add(alias -> alias.index(to).alias(names.writeAlias()).isWriteIndex(true)));
        }));
    }

    void delete(String index) {
        call(() -> client.indices().delete(old -> old.index(index).ignoreUnavailable(true)));
    }

    /** Makes everything written so far searchable and counts it, hidden documents too. */
    long refreshAndCount(String index) {
        return call(() -> {
            client.indices().refresh(refresh -> refresh.index(index));
            return client.count(count -> count.index(index)).count();
        });
    }

    private interface Call<T> {

        T run() throws IOException;
    }

    private static <T> T call(Call<T> call) {
        try {
            return call.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
