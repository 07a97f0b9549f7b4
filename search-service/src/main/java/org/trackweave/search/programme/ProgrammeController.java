package org.trackweave.search.programme;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import org.trackweave.platform.security.PublicAccess;
import org.trackweave.search.programme.ProgrammeJson.ItineraryView;
import org.trackweave.search.programme.ProgrammeJson.ProgrammeView;
import org.trackweave.search.programme.ProgrammeJson.TalkView;

/** The programme for programs. */
@RestController
@PublicAccess
@RequestMapping(path = "/api/conferences/{conference}/programme", produces = MediaType.APPLICATION_JSON_VALUE)
class ProgrammeController {

    private final Programmes programmes;

    ProgrammeController(Programmes programmes) {
        this.programmes = programmes;
    }

    @GetMapping
    ProgrammeView programme(@PathVariable String conference) {
        return ProgrammeView.of(programmes.programme(conference));
    }

    @GetMapping("/talks/{code}")
    TalkView talk(@PathVariable String conference, @PathVariable String code) {
        return TalkView.full(programmes.talk(conference, code).talk());
    }

    @GetMapping("/tracks/{slug}")
    ItineraryView track(@PathVariable String conference, @PathVariable String slug) {
        return ItineraryView.of(programmes.itinerary(conference, slug));
    }
}
