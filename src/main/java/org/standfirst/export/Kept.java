package org.standfirst.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/// What a running server still knows of an export that it made, so that the next one need not read it.
///
/// @param hashes of the files of the plan by their numbers, then of their compressed copies
/// @param lines of its manifest
/// @param sheaves of the plan's files
/// @param stamp of the manifest as it was left
record Kept(
        Plan plan,
        Order order,
        Hashes hashes,
        Lines lines,
        Sheaves sheaves,
        Stamp stamp,
        long position) {
    /// By which a file is known again.
    record Stamp(long bytes, FileTime written, @Nullable Object key) {
        static Stamp of(Path file) throws IOException {
            BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
            return new Stamp(found.size(), found.lastModifiedTime(), found.fileKey());
        }
    }

    /// Whether the same files are wanted, and nobody else has been at the folder.
    boolean fits(Order order, Folder folder) {
        try {
            return order.equals(this.order)
                    && folder.doubtful().isEmpty()
                    && Stamp.of(folder.path(Manifest.NAME)).equals(stamp);
        } catch (IOException gone) {
            return false;
        }
    }

    /// The name of every file, with its hash, in the order of their names.
    void each(BiConsumer<String, byte[]> taking) {
        lines.numbers()
                .forEach(number ->
                        taking.accept(Plan.name(plan.items(), number), hashes.get(number)));
    }
}
