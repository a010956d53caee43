package org.standfirst.intake;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.standfirst.archive.Archive;
import org.standfirst.archive.Consignment;
import org.standfirst.archive.Consignment.Outcome;
import org.standfirst.content.Address;
import org.standfirst.content.Id;
import org.standfirst.content.MediaFile;
import org.standfirst.content.Refusal;
import org.standfirst.markdown.Folder;
import org.standfirst.markdown.MediaEntry;
import org.standfirst.media.Media;
import org.standfirst.media.Stored;

/// Takes in the media of a folder, and remembers which are missing, and who misses them.
final class FolderMedia {
    private final Folder folder;
    private final Archive archive;
    private final Consignment consignment;
    private final Uploads uploads;
    private final Set<String> there = new HashSet<>();
    private final Map<String, Set<String>> wanted = new TreeMap<>();
    private final Map<String, Set<String>> missing = new TreeMap<>();

    FolderMedia(Folder folder, Archive archive, Consignment consignment, Uploads uploads) {
        this.folder = folder;
        this.archive = archive;
        this.consignment = consignment;
        this.uploads = uploads;
    }

    /// A text shows or links to a file.
    void wants(Address address, String text) {
        wanted.computeIfAbsent(address.path(), _ -> new LinkedHashSet<>()).add(text);
    }

    /// Takes in a file; empty where it is missing.
    Optional<Outcome> takeIn(MediaEntry entry, List<String> notes) {
        Id id = consignment.idOf(entry.path());
        Optional<Stored> stored = stored(entry, id, notes);
        if (stored.isEmpty()) {
            notes.add("its file is missing");
            missing.computeIfAbsent(entry.address().path(), _ -> new LinkedHashSet<>());
            return Optional.empty();
        }
        there.add(entry.address().path());
        return Optional.of(consignment.offer(id, file(stored.get(), entry)));
    }

    private Optional<Stored> stored(MediaEntry entry, Id id, List<String> notes) {
        Optional<Path> file =
                folder.file(entry.path())
                        .filter(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS));
        try {
            Optional<Stored> kept =
                    file.isPresent()
                            ? Optional.of(kept(file.get(), entry.path()))
                            : uploads.keep(entry.address().path(), url(entry.address()));
            if (kept.isPresent()) {
                kept.get().note().ifPresent(notes::add);
                return kept;
            }
        } catch (Refusal refusal) {
            notes.add(refusal.getMessage());
        } catch (IOException e) {
            notes.add("its file could not be read: " + e.getMessage());
        }
        return archive.current(id)
                .map(revision -> revision.document())
                .filter(MediaFile.class::isInstance)
                .map(MediaFile.class::cast)
                .map(before ->
                        new Stored(
                                before.hash(),
                                before.type(),
                                before.bytes(),
                                before.size(),
                                Optional.empty()));
    }

    private Stored kept(Path file, String path) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            return uploads.keep(in, path);
        }
    }

    private Optional<String> url(Address address) {
        return Optional.of(folder.settings().journal().home() + address.encoded());
    }

    private static MediaFile file(Stored stored, MediaEntry entry) {
        return new MediaFile(
                entry.address(),
                stored.hash(),
                stored.type(),
                stored.bytes(),
                stored.size(),
                stored.size()
                        .map(full -> entry.variants().orElseGet(() -> Media.ladder(full)))
                        .orElse(List.of()),
                entry.title(),
                entry.alt(),
                entry.caption(),
                entry.credit(),
                entry.formerly());
    }

    /// Looks for the files that texts use and the folder has not; to be called after all.
    void takeInUnlisted() {
        for (String path : wanted.keySet()) {
            Set<String> wanting = wanted.getOrDefault(path, Set.of());
            if (missing.containsKey(path)) {
                missing.computeIfAbsent(path, _ -> new LinkedHashSet<>()).addAll(wanting);
            } else if (!there.contains(path) && OldSite.isFile(path)) {
                MediaEntry entry = MediaEntry.unsaid("file:" + path, new Address(path));
                if (takeIn(entry, new java.util.ArrayList<>()).isEmpty()) {
                    missing.computeIfAbsent(path, _ -> new LinkedHashSet<>()).addAll(wanting);
                }
            }
        }
    }

    /// Files that are missing, with the texts that use them.
    Map<String, Set<String>> missing() {
        return missing;
    }
}
