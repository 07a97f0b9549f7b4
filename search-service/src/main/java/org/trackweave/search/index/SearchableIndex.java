package org.trackweave.search.index;

import org.springframework.stereotype.Component;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;

/** What searches need to know of the index. */
@Component
public class SearchableIndex {

    private static final int NOT_FOUND = 404;

    private final IndexNames names;
    private final IndexingLoop loop;

    SearchableIndex(IndexNames names, IndexingLoop loop) {
        this.names = names;
        this.loop = loop;
    }

    /** The alias to search. It hides what is not public any more. */
    public String alias() {
        return names.readAlias();
    }

    /** For a search that failed; when that is because the index is gone, it will be made again. */
    public SearchUnavailableException unavailable(Exception cause) {
        if (cause instanceof ElasticsearchException answer && answer.status() == NOT_FOUND) {
            loop.doubtIndex();
        }
        return new SearchUnavailableException(cause);
    }
}
