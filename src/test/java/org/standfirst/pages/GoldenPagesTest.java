package org.standfirst.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.standfirst.Browser;
import org.standfirst.Golden;
import org.standfirst.NuChecker;

class GoldenPagesTest {
    private final Pages pages = new Pages();
    private final Map<String, byte[]> all = Samples.all(pages);

    @Test
    void everyPageIsAsItWasApproved() {
        String own = ownSheet(pages).address().path();
        all.forEach((name, bytes) ->
                Golden.check(
                        name + ".html",
                        new String(bytes, StandardCharsets.UTF_8)
                                .replace(own, "/standfirst-OWN.css")
                                .replaceAll("(\"/standfirst-[a-z-]*)[0-9a-f]{12}\\.", "$1HASH.")
                                .getBytes(StandardCharsets.UTF_8)));
    }

    private static StyleSheet ownSheet(Pages pages) {
        return pages.styleSheet(Samples.ownSite().own().look());
    }

    @Test
    void everyPageIsValid() {
        NuChecker.check(all);
    }

    @Test
    void whatPeopleWriteNeverBecomesMarkup() {
        all.forEach((name, bytes) -> {
            // JSON for machines is looked at by LinkedDataTest.
            String html =
                    new String(bytes, StandardCharsets.UTF_8)
                            .replaceFirst(
                                    "<script type=\"application/ld\\+json\">[^<>]*</script>", "");
            assertThat(html)
                    .as(name)
                    .doesNotContain(
                            "<script",
                            "\"javascript:",
                            " style=",
                            "<style",
                            "<!-- ]]",
                            "</title> '");
            assertThat(html.split("</title>", -1)).as(name).hasSize(2);
        });
    }

    @Test
    void samePagesGiveSameBytes() {
        Map<String, byte[]> again = Samples.all(new Pages());
        all.forEach((name, bytes) -> assertThat(again.get(name)).as(name).isEqualTo(bytes));
    }

    /// Those pages at addresses, with all that they ask for.
    static Map<String, byte[]> served(Pages pages, Map<String, byte[]> all) {
        Map<String, byte[]> site = new HashMap<>();
        all.forEach((name, bytes) -> site.put("/" + name, bytes));
        site.put(pages.styleSheet().address().path(), pages.styleSheet().css());
        site.put(ownSheet(pages).address().path(), ownSheet(pages).css());
        Faces.all().forEach(face -> site.put(face.address().path(), face.bytes()));
        site.put("/wp-content/uploads/2012/05/harbour.png", Harbour.png());
        site.put("/wp-content/uploads/2012/05/harbour-600x338.png", Harbour.png());
        site.put("/a,b \"'.png", Harbour.png());
        return site;
    }

    @Test
    void everyPageCanBeReadByEverybody() {
        Map<String, byte[]> site = served(pages, all);
        try (Browser browser = Browser.start()) {
            List<String> faults = new ArrayList<>();
            List<String> paths = all.keySet().stream().map(name -> "/" + name).toList();
            faults.addAll(browser.faults(site, paths, Browser.Screen.PHONE));
            faults.addAll(browser.faults(site, paths, Browser.Screen.DESKTOP));
            faults.addAll(
                    browser.faults(
                            site,
                            List.of("/article", "/article-faq", "/listing", "/home", "/ar-article"),
                            Browser.Screen.DARK));
            assertThat(faults).isEmpty();
        }
    }
}
