package org.standfirst;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import org.standfirst.content.Refusal;

/// The folder with all that a journal is, held by one process at a time.
///
/// The lock goes with the process, however it ends; what the file `standfirst.lock` says besides is
/// for people, and for other processes to say who holds it.
public final class DataFolder implements AutoCloseable {
    /// Far behind what is written in the file, which can so be read while it is locked.
    private static final long LOCKED_BYTE = 1L << 40;

    private final Path path;
    private final FileChannel channel;

    private DataFolder(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /// Takes hold of a folder, which is made if it is missing; empty where another process has it.
    public static Optional<DataFolder> tryHold(Path folder) {
        try {
            make(folder);
            FileChannel channel =
                    FileChannel.open(
                            lockFile(folder),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.READ,
                            StandardOpenOption.WRITE);
            if (isLocked(channel)) {
                DataFolder held = new DataFolder(folder, channel);
                held.note("process " + ProcessHandle.current().pid());
                return Optional.of(held);
            }
            channel.close();
            return Optional.empty();
        } catch (IOException e) {
            throw new Refusal(
                    "%s cannot be written (%s).".formatted(folder, reason(e)),
                    "Give another folder with --data, or the right to write in this one.");
        }
    }

    private static void make(Path folder) throws IOException {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new Refusal(
                    "%s is a file, and the data of a journal need a folder.".formatted(folder),
                    "Give a folder with --data.");
        }
        if (!Files.exists(folder)) {
            Files.createDirectories(folder.toAbsolutePath().getParent());
            makePrivate(folder);
        }
        for (String name : List.of("reports", "derived")) {
            if (!Files.isDirectory(folder.resolve(name))) {
                makePrivate(folder.resolve(name));
            }
        }
        Files.createDirectories(folder.resolve("media"));
    }

    private static void makePrivate(Path folder) throws IOException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createDirectory(
                    folder,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rwx------")));
        } else {
            Files.createDirectory(folder);
        }
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock(LOCKED_BYTE, 1, false);
            return lock != null;
        } catch (OverlappingFileLockException byOurselves) {
            return false;
        }
    }

    private static String reason(IOException e) {
        return switch (e) {
            case java.nio.file.AccessDeniedException _ -> "permission denied";
            case java.nio.file.FileSystemException it when it.getReason() != null -> it.getReason();
            default -> String.valueOf(e.getMessage());
        };
    }

    /// What the process that holds a folder says of itself; empty where it says nothing.
    public static String holder(Path folder) {
        try {
            return Files.readString(lockFile(folder)).strip();
        } catch (IOException e) {
            return "";
        }
    }

    /// Says something about this process to others.
    public void note(String words) {
        try {
            channel.truncate(0);
            channel.write(ByteBuffer.wrap((words + "\n").getBytes(StandardCharsets.UTF_8)), 0);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("Could not write " + lockFile(path), e);
        }
    }

    private static Path lockFile(Path folder) {
        return folder.resolve("standfirst.lock");
    }

    /// Where it is.
    public Path path() {
        return path;
    }

    Path archive() {
        return path.resolve("archive.sqlite");
    }

    Path media() {
        return path.resolve("media");
    }

    /// What can be thrown away at any time, and belongs in no backup.
    Path derived() {
        return path.resolve("derived");
    }

    Path reports() {
        return path.resolve("reports");
    }

    Path exportKey() {
        return path.resolve("export.key");
    }

    @Override
    public void close() {
        try {
            channel.truncate(0);
            channel.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("Could not let go of " + path, e);
        }
    }
}
