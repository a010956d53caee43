package org.standfirst.typesetting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.standfirst.content.Body;

/// What the Nu checker says of pages that hold our text.
@Tag("slow")
class ValidityTest {
    /// Its own libraries, put there by the build: it can't share ours.
    private static final Path NU = Path.of(System.getProperty("basedir", ""), "target", "nu");

    @Test
    void attacksBecomeValidPages() throws IOException, InterruptedException {
        check(pages(Sample.attacks()));
    }

    @Test
    void exportsBecomeValidPages() throws IOException, InterruptedException {
        check(pages(Sample.exports().stream().filter(text -> text.contains("<")).toList()));
    }

    @Test
    void treesGrownAtRandomBecomeValidPages() throws IOException, InterruptedException {
        List<String> texts = new ArrayList<>();
        for (long seed = 0; seed < 2000; seed++) {
            texts.add(Sample.random(seed));
        }
        check(pages(texts));
    }

    /// Only errors: it also warns of what is between it and the author, as letters in private use.
    private static void check(Map<String, byte[]> pages) throws IOException, InterruptedException {
        assumeTrue(Files.isDirectory(NU), "The Nu checker is not in " + NU);
        Path folder = Files.createTempDirectory("standfirst-typesetting");
        Path said = Files.createTempFile("standfirst-typesetting", ".txt");
        try {
            for (Map.Entry<String, byte[]> page : pages.entrySet()) {
                Files.write(folder.resolve(page.getKey() + ".html"), page.getValue());
            }
            new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                            "-Xss8m",
                            "-cp",
                            NU + "/*",
                            "nu.validator.client.SimpleCommandLineValidator",
                            "--errors-only",
                            "--exit-zero-always",
                            folder.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile())
                    .start()
                    .waitFor();
            assertThat(Files.readString(said)).isEmpty();
        } finally {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(folder);
            Files.delete(said);
        }
    }

    private static Map<String, byte[]> pages(List<String> texts) {
        Map<String, byte[]> pages = new LinkedHashMap<>();
        for (int i = 0; i < texts.size(); i++) {
            Body body = Cleaner.body(texts.get(i)).body();
            String page =
                    """
                    <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>t</title></head>
                    <body><main><h1>t</h1>
                    %s
                    </main></body></html>
                    """
                            .formatted(
                                    Typesetter.set(
                                            body, _ -> Optional.empty(), TypesetterTest.WORDS));
            pages.put("text-" + i, page.getBytes(StandardCharsets.UTF_8));
        }
        return pages;
    }
}
