package org.trackweave.search.programme;

import java.util.Optional;

import org.springframework.stereotype.Component;

import org.trackweave.platform.web.ProblemException;
import org.trackweave.platform.web.Problems;
import org.trackweave.search.talk.Programme;
import org.trackweave.search.talk.PublicProgramme;
import org.trackweave.search.talk.Talk;

/** Finds what a request asks for, or ends it with 404. */
@Component
public class Programmes {

    private final PublicProgramme published;

    Programmes(PublicProgramme published) {
        this.published = published;
    }

    public PublishedProgramme programme(String conference) {
        Programme programme = find(conference);
        return new PublishedProgramme(programme, published.talks(programme));
    }

    /** A talk and the conference it belongs to. */
    public record Found(Programme programme, Talk talk) {}

    public Found talk(String conference, String code) {
        Programme programme = find(conference);
        return new Found(programme, published.talk(programme, code)
            .orElseThrow(() -> Problems.notFound("The programme has no talk (%s).".formatted(code))));
    }

    public Itinerary itinerary(String conference, String slug) {
        return itinerary(programme(conference), slug);
    }

    public static Itinerary itinerary(PublishedProgramme programme, String slug) {
        Optional<Itinerary> itinerary = programme.itinerary(slug);
        return itinerary.orElseThrow(() -> noTrack(slug));
    }

    private Programme find(String conference) {
        return published.find(conference)
            .orElseThrow(() -> Problems.notFound("There is no conference (%s).".formatted(conference)));
    }

    private static ProblemException noTrack(String slug) {
        return Problems.notFound("The programme has no track (%s).".formatted(slug));
    }
}
