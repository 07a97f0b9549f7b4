package org.trackweave.search.index;

import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

import org.trackweave.platform.security.AdminOnly;

/** For who runs the deployment. */
@RestController
@AdminOnly
class IndexOperationsController {

    private final Indexer indexer;

    IndexOperationsController(Indexer indexer) {
        this.indexer = indexer;
    }

    /** Builds the index anew from the read model, without a gap for searches, and answers when it has taken over. */
    @PostMapping("/api/operations/search-service/reindex")
    Indexer.Rebuilt reindex() {
        return indexer.rebuild();
    }
}
