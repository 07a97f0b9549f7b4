package org.trackweave.systemtests;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.util.stream.Collectors.joining;

/**
 * One person at a browser. Remembers what went wrong unseen: errors on the console (a broken security policy among
 * them), exceptions in scripts, and answers of a server in trouble.
 */
final class Visitor implements AutoCloseable {

    private static final int SERVER_ERROR = 500;
    private static final int MOST_PAGE_BYTES = 150 * 1024;

    private final String name;
    private final RunningStack stack;
    private final BrowserContext context;
    private final Page page;
    private final List<String> troubles = new ArrayList<>();

    Visitor(String name, RunningStack stack, Browser browser) {
        this.name = name;
        this.stack = stack;
        this.context = browser.newContext(new Browser.NewContextOptions().setViewportSize(1280, 800));
        this.page = context.newPage();
        page.onConsoleMessage(message -> {
            // The browser notes every refusal (401, 422) as an error; those are looked at below.
            if ("error".equals(message.type()) && !message.text().startsWith("Failed to load resource")) {
                troubles.add(page.url() + " says " + message.text());
            }
        });
        page.onPageError(error -> troubles.add(page.url() + " throws " + error));
        page.onResponse(response -> {
            if (response.status() >= SERVER_ERROR) {
                troubles.add(response.url() + " answers " + response.status());
            }
        });
    }

    Page page() {
        return page;
    }

    void open(String path) {
        page.navigate(stack.url(path));
    }

    void signIn(String email) {
        open("/sign-in");
        page.getByLabel("Mail address").fill(email);
        page.getByLabel("Password").fill("trackweave-demo");
        page.keyboard().press("Enter");
        assertThat(page).not().hasURL(Pattern.compile(".*/sign-in.*"));
    }

    void press(String... keys) {
        for (String key : keys) {
            page.keyboard().press(key);
        }
    }

    Locator button(String text) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(text).setExact(true));
    }

    /** Presses the button and, where a question comes first, says yes. */
    void confirm(String button) {
        button(button).click();
        page.locator("dialog.confirm button[value=yes]").click();
    }

    void sees(String text) {
        assertThat(page.locator("body")).containsText(text);
    }

    /** Notes what a screen reader and a slow line would find wrong with this page. */
    void inspect() {
        int bytes = page.content().getBytes(StandardCharsets.UTF_8).length;
        if (bytes > MOST_PAGE_BYTES) {
            troubles.add("%s weighs %d bytes".formatted(page.url(), bytes));
        }
        new AxeBuilder(page).withTags(List.of("wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"))
            .analyze()
            .getViolations()
            .forEach(rule -> troubles.add("%s: %s (%s) at %s".formatted(page.url(), rule.getId(), rule.getHelp(),
                    rule.getNodes().stream().limit(3).map(node -> node.getHtml()).collect(joining(" | ")))));
    }

    void picture(Path folder, String title) {
        page.screenshot(new Page.ScreenshotOptions().setPath(folder.resolve(name + "-" + title + ".png")));
    }

    List<String> troubles() {
        return troubles;
    }

    @Override
    public void close() {
        context.close();
    }
}
