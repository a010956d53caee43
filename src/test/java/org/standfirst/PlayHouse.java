package org.standfirst;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// A checkout with our own launcher, and JDKs and a Maven that only pretend.
///
/// A pretended Java prints its version, its locale and its arguments, one to a line, each in angle
/// brackets. A pretended Maven writes a line to `builds` and leaves a jar and a library.
final class PlayHouse {
    /// Tools that the launcher may count on; among them neither Java nor Maven.
    private static final List<String> TOOLS =
            List.of(
                    "sh",
                    "cat",
                    "cksum",
                    "date",
                    "dirname",
                    "find",
                    "grep",
                    "head",
                    "ln",
                    "ls",
                    "mkdir",
                    "mv",
                    "readlink",
                    "rm",
                    "rmdir",
                    "sed",
                    "sleep",
                    "tail",
                    "tr");

    private final Path folder;
    final Path checkout;
    final Path bin;
    final Path jdks;
    final Map<String, String> environment = new HashMap<>();

    PlayHouse(Path folder) throws IOException {
        // File names follow the locale; only with UTF-8 can there be more than ASCII.
        boolean unicode = "UTF-8".equals(System.getProperty("sun.jnu.encoding"));
        this.folder = folder;
        checkout = folder.resolve(unicode ? "a jöurnal’s house" : "a journal's house");
        bin = Files.createDirectories(folder.resolve("bin"));
        jdks = Files.createDirectories(folder.resolve("the jdks"));
        for (String tool : TOOLS) {
            Path real =
                    Stream.of("/usr/bin", "/bin")
                            .map(place -> Path.of(place, tool))
                            .filter(Files::exists)
                            .findFirst()
                            .orElseThrow();
            script(bin.resolve(tool), "exec " + real + " \"$@\"\n");
        }
        Files.createDirectories(checkout.resolve("src/main/sh"));
        copy("standfirst");
        copy("src/main/sh/jdk.sh");
        copy("src/main/sh/build.sh");
        copy("src/main/sh/warm.sh");
        Files.createDirectories(checkout.resolve("src/main/java"));
        Files.writeString(checkout.resolve("pom.xml"), "<project/>");
        environment.put("PATH", bin.toString());
        environment.put("HOME", folder.resolve("nobody").toString());
        environment.put("STANDFIRST_JDKS", jdks.toString());
    }

    /// Puts a JDK there, and gives back its home.
    Path jdk(String name, String version) throws IOException {
        Path home = jdks.resolve(name);
        Files.createDirectories(home.resolve("bin"));
        Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
        script(
                home.resolve("bin/java"),
                """
                for word; do
                    case $word in
                        -XX:AOTCacheOutput=*) echo warm >"${word#*=}"; echo "$#" >>"$HOME.warmings"; exit ;;
                    esac
                done
                printf '<%%s>\\n' %s "${LC_ALL-}${LC_CTYPE-}" "$@" ${GLIBC_TUNABLES+"glibc: $GLIBC_TUNABLES"}
                """
                        .formatted(version));
        script(home.resolve("bin/javac"), "exit 1\n");
        return home;
    }

    /// Puts a Maven on the path that first does what is asked.
    void maven(String first) throws IOException {
        script(
                bin.resolve("mvn"),
                """
                echo "$JAVA_HOME" >>builds
                %s
                mkdir -p target/lib
                echo "a program" >target/standfirst-1.jar
                echo "a library" >target/lib/library-$(grep -c . builds).jar
                """
                        .formatted(first));
    }

    /// How often there was a build.
    long builds() throws IOException {
        Path builds = checkout.resolve("builds");
        return Files.exists(builds) ? Files.readAllLines(builds).size() : 0;
    }

    /// How often Java was prepared for quick starts.
    long warmings() throws IOException {
        Path warmings = Path.of(environment.get("HOME") + ".warmings");
        return Files.exists(warmings) ? Files.readAllLines(warmings).size() : 0;
    }

    /// What came of a start.
    record Said(int code, String out, String error) {}

    /// Starts the launcher of the checkout.
    Said standfirst(String... words) throws IOException, InterruptedException {
        return start(checkout.resolve("standfirst"), words).said();
    }

    Started start(Path program, String... words) throws IOException {
        Path out = Files.createTempFile(folder, "out", "");
        Path error = Files.createTempFile(folder, "error", "");
        var builder =
                new ProcessBuilder(
                                Stream.concat(Stream.of(program.toString()), Stream.of(words))
                                        .toList())
                        .directory(folder.toFile())
                        .redirectOutput(out.toFile())
                        .redirectError(error.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        return new Started(builder.start(), out, error);
    }

    record Started(Process process, Path out, Path error) {
        Said said() throws IOException, InterruptedException {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("It did not end: " + Files.readString(error));
            }
            return new Said(process.exitValue(), Files.readString(out), Files.readString(error));
        }
    }

    static void script(Path file, String text) throws IOException {
        Files.write(file, ("#!/bin/sh\n" + text).getBytes(StandardCharsets.UTF_8));
        if (!file.toFile().setExecutable(true)) {
            throw new IOException(file + " cannot be made executable.");
        }
    }

    private void copy(String path) throws IOException {
        Path to = checkout.resolve(path);
        Files.copy(Checkout.ROOT.resolve(path), to, StandardCopyOption.COPY_ATTRIBUTES);
    }
}
