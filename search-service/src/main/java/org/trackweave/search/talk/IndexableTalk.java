package org.trackweave.search.talk;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What the index should say of a talk.
 *
 * @param version of the document: a larger one is newer
 * @param traces the traces of the requests it comes of, without repetition
 * @param talk empty when the talk was public once and is not any more
 */
public record IndexableTalk(UUID proposalId, String conferenceId, long version, List<String> traces,
        Optional<Talk> talk) {

    public IndexableTalk {
        traces = List.copyOf(traces);
    }
}
