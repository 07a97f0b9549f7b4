package org.trackweave.search.index;

/** Elasticsearch does not answer, or the index is just being made. The programme itself can still be read. */
public final class SearchUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SearchUnavailableException(Exception cause) {
        super("The search does not answer (%s).".formatted(cause.getMessage()), cause);
    }
}
