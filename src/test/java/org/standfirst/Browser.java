package org.standfirst;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.args.AxeRuleOptions;
import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// Debian's Chromium, which opens pages from memory; nothing leaves the machine.
///
/// Where there is no Chromium the test is skipped with a word.
public final class Browser implements AutoCloseable {
    /// What every page of the site is served with.
    public static final String POLICY =
            "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self';"
                    + " form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

    /// Where the pages stand for it.
    public static final String ORIGIN = "http://journal.test";

    private static final List<String> TAGS =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;

    private Browser() {
        playwright =
                Playwright.create(
                        new Playwright.CreateOptions()
                                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        chromium =
                playwright
                        .chromium()
                        .launch(
                                new BrowserType.LaunchOptions()
                                        .setExecutablePath(CHROMIUM)
                                        .setArgs(List.of("--no-sandbox")));
    }

    /// Starts it, or skips the test.
    public static Browser start() {
        assumeTrue(
                Files.exists(CHROMIUM),
                "Chromium is not installed here, so no page was looked at.");
        return new Browser();
    }

    /// How wide the screen is, and whether it is dark.
    public record Screen(int width, int height, ColorScheme scheme) {
        /// A small telephone.
        public static final Screen PHONE = new Screen(390, 844, ColorScheme.LIGHT);

        /// A desk.
        public static final Screen DESKTOP = new Screen(1280, 900, ColorScheme.LIGHT);

        /// A desk at night.
        public static final Screen DARK = new Screen(1280, 900, ColorScheme.DARK);
    }

    /// What is wrong with pages for those who cannot see, point or hear, in a line each: what axe
    /// finds by WCAG 2.2 AA, what the content policy stopped, and whether a page must be moved
    /// sideways.
    ///
    /// @param site the bytes at every path
    /// @param paths the pages to look at
    public List<String> faults(Map<String, byte[]> site, Collection<String> paths, Screen screen) {
        List<String> faults = new ArrayList<>();
        look(
                site,
                screen,
                page -> {
                    page.onConsoleMessage(said -> faults.add(page.url() + " said " + said.text()));
                    for (String path : paths) {
                        page.navigate(ORIGIN + path);
                        String where = path + " at " + screen.width() + ": ";
                        for (Rule rule : axe(page).analyze().getViolations()) {
                            for (CheckedNode node : rule.getNodes()) {
                                faults.add(
                                        where
                                                + rule.getId()
                                                + ": "
                                                + node.getHtml()
                                                + " "
                                                + node.getFailureSummary());
                            }
                        }
                        Object wide =
                                page.evaluate("document.documentElement.scrollWidth - innerWidth");
                        if (((Number) wide).intValue() > 0) {
                            faults.add(where + "is too wide by " + wide);
                        }
                    }
                });
        return faults;
    }

    /// Opens a window on a site that is a map from paths to bytes; it stands at no page yet.
    public void look(Map<String, byte[]> site, Screen screen, Consumer<Page> at) {
        try (BrowserContext context =
                chromium.newContext(
                        new com.microsoft.playwright.Browser.NewContextOptions()
                                .setViewportSize(screen.width(), screen.height())
                                .setReducedMotion(ReducedMotion.REDUCE)
                                .setColorScheme(screen.scheme()))) {
            Page page = context.newPage();
            page.route(ORIGIN + "/**", route -> answer(route, site));
            at.accept(page);
        }
    }

    private static AxeBuilder axe(Page page) {
        AxeRunOptions options = new AxeRunOptions();
        AxeRuleOptions on = new AxeRuleOptions();
        on.setEnabled(true);
        options.setRules(Map.of("label-content-name-mismatch", on, "target-size", on));
        // The other mode opens a window for each page, which takes longer than the looking.
        return new AxeBuilder(page).options(options).withTags(TAGS).setLegacyMode(true);
    }

    private static void answer(Route route, Map<String, byte[]> site) {
        String path = java.net.URI.create(route.request().url()).getPath();
        byte[] bytes = site.get(path);
        Route.FulfillOptions answer = new Route.FulfillOptions();
        if (path.equals("/favicon.ico")) {
            route.fulfill(answer.setStatus(204));
        } else if (bytes == null) {
            route.fulfill(answer.setStatus(404).setBody(""));
        } else {
            route.fulfill(
                    answer.setBodyBytes(bytes)
                            .setContentType(type(path))
                            .setHeaders(
                                    Map.of(
                                            "Content-Type",
                                            type(path),
                                            "Content-Security-Policy",
                                            POLICY)));
        }
    }

    private static String type(String path) {
        return path.endsWith(".css")
                ? "text/css; charset=utf-8"
                : path.endsWith(".png")
                        ? "image/png"
                        : path.endsWith(".woff2")
                                ? "font/woff2"
                                : path.endsWith(".jpg") ? "image/jpeg" : "text/html; charset=utf-8";
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }
}
