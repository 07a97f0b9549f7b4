package org.trackweave.submission.proposal;

import java.time.Instant;
import java.util.List;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;

import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.trackweave.platform.security.Caller;
import org.trackweave.platform.security.SignedIn;
import org.trackweave.submission.conference.ConferenceId;

/** How a proposal came to be what it is. */
@Controller
@Tag(name = "Proposals")
@SignedIn
class HistoryPages {

    private final Reading reading;
    private final HistoryQueries history;

    HistoryPages(Reading reading, HistoryQueries history) {
        this.reading = reading;
        this.history = history;
    }

    @GetMapping("/conferences/{conference}/proposals/{proposal}/history")
    @Hidden
    String page(@PathVariable ConferenceId conference, @PathVariable ProposalReference proposal, Caller caller,
            Model model) {
        var shown = reading.one(conference, proposal, caller).orElseThrow(ProposalProblems::unknown);
        model.addAttribute("proposal", shown);
        model.addAttribute("history", History.of(history.of(shown.id()), caller.accountId()));
        return "submission/proposal-history";
    }

    @GetMapping("/api/conferences/{conference}/proposals/{proposal}/history")
    @ResponseBody
    @Operation(summary = "Read a proposal's history", description = "Every revision with its content, oldest first.")
    HistoryAnswer read(@PathVariable ConferenceId conference, @PathVariable ProposalReference proposal,
            Caller caller) {
        var shown = reading.one(conference, proposal, caller).orElseThrow(ProposalProblems::unknown);
        return new HistoryAnswer(history.of(shown.id())
            .stream()
            .map(one -> new RevisionAnswer(one.number(),
                    one.action(), one.role(), one.at(), one.content()))
            .toList());
    }

    record HistoryAnswer(List<RevisionAnswer> items) {}

    /** @param by {@code speaker} or {@code organizer} */
    record RevisionAnswer(long revision, String action, String by, Instant at, Content content) {}
}
