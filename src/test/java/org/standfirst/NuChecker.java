package org.standfirst;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Asks the Nu checker whether pages are valid HTML, all of them at once, in a process of its own.
public final class NuChecker {
    /// Its own libraries, put there by the build.
    private static final Path JARS = Path.of(System.getProperty("basedir", ""), "target/nu/*");

    private NuChecker() {}

    /// Every `.html` file of a folder is valid.
    public static void check(Path folder) {
        check(folder, List.of());
    }

    private static void check(Path folder, List<String> options) {
        try (Stream<Path> files = Files.walk(folder)) {
            List<String> pages =
                    files.filter(file -> file.toString().endsWith(".html"))
                            .sorted()
                            .map(Path::toString)
                            .toList();
            assertThat(pages).as("pages to check in %s", folder).isNotEmpty();
            assertThat(findings(pages, options)).as("what the Nu checker found").isEmpty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Every page, under its name, is valid.
    public static void check(Map<String, byte[]> pages) {
        check(pages, List.of());
    }

    /// The same of pages with texts that do not say in which language they are. Nu guesses at it by a
    /// few passages that it picks by chance.
    public static void checkButLanguage(Map<String, byte[]> pages) {
        check(pages, List.of("--no-langdetect"));
    }

    private static void check(Map<String, byte[]> pages, List<String> options) {
        try {
            Path folder = Files.createTempDirectory("standfirst-nu");
            try {
                for (Map.Entry<String, byte[]> page : pages.entrySet()) {
                    String name = page.getKey().replaceAll("[^\\p{Alnum}.-]+", "_");
                    Path file = folder.resolve(name.endsWith(".html") ? name : name + ".html");
                    Files.write(file, page.getValue());
                }
                check(folder, options);
            } finally {
                try (Stream<Path> files = Files.list(folder)) {
                    for (Path file : files.toList()) {
                        Files.delete(file);
                    }
                }
                Files.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> findings(List<String> pages, List<String> options)
            throws IOException {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xss8m",
                                "-cp",
                                JARS.toString(),
                                "nu.validator.client.SimpleCommandLineValidator",
                                "--format",
                                "json",
                                "--exit-zero-always"));
        command.addAll(options);
        command.addAll(pages);
        Path out = Files.createTempFile("standfirst-nu", ".json");
        Process process =
                new ProcessBuilder(command)
                        .redirectError(out.toFile())
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
        try {
            assertThat(process.waitFor()).as("exit code of the Nu checker").isZero();
            String said = Files.readString(out, StandardCharsets.UTF_8);
            List<String> findings = new ArrayList<>();
            for (JsonNode message : JsonMapper.shared().readTree(said).path("messages")) {
                if (!message.path("type").asString().equals("info")
                        || message.path("subType").asString().equals("warning")) {
                    findings.add(
                            "%s:%s %s «%s»"
                                    .formatted(
                                            message.path("url")
                                                    .asString("")
                                                    .replaceFirst(".*/", ""),
                                            message.path("lastLine").asInt(0),
                                            message.path("message").asString(""),
                                            message.path("extract").asString("")));
                }
            }
            return findings;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("Waiting for the Nu checker was interrupted");
        } finally {
            process.destroy();
            Files.deleteIfExists(out);
        }
    }
}
