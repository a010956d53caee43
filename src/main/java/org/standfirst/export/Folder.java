package org.standfirst.export;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.standfirst.content.Refusal;

/// The folder of an export, held by one export at a time.
///
/// Files come into it by a [Batch]. Before anything happens to one, its name goes into a log, so that the
/// export after an interruption knows what it cannot know: whether the file is old or new. No symbolic
/// link is followed, and no file of others is touched.
final class Folder implements AutoCloseable {
    private static final String LOG = Names.OWN + "writing";
    private static final int PIECE = 1 << 18;
    private static final Set<OpenOption> ANEW =
            Set.of(
                    StandardOpenOption.CREATE,
                    StandardOpenOption.TRUNCATE_EXISTING,
                    StandardOpenOption.WRITE,
                    LinkOption.NOFOLLOW_LINKS);

    private final Path folder;
    private final FileChannel log;
    private final Set<String> doubtful = new HashSet<>();
    private final Set<String> folders = ConcurrentHashMap.newKeySet();
    private final Set<String> made = ConcurrentHashMap.newKeySet();
    private final AtomicInteger batches = new AtomicInteger();

    private Folder(Path folder, FileChannel log) {
        this.folder = folder;
        this.log = log;
    }

    /// Takes hold of a folder, which is made if it is missing.
    static Folder hold(Path path) throws IOException {
        if (Files.exists(path) && !Files.isDirectory(path)) {
            throw new Refusal(
                    "%s is a file, and an export needs a folder.".formatted(path),
                    "Give another name, or move the file away.");
        }
        Path own = path.resolve(Names.OWN);
        if (!isOurs(path, own)) {
            throw new Refusal(
                    "%s has files in it, and is no export of Standfirst.".formatted(path),
                    "Give a new folder or an empty one.");
        }
        Files.createDirectories(own);
        FileChannel log =
                FileChannel.open(
                        path.resolve(LOG),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE);
        if (!isLocked(log)) {
            log.close();
            throw new Refusal(
                    "Another export writes into %s.".formatted(path),
                    "Wait until it is done, or give another folder.");
        }
        Folder held = new Folder(path, log);
        held.recover();
        return held;
    }

    private static boolean isOurs(Path path, Path own) throws IOException {
        if (Files.isDirectory(own, LinkOption.NOFOLLOW_LINKS)
                && (Files.exists(path.resolve(Manifest.NAME)) || Files.exists(path.resolve(LOG)))) {
            return true;
        }
        if (!Files.exists(path)) {
            return true;
        }
        try (DirectoryStream<Path> all = Files.newDirectoryStream(path)) {
            for (Path one : all) {
                // An export that was interrupted at its very beginning.
                if (!one.equals(own) || !Files.isDirectory(one, LinkOption.NOFOLLOW_LINKS)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean isLocked(FileChannel log) throws IOException {
        try {
            FileLock lock = log.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException byOurselves) {
            return false;
        }
    }

    private void recover() throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(log.size()));
        while (bytes.hasRemaining() && log.read(bytes) >= 0) {
            // The file is read as long as there is something to read.
        }
        String text = new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
        // Behind the last whole line nothing has happened yet.
        String whole = text.substring(0, text.lastIndexOf('\n') + 1);
        for (String name : whole.lines().toList()) {
            if (!Names.isDraft(name)) {
                doubtful.add(name);
            } else if (isReached(name)) {
                Files.deleteIfExists(folder.resolve(name));
            }
        }
        log.truncate(whole.getBytes(StandardCharsets.UTF_8).length);
    }

    /// Files of which nobody knows whether the last export came to write them.
    Set<String> doubtful() {
        return doubtful;
    }

    Path path(String name) {
        return folder.resolve(name);
    }

    /// A batch that writes under names that no other does.
    ///
    /// @param ours the files that are not those of others
    Batch batch(Ours ours) {
        return new Batch(this, ours, batches.incrementAndGet());
    }

    /// Sees to it that the folder of a file is there, and that the file itself is not one of others.
    void prepare(String name, Ours ours) throws IOException {
        Optional<String> in = Names.folder(name);
        if (in.isPresent()) {
            enter(in.get(), ours);
        }
        if (!ours.has(name)) {
            refuseForeign(name, in);
        }
    }

    /// Which files are the export's own.
    interface Ours {
        boolean has(String name);

        /// Takes away those that the export has no more, for one of them stands in the way.
        void clear() throws IOException;
    }

    private void refuseForeign(String name, Optional<String> in) {
        // What this export has made itself holds nothing of others.
        if (in.isPresent() && made.contains(in.get())) {
            return;
        }
        Path file = folder.resolve(name);
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)
                && !Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
            throw inTheWay(file);
        }
    }

    static Refusal inTheWay(Path file) {
        return new Refusal(
                "%s stands in the way, and is not of this export.".formatted(file),
                "Move it away, or export into another folder.");
    }

    private void enter(String name, Ours ours) throws IOException {
        if (folders.contains(name)) {
            return;
        }
        Optional<String> above = Names.folder(name);
        if (above.isPresent()) {
            enter(above.get(), ours);
        }
        Path path = folder.resolve(name);
        try {
            if (above.filter(made::contains).isPresent()) {
                create(name, path);
            } else if (!Files.readAttributes(
                            path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
                    .isDirectory()) {
                if (!ours.has(name)) {
                    throw inTheWay(path);
                }
                ours.clear();
                create(name, path);
            }
        } catch (NoSuchFileException none) {
            create(name, path);
        }
        folders.add(name);
    }

    private void create(String name, Path path) throws IOException {
        try {
            Files.createDirectory(path);
            made.add(name);
        } catch (FileAlreadyExistsException byAnotherThread) {
            if (!Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
                throw byAnotherThread;
            }
        }
    }

    /// Writes down names before anything happens to their files.
    void note(Collection<String> names) throws IOException {
        byte[] lines = (String.join("\n", names) + "\n").getBytes(StandardCharsets.UTF_8);
        synchronized (log) {
            log.write(ByteBuffer.wrap(lines), log.size());
        }
    }

    /// Deletes files, and the folders of which nothing is left.
    void remove(List<String> names) throws IOException {
        note(names);
        for (String name : names) {
            if (isReached(name)) {
                Files.deleteIfExists(folder.resolve(name));
                leave(Names.folder(name));
            }
        }
    }

    /// Whether only folders lead to it, and no link.
    private boolean isReached(String name) {
        for (Optional<String> in = Names.folder(name);
                in.isPresent();
                in = Names.folder(in.get())) {
            if (!Files.isDirectory(folder.resolve(in.get()), LinkOption.NOFOLLOW_LINKS)) {
                return false;
            }
        }
        return !Files.isDirectory(folder.resolve(name), LinkOption.NOFOLLOW_LINKS);
    }

    private void leave(Optional<String> name) throws IOException {
        for (Optional<String> in = name; in.isPresent(); in = Names.folder(in.get())) {
            try {
                folders.remove(in.get());
                made.remove(in.get());
                Files.delete(folder.resolve(in.get()));
            } catch (DirectoryNotEmptyException | NoSuchFileException stays) {
                return;
            }
        }
    }

    /// Writes a file anew, also where one of an interrupted export was left.
    static void write(Path draft, List<ByteBuffer> parts) throws IOException {
        try (FileChannel out = FileChannel.open(draft, ANEW)) {
            for (ByteBuffer part : parts) {
                // Java keeps a buffer outside of its heap that is as large as what is written at
                // once.
                while (part.hasRemaining()) {
                    int length = Math.min(PIECE, part.remaining());
                    int written = out.write(part.slice(part.position(), length));
                    part.position(part.position() + written);
                }
            }
        }
    }

    /// Writes the manifest, with which the export is complete.
    void finish(List<ByteBuffer> manifest) throws IOException {
        Path draft = folder.resolve(Names.OWN + "manifest.new");
        write(draft, manifest);
        Files.move(draft, folder.resolve(Manifest.NAME), StandardCopyOption.ATOMIC_MOVE);
        done();
    }

    /// Everything is as the manifest says.
    void done() throws IOException {
        log.truncate(0);
    }

    @Override
    public void close() throws IOException {
        log.close();
    }
}
