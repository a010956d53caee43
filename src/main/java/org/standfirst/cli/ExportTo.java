package org.standfirst.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Optional;
import org.standfirst.content.Refusal;
import org.standfirst.export.Copy;
import org.standfirst.export.Order;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Writes the public site as files.
@Command(
        description = {
            "Writes the public site as files that any web server can hand out, with a signed manifest.",
            "",
            "Exported again into the same folder, only what changed is written, and what is gone is removed. It may be interrupted at any moment; the next one completes it. Where a server runs on the data folder, it does the work. docs/export.md says how to serve, mirror and check it."
        })
final class ExportTo extends Bidding {
    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "DIR",
            description = "A new folder, one with nothing in it, or one with an export.")
    Optional<Path> folder = Optional.empty();

    @Option(
            names = "--compress",
            description = "Puts a copy in gzip beside what is text, for servers that hand it out.")
    boolean gzip;

    @Option(
            names = "--brotli",
            description =
                    "Puts a copy in Brotli beside what is text: smaller than gzip, and made a good deal slower.")
    boolean brotli;

    @Option(
            names = "--tar",
            paramLabel = "FILE",
            description =
                    "Writes one archive instead of a folder; “-” is the standard output, where no server runs.")
    Optional<String> tar = Optional.empty();

    @Option(
            names = "--only",
            paramLabel = "FILE",
            description = "Exports only the addresses that stand in the file, a line each.")
    Optional<Path> only = Optional.empty();

    ExportTo(Terminal terminal, Clock clock) {
        super(terminal, clock);
    }

    @Override
    Errand errand() {
        if (folder.isPresent() == tar.isPresent()) {
            throw new Refusal(
                    folder.isPresent()
                            ? "An export is either a folder or an archive."
                            : "The export needs a place.",
                    "Name a folder, or a file with --tar.");
        }
        only.filter(file -> !Files.isReadable(file))
                .ifPresent(file -> {
                    throw new Refusal(
                            "There is no %s that you may read.".formatted(file),
                            "Check how it is written, and where it is.");
                });
        Path to = folder.orElseGet(() -> Path.of(tar.orElse(""))).toAbsolutePath().normalize();
        Order order =
                new Order(
                        to,
                        folder.isPresent() ? Order.Form.FOLDER : Order.Form.TAR,
                        copies(),
                        only.map(file -> file.toAbsolutePath().normalize()));
        return tar.equals(Optional.of("-")) ? new Errand.Stream(order) : new Errand.Export(order);
    }

    private java.util.Set<Copy> copies() {
        java.util.Set<Copy> copies = EnumSet.noneOf(Copy.class);
        if (gzip) {
            copies.add(Copy.GZIP);
        }
        if (brotli) {
            copies.add(Copy.BROTLI);
        }
        return copies;
    }
}
