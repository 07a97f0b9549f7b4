package org.trackweave.gateway.home;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import org.trackweave.gateway.conference.Conferences;
import org.trackweave.gateway.conference.KnownConference;
import org.trackweave.platform.security.Caller;
import org.trackweave.platform.security.PublicAccess;

/** The first page: an introduction, or what the person who is signed in may want to do next. */
@Controller
class HomeController {

    private static final int SHOWN = 6;

    private final Conferences conferences;
    private final Clock clock;

    HomeController(Conferences conferences, Clock clock) {
        this.conferences = conferences;
        this.clock = clock;
    }

    @PublicAccess
    @GetMapping("/")
    String home(Optional<Caller> caller, Model model) {
        Instant now = clock.instant();
        List<KnownConference> latest = conferences.latest(50);
        model.addAttribute("open",
                latest.stream().filter(conference -> conference.takesProposals(now)).limit(SHOWN).toList());
        model.addAttribute("latest", latest.stream().limit(SHOWN).toList());
        caller.ifPresent(who -> model.addAttribute("mine", mine(who, now)));
        return caller.isPresent() ? "gateway/home" : "gateway/welcome";
    }

    /** The conferences the person has a role in; one whose event has not arrived yet is named by its short name. */
    private List<MyConference> mine(Caller caller, Instant now) {
        List<KnownConference> known = conferences.find(caller.roles().keySet());
        return caller.roles()
            .keySet()
            .stream()
            .map(id -> MyConference.of(id, known.stream().filter(each -> each.id().equals(id)).findFirst(), caller,
                    now))
            .sorted(Comparator.comparing(MyConference::name, String.CASE_INSENSITIVE_ORDER))
            .toList();
    }
}
