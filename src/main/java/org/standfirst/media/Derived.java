package org.standfirst.media;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Optional;
import org.standfirst.content.MediaFile.Size;
import org.standfirst.content.Refusal;

/// The sizes that were made of pictures, as files beside the store; all of it can be made again.
final class Derived {
    /// The most pixels that a scaled picture may have; a page asks for a tenth of it.
    private static final long PIXELS = 16_000_000;

    private final Path folder;
    private final Darkroom darkroom;

    Derived(Path folder, Darkroom darkroom) {
        this.folder = folder;
        this.darkroom = darkroom;
    }

    Optional<Variant> find(String hash, Size size) {
        for (String type : new String[] {"image/jpeg", "image/png"}) {
            Path file = file(hash, size, type);
            if (Files.isRegularFile(file)) {
                return Optional.of(new Variant(file, type));
            }
        }
        return Optional.empty();
    }

    Variant make(String hash, Darkroom.Order picture, Size asked) throws IOException {
        Size upright = picture.orientation().applyTo(picture.full());
        Size size = within(upright, asked);
        Variant original = new Variant(picture.picture(), picture.type());
        if (size.equals(upright) || Files.exists(file(hash, asked, "none"))) {
            return original;
        }
        if ((long) size.width() * size.height() > PIXELS) {
            throw new Refusal(
                    "No picture is scaled to %s pixels.".formatted(size),
                    "Ask for at most %,d million, or for the original."
                            .formatted(PIXELS / 1_000_000));
        }
        try (Incoming incoming = new Incoming(folder)) {
            Path draft = incoming.empty();
            String type;
            try {
                type = darkroom.scale(picture, size, draft);
            } catch (Unreadable undecodable) {
                // Browsers show what our decoders can't. The empty file spares the next reader the
                // attempt.
                Path none = file(hash, asked, "none");
                Files.createDirectories(none.getParent());
                Files.move(incoming.empty(), none, StandardCopyOption.ATOMIC_MOVE);
                return original;
            }
            Path file = file(hash, asked, type);
            Files.createDirectories(file.getParent());
            Media.force(draft);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
            return new Variant(file, type);
        }
    }

    void forget(String hash) throws IOException {
        try (DirectoryStream<Path> sizes =
                Files.newDirectoryStream(
                        folder.resolve(hash.substring(0, 2)), hash.substring(2) + "-*")) {
            for (Path size : sizes) {
                Files.deleteIfExists(size);
            }
        } catch (NoSuchFileException none) {
            // Nothing was made from it.
        }
    }

    int sweep(Instant before) throws IOException {
        return Incoming.sweep(folder, before);
    }

    /// The size that was asked for, shrunk until the picture has the pixels for it.
    static Size within(Size full, Size asked) {
        double scale =
                Math.min(
                        1,
                        Math.min(
                                (double) full.width() / asked.width(),
                                (double) full.height() / asked.height()));
        return scale == 1
                ? asked
                : new Size(
                        Math.clamp(Math.round(asked.width() * scale), 1, full.width()),
                        Math.clamp(Math.round(asked.height() * scale), 1, full.height()));
    }

    private Path file(String hash, Size size, String type) {
        String end =
                switch (type) {
                    case "image/jpeg" -> ".jpg";
                    case "image/png" -> ".png";
                    default -> ".none";
                };
        return folder.resolve(hash.substring(0, 2)).resolve(hash.substring(2) + "-" + size + end);
    }
}
