package org.standfirst.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.standfirst.content.Progress;
import org.standfirst.wordpress.ExportAuthor;
import org.standfirst.wordpress.ExportItem;
import org.standfirst.wordpress.ExportReader;
import org.standfirst.wordpress.ExportSite;
import org.standfirst.wordpress.ExportTally;
import org.standfirst.wordpress.ExportTerm;
import org.standfirst.wordpress.ExportVisitor;

/// Reads files one after the other for a visitor, and tells how many bytes are read.
final class Reading {
    private final ExportVisitor visitor;
    private final List<Path> files;
    private final Progress progress;
    private long before;

    Reading(ExportVisitor visitor, List<Path> files, Progress progress) {
        this.visitor = visitor;
        this.files = files;
        this.progress = progress;
    }

    long bytes() {
        return files.stream().mapToLong(Reading::size).sum();
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException("The size of " + file + " is not to be had", e);
        }
    }

    ExportTally read(Path file) {
        ExportTally tally =
                read(
                        file,
                        new ExportVisitor() {
                            @Override
                            public void site(ExportSite site) {
                                visitor.site(site);
                            }

                            @Override
                            public void author(ExportAuthor author) {
                                visitor.author(author);
                            }

                            @Override
                            public void term(ExportTerm term) {
                                visitor.term(term);
                            }

                            @Override
                            public void item(ExportItem item) {
                                visitor.item(item);
                            }

                            @Override
                            public void progress(long bytes) {
                                progress.reached(before + bytes);
                            }
                        });
        before += size(file);
        return tally;
    }

    /// Reads one file.
    ///
    /// @throws UncheckedIOException if the disk fails; what is wrong with the file is a refusal
    static ExportTally read(Path file, ExportVisitor visitor) {
        try {
            return ExportReader.read(file, visitor);
        } catch (IOException e) {
            throw new UncheckedIOException("Reading " + file + " failed", e);
        }
    }
}
