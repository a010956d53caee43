package org.standfirst.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.Media;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.standfirst.Browser;
import org.standfirst.Browser.Screen;

/// Notes, as they open without script.
class NotesTest {
    private final Pages pages = new Pages();
    private final Map<String, byte[]> site = GoldenPagesTest.served(pages, Samples.all(pages));

    @Test
    void aNoteOpensBesideTheTextWhichStaysWhereItIs() {
        on(
                Screen.DESKTOP,
                page -> {
                    page.navigate(Browser.ORIGIN + "/article");
                    page.locator(".note").nth(1).scrollIntoViewIfNeeded();
                    Object before = page.evaluate("scrollY");
                    page.locator(".note").nth(1).click();
                    assertThat(page.evaluate("scrollY")).isEqualTo(before);
                    BoundingBox note = page.locator("#note-2").boundingBox();
                    BoundingBox text = page.locator(".body").boundingBox();
                    assertThat(note.x).isGreaterThan(text.x + text.width);
                    assertThat(note.x + note.width).isLessThan(Screen.DESKTOP.width());
                    assertThat(note.y).isBetween(0.0, (double) Screen.DESKTOP.height());
                    // Back in the text it is as if nothing had been.
                    page.locator("#note-2 .back").click();
                    assertThat(page.locator("#note-2").boundingBox().x)
                            .isLessThan(text.x + text.width);
                });
    }

    @Test
    void fromRightToLeftItOpensOnTheLeft() {
        on(
                Screen.DESKTOP,
                page -> {
                    page.navigate(Browser.ORIGIN + "/ar-article");
                    page.locator(".note").first().click();
                    BoundingBox note = page.locator("#note-1").boundingBox();
                    assertThat(note.x + note.width)
                            .isLessThan(page.locator(".body").boundingBox().x);
                    assertThat(note.x).isPositive();
                });
    }

    @Test
    void onATelephoneAndOnPaperItStandsBelow() {
        on(
                Screen.PHONE,
                page -> {
                    page.navigate(Browser.ORIGIN + "/article#note-2");
                    assertThat(position(page)).isEqualTo("static");
                });
        on(
                Screen.DESKTOP,
                page -> {
                    page.navigate(Browser.ORIGIN + "/article#note-2");
                    assertThat(position(page)).isEqualTo("fixed");
                    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
                    assertThat(position(page)).isEqualTo("static");
                });
    }

    private static Object position(Page page) {
        return page.evaluate("getComputedStyle(document.querySelector('#note-2')).position");
    }

    private void on(Screen screen, Consumer<Page> at) {
        try (Browser browser = Browser.start()) {
            browser.look(site, screen, at);
        }
    }
}
