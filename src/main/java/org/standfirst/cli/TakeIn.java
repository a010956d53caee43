package org.standfirst.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.standfirst.content.Refusal;
import org.standfirst.intake.Order;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Takes in the archive of a journal.
@Command(
        description = {
            "Takes in the archive of a journal: all of it, or nothing.",
            "",
            "That is an export of WordPress (there, Tools → Export → All content gives the file), or a folder: of Markdown as “./standfirst markdown” writes it, or a site of Hugo or Jekyll. What it is, is seen from what lies there. Taken in again, it changes nothing; a newer export brings what is new. Where a server runs on the data folder, it does the work, and readers see it at once. Ctrl-C here gives it up, and nothing of it is kept. The report, with a line for each item, lies in the data folder under reports; it is private."
        })
final class TakeIn extends Bidding {
    @Parameters(
            paramLabel = "FILE",
            arity = "1..*",
            description = "Exports (WXR) of one site, in any order, or one folder.")
    List<Path> files = List.of();

    @Option(
            names = "--media",
            paramLabel = "DIR|ZIP",
            description = "A copy of the site’s wp-content/uploads.")
    Optional<Path> media = Optional.empty();

    @Option(
            names = "--fetch",
            description = "Gets the files that are missing from the old site, politely.")
    boolean fetches;

    @Option(
            names = "--page-size",
            paramLabel = "N",
            description = "Entries a page of a listing, from 1 to 100. Default: as before, or 20.")
    Optional<Integer> pageSize = Optional.empty();

    @Option(
            names = "--rehearse",
            description = "Does everything and reports on it, and keeps nothing.")
    boolean rehearses;

    @Option(
            names = "--mapping",
            paramLabel = "FILE",
            description = "Says what is what where the names of the site don’t.")
    Optional<Path> mapping = Optional.empty();

    TakeIn(Terminal terminal, Clock clock) {
        super(terminal, clock);
    }

    @Override
    Path folder() {
        return where.folder();
    }

    @Override
    Errand errand() {
        Set<Order.Wish> wishes = EnumSet.noneOf(Order.Wish.class);
        if (fetches) {
            wishes.add(Order.Wish.FETCH);
        }
        if (rehearses) {
            wishes.add(Order.Wish.REHEARSE);
        }
        pageSize.filter(size -> size < 1 || size > 100)
                .ifPresent(size -> {
                    throw new Refusal(
                            "A page cannot list %d entries.".formatted(size),
                            "Give --page-size a number from 1 to 100.");
                });
        Order order =
                new Order(
                        files.stream().map(TakeIn::readable).toList(),
                        media.map(TakeIn::readable),
                        mapping.map(TakeIn::file),
                        pageSize,
                        wishes);
        return new Errand.TakeIn(order);
    }

    static Path file(Path given) {
        Path path = readable(given);
        if (Files.isDirectory(path)) {
            throw new Refusal("%s is a folder.".formatted(path), "Name the file in it.");
        }
        return path;
    }

    private static Path readable(Path given) {
        Path path = given.toAbsolutePath().normalize();
        if (!Files.exists(path)) {
            throw new Refusal(
                    "There is no %s.".formatted(path), "Check how it is written, and where it is.");
        }
        if (!Files.isReadable(path)) {
            throw new Refusal(
                    "%s may not be read by you.".formatted(path),
                    "Give yourself the right to read it, or copy it.");
        }
        return path;
    }
}
