package org.trackweave.review.ranking;

import java.util.UUID;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import org.trackweave.platform.security.Caller;
import org.trackweave.platform.security.OrganizerOnly;
import org.trackweave.platform.web.Problems;
import org.trackweave.review.conference.Conferences;
import org.trackweave.review.conference.PageHeader;
import org.trackweave.review.proposal.ProposalText;
import org.trackweave.review.reviewing.ReviewDesk;

/** One line of the ranked list in full: the proposal and everybody's review. */
@Controller
class DossierPages {

    private final Conferences conferences;
    private final ReviewDesk desk;
    private final Rankings rankings;

    DossierPages(Conferences conferences, ReviewDesk desk, Rankings rankings) {
        this.conferences = conferences;
        this.desk = desk;
        this.rankings = rankings;
    }

    @GetMapping("/conferences/{conference}/ranking/{proposalId:[0-9a-f-]{36}}")
    @OrganizerOnly
    String dossier(@PathVariable String conference, @PathVariable UUID proposalId, Caller caller, Model model) {
        var shown = conferences.require(conference);
        PageHeader.show(shown);
        var row = rankings.one(conference, caller.accountId(), proposalId);
        var dossier = desk.dossier(conference, proposalId, caller.accountId());
        if (row.isEmpty() || dossier.isEmpty()) {
            throw Problems.exception(HttpStatus.NOT_FOUND, "proposal-not-found",
                    "There is no proposal (%s) at this conference.".formatted(proposalId));
        }
        var proposal = dossier.get().proposal();
        var notes = proposal.notes();
        model.addAttribute("conference", shown.id());
        model.addAttribute("row", row.get());
        model.addAttribute("dossier", dossier.get());
        model.addAttribute("proposal", proposal);
        model.addAttribute("language", ProposalText.language(proposal.language()));
        model.addAttribute("abstract", ProposalText.html(proposal.abstractText()));
        model.addAttribute("description", ProposalText.html(proposal.description()));
        model.addAttribute("notes", notes == null || notes.isBlank() ? null : ProposalText.html(notes));
        return "review/dossier";
    }
}
