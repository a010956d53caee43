package org.standfirst.export;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import org.standfirst.content.Fingerprint;
import org.standfirst.media.Media;
import org.standfirst.press.Press;
import org.standfirst.press.Printed;

/// Says what is in a file of an export.
final class Source {
    private final Press press;
    private final Media media;
    private final String home;

    Source(Press press, Media media, String home) {
        this.press = press;
        this.media = media;
        this.home = home;
    }

    /// What is in a file.
    sealed interface Content {
        byte[] hash();
    }

    /// Bytes that were made for it.
    @SuppressWarnings("ArrayRecordComponent") // nobody compares them
    record Made(byte[] bytes, byte[] hash) implements Content {
        Made(byte[] bytes) {
            this(bytes, Hashes.of(bytes));
        }
    }

    /// A file that is kept elsewhere.
    @SuppressWarnings("ArrayRecordComponent") // nobody compares them
    record Elsewhere(Path file, byte[] hash) implements Content {}

    /// The content; empty where a page is not there any more, or a file is lost.
    Optional<Content> of(Item item) throws IOException {
        return switch (item) {
            case Item.Page page -> page(page, press.afresh(page.path()));
            case Item.Waymark it -> Optional.of(new Made(Waymarks.page(home, it.to())));
            case Item.Own it -> Optional.of(new Made(it.bytes().get()));
            case Item.Original it ->
                    Optional.of(
                            new Elsewhere(
                                    media.file(it.file().hash()),
                                    HexFormat.of().parseHex(it.file().hash())));
            case Item.Scaled it -> scaled(it);
        };
    }

    /// The content of a page, unless it has that print.
    ///
    /// The press remembers what the page asked, so that it need not print it again to know.
    ///
    /// @return empty where it has
    Optional<Printed> unless(Item.Page page, Optional<Fingerprint> known) {
        return press.unless(page.path(), known);
    }

    /// The content of a page that was printed; empty where it is not there any more.
    static Optional<Content> page(Item.Page page, Printed printed) {
        return printed.sheet()
                .filter(sheet -> sheet.status() == page.status())
                .map(sheet -> new Made(sheet.bytes(), sheet.hash()));
    }

    private Optional<Content> scaled(Item.Scaled item) throws IOException {
        try {
            Path file = media.variant(item.file().hash(), item.size()).file();
            return Optional.of(new Elsewhere(file, hash(file)));
        } catch (NoSuchFileException lost) {
            return Optional.empty();
        }
    }

    static byte[] hash(Path file) throws IOException {
        MessageDigest digest = Fingerprint.sha256();
        byte[] some = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(some); read >= 0; read = in.read(some)) {
                digest.update(some, 0, read);
            }
        }
        return digest.digest();
    }
}
