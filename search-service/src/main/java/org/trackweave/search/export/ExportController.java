package org.trackweave.search.export;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import org.trackweave.platform.security.PublicAccess;
import org.trackweave.search.programme.Programmes;
import org.trackweave.search.programme.PublishedProgramme;

/** Files to download and feeds to subscribe to. */
@RestController
@PublicAccess
@EnableConfigurationProperties(ExportSettings.class)
@RequestMapping("/conferences/{conference}/programme")
class ExportController {

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);
    private static final MediaType XML = new MediaType("application", "xml", StandardCharsets.UTF_8);

    private final Programmes programmes;
    private final Calendar calendar;
    private final ScheduleJson json;
    private final ScheduleXml xml;

    ExportController(Programmes programmes, Calendar calendar, ScheduleJson json, ScheduleXml xml) {
        this.programmes = programmes;
        this.calendar = calendar;
        this.json = json;
        this.xml = xml;
    }

    @GetMapping("/schedule.ics")
    ResponseEntity<String> conferenceCalendar(@PathVariable String conference) {
        PublishedProgramme published = programmes.programme(conference);
        return file(CALENDAR,
                calendar.write(published.programme(), published.programme().name(), published.scheduled()));
    }

    @GetMapping("/tracks/{slug}.ics")
    ResponseEntity<String> trackCalendar(@PathVariable String conference, @PathVariable String slug) {
        PublishedProgramme published = programmes.programme(conference);
        var track = Programmes.itinerary(published, slug).track();
        return file(CALENDAR, calendar.write(published.programme(),
                "%s: %s".formatted(published.programme().name(), track.name()), published.talksOf(track)));
    }

    @GetMapping("/talks/{code}.ics")
    ResponseEntity<String> talkCalendar(@PathVariable String conference, @PathVariable String code) {
        Programmes.Found found = programmes.talk(conference, code);
        return file(CALENDAR, calendar.write(found.programme(), found.talk().title(), List.of(found.talk())));
    }

    @GetMapping("/schedule.json")
    ResponseEntity<Map<String, Object>> scheduleJson(@PathVariable String conference) {
        PublishedProgramme published = programmes.programme(conference);
        return ResponseEntity.ok()
            .contentType(MediaType.APPLICATION_JSON)
            .body(json.write(published.programme(), published.scheduled()));
    }

    @GetMapping("/schedule.xml")
    ResponseEntity<String> scheduleXml(@PathVariable String conference) {
        PublishedProgramme published = programmes.programme(conference);
        return file(XML, xml.write(published.programme(), published.scheduled()));
    }

    private static ResponseEntity<String> file(MediaType type, String text) {
        return ResponseEntity.ok().contentType(type).body(text);
    }
}
