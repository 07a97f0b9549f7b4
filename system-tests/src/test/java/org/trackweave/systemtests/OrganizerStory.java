package org.trackweave.systemtests;

import java.nio.file.Path;
import java.util.Objects;
import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * What an organizer does with a timetable in a browser.
 *
 * @param conference the conference's address
 * @param pictures where pictures of the pages are kept
 */
record OrganizerStory(Visitor organizer, Page page, String conference, Path pictures) {

    private static final String JUDGED = ".day:not(.off) .lanes > .c:is(.good, .worse, .bad)";
    private static final Pattern COST = Pattern.compile("(Clash: .*|No clash, .*)", Pattern.DOTALL);

    void dragsATalkAndSaysWhatItNeeds() {
        dragsATalkAndTakesItBack();
        statesANeed();
    }

    /** Drags the first talk to another timeslot, hears what that costs, and takes it back. */
    private void dragsATalkAndTakesItBack() {
        organizer.open(conference + "/schedule");
        Locator card = page.locator("[id='%s']"
            .formatted(page.locator(".day:not(.off) .lanes .talk").first().getAttribute("id")));
        String home = card.getAttribute("data-c");
        Locator target = carriedTo(card);
        String there = target.getAttribute("data-c");
        assertThat(page.locator("[data-say]")).containsText(COST);
        check("board-in-hand");
        page.mouse().up();

        assertThat(card).hasAttribute("data-c", there);
        assertThat(page.locator(".toasts")).containsText(card.locator("h3").innerText());
        organizer.press("u");
        assertThat(card).hasAttribute("data-c", home);
        assertThat(page.locator(".toasts")).containsText("Taken back");
    }

    /** Moves a talk, releases that, and goes back; each time its speakers are written to. */
    void releasesAMovedTalkAndGoesBack() {
        organizer.open(conference + "/schedule");
        page.locator(".day:not(.off) .lanes .talk a").first().click();
        page.locator("[data-panel] .choice form[data-edit=place] button").first().click();
        assertThat(page.locator(".toasts")).isVisible();

        organizer.open(conference + "/releases");
        organizer.sees("1 moved");
        organizer.sees("mail with the old and the new place");
        check("release-diff");
        releases("Release");
        await().untilAsserted(() -> {
            organizer.open(conference + "/proposals/mail");
            assertThat(page.locator("main").innerText()).containsIgnoringCase("moved");
        });
        check("mail");

        organizer.open(conference + "/releases");
        page.getByText("Go back to").first().click();
        organizer.sees("1 moved");
        check("roll-back");
        releases("Release it again");
    }

    /** Publishes under the name that the page proposes. */
    private void releases(String button) {
        String name = page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).inputValue();
        organizer.button(button).click();
        organizer.sees("Release %s is published".formatted(name));
    }

    /** Says beside the board that a talk needs a seat, which every room has. */
    private void statesANeed() {
        organizer.open(conference + "/schedule");
        page.locator(".day:not(.off) .lanes .talk a").first().click();
        page.locator("[data-panel] summary").getByText("Change what it needs").click();
        page.locator("[data-panel] [name=seats]").fill("1");
        page.locator("[data-panel] form[data-needs] button").click();
        organizer.sees("needs at least 1 seat.");
        organizer.open(conference + "/schedule/needs");
        organizer.sees("at least 1 seat");
        check("needs");
    }

    /** Another timeslot, free or with a talk that changes places, with the card above it and the button still pressed. */
    private Locator carriedTo(Locator card) {
        amid(card);
        BoundingBox from = box(card);
        page.mouse().move(from.x + from.width / 2, from.y + from.height / 2);
        page.mouse().down();
        page.mouse().move(from.x + from.width / 2 + 20, from.y + from.height / 2 + 20);
        assertThat(page.locator(".schedule")).hasClass(Pattern.compile(".*carrying.*"));
        Locator other = page.locator(JUDGED).first();
        assertThat(other).isVisible();
        String id = other.getAttribute("data-c");
        Locator target = page.locator(".lanes > .c[data-c='%s']".formatted(id));
        amid(target);
        BoundingBox to = box(target);
        page.mouse().move(to.x + to.width / 2, to.y + to.height / 2);
        assertThat(target).hasClass(Pattern.compile(".*target.*"));
        return target;
    }

    /** Away from the tray, which lies over the lower end of the grid. */
    private static void amid(Locator locator) {
        locator.evaluate("element => element.scrollIntoView({ block: 'center' })");
    }

    private static BoundingBox box(Locator locator) {
        return Objects.requireNonNull(locator.boundingBox(), "It is not on the page.");
    }

    private void check(String title) {
        organizer.picture(pictures, title);
        organizer.inspect();
    }
}
