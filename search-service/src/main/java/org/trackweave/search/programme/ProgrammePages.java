package org.trackweave.search.programme;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import org.trackweave.platform.security.PublicAccess;
import org.trackweave.search.query.SimilarTalks;
import org.trackweave.search.talk.Talk;

/** What attendees read: the timetable, the virtual tracks and the talks. */
@Controller
@PublicAccess
@RequestMapping("/conferences/{conference}/programme")
class ProgrammePages {

    private static final int SIMILAR = 4;

    private final Programmes programmes;
    private final SimilarTalks similarTalks;

    ProgrammePages(Programmes programmes, SimilarTalks similarTalks) {
        this.programmes = programmes;
        this.similarTalks = similarTalks;
    }

    @GetMapping("/schedule")
    String timetable(@PathVariable String conference,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) Optional<LocalDate> day,
            Model model) {
        PublishedProgramme published = programmes.programme(conference);
        List<PublishedProgramme.Day> days = published.days();
        Optional<PublishedProgramme.Day> shown = days.stream()
            .filter(candidate -> day.isPresent() && day.get().equals(candidate.date()))
            .findFirst()
            .or(() -> days.stream().findFirst());
        model.addAttribute("published", published);
        model.addAttribute("days", days);
        model.addAttribute("shown", shown.orElse(null));
        model.addAttribute("timetable",
                shown.map(found -> Timetable.of(found, published.programme().rooms())).orElse(null));
        return "search/timetable";
    }

    @GetMapping("/tracks")
    String tracks(@PathVariable String conference, Model model) {
        PublishedProgramme published = programmes.programme(conference);
        model.addAttribute("published", published);
        model.addAttribute("tracks", published.programme()
            .tracks()
            .stream()
            .map(track -> Programmes.itinerary(published, track.slug()))
            .toList());
        return "search/tracks";
    }

    @GetMapping("/tracks/{slug}")
    String track(@PathVariable String conference, @PathVariable String slug, Model model) {
        PublishedProgramme published = programmes.programme(conference);
        model.addAttribute("published", published);
        model.addAttribute("itinerary", Programmes.itinerary(published, slug));
        return "search/track";
    }

    @GetMapping("/talks/{code}")
    String talk(@PathVariable String conference, @PathVariable String code, Model model) {
        Programmes.Found found = programmes.talk(conference, code);
        Talk talk = found.talk();
        model.addAttribute("programme", found.programme());
        model.addAttribute("talk", talk);
        List<Paragraphs.Paragraph> abstractText = Paragraphs.of(talk.abstractText());
        model.addAttribute("abstract", abstractText);
        model.addAttribute("description", Paragraphs.without(abstractText, talk.description()));
        model.addAttribute("language", Locale.forLanguageTag(talk.language()).getDisplayLanguage(Locale.ENGLISH));
        model.addAttribute("similar", similarTalks.to(talk, SIMILAR));
        return "search/talk";
    }
}
