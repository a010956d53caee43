package org.standfirst.desk;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.standfirst.archive.Archive;
import org.standfirst.archive.Present;
import org.standfirst.archive.Revision;
import org.standfirst.archive.Saving;
import org.standfirst.content.Address;
import org.standfirst.content.Id;
import org.standfirst.content.Journal;
import org.standfirst.content.Line;
import org.standfirst.content.MediaFile;
import org.standfirst.content.Refusal;
import org.standfirst.content.Shortened;
import org.standfirst.media.Media;
import org.standfirst.media.Stored;

/// A picture on its way to stand for the name of a journal.
///
/// Its address carries its hash, so that nobody sees the old picture at the address of the new one;
/// the address of the old one leads to the new one.
///
/// @param saving of the picture; empty where the archive has it just so
record Logo(Address address, Optional<Saving> saving) {
    private static final int LARGEST = 10 << 20;

    /// Keeps the bytes of a file, if they are those of a picture.
    static Stored kept(Path file, Archive archive, Media media) throws IOException {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new Refusal(
                    "There is no file %s that may be read."
                            .formatted(Shortened.of(file.toString())),
                    "Name a picture, or say “none”.");
        }
        if (Files.size(file) > LARGEST) {
            throw new Refusal(
                    "%s is larger than 10 MB.".formatted(Shortened.of(file.toString())),
                    "Give a smaller picture.");
        }
        Stored stored = keep(file, media);
        if (stored.size().isEmpty()) {
            forget(stored, archive, media);
            throw new Refusal(
                    "%s is not a picture that pages can show."
                            .formatted(Shortened.of(file.toString())),
                    "Give a PNG, JPEG, GIF or WebP file.");
        }
        return stored;
    }

    private static Stored keep(Path file, Media media) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return media.keep(in, file.toString());
        }
    }

    /// The same bytes may be a paper that some text offers.
    private static void forget(Stored stored, Archive archive, Media media) throws IOException {
        Set<String> used = new HashSet<>();
        archive.everyMediaFile(other -> used.add(other.hash()));
        if (!used.contains(stored.hash())) {
            media.forget(stored.hash());
        }
    }

    static Logo of(Stored stored, Journal journal, Present present, Supplier<Id> ids) {
        Address address =
                new Address(
                        "/logo-%s.%s"
                                .formatted(stored.hash().substring(0, 12), ending(stored.type())));
        if (journal.look().logo().equals(Optional.of(address))) {
            return new Logo(address, Optional.empty());
        }
        List<Revision> files = present.all(MediaFile.class);
        List<String> formerly = new ArrayList<>();
        at(files, journal.look().logo())
                .ifPresent(before -> {
                    formerly.add(before.address().path());
                    formerly.addAll(before.formerly());
                });
        formerly.remove(address.path());
        Id id =
                files.stream()
                        .filter(file -> file(file).address().equals(address))
                        .map(Revision::id)
                        .findFirst()
                        .orElseGet(ids);
        return new Logo(
                address, Optional.of(Saving.of(id, file(stored, journal, address, formerly))));
    }

    private static Optional<MediaFile> at(List<Revision> files, Optional<Address> address) {
        return files.stream()
                .map(Logo::file)
                .filter(file -> address.equals(Optional.of(file.address())))
                .findFirst();
    }

    private static MediaFile file(Revision revision) {
        return (MediaFile) revision.document();
    }

    private static MediaFile file(
            Stored stored, Journal journal, Address address, List<String> formerly) {
        return new MediaFile(
                address,
                stored.hash(),
                stored.type(),
                stored.bytes(),
                stored.size(),
                stored.size().map(Media::ladder).orElse(List.of()),
                journal.name(),
                journal.name().text(),
                Line.EMPTY,
                Line.EMPTY,
                formerly);
    }

    private static String ending(String type) {
        return switch (type) {
            case "image/jpeg" -> "jpg";
            default -> type.substring(type.indexOf('/') + 1).replaceAll("[^a-z0-9]", "");
        };
    }
}
