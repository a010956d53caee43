package org.standfirst.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.standfirst.DataFolder;
import org.standfirst.Standfirst;
import org.standfirst.archive.Archive;
import org.standfirst.archive.Current.Held;
import org.standfirst.archive.LedgerLine;
import org.standfirst.content.Article;
import org.standfirst.content.Id;
import org.standfirst.content.Progress;
import org.standfirst.database.Database;
import org.standfirst.desk.Deeds;
import org.standfirst.edition.Editions;
import org.standfirst.intake.Order;
import org.standfirst.pages.Pages;
import org.standfirst.press.Press;

/// The sample journal in a folder of its own, taken in and open for a measurement.
final class SampleHouse implements AutoCloseable {
    private static final String WHO = "bench";

    private final Path folder;
    private final Database database;
    private final Clock clock = Clock.systemUTC();
    private int titles;

    final Archive archive;
    final Editions editions;
    final Press press;

    SampleHouse() {
        try {
            folder = Files.createTempDirectory("standfirst-bench");
        } catch (IOException e) {
            throw new UncheckedIOException("There is no room for the sample journal", e);
        }
        takeIn();
        database = Database.sqlite(folder.resolve("archive.sqlite"));
        archive = new Archive(database, clock);
        editions = new Editions(archive);
        press = new Press(editions, new Pages());
    }

    private void takeIn() {
        Path sample = Path.of(System.getProperty("standfirst.sample", "src/main/sample"));
        Order order = Order.of(sample.toAbsolutePath());
        try (Standfirst house =
                new Standfirst(DataFolder.tryHold(folder).orElseThrow(), Optional.empty(), clock)) {
            house.take(order, Progress.UNSEEN);
        }
    }

    /// The addresses of all public articles, always in the same order.
    List<String> articles() {
        return editions.now().holdings().stream()
                .filter(holding ->
                        holding.document() instanceof Article article && article.stage().isPublic())
                .map(holding -> ((Article) holding.document()).address().path())
                .sorted()
                .toList();
    }

    /// Gives a text another title, and lets readers see it.
    void retitle(String address) {
        change(address);
        editions.catchUp();
    }

    /// The position after another title, and what is changed by it; no edition has it yet.
    Change change(String address) {
        LedgerLine line =
                Deeds.of(archive, clock)
                        .titling()
                        .retitle(WHO, address, "Another title " + titles++)
                        .line()
                        .orElseThrow();
        Map<Id, Held> changed = new HashMap<>();
        archive.held(line.changes().stream().map(LedgerLine.Change::revision).toList())
                .forEach(held -> changed.put(held.id(), held));
        return new Change(line.position(), changed);
    }

    /// A line of the ledger, and what it changed.
    record Change(long position, Map<Id, Held> changed) {}

    @Override
    public void close() {
        database.close();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The folder of the measurement stays behind", e);
        }
    }
}
