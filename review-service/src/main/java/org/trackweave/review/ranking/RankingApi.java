package org.trackweave.review.ranking;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import org.trackweave.platform.security.Caller;
import org.trackweave.platform.security.OrganizerOnly;
import org.trackweave.review.conference.Conferences;
import org.trackweave.review.proposal.ProposalFilter;

/** The ranked list for programs and spreadsheets. */
@RestController
@RequestMapping("/api/conferences/{conference}/ranking")
@OrganizerOnly
class RankingApi {

    private static final int LARGEST_PAGE = 1000;

    private final Conferences conferences;
    private final Rankings rankings;

    RankingApi(Conferences conferences, Rankings rankings) {
        this.conferences = conferences;
        this.rankings = rankings;
    }

    /** A page of the ranked list. */
    record Answer(Coverage coverage, int total, int page, int pages, List<RankingRow> rows) {}

    @GetMapping
    Answer ranking(@PathVariable String conference, Caller caller,
            @RequestParam(required = false) @Nullable String level,
            @RequestParam(required = false) @Nullable String format,
            @RequestParam(required = false) @Nullable String tag, @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable Integer minReviews,
            @RequestParam(required = false) @Nullable String sort, @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "100") int size) {
        conferences.require(conference);
        var query = RankingQuery.of(ProposalFilter.of(level, format, tag, q), state, minReviews, sort);
        var found = rankings.list(conference, caller.accountId(), query, page, Math.clamp(size, 1, LARGEST_PAGE));
        return new Answer(rankings.coverage(conference), found.total(), found.page(), found.pages(), found.rows());
    }

    /** The whole list, not a page of it. */
    @GetMapping(params = "as=csv", produces = "text/csv")
    ResponseEntity<String> csv(@PathVariable String conference, Caller caller,
            @RequestParam(required = false) @Nullable String sort) {
        conferences.require(conference);
        var query = RankingQuery.of(ProposalFilter.of(null, null, null, null), null, null, sort);
        var rows = rankings.list(conference, caller.accountId(), query, 1, Integer.MAX_VALUE / 2).rows();
        return ResponseEntity.ok()
            .header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8")
            .header(HttpHeaders.CONTENT_DISPOSITION,
                    ContentDisposition.attachment().filename(conference + "-ranking.csv").build().toString())
            .body(RankingCsv.of(rows));
    }
}
