package org.trackweave.search.query;

import java.io.IOException;
import java.util.List;
import java.util.Objects;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.query_dsl.Like;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;

import org.trackweave.search.index.SearchableIndex;
import org.trackweave.search.index.TalkDocument;
import org.trackweave.search.talk.Talk;

/** Talks with the same rare words. */
@Component
public class SimilarTalks {

    private static final Logger log = LoggerFactory.getLogger(SimilarTalks.class);

    private final ElasticsearchClient client;
    private final SearchableIndex index;

    SimilarTalks(ElasticsearchClient client, SearchableIndex index) {
        this.client = client;
        this.index = index;
    }

    /** A talk to point at. */
    public record Similar(String code, String title, List<String> speakers) {}

    /** The most similar ones of the same conference; none while the search does not answer. */
    public List<Similar> to(Talk talk, int most) {
        try {
            return client.search(search -> search.index(index.alias())
                .size(most)
                .source(source -> source.filter(filter -> filter.includes("conference", "proposal", "visible", "code",
                        "title", "speakers")))
                .query(similar(talk)), TalkDocument.class).hits().hits().stream().map(hit -> {
                    TalkDocument found = Objects.requireNonNull(hit.source());
                    return new Similar(Objects.requireNonNullElse(found.code(), ""),
                            Objects.requireNonNullElse(found.title(), ""),
                            Objects.requireNonNullElse(found.speakers(), List.of()));
                }).toList();
        } catch (IOException | ElasticsearchException e) {
            log.debug("No similar talks of {}", talk.code(), index.unavailable(e));
            return List.of();
        }
    }

    /** The text is sent along, not taken from the index, where the talk may not be yet. */
    private static Query similar(Talk talk) {
        String text = String.join("\n", talk.title(), talk.abstractText(), talk.description(),
                String.join(" ", talk.tags()));
        return Query.of(query -> query.bool(bool -> bool
            .filter(same -> same.term(term -> term.field("conference").value(talk.conferenceId())))
            .mustNot(itself -> itself.term(term -> term.field("code").value(talk.code())))
            .must(like -> like.moreLikeThis(more -> more.fields("title", "everything")
                .like(Like.of(it -> it.text(text)))
                .minTermFreq(1)
                .minDocFreq(2)
                .maxQueryTerms(25)
                .minimumShouldMatch("15%")))));
    }
}
