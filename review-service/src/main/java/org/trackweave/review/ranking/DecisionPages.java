package org.trackweave.review.ranking;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import org.trackweave.events.Decision;
import org.trackweave.platform.security.Caller;
import org.trackweave.platform.security.OrganizerOnly;
import org.trackweave.platform.web.Flash;
import org.trackweave.platform.web.Problems;
import org.trackweave.review.conference.Conferences;
import org.trackweave.review.conference.PageHeader;
import org.trackweave.review.decision.Decisions;
import org.trackweave.review.decision.Decisions.Deciding;
import org.trackweave.review.decision.Decisions.Publishing;
import org.trackweave.review.decision.PendingChange;
import org.trackweave.review.proposal.ProposalFilter;

/** What organizers do with the rows of the ranked list. */
@Controller
@RequestMapping("/conferences/{conference}/ranking")
@OrganizerOnly
class DecisionPages {

    private static final Pattern PICK = Pattern.compile("([0-9a-f-]{36}):(\\d{1,18})");
    private static final Pattern QUERY = Pattern.compile("(/[0-9a-f-]{36}|\\?[A-Za-z0-9._~%&=+-]*)?");

    private final Conferences conferences;
    private final Rankings rankings;
    private final Decisions decisions;
    private final Flash flash;

    DecisionPages(Conferences conferences, Rankings rankings, Decisions decisions, Flash flash) {
        this.conferences = conferences;
        this.rankings = rankings;
        this.decisions = decisions;
        this.flash = flash;
    }

    /**
     * Decides on the picked rows.
     *
     * @param pick a proposal's id and the revision of its decision that the page showed
     * @param decision a decision's name, or {@code none} to take a pending one back
     */
    @PostMapping("/decisions")
    String decide(@PathVariable String conference, Caller caller,
            @RequestParam(required = false) @Nullable List<String> pick, @RequestParam String decision,
            @RequestParam(defaultValue = "") String back) {
        var picked = new ArrayList<PendingChange>();
        for (var one : pick == null ? List.<String>of() : pick) {
            var matcher = PICK.matcher(one);
            if (matcher.matches()) {
                picked.add(new PendingChange(UUID.fromString(matcher.group(1)), named(decision),
                        Optional.of(Long.valueOf(matcher.group(2)))));
            }
        }
        if (picked.isEmpty()) {
            flash.notice("Nothing was selected. Tick some proposals first.");
        } else {
            decide(conference, caller, picked, named(decision));
        }
        return back(conference, back);
    }

    /** Decides on the first so many rows of the list, as it is filtered and sorted. */
    @PostMapping("/decisions/top")
    String decideTop(@PathVariable String conference, Caller caller, @RequestParam int top,
            @RequestParam String decision, @RequestParam(required = false) @Nullable String level,
            @RequestParam(required = false) @Nullable String format,
            @RequestParam(required = false) @Nullable String tag, @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable Integer minReviews,
            @RequestParam(required = false) @Nullable String sort, @RequestParam(defaultValue = "") String back) {
        conferences.require(conference);
        var query = RankingQuery.of(ProposalFilter.of(level, format, tag, q), state, minReviews, sort);
        var rows = top < 1
                ? List.<RankingRow>of()
                : rankings.list(conference, caller.accountId(), query, 1, top).rows();
        var changes = rows.stream()
            .filter(RankingRow::open)
            .map(row -> new PendingChange(row.proposalId(),
                    named(decision), Optional.of(row.revision())))
            .toList();
        if (changes.isEmpty()) {
            flash.notice("There is nothing to decide in this list.");
        } else {
            decide(conference, caller, changes, named(decision));
        }
        return back(conference, back);
    }

    /** Shows what publishing would make public. */
    @GetMapping("/publish")
    String preview(@PathVariable String conference, Model model) {
        var shown = conferences.require(conference);
        PageHeader.show(shown);
        model.addAttribute("conference", shown.id());
        model.addAttribute("preview", decisions.preview(conference));
        model.addAttribute("decisions", Decision.values());
        return "review/publish";
    }

    @PostMapping("/publish")
    String publish(@PathVariable String conference, Caller caller, @RequestParam String preview) {
        conferences.require(conference);
        return switch (decisions.publish(conference, caller.accountId(), Optional.of(preview))) {
            case Publishing.Published(var count) -> {
                flash.success(count == 1 ? "One decision is published." : count + " decisions are published.");
                yield back(conference, "");
            }
            case Publishing.PreviewOutdated() -> {
                flash.warning("The pending decisions changed while you looked. Nothing was published: look again.");
                yield "redirect:/conferences/" + conference + "/ranking/publish";
            }
        };
    }

    private void decide(String conference, Caller caller, List<PendingChange> changes, Optional<Decision> decision) {
        switch (decisions.decide(conference, caller.accountId(), changes)) {
            case Deciding.Pending(var changed) -> flash.success(decision
                .map(to -> "%s: %s. Nobody knows before you publish.".formatted(counted(changed), to.wireName()))
                .orElseGet(() -> "Taken back: " + counted(changed) + "."));
            case Deciding.Invalid(var faults) -> flash.error("Nothing was changed. " + faults.getFirst().message());
            case Deciding.Stale(_) -> flash.warning(
                    "Nothing was changed: another organizer decided on some of these in between. Look again.");
        }
    }

    private static String counted(int proposals) {
        return proposals == 1 ? "One proposal" : proposals + " proposals";
    }

    private static Optional<Decision> named(String name) {
        for (var decision : Decision.values()) {
            if (decision.wireName().equals(name)) {
                return Optional.of(decision);
            }
        }
        if (name.equals("none")) {
            return Optional.empty();
        }
        throw Problems.exception(HttpStatus.BAD_REQUEST, "unknown-decision",
                "There is no decision (%s): choose accepted, waitlisted, rejected or none.".formatted(name));
    }

    /** Back to the list; {@code query} is its query string or one of its proposals, and only that. */
    private static String back(String conference, String query) {
        return "redirect:/conferences/" + conference + "/ranking" + (QUERY.matcher(query).matches() ? query : "");
    }
}
