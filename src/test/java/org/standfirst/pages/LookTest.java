package org.standfirst.pages;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.standfirst.Browser;
import org.standfirst.Browser.Screen;

/// Pictures of the golden pages, for people: `./dev look` puts them into a folder to leaf through.
@Tag("slow")
@Tag("look")
class LookTest {
    private static final List<String> LEFT_OUT =
            List.of("article-hostile", "listing-hostile", "tree-hostile");

    /// How a page is looked at, and the word for it.
    private record Way(String word, Screen screen, Media media) {}

    private static final List<Way> WAYS =
            List.of(
                    new Way("desk", Screen.DESKTOP, Media.SCREEN),
                    new Way("phone", Screen.PHONE, Media.SCREEN),
                    new Way("dark", Screen.DARK, Media.SCREEN),
                    new Way("print", new Screen(700, 990, Screen.DESKTOP.scheme()), Media.PRINT));

    @Test
    void aPictureOfEveryPage() throws IOException {
        String asked = System.getProperty("standfirst.look", "");
        assumeTrue(!asked.isEmpty(), "Nobody asked for pictures (./dev look).");
        Path folder = Files.createDirectories(Path.of(asked));
        Pages pages = new Pages();
        Map<String, byte[]> all = Samples.all(pages);
        all.keySet().removeAll(LEFT_OUT);
        Map<String, byte[]> site = GoldenPagesTest.served(pages, all);
        try (Browser browser = Browser.start()) {
            for (Way way : WAYS) {
                browser.look(
                        site,
                        way.screen(),
                        page -> all.keySet().forEach(name -> take(page, way, name, folder)));
            }
            browser.look(site, Screen.DESKTOP, page -> takeANote(page, folder));
        }
        Files.writeString(folder.resolve("index.html"), index(all.keySet()));
    }

    private static void take(Page page, Way way, String name, Path folder) {
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(way.media()));
        page.navigate(Browser.ORIGIN + "/" + name);
        shoot(page, folder.resolve(name + "-" + way.word() + ".png"), Length.WHOLE);
        if (way.media() == Media.PRINT) {
            page.pdf(
                    new Page.PdfOptions()
                            .setPath(folder.resolve(name + ".pdf"))
                            .setPreferCSSPageSize(true));
        }
    }

    private static void takeANote(Page page, Path folder) {
        page.navigate(Browser.ORIGIN + "/article");
        page.locator("a.note").nth(1).click();
        shoot(page, folder.resolve("article-note.png"), Length.WINDOW);
    }

    private enum Length {
        WHOLE,
        WINDOW
    }

    private static void shoot(Page page, Path file, Length length) {
        page.evaluate("document.fonts.ready");
        page.screenshot(
                new Page.ScreenshotOptions().setPath(file).setFullPage(length == Length.WHOLE));
    }

    private static String index(Iterable<String> names) {
        StringBuilder html = new StringBuilder();
        html.append("<!DOCTYPE html><html lang=en><meta charset=utf-8><title>The look</title>");
        html.append(
                "<style>body{font:1rem serif;margin:2rem}div{display:flex;gap:1rem;overflow-x:auto}");
        html.append(
                "img{height:40rem;border:1px solid #ccc}h2{margin:2rem 0 .5rem}</style><h1>The look</h1>");
        html.append(
                "<h2>article, with a note open</h2><div><a href=article-note.png><img src=article-note.png alt=''></a></div>");
        for (String name : names) {
            html.append("<h2>%s <a href=\"%s.pdf\">on paper</a></h2><div>".formatted(name, name));
            for (Way way : WAYS) {
                String file = name + "-" + way.word() + ".png";
                html.append(
                        "<a href=\"%s\"><img src=\"%s\" alt=\"%s\" loading=lazy></a>"
                                .formatted(file, file, way.word()));
            }
            html.append("</div>");
        }
        return html.append('\n').toString();
    }
}
