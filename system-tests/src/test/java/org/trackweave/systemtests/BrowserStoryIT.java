package org.trackweave.systemtests;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;

import tools.jackson.databind.JsonNode;

import org.trackweave.embedded.Ports;
import org.trackweave.testsupport.browser.Chromium;
import org.trackweave.testsupport.browser.NeedsChromium;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** One talk's way from a speaker's idea to an attendee's search, as four people do it in their browsers. */
@NeedsChromium
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class BrowserStoryIT {

    private static final String CONFERENCE = "/conferences/small-conference";
    private static final String TITLE = "What Sockets Taught Me";
    /** Longer than any wait for events to cross Kafka, also on a busy machine. */
    private static final double PATIENCE = 20_000;
    private static final Path PICTURES = Path.of("target", "browser");

    private RunningStack stack;
    private Playwright playwright;
    private Browser browser;
    private final List<Visitor> visitors = new ArrayList<>();

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        Files.createDirectories(PICTURES);
        stack = RunningStack.start(folder.resolve("data"), Ports.free());
        stack.demo(SmallConference.write(folder.resolve("talks.json")).toString());
        playwright = Playwright
            .create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright.chromium()
            .launch(new BrowserType.LaunchOptions().setExecutablePath(Chromium.find().orElseThrow())
                .setArgs(List.of("--no-sandbox")));
        com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
    }

    @AfterAll
    void stop() throws InterruptedException {
        if (playwright != null) {
            playwright.close();
        }
        if (stack != null) {
            stack.close();
        }
    }

    @AfterEach
    void leave() {
        visitors.forEach(Visitor::close);
        visitors.clear();
    }

    @Test
    @Order(1)
    void aWrongPasswordIsSaidSo() {
        visit("stranger", (stranger, page) -> {
            stranger.open("/sign-in");
            page.getByLabel("Mail address").fill("olivia@trackweave.example");
            page.getByLabel("Password").fill("wrong");
            stranger.button("Sign in").click();
            assertThat(page.getByRole(AriaRole.ALERT)).isVisible();
            assertThat(page.getByLabel("Mail address")).hasValue("olivia@trackweave.example");
            check(stranger, "sign-in");
        });
    }

    @Test
    @Order(2)
    void aSpeakerSubmits() {
        signedIn("sam", (sam, page) -> {
            sam.open(CONFERENCE + "/proposals/new");
            sam.button("Submit proposal").click();
            sam.sees("The title is needed");
            assertThat(field(page, "Title")).hasAttribute("aria-invalid", "true");
            check(sam, "form");
            field(page, "Title").fill(TITLE);
            field(page, "Abstract")
                .fill("Ten years of mistakes on the wire: partial reads, Nagle, backpressure.");
            page.waitForFunction("() => Object.values(localStorage).some(kept => kept.includes('backpressure'))");
            try (Page afterACrash = page.context().newPage()) {
                afterACrash.navigate(page.url());
                assertThat(afterACrash.locator("main")).containsText("This browser has kept it.");
                afterACrash.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve("sam-kept.png")));
                afterACrash.getByText("Put it back").click();
                assertThat(field(afterACrash, "Title")).hasValue(TITLE);
                assertThat(field(afterACrash, "Abstract")).hasValue(Pattern.compile("Ten years.*"));
            }
            field(page, "Audience level").selectOption("extreme");
            sam.button("Submit proposal").click();
            sam.sees(TITLE);
            check(sam, "proposal");
            sam.open(CONFERENCE + "/proposals/new");
            assertThat(field(page, "Title")).hasValue("");
            assertThat(page.getByText("This browser has kept it.")).hasCount(0);
        });
    }

    @Test
    @Order(3)
    void reviewersScoreWithoutAMouse() {
        for (String name : List.of("rita", "raj", "rosa")) {
            signedIn(name, (reviewer, page) -> {
                await().untilAsserted(() -> {
                    reviewer.open(CONFERENCE + "/review");
                    assertThat(page.locator("main").innerText()).contains(TITLE);
                });
                check(reviewer, "queue");
                reviewer.press("n");
                assertThat(page.locator("h1").first()).containsText(TITLE);
                int questions = page.locator("fieldset.score").count();
                assertThat(questions).isPositive();
                for (int question = 0; question < questions; question++) {
                    reviewer.press("2");
                }
                assertThat(page.locator("fieldset.score input:checked")).hasCount(questions);
                check(reviewer, "review");
                reviewer.press("Control+Enter");
                reviewer.sees("All done");
            });
        }
    }

    @Test
    @Order(4)
    void anOrganizerDecidesByKeyboard() {
        signedIn("olivia", (olivia, page) -> {
            await().untilAsserted(() -> {
                olivia.open(CONFERENCE + "/ranking?state=undecided");
                assertThat(page.locator("tbody tr").count()).isEqualTo(1);
            });
            check(olivia, "ranking");
            olivia.press("j", "x", "a");
            assertThat(page.locator("main")).containsText("Publish 1");
            olivia.press("p");
            assertThat(page).hasURL(Pattern.compile(".*/publish"));
            olivia.confirm("Publish one decision");
            assertThat(page).not().hasURL(Pattern.compile(".*/publish"));
            olivia.open(CONFERENCE + "/ranking?state=accepted");
            assertThat(page.locator("tbody")).containsText(TITLE);
        });
    }

    @Test
    @Order(5)
    void aRunShowsItsProgressAndIsAdopted() {
        signedIn("olivia", (olivia, page) -> {
            await().untilAsserted(() -> {
                olivia.open(CONFERENCE + "/runs");
                assertThat(page.locator("dl.stats").first().innerText())
                    .contains(Integer.toString(SmallConference.TALKS + 1));
            });
            check(olivia, "runs");
            page.locator("[name=limit][value=CLOCK]").check();
            page.getByLabel("How long to search (seconds)").fill("8");
            page.getByLabel("Fewest tracks").fill("4");
            page.getByLabel("Most tracks").fill("4");
            olivia.button("Start the run").click();
            assertThat(olivia.button("Stop and keep the best")).isVisible();
            assertThat(page.locator("svg.curve, svg[role=img]").first()).isVisible();
            olivia.picture(PICTURES, "run-in-progress");
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Timetable"))).isVisible();
            check(olivia, "run");
            olivia.confirm("Adopt this result");
            olivia.sees("This is now the schedule you work on");
            for (String title : List.of("tracks", "rooms", "weights", "schedule")) {
                olivia.open(CONFERENCE + "/" + title);
                check(olivia, title);
            }
            olivia.sees(TITLE);
        });
    }

    @Test
    @Order(6)
    void anOrganizerDragsATalkAndSaysWhatItNeeds() {
        signedIn("olivia", (olivia, page) -> story(olivia).dragsATalkAndSaysWhatItNeeds());
    }

    @Test
    @Order(7)
    void theReleaseIsFoundByAttendees() {
        signedIn("olivia", (olivia, page) -> {
            olivia.open(CONFERENCE + "/releases");
            check(olivia, "releases");
            olivia.button("Release").click();
            olivia.sees("is published");
        });
        visit("attendee", (attendee, page) -> {
            await().untilAsserted(() -> {
                attendee.open(CONFERENCE + "/programme?q=sockets");
                assertThat(page.locator("main").innerText()).contains("Sockets Taught Me");
            });
            attendee.open(CONFERENCE + "/programme");
            attendee.press("/");
            page.keyboard().type("nagle");
            assertThat(page.locator("#count")).containsText("1 talk");
            assertThat(page.locator("#found")).containsText(TITLE);
            check(attendee, "search");
            page.locator("#found a").first().click();
            attendee.sees("partial reads");
            check(attendee, "talk");
        });
    }

    @Test
    @Order(8)
    void anOrganizerReleasesAMovedTalkAndGoesBack() {
        signedIn("olivia", (olivia, page) -> story(olivia).releasesAMovedTalkAndGoesBack());
    }

    private static OrganizerStory story(Visitor organizer) {
        return new OrganizerStory(organizer, organizer.page(), CONFERENCE, PICTURES);
    }

    private static Locator field(Page page, String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    @Test
    @Order(9)
    void oneTraceLeadsFromTheRequestToTheDocument() throws Exception {
        try (Api sam = Api.signIn(stack, "sam@trackweave.example")) {
            String proposal = sam.get("/api" + CONFERENCE + "/proposals/mine").at("/items/0/id").asString();
            HttpResponse<String> withdrawn = sam.post("/api%s/proposals/%s/withdraw".formatted(CONFERENCE, proposal));
            assertThat(withdrawn.statusCode()).as(withdrawn.body()).isEqualTo(200);
            String trace = withdrawn.headers().firstValue("Trace-Id").orElseThrow();

            String search = stack.elasticsearch() + "/_search?q=traces:" + trace;
            await().untilAsserted(() -> {
                JsonNode found = sam.getFrom(search).at("/hits/hits/0/_source");
                assertThat(found.path("proposal").asString()).isEqualTo(proposal);
                assertThat(found.path("visible").asBoolean(true)).as("a withdrawn talk").isFalse();
            });
        }
    }

    /** Looks for faults that are said together at the end of the visit, and keeps a picture. */
    private static void check(Visitor visitor, String title) {
        visitor.picture(PICTURES, title);
        visitor.inspect();
    }

    /** @param account the name before the @ of a sample account */
    private void signedIn(String account, BiConsumer<Visitor, Page> story) {
        visit(account, (visitor, page) -> {
            visitor.signIn(account + "@trackweave.example");
            story.accept(visitor, page);
        });
    }

    private void visit(String name, BiConsumer<Visitor, Page> story) {
        Visitor visitor = new Visitor(name, stack, browser);
        visitors.add(visitor);
        try {
            story.accept(visitor, visitor.page());
        } catch (RuntimeException | Error e) {
            visitor.picture(PICTURES, "failed");
            throw e;
        }
        assertThat(visitor.troubles()).as("what went wrong unseen, and what keeps people out").isEmpty();
    }
}
