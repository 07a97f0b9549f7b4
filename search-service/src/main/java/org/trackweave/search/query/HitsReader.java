package org.trackweave.search.query;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;

import org.trackweave.search.index.TalkDocument;
import org.trackweave.search.query.Hits.Highlights;
import org.trackweave.search.query.Hits.Track;

/** Turns Elasticsearch's answer into ours. */
final class HitsReader {

    static final String MARK = "<mark>";
    static final String END_OF_MARK = "</mark>";

    private static final int EXCERPT = 220;

    private HitsReader() {}

    static Hits read(TalkQuery query, SearchResponse<TalkDocument> response, boolean loosened,
            Optional<String> didYouMean) {
        List<Hit<TalkDocument>> found = response.hits().hits();
        String next = found.size() < query.size() ? null : Cursor.after(loosened, found.getLast().sort()).text();
        return new Hits(query.query().source(), TalkSearch.total(response), loosened, didYouMean.orElse(null),
                found.stream().map(HitsReader::hit).toList(), FacetCounts.read(query, response.aggregations()), next);
    }

    private static Hits.Hit hit(Hit<TalkDocument> found) {
        TalkDocument talk = Objects.requireNonNull(found.source());
        return new Hits.Hit(text(talk.code()), text(talk.title()), list(talk.speakers()),
                list(talk.tracks()).stream()
                    .map(track -> new Track(track.slug(), track.name(), track.color()))
                    .toList(),
                text(talk.level()), text(talk.format()), talk.minutes() == null ? 0 : talk.minutes(),
                text(talk.language()), list(talk.tags()), talk.day(), talk.room(), talk.startsAt(), talk.endsAt(),
                highlights(talk, found.highlight()));
    }

    private static Highlights highlights(TalkDocument talk, Map<String, List<String>> marked) {
        String title = first(marked, "title").orElseGet(() -> HtmlUtils.htmlEscape(text(talk.title())));
        String excerpt = first(marked, "abstract").or(() -> first(marked, "description"))
            .orElseGet(() -> HtmlUtils.htmlEscape(beginning(text(talk.abstractText()))));
        return new Highlights(title, excerpt.isEmpty() ? null : excerpt);
    }

    private static Optional<String> first(Map<String, List<String>> marked, String field) {
        return marked.getOrDefault(field, List.of()).stream().findFirst();
    }

    private static String beginning(String text) {
        if (text.length() <= EXCERPT) {
            return text;
        }
        int space = text.lastIndexOf(' ', EXCERPT);
        return text.substring(0, space > 0 ? space : EXCERPT) + " …";
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static <T> List<T> list(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
