package org.trackweave.review.ranking;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import org.trackweave.events.Level;
import org.trackweave.platform.security.Caller;
import org.trackweave.platform.security.OrganizerOnly;
import org.trackweave.review.conference.Conferences;
import org.trackweave.review.conference.PageHeader;
import org.trackweave.review.proposal.ConferenceTags;
import org.trackweave.review.proposal.ProposalFilter;

/** The ranked list as a page. */
@Controller
@RequestMapping("/conferences/{conference}/ranking")
@OrganizerOnly
class RankingPages {

    static final int PAGE_SIZE = 50;

    private final Conferences conferences;
    private final Rankings rankings;
    private final ReviewerStatistics statistics;
    private final ConferenceTags tags;

    RankingPages(Conferences conferences, Rankings rankings, ReviewerStatistics statistics,
            ConferenceTags tags) {
        this.conferences = conferences;
        this.rankings = rankings;
        this.statistics = statistics;
        this.tags = tags;
    }

    @GetMapping
    String ranking(@PathVariable String conference, Caller caller,
            @RequestParam(required = false) @Nullable String level,
            @RequestParam(required = false) @Nullable String format,
            @RequestParam(required = false) @Nullable String tag, @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable Integer minReviews,
            @RequestParam(required = false) @Nullable String sort, @RequestParam(defaultValue = "1") int page,
            Model model) {
        var shown = conferences.require(conference);
        PageHeader.show(shown);
        var query = RankingQuery.of(ProposalFilter.of(level, format, tag, q), state, minReviews, sort);
        model.addAttribute("conference", shown.id());
        model.addAttribute("coverage", rankings.coverage(conference));
        model.addAttribute("query", query);
        model.addAttribute("filter", query.filter());
        model.addAttribute("found", rankings.list(conference, caller.accountId(), query, page, PAGE_SIZE));
        model.addAttribute("standpoints", Standpoint.values());
        model.addAttribute("sorts", SortBy.values());
        model.addAttribute("levels", Level.values());
        model.addAttribute("formats", shown.state().formats());
        model.addAttribute("tags", tags.of(conference));
        return "review/ranking";
    }

    @GetMapping("/reviewers")
    String reviewers(@PathVariable String conference, Model model) {
        var shown = conferences.require(conference);
        PageHeader.show(shown);
        model.addAttribute("conference", shown.id());
        model.addAttribute("reviewers", statistics.of(conference));
        return "review/reviewers";
    }
}
