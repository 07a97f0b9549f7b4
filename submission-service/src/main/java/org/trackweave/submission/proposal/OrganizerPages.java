package org.trackweave.submission.proposal;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

import io.swagger.v3.oas.annotations.Hidden;

import org.trackweave.events.Level;
import org.trackweave.platform.security.OrganizerOnly;
import org.trackweave.submission.conference.ConferenceId;
import org.trackweave.submission.conference.Conferences;

/** All of a conference's proposals, for its organizers. */
@Hidden
@Controller
@RequestMapping("/conferences/{conference}/proposals")
@OrganizerOnly
class OrganizerPages {

    private static final int PAGE = 50;
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final Conferences conferences;
    private final Reading reading;

    OrganizerPages(Conferences conferences, Reading reading) {
        this.conferences = conferences;
        this.reading = reading;
    }

    @GetMapping("/all")
    String all(@PathVariable ConferenceId conference, @RequestParam(required = false) @Nullable List<State> state,
            @RequestParam(required = false) @Nullable String q, @RequestParam(required = false) @Nullable String format,
            @RequestParam(required = false) @Nullable String level,
            @RequestParam(required = false) @Nullable String after, Model model) {
        var found = conferences.find(conference).orElseThrow(() -> ProposalProblems.unknown(conference));
        var filter = ProposalFilter.of(state, q, format, level, null);
        var page = reading.all(conference, filter, after == null ? null : Cursor.valueOf(after), PAGE);
        model.addAttribute("conference", found);
        model.addAttribute("filter", filter);
        model.addAttribute("counts", reading.counts(conference));
        model.addAttribute("levels", Level.values());
        model.addAttribute("page", page);
        model.addAttribute("next", next(conference, filter, page));
        return "submission/all-proposals";
    }

    @GetMapping("/all.csv")
    ResponseEntity<String> export(@PathVariable ConferenceId conference) {
        var found = conferences.find(conference).orElseThrow(() -> ProposalProblems.unknown(conference));
        var file = ContentDisposition.attachment().filename(found.id() + "-proposals.csv").build();
        return ResponseEntity.ok()
            .contentType(CSV)
            .header(HttpHeaders.CONTENT_DISPOSITION, file.toString())
            .body(ProposalCsv.of(reading.everything(conference)));
    }

    private static @Nullable String next(ConferenceId conference, ProposalFilter filter, Reading.Page page) {
        var cursor = page.next();
        if (cursor == null) {
            return null;
        }
        var url = UriComponentsBuilder.fromPath("/conferences/{c}/proposals/all");
        filter.states().forEach(one -> url.queryParam("state", one.wireName()));
        add(url, "q", filter.title());
        add(url, "format", filter.format());
        add(url, "level", filter.level());
        return url.queryParam("after", cursor.toString()).encode().buildAndExpand(conference.slug()).toUriString();
    }

    private static void add(UriComponentsBuilder url, String name, @Nullable String value) {
        if (value != null) {
            // as a variable, so that a brace in it stays a brace
            url.queryParam(name, "{" + name + "}").uriVariables(Map.of(name, value));
        }
    }
}
