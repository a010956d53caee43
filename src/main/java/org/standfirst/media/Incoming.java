package org.standfirst.media;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.standfirst.content.Refusal;

/// The papers on the doormat: files being written for one that is handed in, gone when that is done.
final class Incoming implements Closeable {
    private static final String NAME = "incoming-";

    /// The process that writes it, and a number.
    private static final Pattern OWNED = Pattern.compile(NAME + "(\\d{1,18})-\\d+");

    private final Path folder;
    private final List<Path> drafts = new ArrayList<>();

    Incoming(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
    }

    /// A file that is written, and what its bytes add up to.
    record Draft(Path file, String hash, long bytes) {}

    /// Writes one.
    interface Writing {
        void to(OutputStream out) throws IOException;
    }

    Draft receive(InputStream bytes, long limit, String name) throws IOException {
        return write(out -> {
            byte[] part = new byte[1 << 16];
            long total = 0;
            for (int read = bytes.read(part); read >= 0; read = bytes.read(part)) {
                total += read;
                if (total > limit) {
                    throw new Refusal(
                            "“%s” is larger than %s.".formatted(name, size(limit)),
                            "Make it smaller, or keep it elsewhere and link to it.");
                }
                out.write(part, 0, read);
            }
        });
    }

    Draft write(Writing writing) throws IOException {
        Path file = empty();
        MessageDigest digest = sha256();
        try (OutputStream out = new DigestOutputStream(Files.newOutputStream(file), digest);
                java.io.BufferedOutputStream buffered =
                        new java.io.BufferedOutputStream(out, 1 << 16)) {
            writing.to(buffered);
        }
        return new Draft(file, HexFormat.of().formatHex(digest.digest()), Files.size(file));
    }

    /// A new file of a name that nobody else has, in this process or another.
    Path empty() throws IOException {
        long process = ProcessHandle.current().pid();
        for (long number = 1; ; number++) {
            Path file = folder.resolve(NAME + process + "-" + number);
            try {
                Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)
                        .close();
                drafts.add(file);
                return file;
            } catch (FileAlreadyExistsException taken) {
                // Another thread's, or one of a process that was killed; the next number will do.
            }
        }
    }

    /// Deletes what killed processes left: what was last written before that moment, and, since clocks are
    /// set back at times, what belongs to a process that is no more. Says how many files.
    static int sweep(Path folder, Instant before) throws IOException {
        int swept = 0;
        try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, NAME + "*")) {
            for (Path file : left) {
                try {
                    if (isLeft(file)
                            || Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
                        swept += Files.deleteIfExists(file) ? 1 : 0;
                    }
                } catch (NoSuchFileException done) {
                    // Its owner finished with it just now.
                }
            }
        } catch (NoSuchFileException nothing) {
            return 0;
        }
        return swept;
    }

    private static boolean isLeft(Path file) {
        Matcher owned = OWNED.matcher(file.getFileName().toString());
        return owned.matches() && ProcessHandle.of(Long.parseLong(owned.group(1))).isEmpty();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }

    private static String size(long bytes) {
        return bytes >= 1 << 20
                ? String.format(Locale.ROOT, "%,d MB", bytes >> 20)
                : String.format(Locale.ROOT, "%,d bytes", bytes);
    }

    @Override
    public void close() throws IOException {
        for (Path draft : drafts) {
            Files.deleteIfExists(draft);
        }
    }
}
