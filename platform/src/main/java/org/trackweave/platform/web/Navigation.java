package org.trackweave.platform.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

/** The navigation of a conference, or of the site where a page is about none, for what the visitor may do. */
final class Navigation {

    /** Pages below a conference, in the order a conference goes through them. */
    private enum Page {
        OVERVIEW("Overview", "", Audience.EVERYONE),
        MINE("My proposals", "/proposals", Audience.SIGNED_IN),
        REVIEW(
                "Review", "/review",
                Audience.REVIEWERS),
        RANKING("Ranking", "/ranking", Audience.ORGANIZERS),
        TRACKS("Tracks", "/tracks",
                Audience.ORGANIZERS),
        ROOMS("Rooms", "/rooms", Audience.ORGANIZERS),
        RUNS("Runs", "/runs",
                Audience.ORGANIZERS),
        WEIGHTS("Weights", "/weights", Audience.ORGANIZERS),
        SCHEDULE("Schedule", "/schedule", Audience.ORGANIZERS),
        RELEASES("Releases", "/releases", Audience.ORGANIZERS),
        PROGRAMME(
                "Programme", "/programme",
                Audience.EVERYONE),
        PEOPLE("People", "/people", Audience.ORGANIZERS),
        SETTINGS("Settings", "/settings", Audience.ORGANIZERS);

        private final String label;
        private final String path;
        private final Audience audience;

        Page(String label, String path, Audience audience) {
            this.label = label;
            this.path = path;
            this.audience = audience;
        }
    }

    private enum Audience {
        EVERYONE,
        SIGNED_IN,
        REVIEWERS,
        ORGANIZERS;

        Predicate<Visitor> of(String conference) {
            return visitor -> switch (this) {
                case EVERYONE -> true;
                case SIGNED_IN -> visitor.signedIn();
                case REVIEWERS -> visitor.reviews(conference);
                case ORGANIZERS -> visitor.organizes(conference);
            };
        }
    }

    private record Target(String label, String href) {

        /** Only its own page belongs to the overview, or every page of a conference would. */
        boolean covers(String path) {
            boolean overview = label.equals(Page.OVERVIEW.label);
            return path.equals(href) || !overview && path.startsWith(href + '/');
        }
    }

    private Navigation() {}

    static List<NavItem> of(Visitor visitor, @Nullable String conference, String path) {
        List<Target> targets = conference == null ? site() : conference(visitor, conference);
        if (visitor.organizesSomething()) {
            targets.add(new Target("Pipeline", "/operations"));
        }
        String current = targets.stream()
            .filter(target -> target.covers(path))
            .map(Target::href)
            .max(Comparator.comparingInt(String::length))
            .orElse(null);
        return targets.stream()
            .map(target -> new NavItem(target.label(), target.href(),
                    Objects.equals(target.href(), current)))
            .toList();
    }

    private static List<Target> site() {
        return new ArrayList<>(List.of(new Target("Conferences", "/conferences")));
    }

    private static List<Target> conference(Visitor visitor, String conference) {
        List<Target> targets = new ArrayList<>();
        for (Page page : Page.values()) {
            if (page.audience.of(conference).test(visitor)) {
                targets.add(new Target(page.label, "/conferences/" + conference + page.path));
            }
        }
        return targets;
    }
}
