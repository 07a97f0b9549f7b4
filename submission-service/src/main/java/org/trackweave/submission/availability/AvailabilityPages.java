package org.trackweave.submission.availability;

import java.util.List;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import io.swagger.v3.oas.annotations.Hidden;

import org.trackweave.platform.security.Caller;
import org.trackweave.platform.security.OrganizerOnly;
import org.trackweave.platform.security.SignedIn;
import org.trackweave.platform.web.FieldFault;
import org.trackweave.platform.web.Flash;
import org.trackweave.platform.web.Problems;
import org.trackweave.submission.conference.Conference;
import org.trackweave.submission.conference.ConferenceId;
import org.trackweave.submission.conference.Conferences;
import org.trackweave.submission.input.FieldFaults;
import org.trackweave.submission.person.PersonId;

/** Where speakers say when they cannot speak and when they like to, and organizers say it for them. */
@Hidden
@Controller
@RequestMapping("/conferences/{conference}/availability")
class AvailabilityPages {

    private final Availability availability;
    private final Conferences conferences;
    private final Flash flash;

    AvailabilityPages(Availability availability, Conferences conferences, Flash flash) {
        this.availability = availability;
        this.conferences = conferences;
        this.flash = flash;
    }

    @GetMapping
    @SignedIn
    ModelAndView mine(@PathVariable ConferenceId conference, Caller caller) {
        return shown(conference, own(conference, caller), "", "/availability");
    }

    @PostMapping
    @SignedIn
    ModelAndView changeMine(@PathVariable ConferenceId conference, @RequestParam long version,
            @RequestParam MultiValueMap<String, String> form, Caller caller) {
        return changed(conference, own(conference, caller), "", version, form, "/availability");
    }

    @GetMapping("/speakers")
    @OrganizerOnly
    String list(@PathVariable ConferenceId conference, Model model) {
        model.addAttribute("conference", conference(conference));
        model.addAttribute("speakers", availability.list(conference));
        return "submission/availability-list";
    }

    @GetMapping("/speakers/{person}")
    @OrganizerOnly
    ModelAndView one(@PathVariable ConferenceId conference, @PathVariable PersonId person) {
        return shown(conference, person, name(conference, person), "/availability/speakers/" + person);
    }

    @PostMapping("/speakers/{person}")
    @OrganizerOnly
    ModelAndView change(@PathVariable ConferenceId conference, @PathVariable PersonId person,
            @RequestParam long version, @RequestParam MultiValueMap<String, String> form) {
        return changed(conference, person, name(conference, person), version, form,
                "/availability/speakers/" + person);
    }

    private ModelAndView shown(ConferenceId id, PersonId person, String name, String path) {
        Conference conference = conference(id);
        SpeakerTimes times = availability.of(id, person).orElseThrow(AvailabilityPages::noSpeaker);
        return page(conference, name, times.version(), TimesForm.of(times, conference.profile()), List.of(), path,
                HttpStatus.OK);
    }

    private ModelAndView changed(ConferenceId id, PersonId person, String name, long version,
            MultiValueMap<String, String> form, String path) {
        Conference conference = conference(id);
        TimesForm typed = TimesForm.typed(form, conference.profile());
        var faults = new FieldFaults();
        TimesRequest request = typed.request(conference.profile().timeZone(), faults);
        if (!faults.isEmpty()) {
            return page(conference, name, version, typed.blanksAdded(), faults.list(), path,
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return switch (availability.change(id, person, seen -> seen == version, request)) {
            case TimesOutcome.Done _ -> {
                flash.success("Saved. The organizers take it into account in the next timetable.");
                yield new ModelAndView("redirect:/conferences/" + id + path);
            }
            case TimesOutcome.Refused(var refused) -> page(conference, name, version, typed.blanksAdded(), refused,
                    path, HttpStatus.UNPROCESSABLE_CONTENT);
            case TimesOutcome.Stale _ -> {
                flash.warning("Somebody else changed these times meanwhile. This is how they are now.");
                yield new ModelAndView("redirect:/conferences/" + id + path);
            }
            case TimesOutcome.UnknownConference _,TimesOutcome.NoSpeaker _ -> throw noSpeaker();
        };
    }

    /** @param name of the speaker; empty for one's own times */
    private static ModelAndView page(Conference conference, String name, long version, TimesForm form,
            List<FieldFault> faults, String path, HttpStatus status) {
        var page = new ModelAndView("submission/availability", status);
        page.addObject("conference", conference);
        page.addObject("name", name);
        page.addObject("version", version);
        page.addObject("form", form);
        page.addObject("parts", DayPart.values());
        page.addObject("moods", TimesForm.Mood.values());
        page.addObject("faults", faults);
        page.addObject("path", path);
        return page;
    }

    private String name(ConferenceId conference, PersonId person) {
        return availability.list(conference)
            .stream()
            .filter(speaker -> speaker.person().equals(person))
            .findFirst()
            .orElseThrow(AvailabilityPages::noSpeaker)
            .name();
    }

    private PersonId own(ConferenceId conference, Caller caller) {
        return availability.speaker(conference, caller).orElseThrow(AvailabilityPages::noSpeaker);
    }

    private Conference conference(ConferenceId id) {
        return conferences.find(id)
            .orElseThrow(() -> Problems.notFound("There is no conference (%s).".formatted(id)));
    }

    private static RuntimeException noSpeaker() {
        return Problems.notFound("There is no such speaker: times are asked of those who propose a talk here.");
    }
}
