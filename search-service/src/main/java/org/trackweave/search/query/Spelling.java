package org.trackweave.search.query;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.SuggestMode;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchResponse;

import org.trackweave.search.index.SearchableIndex;

/**
 * Proposes another spelling of a query that found next to nothing. Words are taken from the whole index, so a proposal
 * counts only when it finds talks of this conference.
 */
@Component
class Spelling {

    private static final String SUGGESTION = "spelling";
    private static final int SHORTEST_WORD = 4;

    private final ElasticsearchClient client;
    private final SearchableIndex index;

    Spelling(ElasticsearchClient client, SearchableIndex index) {
        this.client = client;
        this.index = index;
    }

    Optional<String> better(TalkQuery query) throws IOException {
        ParsedQuery corrected = query.query();
        for (String word : query.query().words()) {
            Optional<String> other = word.length() < SHORTEST_WORD ? Optional.empty() : suggestion(word);
            if (other.isPresent()) {
                corrected = corrected.with(word, other.get());
            }
        }
        return corrected.equals(query.query()) || !findsSomething(query.with(corrected))
                ? Optional.empty()
                : Optional.of(corrected.source());
    }

    private Optional<String> suggestion(String word) throws IOException {
        SearchResponse<Void> response = client.search(search -> search.index(index.alias())
            .size(0)
            .suggest(suggest -> suggest.text(word)
                .suggesters(SUGGESTION,
                        field -> field.term(term -> term.field("names")
                            .suggestMode(SuggestMode.Missing)
                            .prefixLength(1)
                            .minWordLength(SHORTEST_WORD)
                            .size(1)))),
                Void.class);
        return response.suggest()
            .getOrDefault(SUGGESTION, List.of())
            .stream()
            .flatMap(entry -> entry.term().options().stream())
            .map(option -> option.text())
            .findFirst();
    }

    private boolean findsSomething(TalkQuery query) throws IOException {
        Query exact = QueryBuilder.exact(query.conference(), query.query());
        return TalkSearch.total(client.search(
                search -> search.index(index.alias()).size(0).terminateAfter(1L).query(exact), Void.class)) > 0;
    }
}
