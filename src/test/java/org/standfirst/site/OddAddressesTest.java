package org.standfirst.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.standfirst.web.Asked;
import org.standfirst.web.Coding;
import org.standfirst.web.Reply;

/// Whatever is asked for, it fills no memory.
class OddAddressesTest {
    private static final long SEED = 20261127;
    private static final List<String> ODD =
            List.of(
                    "//",
                    "/%2e/",
                    "/%2E%2e/",
                    ";a=",
                    "\u0000",
                    "%00",
                    "%c0%ae",
                    "%ff",
                    "/../",
                    "\\",
                    "%2f",
                    "/page/",
                    "/feed/",
                    "/amp/",
                    ".css",
                    ".png",
                    "-320x240.png",
                    "%",
                    "%zz",
                    "/A/",
                    "?",
                    "#",
                    "\u202e");

    @Test
    void tenThousandQueriesAndPathsLeaveTheMemoryAsItWas(@TempDir Path folder) throws IOException {
        Clock clock = Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC);
        try (SmallJournal journal = new SmallJournal(folder, clock)) {
            Forms forms = new Forms(Coding.available(), job -> {});
            Site site = new Site(journal.press, journal.media, forms);
            for (String known : List.of("/", "/text-3/", "/category/labor/", "/nowhere/")) {
                ask(site, known, Optional.empty());
            }
            long pages = journal.press.count();
            long kept = forms.count();
            assertThat(pages).isEqualTo(3);
            assertThat(kept).isEqualTo(4);

            Random random = new Random(SEED);
            for (int i = 0; i < 10_000; i++) {
                String path = i % 2 == 0 ? "/" : "/text-3/";
                Reply reply = ask(site, path, Optional.of("x=" + random.nextLong()));
                assertThat(reply.status()).isEqualTo(200);
            }
            for (int i = 0; i < 2_000; i++) {
                String odd = ODD.get(random.nextInt(ODD.size()));
                String path = "/nowhere-" + random.nextInt() + odd + random.nextInt();
                Reply reply = ask(site, path, Optional.empty());
                assertThat(reply.status()).as("%s, seed %d", path, SEED).isIn(301, 404);
            }
            assertThat(ask(site, "/" + "a".repeat(5_000), Optional.empty()).status())
                    .isEqualTo(414);
            assertThat(journal.press.count()).isEqualTo(pages);
            assertThat(forms.count()).isEqualTo(kept);
        }
    }

    private static Reply ask(Site site, String path, Optional<String> query) throws IOException {
        Map<String, String> headers = Map.of("accept-encoding", "gzip");
        Asked asked =
                new Asked(
                        Asked.Method.GET,
                        path,
                        query,
                        name ->
                                Optional.ofNullable(
                                        headers.get(name.toLowerCase(java.util.Locale.ROOT))));
        Optional<Reply> ready = site.ready(asked);
        return ready.isPresent() ? ready.get() : site.answer(asked);
    }
}
