package org.trackweave.search.index;

import java.io.IOException;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import co.elastic.clients.elasticsearch.ElasticsearchClient;

import org.trackweave.search.SearchServiceFixture;
import org.trackweave.search.Story.Idea;
import org.trackweave.search.WholeService;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trackweave.search.Story.CENTENNIAL;
import static org.trackweave.search.Story.placed;

/** A document names the requests that made it what it is. */
@WholeService
class TraceIT extends SearchServiceFixture {

    private static final String SUBMITTING = "0af7651916cd43dd8448eb211c80319c";
    private static final String ACCEPTING = "1af7651916cd43dd8448eb211c80319c";
    private static final String RELEASING = "2af7651916cd43dd8448eb211c80319c";
    private static final String WITHDRAWING = "3af7651916cd43dd8448eb211c80319c";

    @Autowired
    ElasticsearchClient elasticsearch;

    @Autowired
    IndexNames names;

    @Test
    void keepsTheTraceOfEachPart() {
        Idea sockets = Idea.of(1, "Sockets", "Bytes on a wire.");
        topic.sendTraced(SUBMITTING, story.submitted(sockets));
        topic.sendTraced(ACCEPTING, story.accepted(sockets));
        topic.sendTraced(RELEASING,
                story.released(1, "1.0", List.of(), placed(sockets, CENTENNIAL, "2011-03-11T10:20")));
        eventually(() -> assertThat(traces(sockets)).containsExactly(SUBMITTING, ACCEPTING, RELEASING));

        topic.sendTraced(WITHDRAWING, story.withdrawn(sockets, 2));
        eventually(() -> assertThat(traces(sockets)).containsExactly(WITHDRAWING, ACCEPTING, RELEASING));
    }

    /** By the alias of the writer, which also sees what is left of withdrawn talks. */
    private List<String> traces(Idea talk) throws IOException {
        var found = elasticsearch.search(search -> search.index(names.writeAlias())
            .ignoreUnavailable(true)
            .query(query -> query.term(term -> term.field("proposal").value(talk.id().toString()))),
                TalkDocument.class);
        return found.hits()
            .hits()
            .stream()
            .map(hit -> hit.source())
            .filter(source -> source != null && source.traces() != null)
            .flatMap(source -> source.traces().stream())
            .toList();
    }
}
