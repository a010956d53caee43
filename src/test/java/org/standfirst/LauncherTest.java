package org.standfirst;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What `./standfirst` does before Java starts.
class LauncherTest {
    private static final String CURE =
            " install one, for example Temurin 25 from https://adoptium.net, or set JAVA_HOME to the folder of yours.\n";

    private final Path folder;
    private final PlayHouse house;

    LauncherTest(@TempDir Path folder) throws IOException {
        assumeTrue(Files.exists(Path.of("/bin/sh")), "There is no shell here.");
        this.folder = folder;
        house = new PlayHouse(folder);
        house.maven("");
    }

    @Test
    void withoutAnyJavaItSaysWhatToInstall() throws Exception {
        var said = house.standfirst("demo");
        assertThat(said.error()).isEqualTo("Standfirst needs a JDK 25 and found none:" + CURE);
        assertThat(said.code()).isEqualTo(2);
        assertThat(house.builds()).isZero();
    }

    @Test
    void withAnOlderJavaItSaysWhichOneAndWhatToInstall() throws Exception {
        Path old = house.jdk("java-17", "17.0.15");
        Files.createSymbolicLink(house.bin.resolve("java"), old.resolve("bin/java"));
        house.environment.put("JAVA_HOME", old.toString());
        var said = house.standfirst("demo");
        assertThat(said.error())
                .isEqualTo(
                        "Standfirst needs a JDK 25 and found none (the java on the path is 17.0.15):"
                                + CURE);
        assertThat(said.code()).isEqualTo(2);
    }

    @Test
    void aJdk25AmongOthersIsFound() throws Exception {
        Path old = house.jdk("java-17", "17.0.15");
        Files.createSymbolicLink(house.bin.resolve("java"), old.resolve("bin/java"));
        house.jdk("java-250", "250");
        house.jdk("java-26", "26");
        house.jdk("a mac/Contents/Home", "25.0.3");
        assertThat(house.standfirst().out()).startsWith("<25.0.3>\n");
    }

    @Test
    void javaHomeIsTakenBeforeThePathAndThePathBeforeTheUsualPlaces() throws Exception {
        house.jdk("a", "25.0.1");
        Path onPath = house.jdk("b", "25.0.2");
        Files.createSymbolicLink(house.bin.resolve("java"), onPath.resolve("bin/java"));
        assertThat(house.standfirst().out()).startsWith("<25.0.2>\n");
        house.environment.put("JAVA_HOME", house.jdk("c", "25.0.3").toString());
        assertThat(house.standfirst().out()).startsWith("<25.0.3>\n");
    }

    @Test
    void withoutMavenItSaysHowToGetIt() throws Exception {
        house.jdk("java-25", "25.0.3");
        Files.delete(house.bin.resolve("mvn"));
        var said = house.standfirst("demo");
        assertThat(said.error())
                .isEqualTo(
                        "Standfirst must be built here, and that needs Maven: install it (“apt-get install maven”, “brew install maven”) and start again.\n");
        assertThat(said.code()).isEqualTo(2);
    }

    @Test
    void itBuildsOnceAndSaysSoBesideTheOutput() throws Exception {
        Path home = house.jdk("java-25", "25.0.3");
        var first = house.standfirst("help");
        assertThat(first.error())
                .matches(
                        "Building Standfirst, once … \\d s\nBuilt in \\d s.\nPreparing quick starts, once …\n");
        assertThat(Files.readString(house.checkout.resolve("builds"))).isEqualTo(home + "\n");
        var second = house.standfirst("help");
        assertThat(second.error()).isEmpty();
        assertThat(second.out()).isEqualTo(first.out());
        assertThat(house.builds()).isEqualTo(1);
    }

    @Test
    void everyArgumentArrivesAsItWasGiven() throws Exception {
        house.jdk("java-25", "25.0.3");
        house.environment.put("STANDFIRST_COLD", "yes");
        house.environment.put("JAVA_OPTS", "-Xmx1g  -Dstar=*");
        house.environment.put("STANDFIRST_JAVA_OPTS", "-Xss2m");
        String[] words = {"import", "a b", "", "*", "$HOME", "\"q\"", "it's", "\\", "--data=x y"};
        var said = house.standfirst(words);
        String target = house.checkout.resolve("target").toString();
        assertThat(said.out().lines().skip(2))
                .containsExactlyElementsOf(
                        Stream.of(
                                        Stream.of(
                                                "--enable-native-access=ALL-UNNAMED",
                                                "-XX:MetaspaceSize=96m"),
                                        Stream.of("-Xmx1g", "-Dstar=*", "-Xss2m", "-cp"),
                                        Stream.of(
                                                target
                                                        + "/standfirst-1.jar:"
                                                        + target
                                                        + "/lib/library-1.jar",
                                                "org.standfirst.cli.Main"),
                                        Stream.of(words))
                                .flatMap(it -> it)
                                .map(it -> "<" + it + ">")
                                .toList());
        assertThat(said.code()).isZero();
    }

    @Test
    void whatComesToAnEndHasACollectorOfItsOwnUnlessSomebodyGivesOptions() throws Exception {
        house.jdk("java-25", "25.0.3");
        house.environment.put("STANDFIRST_COLD", "yes");
        String quick = "<-XX:+UseParallelGC>\n<-Xmn160m>";
        for (String[] words : List.of(new String[] {}, new String[] {"export", "serve"})) {
            assertThat(house.standfirst(words).out()).contains(quick);
        }
        for (String word : List.of("serve", "demo")) {
            assertThat(house.standfirst(word).out()).doesNotContain("-XX:+Use");
        }
        house.environment.put("STANDFIRST_JAVA_OPTS", "-XX:+UseSerialGC");
        assertThat(house.standfirst("export").out()).doesNotContain("-XX:+UseParallelGC");
    }

    @Test
    void aServerAsksForLargePiecesOfMemoryUnlessSomebodyAsksForElse() throws Exception {
        house.jdk("java-25", "25.0.3");
        house.environment.put("STANDFIRST_COLD", "yes");
        for (String word : List.of("serve", "demo")) {
            assertThat(house.standfirst(word).out()).endsWith("<glibc: glibc.malloc.hugetlb=1>\n");
        }
        assertThat(house.standfirst("export").out()).doesNotContain("<glibc");
        house.environment.put("GLIBC_TUNABLES", "");
        assertThat(house.standfirst("serve").out()).endsWith("<glibc: >\n");
    }

    @Test
    void aServerLeavesTheSecondCompilerAndALargerHeapForLater() throws Exception {
        house.jdk("java-25", "25.0.3");
        house.environment.put("STANDFIRST_COLD", "yes");
        house.environment.put("JAVA_OPTS", "-Dtheirs=last");
        for (String word : List.of("serve", "demo")) {
            assertThat(house.standfirst(word).out())
                    .contains(
                            """
                            <-XX:GCTimeRatio=4>
                            <-XX:+UnlockDiagnosticVMOptions>
                            <-XX:-AOTReplayTraining>
                            <-XX:Tier4InvocationThreshold=20000>
                            <-XX:Tier4MinInvocationThreshold=2400>
                            <-XX:Tier4CompileThreshold=60000>
                            <-XX:Tier4BackEdgeThreshold=160000>
                            <-Dtheirs=last>
                            """);
        }
        assertThat(house.standfirst("export").out())
                .doesNotContain("Tier4", "AOTReplayTraining", "GCTimeRatio");
    }

    @Test
    void whatJavaLearnsIsKeptForTheSameProgramOnly() throws Exception {
        house.jdk("java-25", "25.0.3");
        String first = warmth(house.standfirst());
        assertThat(Path.of(first)).hasContent("warm");
        assertThat(warmth(house.standfirst())).isEqualTo(first);
        assertThat(house.warmings()).isEqualTo(1);
        Path library = Path.of(first.replaceFirst("aot$", "native"));
        assertThat(house.standfirst().out()).contains("<-Dorg.sqlite.lib.path=" + library + ">\n");
        Files.writeString(Files.createDirectories(library).resolve("a library"), "");

        Files.writeString(house.checkout.resolve("target/lib/library-1.jar"), "another library");
        String second = warmth(house.standfirst());
        assertThat(second).isNotEqualTo(first);
        assertThat(Path.of(first)).doesNotExist();
        assertThat(library).doesNotExist();
        house.environment.put("JAVA_HOME", house.jdk("java-25-other", "25.0.4").toString());
        assertThat(warmth(house.standfirst())).isNotEqualTo(second);
        assertThat(house.warmings()).isEqualTo(3);
    }

    private static String warmth(PlayHouse.Said said) {
        return said.out()
                .lines()
                .filter(line -> line.startsWith("<-XX:AOTCache="))
                .map(line -> line.substring("<-XX:AOTCache=".length(), line.length() - 1))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whereJavaLearnsNothingItIsNotTaughtAgain() throws Exception {
        Path jdk = house.jdk("java-25", "25.0.3");
        Files.writeString(
                jdk.resolve("bin/java"),
                Files.readString(jdk.resolve("bin/java")).replace("echo warm", "printf ''"));
        assertThat(house.standfirst("help").out())
                .endsWith("<help>\n")
                .doesNotContain("AOTCache", "sqlite");
        assertThat(house.standfirst("help").error()).isEmpty();
        assertThat(house.warmings()).isEqualTo(1);
    }

    @Test
    void withoutALocaleJavaIsToldToSpeakUnicode() throws Exception {
        house.jdk("java-25", "25.0.3");
        assertThat(house.standfirst().out()).startsWith("<25.0.3>\n<C.UTF-8>\n");
        house.environment.put("LC_ALL", "POSIX");
        assertThat(house.standfirst().out()).startsWith("<25.0.3>\n<C.UTF-8C.UTF-8>\n");
        house.environment.put("LC_ALL", "uk_UA.UTF-8");
        assertThat(house.standfirst().out()).startsWith("<25.0.3>\n<uk_UA.UTF-8>\n");
    }

    @Test
    void itIsFoundThroughLinks() throws Exception {
        house.jdk("java-25", "25.0.3");
        Path far = Files.createDirectories(folder.resolve("far away"));
        Path link = Files.createSymbolicLink(far.resolve("one"), Path.of("..", "two"));
        Files.createSymbolicLink(folder.resolve("two"), house.checkout.resolve("standfirst"));
        assertThat(house.start(link, "help").said().out()).endsWith("<help>\n");
    }

    @Test
    void aSavedSourceIsBuiltAndOldLibrariesGo() throws Exception {
        house.jdk("java-25", "25.0.3");
        house.standfirst();
        Path source = house.checkout.resolve("src/main/java/Saved.java");
        Files.writeString(source, "class Saved {}");
        Files.setLastModifiedTime(source, FileTime.from(Instant.now().plus(Duration.ofSeconds(2))));
        assertThat(house.standfirst().out()).contains("library-2.jar").doesNotContain("library-1");
        assertThat(house.builds()).isEqualTo(2);
    }

    @Test
    void aBuildThatWasCutOffIsNotTakenForDone() throws Exception {
        house.jdk("java-25", "25.0.3");
        house.standfirst();
        Files.delete(house.checkout.resolve("target/built"));
        house.standfirst();
        assertThat(house.builds()).isEqualTo(2);
    }

    @Test
    void aFailedBuildShowsItsEndAndWhatToDo() throws Exception {
        house.jdk("java-25", "25.0.3");
        house.maven(
                "seq=0; while [ $seq -lt 40 ]; do seq=$((seq + 1)); echo line $seq.; done; exit 1");
        var said = house.standfirst();
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.error())
                .contains("The build failed after ")
                .contains(
                        "The last lines of " + house.checkout + "/target/build.log:\n\nline 11.\n")
                .endsWith(
                        "line 40.\n\nPut right what it names and start again; if you changed nothing, send us that file.\n");
        assertThat(said.out()).isEmpty();
    }

    @Test
    void withoutANetworkItSaysThatItNeedsOne() throws Exception {
        house.jdk("java-25", "25.0.3");
        house.maven("echo 'Could not transfer artifact x: Unknown host'; exit 1");
        var said = house.standfirst();
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.error())
                .endsWith(
                        "\nA library could not be fetched: connect this machine to the network and start again.\n");
    }

    @Test
    void twoAtOnceBuildOnce() throws Exception {
        house.jdk("java-25", "25.0.3");
        house.maven("sleep 2");
        Path program = house.checkout.resolve("standfirst");
        var one = house.start(program, "one");
        var two = house.start(program, "two");
        List<PlayHouse.Said> both = List.of(one.said(), two.said());
        assertThat(both).extracting(PlayHouse.Said::code).containsOnly(0);
        assertThat(house.builds()).isEqualTo(1);
        assertThat(one.said().error() + two.said().error())
                .containsPattern("Another start is building \\(process \\d+\\); waiting for it\\.");
    }

    @Test
    void aTurnThatWasLeftBehindIsTaken() throws Exception {
        house.jdk("java-25", "25.0.3");
        Process gone = new ProcessBuilder("/bin/sh", "-c", "exit 0").start();
        gone.waitFor();
        Files.createDirectories(house.checkout.resolve("target"));
        Files.writeString(house.checkout.resolve("target/building"), gone.pid() + "\n");
        house.environment.put("STANDFIRST_COLD", "yes");
        assertThat(house.standfirst().code()).isZero();
        assertThat(house.builds()).isEqualTo(1);
        try (var left = Files.list(house.checkout.resolve("target"))) {
            assertThat(left.map(it -> it.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "build.log", "built", "lib", "number", "standfirst-1.jar");
        }
    }

    @Test
    void whoEndsItEndsTheBuildToo() throws Exception {
        house.jdk("java-25", "25.0.3");
        house.maven("echo $$ >mvn.pid; exec sleep 30");
        var started = house.start(house.checkout.resolve("standfirst"));
        Path pid = house.checkout.resolve("mvn.pid");
        for (int i = 0; i < 100 && !Files.exists(pid); i++) {
            Thread.sleep(50);
        }
        Thread.sleep(50);
        var maven = ProcessHandle.of(Long.parseLong(Files.readString(pid).strip())).orElseThrow();
        started.process().descendants().forEach(ProcessHandle::destroy);
        assertThat(started.said().code()).isNotZero();
        maven.onExit().get(10, TimeUnit.SECONDS);
        assertThat(house.checkout.resolve("target/building")).doesNotExist();
    }

    @Test
    void aBuiltCheckoutThatCannotBeWrittenStarts() throws Exception {
        assumeFalse(
                "root".equals(System.getProperty("user.name")), "Root may write everywhere here.");
        house.jdk("java-25", "25.0.3");
        house.standfirst();
        Path pom = house.checkout.resolve("pom.xml");
        Files.setLastModifiedTime(pom, FileTime.from(Instant.now().plus(Duration.ofSeconds(2))));
        List<Path> shut = List.of(house.checkout, house.checkout.resolve("target"));
        shut.forEach(it -> it.toFile().setWritable(false));
        try {
            assertThat(house.standfirst("help").out()).endsWith("<help>\n");
        } finally {
            shut.forEach(it -> it.toFile().setWritable(true));
        }
    }
}
