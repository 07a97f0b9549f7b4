package org.trackweave.platform.sample;

import java.util.Optional;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

import org.trackweave.platform.security.AdminOnly;
import org.trackweave.platform.security.AnyOrganizerOnly;
import org.trackweave.platform.security.Caller;
import org.trackweave.platform.security.OrganizerOnly;
import org.trackweave.platform.security.PublicAccess;
import org.trackweave.platform.security.ReviewerOnly;
import org.trackweave.platform.security.SignedIn;

/** One handler per access rule, one without any, and one with too many. */
@RestController
class SampleController {

    private final Conferences conferences;

    SampleController(Conferences conferences) {
        this.conferences = conferences;
    }

    @PublicAccess
    @GetMapping({"/api/public", "/public"})
    String everyone(Optional<Caller> caller) {
        return caller.map(Caller::name).orElse("nobody");
    }

    @PublicAccess
    @GetMapping({"/api/public-with-caller", "/public-with-caller"})
    String wantsCaller(Caller caller) {
        return caller.name();
    }

    @SignedIn
    @GetMapping({"/api/me", "/me"})
    String me(Caller caller) {
        return caller.accountId().toString();
    }

    @SignedIn
    @PostMapping({"/api/me", "/me"})
    String changeMe(Caller caller) {
        return caller.accountId().toString();
    }

    @ReviewerOnly
    @GetMapping({"/api/conferences/{conference}/queue", "/conferences/{conference}/queue"})
    String queue(@PathVariable String conference) {
        return conference;
    }

    @OrganizerOnly
    @GetMapping({"/api/conferences/{conference}/ranking", "/conferences/{conference}/ranking"})
    String ranking(@PathVariable String conference) {
        return conference;
    }

    @OrganizerOnly
    @GetMapping("/api/without-conference")
    String withoutConference() {
        return "never";
    }

    @AnyOrganizerOnly
    @GetMapping("/api/pipeline")
    String pipeline() {
        return "pipeline";
    }

    @AdminOnly
    @GetMapping("/api/admin")
    String admin() {
        return "admin";
    }

    @GetMapping("/api/forgotten")
    String forgotten() {
        return "never";
    }

    @PublicAccess
    @AdminOnly
    @GetMapping("/api/contradiction")
    String contradiction() {
        return "never";
    }

    @PublicAccess
    @PostMapping("/api/conferences/{conference}")
    void change(@PathVariable String conference) {
        conferences.change(conference, 1, "changed over HTTP");
    }
}
