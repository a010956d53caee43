package org.standfirst.typesetting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What a real browser does with the attacks, after the cleaner and, to see that it could, before.
@Tag("slow")
class BrowserTest {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final String HOUSE = "http://house.example/";

    /// Says when a script runs that an attack brought along.
    private static final String TRAP =
            """
            window.ran = [];
            for (const name of ['alert', 'confirm', 'prompt', 'print', 'open', 'fetch'])
                window[name] = (...of) => { window.ran.push(name); };
            window.onerror = (message) => { window.ran.push(String(message)); };
            """;

    /// Does to every element what a reader could do.
    private static final String TOUCH =
            """
            for (const e of document.querySelectorAll('main *'))
                for (const kind of ['click', 'mouseover', 'mouseenter', 'focus', 'load', 'error', 'toggle',
                        'animationstart', 'animationend', 'transitionend', 'pointerover', 'keydown', 'input',
                        'beforeinput', 'wheel', 'scroll', 'copy', 'paste', 'drag', 'begin']) {
                    const event = new Event(kind, {bubbles: false, cancelable: true});
                    e.addEventListener(kind, x => x.preventDefault());
                    e.dispatchEvent(event);
                }
            """;

    private final List<String> asked = new ArrayList<>();

    @Test
    void noAttackRunsAScriptOrAsksForAnything() throws IOException {
        List<String> attacks = Sample.attacks();
        assumeTrue(Files.exists(CHROMIUM), "Chromium is not here");
        List<String> clean = new ArrayList<>();
        for (String attack : attacks) {
            clean.add(Cleaner.body(attack).body().html());
            clean.add("<h1>" + Cleaner.line(attack).html() + "</h1>");
        }
        try (Playwright playwright = Playwright.create();
                Browser browser =
                        playwright
                                .chromium()
                                .launch(
                                        new BrowserType.LaunchOptions()
                                                .setExecutablePath(CHROMIUM)
                                                .setArgs(List.of("--no-sandbox")))) {
            assertThat(ran(browser, List.of("<img src=x onerror=alert(1)>")))
                    .as("the trap sees a script")
                    .isNotEmpty();
            assertThat(asked).as("the trap sees a request").isNotEmpty();
            asked.clear();
            for (int i = 0; i < clean.size(); i += 50) {
                List<String> some = clean.subList(i, Math.min(clean.size(), i + 50));
                assertThat(ran(browser, some)).as("%s", some).isEmpty();
                assertThat(asked.stream().filter(url -> !url.startsWith(HOUSE)))
                        .as("%s", some)
                        .isEmpty();
            }
        }
    }

    private List<String> ran(Browser browser, List<String> texts) {
        try (Page page = browser.newPage()) {
            page.addInitScript(TRAP);
            String html = "<!DOCTYPE html><main>" + String.join("\n", texts) + "</main>";
            page.route(
                    "**/*",
                    route -> {
                        if (route.request().url().equals(HOUSE)) {
                            route.fulfill(
                                    new Route.FulfillOptions()
                                            .setContentType("text/html; charset=utf-8")
                                            .setBody(html));
                        } else {
                            asked.add(route.request().url());
                            route.abort();
                        }
                    });
            page.navigate(HOUSE);
            page.evaluate("() => {" + TOUCH + "}");
            page.waitForTimeout(50);
            return ((List<?>) page.evaluate("() => window.ran"))
                    .stream().map(String::valueOf).toList();
        }
    }
}
