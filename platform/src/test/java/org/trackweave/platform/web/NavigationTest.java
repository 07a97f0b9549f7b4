package org.trackweave.platform.web;

import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class NavigationTest {

    private static final Visitor REVIEWER = new Visitor("Barbara", true, false, Map.of("pycon", Set.of("REVIEWER")));
    private static final Visitor ORGANIZER = new Visitor("Ada", true, false, Map.of("pycon", Set.of("ORGANIZER")));
    private static final Visitor ADMIN = new Visitor("Root", true, true, Map.of());

    @Test
    void anonymousVisitorsSeeWhatIsPublic() {
        assertThat(Navigation.of(Visitor.ANONYMOUS, "pycon", "/conferences/pycon")).extracting(NavItem::label)
            .containsExactly("Overview", "Programme");
    }

    @Test
    void reviewersSeeTheQueueButNotTheRanking() {
        assertThat(Navigation.of(REVIEWER, "pycon", "/conferences/pycon")).extracting(NavItem::label)
            .containsExactly("Overview", "My proposals", "Review", "Programme");
    }

    @Test
    void rolesCountForTheirOwnConferenceOnly() {
        assertThat(Navigation.of(ORGANIZER, "djangocon", "/conferences/djangocon")).extracting(NavItem::label)
            .containsExactly("Overview", "My proposals", "Programme", "Pipeline");
    }

    @Test
    void organizersAndAdminsSeeEverything() {
        assertThat(Navigation.of(ORGANIZER, "pycon", "/conferences/pycon")).extracting(NavItem::label)
            .containsExactly("Overview", "My proposals", "Review", "Ranking", "Tracks", "Rooms", "Runs", "Weights",
                    "Schedule", "Releases", "Programme", "People", "Settings", "Pipeline");
        assertThat(Navigation.of(ADMIN, "pycon", "/conferences/pycon")).hasSize(14);
    }

    @Test
    void marksTheSectionAPageBelongsTo() {
        assertThat(Navigation.of(ORGANIZER, "pycon", "/conferences/pycon/runs/7/log")).filteredOn(NavItem::current)
            .extracting(NavItem::label)
            .containsExactly("Runs");
        assertThat(Navigation.of(ORGANIZER, "pycon", "/conferences/pycon")).filteredOn(NavItem::current)
            .extracting(NavItem::label)
            .containsExactly("Overview");
        assertThat(Navigation.of(ORGANIZER, "pycon", "/conferences/pycon/elsewhere")).noneMatch(NavItem::current);
        assertThat(Navigation.of(ORGANIZER, null, "/operations")).filteredOn(NavItem::current)
            .extracting(NavItem::label)
            .containsExactly("Pipeline");
    }
}
