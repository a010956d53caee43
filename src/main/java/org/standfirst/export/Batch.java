package org.standfirst.export;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Gathers some files, and then puts each into its place: written beside it under another name, and
/// renamed. For one thread.
///
/// Beside it, and not in a folder for all: Linux lets only one rename at a time go from folder to folder,
/// and ext4 gives a new file a number near those of its folder, for which it passes over each that was
/// given back in the last minutes. With two threads that is two to four times as quick.
final class Batch {
    private static final int FULL = 64;
    private static final long LARGE = 1 << 20;

    private final Folder folder;
    private final Folder.Ours ours;
    private final int number;
    private final List<Waiting> waiting = new ArrayList<>();
    private long bytes;

    /// @param number of no other batch for the same folder
    Batch(Folder folder, Folder.Ours ours, int number) {
        this.folder = folder;
        this.ours = ours;
        this.number = number;
    }

    private record Waiting(String name, String draft, Content content) {}

    private interface Content {
        void writeTo(Path file) throws IOException;
    }

    void add(String name, byte[] bytes) throws IOException {
        add(name, bytes.length, draft -> Folder.write(draft, List.of(ByteBuffer.wrap(bytes))));
    }

    /// A copy, which shares its blocks with the original where the file system can do that.
    void add(String name, Path original) throws IOException {
        add(name, 0, draft -> Files.copy(original, draft, StandardCopyOption.REPLACE_EXISTING));
    }

    private void add(String name, int size, Content content) throws IOException {
        waiting.add(new Waiting(name, Names.draft(name, number), content));
        bytes += size;
        if (waiting.size() == FULL || bytes >= LARGE) {
            settle();
        }
    }

    /// Puts what was gathered in its places.
    void settle() throws IOException {
        if (waiting.isEmpty()) {
            return;
        }
        Set<String> touched = new LinkedHashSet<>();
        for (Waiting one : waiting) {
            folder.prepare(one.name(), ours);
            touched.add(one.name());
            touched.add(one.draft());
        }
        folder.note(touched);
        for (Waiting one : waiting) {
            settle(one);
        }
        waiting.clear();
        bytes = 0;
    }

    private void settle(Waiting one) throws IOException {
        Path draft = folder.path(one.draft());
        try {
            one.content().writeTo(draft);
            move(draft, folder.path(one.name()));
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(draft);
            throw e;
        }
    }

    private void move(Path draft, Path file) throws IOException {
        try {
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            if (!Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
                throw e;
            }
            // A folder of ours of which nothing is left.
            ours.clear();
            try {
                Files.deleteIfExists(file);
            } catch (DirectoryNotEmptyException foreign) {
                throw Folder.inTheWay(file);
            }
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        }
    }
}
