package org.trackweave.review.reviewing;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import org.trackweave.platform.security.Caller;
import org.trackweave.platform.security.ReviewerOnly;
import org.trackweave.platform.web.FieldFault;
import org.trackweave.platform.web.Flash;
import org.trackweave.platform.web.Problems;
import org.trackweave.review.conference.Conferences;
import org.trackweave.review.conference.PageHeader;
import org.trackweave.review.proposal.ProposalFilter;
import org.trackweave.review.proposal.ProposalText;
import org.trackweave.review.reviewing.Reviewing.Outcome;

/** One proposal on the reviewer's desk, as a page. The query string carries the queue's filter along. */
@Controller
@RequestMapping("/conferences/{conference}/review/{proposalId:[0-9a-f-]{36}}")
@ReviewerOnly
class ProposalPages {

    private final Conferences conferences;
    private final ReviewDesk desk;
    private final Reviewing reviewing;
    private final Flash flash;

    ProposalPages(Conferences conferences, ReviewDesk desk, Reviewing reviewing, Flash flash) {
        this.conferences = conferences;
        this.desk = desk;
        this.reviewing = reviewing;
        this.flash = flash;
    }

    @GetMapping
    String show(@PathVariable String conference, @PathVariable UUID proposalId, Caller caller,
            @RequestParam MultiValueMap<String, String> query, Model model) {
        return page(conference, proposalId, caller, filter(query), Optional.empty(), model);
    }

    @PostMapping
    String save(@PathVariable String conference, @PathVariable UUID proposalId, Caller caller,
            @RequestParam MultiValueMap<String, String> fields, Model model, HttpServletResponse response) {
        var form = ReviewForm.sent(fields);
        var action = fields.getOrDefault("action", List.of("save")).getFirst();
        var abstained = action.equals("abstain");
        var outcome = reviewing.record(conference, proposalId, caller, form.input(abstained, number(fields, "seen")),
                Optional.ofNullable(number(fields, "version")));
        var filter = filter(fields);
        return switch (outcome) {
            case Outcome.Saved(_, _) when action.equals("save") -> {
                flash.success("Your review is saved.");
                yield redirect(conference, "/" + proposalId + filter.query());
            }
            case Outcome.Saved(_, _) -> {
                flash.success(abstained ? "Left to others. Here is the next one." : "Saved. Here is the next one.");
                yield redirect(conference, "/next" + filter.query());
            }
            case Outcome.NotFound() -> throw notFound();
            case Outcome.Invalid(var faults) ->
                again(conference, proposalId, caller, filter, form.with(faults), HttpStatus.UNPROCESSABLE_CONTENT,
                        model, response);
            case Outcome.Closed() -> again(conference, proposalId, caller, filter,
                    form.with(fault("This proposal is decided or withdrawn, so reviews stay as they are.")),
                    HttpStatus.CONFLICT, model, response);
            case Outcome.InConflict() -> again(conference, proposalId, caller, filter,
                    form.with(fault("You declared a conflict. Take it back before you review.")), HttpStatus.CONFLICT,
                    model, response);
            case Outcome.Stale(_) -> again(conference, proposalId, caller, filter,
                    form.with(
                            fault("You saved another review of this proposal in the meantime, in another window maybe."
                                    + " What you entered here is still below: save again to replace that one.")),
                    HttpStatus.CONFLICT, model, response);
        };
    }

    @PostMapping("/conflict")
    String conflict(@PathVariable String conference, @PathVariable UUID proposalId, Caller caller,
            @RequestParam MultiValueMap<String, String> fields) {
        var saved = told(reviewing.declareConflict(conference, proposalId, caller),
                "Conflict declared. You will not be asked about that one again.");
        return redirect(conference, (saved ? "/next" : "/" + proposalId) + filter(fields).query());
    }

    @PostMapping("/retract")
    String retract(@PathVariable String conference, @PathVariable UUID proposalId, Caller caller,
            @RequestParam MultiValueMap<String, String> fields) {
        told(reviewing.retract(conference, proposalId, caller, Optional.empty()),
                "Taken back. The proposal is in your queue again.");
        return redirect(conference, "/" + proposalId + filter(fields).query());
    }

    private boolean told(Outcome outcome, String success) {
        switch (outcome) {
            case Outcome.Saved(_, _) -> flash.success(success);
            case Outcome.NotFound() -> throw notFound();
            case Outcome.Closed() -> flash.error("This proposal is decided or withdrawn: nothing was changed.");
            case Outcome.InConflict(),Outcome.Stale(_),Outcome.Invalid(_) ->
                flash.error("Something changed in between: look again, then repeat it.");
        }
        return outcome instanceof Outcome.Saved;
    }

    private String again(String conference, UUID proposalId, Caller caller, ProposalFilter filter, ReviewForm form,
            HttpStatus status, Model model, HttpServletResponse response) {
        response.setStatus(status.value());
        return page(conference, proposalId, caller, filter, Optional.of(form), model);
    }

    private String page(String conference, UUID proposalId, Caller caller, ProposalFilter filter,
            Optional<ReviewForm> sent, Model model) {
        var shown = conferences.require(conference);
        PageHeader.show(shown);
        var found = desk.of(conference, proposalId, caller.accountId()).orElseThrow(ProposalPages::notFound);
        var notes = found.proposal().notes();
        model.addAttribute("conference", shown.id());
        model.addAttribute("desk", found);
        model.addAttribute("proposal", found.proposal());
        model.addAttribute("abstract", ProposalText.html(found.proposal().abstractText()));
        model.addAttribute("description", ProposalText.html(found.proposal().description()));
        model.addAttribute("notes", notes == null || notes.isBlank() ? null : ProposalText.html(notes));
        model.addAttribute("language", ProposalText.language(found.proposal().language()));
        model.addAttribute("own", found.own().map(OwnReview::of).orElse(null));
        model.addAttribute("form", sent.orElseGet(() -> ReviewForm.of(found.own())));
        model.addAttribute("query", filter.query());
        return "review/proposal";
    }

    private static List<FieldFault> fault(String message) {
        return List.of(new FieldFault("", message));
    }

    private static RuntimeException notFound() {
        return Problems.exception(HttpStatus.NOT_FOUND, "proposal-not-found",
                "There is no such proposal for you here.");
    }

    private static ProposalFilter filter(MultiValueMap<String, String> query) {
        return ProposalFilter.of(query.getFirst("level"), query.getFirst("format"), query.getFirst("tag"),
                query.getFirst("q"));
    }

    private static @Nullable Long number(MultiValueMap<String, String> fields, String name) {
        var value = fields.getFirst(name);
        return value != null && value.matches("\\d{1,18}") ? Long.valueOf(value) : null;
    }

    private static String redirect(String conference, String rest) {
        return "redirect:/conferences/" + conference + "/review" + rest;
    }
}
