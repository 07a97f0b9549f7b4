package org.trackweave.search.query;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

import org.trackweave.platform.security.PublicAccess;
import org.trackweave.platform.web.Problems;
import org.trackweave.search.index.SearchUnavailableException;
import org.trackweave.search.talk.Programme;
import org.trackweave.search.talk.PublicProgramme;

/** The programme's front page: all talks, or those that are searched for, found while one types. */
@Controller
@PublicAccess
class SearchPage {

    private static final Map<Facet, String> TITLES = Map.of(Facet.TRACK, "Track", Facet.DAY, "Day", Facet.LEVEL,
            "Level", Facet.ROOM, "Room", Facet.LANGUAGE, "Language", Facet.TAG, "Tag");
    private static final List<Facet> ORDER = List.of(Facet.TRACK, Facet.DAY, Facet.LEVEL, Facet.ROOM, Facet.LANGUAGE,
            Facet.TAG);

    private static final int MOST_VALUES = 12;

    private final TalkSearch search;
    private final PublicProgramme published;

    SearchPage(TalkSearch search, PublicProgramme published) {
        this.search = search;
        this.published = published;
    }

    /**
     * A facet as the page shows it.
     *
     * @param chosen whether any of its values is; a component, because templates see nothing else of a record
     */
    record ShownFacet(String key, String title, List<Hits.FacetValue> values, boolean chosen) {

        static ShownFacet of(String key, String title, List<Hits.FacetValue> values) {
            return new ShownFacet(key, title, values, values.stream().anyMatch(Hits.FacetValue::chosen));
        }
    }

    @GetMapping("/conferences/{conference}/programme")
    String page(@PathVariable String conference, @RequestParam MultiValueMap<String, String> parameters,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean live, Model model,
            HttpServletResponse response) {
        response.addHeader(HttpHeaders.VARY, "HX-Request");
        TalkQuery query = SearchParameters.lenient(conference, parameters);
        model.addAttribute("conference", conference);
        model.addAttribute("links", new SearchLinks(conference, query));
        model.addAttribute("query", query);
        try {
            Hits hits = search.search(query);
            model.addAttribute("hits", hits);
            model.addAttribute("facets", facets(hits));
        } catch (SearchUnavailableException _) {
            response.setStatus(503);
        }
        if (live) {
            return query.after().isPresent() ? "search/results :: more" : "search/results :: found";
        }
        Programme programme = published.find(conference)
            .orElseThrow(() -> Problems.notFound("There is no conference (%s).".formatted(conference)));
        model.addAttribute("programme", programme);
        if (!model.containsAttribute("hits")) {
            model.addAttribute("talks", published.talks(programme));
        }
        return "search/search";
    }

    private static List<ShownFacet> facets(Hits hits) {
        return ORDER.stream()
            .map(facet -> ShownFacet.of(facet.key(), TITLES.getOrDefault(facet, facet.key()),
                    shown(hits.facets().getOrDefault(facet.key(), List.of()))))
            .toList();
    }

    /** The first ones and whatever is chosen; the query language reaches the rest. */
    private static List<Hits.FacetValue> shown(List<Hits.FacetValue> values) {
        return IntStream.range(0, values.size())
            .filter(at -> at < MOST_VALUES || values.get(at).chosen())
            .mapToObj(values::get)
            .toList();
    }
}
