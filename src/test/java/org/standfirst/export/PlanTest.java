package org.standfirst.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.standfirst.content.Address;
import org.standfirst.media.Media;
import org.standfirst.press.Addresses;
import org.standfirst.press.Route;

class PlanTest {
    private static final List<String> WORDS = List.of("a", "b", "A", "ß", "a.b", "page", ".x");

    @TempDir Path temp;

    private Plan plan(Addresses site) {
        return Plan.of(
                site, Optional.empty(), new Media(temp), new Nginx(Map.of(), Set.of()), "the key");
    }

    private static Addresses site(List<Route.Sheet> sheets, List<Route.Signpost> signposts) {
        return new Addresses(
                "https://lantern.example", sheets, signposts, List.of(), List.of(), List.of());
    }

    private static Route.Sheet sheet(String path) {
        return new Route.Sheet(path, 200, "index.html");
    }

    /// What is in each file, of pages and signposts as they are, of its own as text.
    private static Map<String, String> files(Plan plan) {
        Map<String, String> files = new TreeMap<>();
        for (Item item : plan.items()) {
            files.put(
                    item.name(),
                    item instanceof Item.Own own
                            ? new String(own.bytes().get(), StandardCharsets.UTF_8)
                            : item.toString());
        }
        return files;
    }

    @Test
    void aPageMoreGetsTheNextNumber() {
        Addresses before = site(List.of(sheet("/"), sheet("/b/")), List.of());
        Addresses after = site(List.of(sheet("/"), sheet("/a/"), sheet("/b/")), List.of());
        Plan plan = plan(before);
        List<Item> items = List.copyOf(plan.items());
        assertThat(plan.grow(after)).isTrue();
        assertThat(plan.items()).startsWith(items.toArray(Item[]::new)).hasSize(items.size() + 1);
        assertThat(plan.number("a/index.html")).hasValue(items.size());
        assertThat(plan.site()).isEqualTo(after);
    }

    /// As the map of the first month in which there is an article.
    @Test
    void soDoesOneWithoutASlashAtItsEnd() {
        Plan plan = plan(site(List.of(sheet("/"), sheet("/b/")), List.of()));
        Addresses after = site(List.of(sheet("/"), sheet("/a.xml"), sheet("/b/")), List.of());
        assertThat(plan.grow(after)).isTrue();
        assertThat(files(plan)).isEqualTo(files(plan(after)));
    }

    @Test
    void whateverElseIsDifferentNeedsAnotherPlan() {
        Route.Signpost sign = new Route.Signpost("/old/", new Address("/b/"));
        Addresses before = site(List.of(sheet("/"), sheet("/b/")), List.of(sign));
        for (Addresses other :
                List.of(
                        before,
                        site(List.of(sheet("/"), sheet("/a/")), List.of(sign)),
                        site(List.of(sheet("/b/"), sheet("/"), sheet("/a/")), List.of(sign)),
                        site(List.of(sheet("/"), sheet("/b/"), sheet("/a/")), List.of()),
                        site(List.of(sheet("/"), sheet("/b/"), sheet("/b")), List.of(sign)),
                        site(List.of(sheet("/"), sheet("/b/"), sheet("/A/")), List.of(sign)),
                        site(List.of(sheet("/"), sheet("/b/"), sheet("/old/")), List.of(sign)))) {
            Plan plan = plan(before);
            Map<String, String> files = files(plan);
            assertThat(plan.grow(other)).as(other.toString()).isFalse();
            assertThat(files(plan)).isEqualTo(files);
            assertThat(plan.site()).isEqualTo(before);
        }
    }

    /// Addresses that are in each other's way, lead on, or differ by case only.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void aPlanThatGrewIsTheOneThatWouldBeMade(long seed) {
        Random random = new Random(seed);
        int grown = 0;
        for (int site = 0; site < 300; site++) {
            List<Route.Sheet> sheets = new ArrayList<>();
            List<Route.Signpost> signposts = new ArrayList<>();
            Set<String> taken = new HashSet<>();
            for (int i = random.nextInt(12); i >= 0; i--) {
                String path = path(random);
                if (!taken.add(path)) {
                    continue;
                }
                if (random.nextInt(4) == 0) {
                    signposts.add(new Route.Signpost(path, new Address("/to/")));
                } else {
                    sheets.add(route(path, random));
                }
            }
            List<Route.Sheet> more = new ArrayList<>(sheets);
            for (int i = random.nextInt(3); i >= 0; i--) {
                String path = path(random);
                if (taken.add(path)) {
                    more.add(random.nextInt(more.size() + 1), route(path, random));
                }
            }
            Plan plan = plan(site(sheets, signposts));
            if (plan.grow(site(more, signposts))) {
                grown++;
                Plan anew = plan(site(more, signposts));
                assertThat(files(plan)).as("%s + %s", more, signposts).isEqualTo(files(anew));
                assertThat(plan.oddities()).isEqualTo(anew.oddities());
                assertThat(plan.homeless()).isEqualTo(anew.homeless());
            }
        }
        assertThat(grown).isBetween(20, 250);
    }

    private static Route.Sheet route(String path, Random random) {
        int status = random.nextInt(8) == 0 ? 410 : 200;
        return new Route.Sheet(path, status, random.nextInt(4) == 0 ? "index.xml" : "index.html");
    }

    private static String path(Random random) {
        StringBuilder path = new StringBuilder("/");
        for (int i = random.nextInt(3); i >= 0; i--) {
            path.append(WORDS.get(random.nextInt(WORDS.size()))).append('/');
        }
        if (random.nextInt(4) == 0) {
            path.setLength(path.length() - 1);
        }
        return path.toString();
    }
}
