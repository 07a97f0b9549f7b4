package org.trackweave.search.index;

import org.springframework.stereotype.Component;

/** The alias that searches read, the one that writers use, and the indexes behind them, which have numbers. */
@Component
class IndexNames {

    private final String readAlias;

    IndexNames(ElasticsearchSettings settings) {
        this.readAlias = settings.indexPrefix() + "programme";
    }

    String readAlias() {
        return readAlias;
    }

    String writeAlias() {
        return readAlias + "-write";
    }

    String first() {
        return index(1);
    }

    /** The name of the index that will follow this one. */
    String next(String index) {
        return index(Integer.parseInt(index.substring(index.lastIndexOf("-v") + 2)) + 1);
    }

    private String index(int generation) {
        return readAlias + "-v" + generation;
    }
}
