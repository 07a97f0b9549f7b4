package org.trackweave.search.query;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.HighlightField;
import co.elastic.clients.elasticsearch.core.search.HighlighterEncoder;
import co.elastic.clients.elasticsearch.core.search.HighlighterType;
import co.elastic.clients.util.NamedValue;

import org.trackweave.search.index.SearchableIndex;
import org.trackweave.search.index.TalkDocument;

/**
 * Finds talks: exactly first; when that finds fewer than {@link #ENOUGH}, similar spellings and beginnings of words too.
 */
@Component
class TalkSearch {

    /** With so many exact hits nobody needs inexact ones. */
    static final int ENOUGH = 3;

    private static final List<String> SHOWN = List.of("conference", "proposal", "visible", "code", "title", "abstract",
            "speakers", "tags", "tracks", "level", "format", "minutes", "language", "day", "room", "starts_at",
            "ends_at");

    private final ElasticsearchClient client;
    private final SearchableIndex index;
    private final Spelling spelling;

    TalkSearch(ElasticsearchClient client, SearchableIndex index, Spelling spelling) {
        this.client = client;
        this.index = index;
        this.spelling = spelling;
    }

    /** @throws SearchUnavailableException while Elasticsearch does not answer, or the index is not made yet */
    Hits search(TalkQuery query) {
        try {
            if (query.after().isPresent() && query.after().get().loosened()) {
                return found(query, true, Optional.empty());
            }
            SearchResponse<TalkDocument> exact = run(query, false);
            if (total(exact) >= ENOUGH || query.query().words().isEmpty() || query.after().isPresent()) {
                return HitsReader.read(query, exact, false, Optional.empty());
            }
            SearchResponse<TalkDocument> loosened = run(query, true);
            if (total(loosened) > total(exact)) {
                return HitsReader.read(query, loosened, true, spelling.better(query));
            }
            return HitsReader.read(query, exact, false,
                    total(exact) == 0 ? spelling.better(query) : Optional.empty());
        } catch (IOException | ElasticsearchException e) {
            throw index.unavailable(e);
        }
    }

    private Hits found(TalkQuery query, boolean loosened, Optional<String> didYouMean) throws IOException {
        return HitsReader.read(query, run(query, loosened), loosened, didYouMean);
    }

    private SearchResponse<TalkDocument> run(TalkQuery query, boolean loosened) throws IOException {
        return client.search(request(query, loosened), TalkDocument.class);
    }

    private SearchRequest request(TalkQuery query, boolean loosened) {
        Query matching = loosened
                ? QueryBuilder.loosened(query.conference(), query.query())
                : QueryBuilder.exact(query.conference(), query.query());
        return SearchRequest.of(request -> {
            request.index(index.alias())
                .query(matching)
                .size(query.size())
                .trackTotalHits(track -> track.enabled(true))
                .source(source -> source.filter(filter -> filter.includes(SHOWN)))
                .sort(order(query.query()));
            FacetCounts.select(query).ifPresent(request::postFilter);
            query.after().ifPresent(cursor -> request.searchAfter(cursor.values()));
            FacetCounts.add(request, query);
            if (query.query().ranks()) {
                highlight(request, query.query(), loosened);
            }
            return request;
        });
    }

    /** Best first; without a text to rank by, in the order of the programme. */
    private static List<SortOptions> order(ParsedQuery query) {
        SortOptions first = query.ranks()
                ? SortOptions.of(sort -> sort.score(score -> score.order(SortOrder.Desc)))
                : SortOptions.of(sort -> sort.field(field -> field.field("starts_at")
                    .order(SortOrder.Asc)
                    .missing("_last")));
        return List.of(first, SortOptions.of(sort -> sort.field(field -> field.field("code").order(SortOrder.Asc))));
    }

    private static void highlight(SearchRequest.Builder request, ParsedQuery query, boolean loosened) {
        Query marks = QueryBuilder.marks(query, loosened);
        request.highlight(highlight -> {
            highlight.type(HighlighterType.Unified)
                .encoder(HighlighterEncoder.Html)
                .preTags(HitsReader.MARK)
                .postTags(HitsReader.END_OF_MARK)
                .highlightQuery(marks);
            for (String field : QueryBuilder.HIGHLIGHTED) {
                highlight.fields(NamedValue.of(field, HighlightField.of(part -> field.equals("title")
                        ? part.numberOfFragments(0)
                        : part.numberOfFragments(1).fragmentSize(220))));
            }
            return highlight;
        });
    }

    static long total(SearchResponse<?> response) {
        return response.hits().total() == null ? 0 : response.hits().total().value();
    }
}
