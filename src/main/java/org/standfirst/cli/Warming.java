package org.standfirst.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.standfirst.DataFolder;
import org.standfirst.Standfirst;
import org.standfirst.web.Outgoing;

/// Does once what every start does, on the sample journal, so that Java can keep what it learns by it
/// for the starts to come.
///
/// @see <a href="https://openjdk.org/jeps/514">JEP 514</a>, <a href="https://openjdk.org/jeps/515">JEP
///     515</a>
public final class Warming {
    private static final String HOST = "127.0.0.1";
    private static final Pattern SAID = Pattern.compile(" is at (http://\\S+:(\\d+))/");
    private static final Pattern LINK = Pattern.compile("href=\"(/[^\"#?]*)\"");
    private static final int PAGES = 60;
    private static final int READINGS = 5;
    private static final int STARTS = 25;
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Path folder;
    private final Clock clock;
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final Terminal terminal;

    private Warming(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        terminal = Terminal.pipe(out, new PrintStream(OutputStream.nullOutputStream()), clock);
    }

    /// Ends the process with 0 if all went well. SQLite's native library is laid where the property
    /// `org.sqlite.lib.path` says; without it each start takes it out of the jar.
    public static void main(String... none) throws Exception {
        Logs.prepare();
        try (Scratch scratch = Scratch.make("warming")) {
            new Warming(scratch.folder(), Clock.systemUTC()).run();
        }
        Standfirst.keepLibrary();
    }

    private void run() throws Exception {
        command("help");
        Thread demo =
                Thread.ofPlatform().start(() -> command("demo", "--data", data(), "--port", "0"));
        try {
            read(address(demo));
            command("status", "--data", data());
        } finally {
            demo.interrupt();
            demo.join(PATIENCE);
        }
        for (int i = 0; i < STARTS; i++) {
            start();
        }
    }

    private void command(String... words) {
        int code = Main.run(terminal, clock, words);
        if (code != 0) {
            throw new IllegalStateException("“%s” ended with %d".formatted(words[0], code));
        }
    }

    private String data() {
        return folder.resolve("data").toString();
    }

    /// Where the demo is, as soon as it says so.
    private URI address(Thread demo) throws InterruptedException {
        while (demo.isAlive()) {
            var found = SAID.matcher(said.toString(StandardCharsets.UTF_8));
            if (found.find()) {
                return URI.create(found.group(1));
            }
            Thread.sleep(Duration.ofMillis(20));
        }
        throw new IllegalStateException("The demo did not start");
    }

    /// Reads the front page and what it leads to, as readers do.
    private void read(URI site) throws IOException {
        Outgoing readers =
                new Outgoing(
                        Standfirst.VERSION,
                        clock,
                        Duration.ZERO,
                        Set.of(new Outgoing.Allowance(HOST, site.getPort())));
        Set<String> paths = new LinkedHashSet<>(List.of("/", "/feed/", "/sitemap.xml"));
        LINK.matcher(page(readers, site, "/"))
                .results()
                .limit(PAGES)
                .forEach(link -> paths.add(link.group(1)));
        for (int reading = 0; reading < READINGS; reading++) {
            for (String path : paths) {
                page(readers, site, path);
            }
        }
    }

    private static String page(Outgoing readers, URI site, String path) throws IOException {
        var fetched = readers.get(site.resolve(path), Outgoing.Limits.of(1 << 20));
        return new String(fetched.body(), StandardCharsets.UTF_8);
    }

    private void start() {
        DataFolder held = DataFolder.tryHold(Path.of(data())).orElseThrow();
        try (Standfirst house = new Standfirst(held, Optional.empty(), clock)) {
            house.texts();
        }
    }
}
