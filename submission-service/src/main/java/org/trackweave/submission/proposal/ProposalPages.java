package org.trackweave.submission.proposal;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import io.swagger.v3.oas.annotations.Hidden;

import org.trackweave.platform.security.Caller;
import org.trackweave.platform.security.SignedIn;
import org.trackweave.platform.web.Flash;
import org.trackweave.platform.web.IfMatch;
import org.trackweave.submission.conference.Call;
import org.trackweave.submission.conference.Conference;
import org.trackweave.submission.conference.ConferenceId;
import org.trackweave.submission.conference.Conferences;
import org.trackweave.submission.input.Paragraphs;

/** What a speaker sees of their proposals, and the buttons to do something with one. */
@Hidden
@Controller
@RequestMapping("/conferences/{conference}/proposals")
@SignedIn
class ProposalPages {

    private static final int PAGE = 50;

    private final Conferences conferences;
    private final Reading reading;
    private final Changes changes;
    private final Flash flash;

    ProposalPages(Conferences conferences, Reading reading, Changes changes, Flash flash) {
        this.conferences = conferences;
        this.reading = reading;
        this.changes = changes;
        this.flash = flash;
    }

    @GetMapping
    String mine(@PathVariable ConferenceId conference, @RequestParam(required = false) @Nullable String after,
            Caller caller, Model model) {
        var found = conference(conference);
        model.addAttribute("conference", found);
        model.addAttribute("callOpen", open(found));
        model.addAttribute("page",
                reading.own(conference, caller, after == null ? null : Cursor.valueOf(after), PAGE));
        return "submission/my-proposals";
    }

    @GetMapping("/{proposal}")
    String one(@PathVariable ConferenceId conference, @PathVariable ProposalReference proposal, Caller caller,
            Model model) {
        var found = conference(conference);
        var shown = reading.one(conference, proposal, caller).orElseThrow(ProposalProblems::unknown);
        var viewer = Viewer.of(shown, caller);
        var notes = shown.content().notesForReviewers();
        model.addAttribute("conference", found);
        model.addAttribute("proposal", shown);
        model.addAttribute("viewer", viewer);
        model.addAttribute("actions", Lifecycle.offered(shown.state(), viewer, open(found))
            .stream()
            .map(Action::wireName)
            .toList());
        model.addAttribute("abstractText", Paragraphs.of(shown.content().abstractText()));
        model.addAttribute("description", Paragraphs.of(shown.content().description()));
        model.addAttribute("notes", notes == null ? List.of() : Paragraphs.of(notes));
        return "submission/proposal";
    }

    @PostMapping("/{proposal}/submit")
    String submit(@PathVariable ConferenceId conference, @PathVariable ProposalReference proposal,
            @RequestParam long revision, Caller caller) {
        return done(conference, changes.submit(conference, proposal, seen(revision)::accepts, caller),
                "Thank you. Your proposal is with the reviewers.");
    }

    @PostMapping("/{proposal}/withdraw")
    String withdraw(@PathVariable ConferenceId conference, @PathVariable ProposalReference proposal,
            @RequestParam long revision, Caller caller) {
        return done(conference, changes.withdraw(conference, proposal, seen(revision)::accepts, caller),
                "Withdrawn. Thank you for telling us.");
    }

    @PostMapping("/{proposal}/confirm")
    String confirm(@PathVariable ConferenceId conference, @PathVariable ProposalReference proposal,
            @RequestParam long revision, Caller caller) {
        return done(conference, changes.confirm(conference, proposal, seen(revision)::accepts, caller),
                "Confirmed. We look forward to the talk.");
    }

    @PostMapping("/{proposal}/cancel")
    String cancel(@PathVariable ConferenceId conference, @PathVariable ProposalReference proposal,
            @RequestParam long revision, Caller caller) {
        return done(conference, changes.cancel(conference, proposal, seen(revision)::accepts, caller),
                "Canceled. It leaves the programme at once.");
    }

    @PostMapping("/{proposal}/discard")
    String discard(@PathVariable ConferenceId conference, @PathVariable ProposalReference proposal,
            @RequestParam long revision, Caller caller) {
        return done(conference, changes.discard(conference, proposal, seen(revision)::accepts, caller),
                "The draft is gone.");
    }

    private String done(ConferenceId conference, ProposalOutcome outcome, String message) {
        return switch (outcome) {
            case ProposalOutcome.Done(var proposal, _) -> {
                flash.success(message);
                yield one(conference, proposal);
            }
            case ProposalOutcome.Discarded() -> {
                flash.success(message);
                yield "redirect:/conferences/%s/proposals".formatted(conference);
            }
            case ProposalOutcome.Stale(var current) -> {
                flash.warning("The proposal was changed meanwhile. Look at it as it is now, then decide.");
                yield one(conference, current);
            }
            case ProposalOutcome.Failure failure -> throw ProposalProblems.exception(failure);
        };
    }

    private static String one(ConferenceId conference, Proposal proposal) {
        return "redirect:/conferences/%s/proposals/%s".formatted(conference, proposal.code());
    }

    private static IfMatch seen(long revision) {
        return IfMatch.optional(IfMatch.tag(revision));
    }

    private Conference conference(ConferenceId id) {
        return conferences.find(id).orElseThrow(() -> ProposalProblems.unknown(id));
    }

    private boolean open(Conference conference) {
        return conference.call().stateAt(conferences.now()) == Call.State.OPEN;
    }
}
