package org.standfirst.intake;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import org.standfirst.content.Address;
import org.standfirst.content.Fingerprint;
import org.standfirst.content.Refusal;
import org.standfirst.media.Media;
import org.standfirst.media.Stored;
import org.standfirst.web.Outgoing;

/// Where the old site's files are to be had: a folder or ZIP file, the old site itself.
final class Uploads implements AutoCloseable {
    private static final String PREFIX = "/wp-content/uploads/";

    /// Where a site of a network shows what lies in its folder of uploads.
    private static final String OF_A_NETWORK = "/files/";

    private static final long LARGEST = 512L << 20;

    private final Media media;
    private final Optional<Path> given;
    private final Optional<Path> root;
    private final Optional<FileSystem> zip;
    private final Optional<Outgoing> outgoing;
    private final Path parts;

    private Uploads(
            Media media,
            Optional<Path> given,
            Optional<FileSystem> zip,
            Optional<Outgoing> outgoing,
            Path parts) {
        this.media = media;
        this.given = given;
        this.root = given.map(Uploads::uploads);
        this.zip = zip;
        this.outgoing = outgoing;
        this.parts = parts;
    }

    /// @param from a folder or ZIP file of uploads, if there is one
    /// @param outgoing gets what is missing, if that is wished
    /// @param parts the folder in which half-fetched files wait to be continued
    static Uploads open(Media media, Optional<Path> from, Optional<Outgoing> outgoing, Path parts) {
        if (from.isEmpty()) {
            return new Uploads(media, Optional.empty(), Optional.empty(), outgoing, parts);
        }
        Path path = from.get();
        if (Files.isDirectory(path)) {
            return new Uploads(media, Optional.of(path), Optional.empty(), outgoing, parts);
        }
        if (!Files.isReadable(path)) {
            throw new Refusal(
                    "The media %s cannot be read.".formatted(path),
                    "Give the folder “uploads” of the old site, or a ZIP file of it.");
        }
        try {
            FileSystem zip = FileSystems.newFileSystem(path);
            return new Uploads(
                    media, Optional.of(zip.getPath("/")), Optional.of(zip), outgoing, parts);
        } catch (IOException | RuntimeException e) {
            throw new Refusal(
                    "The media %s are no folder and no ZIP file.".formatted(path),
                    "Give the folder “uploads” of the old site, or a ZIP file of it.");
        }
    }

    /// People give the folder itself, or one above it.
    private static Path uploads(Path given) {
        for (String below : new String[] {"wp-content/uploads", "uploads"}) {
            if (Files.isDirectory(given.resolve(below))) {
                return given.resolve(below);
            }
        }
        return given;
    }

    /// Keeps a file that is at hand.
    Stored keep(InputStream bytes, String name) throws IOException {
        return media.keep(bytes, name);
    }

    /// Keeps the file that stood at an address, if it is to be had.
    ///
    /// @param address ours
    /// @param url where the old site had it
    Optional<Stored> keep(String address, Optional<String> url) throws IOException {
        Optional<Stored> here = fromRoot(address);
        if (here.isPresent() || outgoing.isEmpty() || url.isEmpty()) {
            return here;
        }
        return fetched(url.get());
    }

    private Optional<Stored> fromRoot(String address) throws IOException {
        Optional<Path> file =
                address.startsWith(PREFIX)
                        ? below(root, address.substring(PREFIX.length()))
                        : below(given, address.substring(1))
                                .or(() ->
                                        address.startsWith(OF_A_NETWORK)
                                                ? below(
                                                        root,
                                                        address.substring(OF_A_NETWORK.length()))
                                                : Optional.empty());
        if (file.isEmpty()) {
            return Optional.empty();
        }
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file.get()))) {
            return Optional.of(media.keep(in, address));
        }
    }

    private static Optional<Path> below(Optional<Path> folder, String path) {
        return folder.map(Path::normalize)
                .flatMap(base ->
                        Optional.of(base.resolve(path).normalize())
                                .filter(file -> file.startsWith(base)))
                .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS));
    }

    private Optional<Stored> fetched(String url) throws IOException {
        URI uri;
        try {
            uri = new URI(Address.encoded(url).replaceAll("%25(?=[0-9A-Fa-f]{2})", "%"));
        } catch (URISyntaxException noAddress) {
            return Optional.empty();
        }
        Files.createDirectories(parts);
        Path part = parts.resolve(Fingerprint.of(url).toString());
        if (!outgoing.get().get(uri, Outgoing.Limits.of(LARGEST), part).isOk()) {
            return Optional.empty();
        }
        try (InputStream in = new BufferedInputStream(Files.newInputStream(part))) {
            Stored stored = media.keep(in, url);
            Files.deleteIfExists(part);
            return Optional.of(stored);
        }
    }

    @Override
    public void close() {
        zip.ifPresent(open -> {
            try {
                open.close();
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
    }
}
