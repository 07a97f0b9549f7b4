package org.trackweave.gateway.home;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.trackweave.events.Conference;
import org.trackweave.gateway.conference.KnownConference;
import org.trackweave.platform.security.Caller;

/** A conference in which the person has a role, and where to go in it. */
record MyConference(String id, String name, String role, String stage, List<Step> steps) {

    /** A link to something the person may do there. */
    record Step(String label, String href) {}

    static MyConference of(String id, Optional<KnownConference> known, Caller caller, Instant now) {
        boolean organizes = caller.organizes(id);
        return new MyConference(id, known.map(each -> each.state().name()).orElse(id),
                organizes ? "You organize" : "You review", known.map(each -> stage(each.state(), now)).orElse(""),
                steps("/conferences/" + id, organizes));
    }

    private static List<Step> steps(String base, boolean organizes) {
        List<Step> steps = new ArrayList<>();
        steps.add(new Step("Review proposals", base + "/review"));
        if (organizes) {
            steps.add(new Step("Rank and decide", base + "/ranking"));
            steps.add(new Step("Tracks and schedule", base + "/schedule"));
            steps.add(new Step("People and roles", base + "/people"));
        }
        return List.copyOf(steps);
    }

    private static String stage(Conference conference, Instant now) {
        if (now.isBefore(conference.callOpensAt())) {
            return "The call for proposals has not opened yet.";
        }
        return now.isBefore(conference.callClosesAt())
                ? "The call for proposals is open."
                : "The call for proposals is closed: review, decide, schedule.";
    }
}
