package org.trackweave.review.reviewing;

import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import org.trackweave.events.Level;
import org.trackweave.platform.security.Caller;
import org.trackweave.platform.security.ReviewerOnly;
import org.trackweave.platform.web.Flash;
import org.trackweave.review.conference.Conferences;
import org.trackweave.review.conference.PageHeader;
import org.trackweave.review.proposal.ConferenceTags;
import org.trackweave.review.proposal.ProposalFilter;

/** The reviewer's queue as a page. */
@Controller
@RequestMapping("/conferences/{conference}/review")
@ReviewerOnly
class QueuePages {

    private static final int PAGE_SIZE = 25;

    private final Conferences conferences;
    private final ReviewQueue queue;
    private final ConferenceTags tags;
    private final Flash flash;

    QueuePages(Conferences conferences, ReviewQueue queue, ConferenceTags tags, Flash flash) {
        this.conferences = conferences;
        this.queue = queue;
        this.tags = tags;
        this.flash = flash;
    }

    @GetMapping
    String queue(@PathVariable String conference, Caller caller, @RequestParam(required = false) @Nullable String shelf,
            @RequestParam(required = false) @Nullable String level,
            @RequestParam(required = false) @Nullable String format,
            @RequestParam(required = false) @Nullable String tag, @RequestParam(required = false) @Nullable String q,
            @RequestParam(defaultValue = "1") int page, Model model) {
        var shown = conferences.require(conference);
        PageHeader.show(shown);
        var filter = ProposalFilter.of(level, format, tag, q);
        model.addAttribute("conference", shown.id());
        model.addAttribute("progress", queue.progress(conference, caller.accountId()));
        model.addAttribute("shelf", Shelf.of(shelf));
        model.addAttribute("shelves", Shelf.values());
        model.addAttribute("filter", filter);
        model.addAttribute("found", queue.list(conference, caller.accountId(), Shelf.of(shelf), filter, page,
                PAGE_SIZE));
        model.addAttribute("levels", Level.values());
        model.addAttribute("formats", shown.state().formats());
        model.addAttribute("tags", tags.of(conference));
        return "review/queue";
    }

    /** Goes to the next proposal to review; with {@code after}, to the one that follows it. */
    @GetMapping("/next")
    String next(@PathVariable String conference, Caller caller, @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(required = false) @Nullable String level,
            @RequestParam(required = false) @Nullable String format,
            @RequestParam(required = false) @Nullable String tag, @RequestParam(required = false) @Nullable String q) {
        conferences.require(conference);
        var filter = ProposalFilter.of(level, format, tag, q);
        var next = queue.next(conference, caller.accountId(), filter, Optional.ofNullable(after));
        if (next.isEmpty()) {
            flash.success(filter.active()
                    ? "Nothing more to review with this filter."
                    : "Nothing more to review. Thank you!");
        }
        return "redirect:/conferences/" + conference + "/review"
                + next.map(id -> "/" + id).orElse("") + (next.isEmpty() ? "" : filter.query());
    }
}
