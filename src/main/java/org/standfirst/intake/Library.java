package org.standfirst.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.standfirst.archive.Archive;
import org.standfirst.archive.Consignment;
import org.standfirst.content.Address;
import org.standfirst.content.Id;
import org.standfirst.content.Line;
import org.standfirst.content.MediaFile;
import org.standfirst.content.MediaFile.Size;
import org.standfirst.content.Moved;
import org.standfirst.content.Refusal;
import org.standfirst.media.Media;
import org.standfirst.media.Stored;
import org.standfirst.typesetting.Cleaner;
import org.standfirst.wordpress.ExportItem;
import org.standfirst.wordpress.ExportPicture;

/// Takes in the media library: files that are to be had, with what is said of them; remembers which
/// are missing, and who misses them.
final class Library {
    private static final Pattern VARIANT =
            Pattern.compile("(.+)-([0-9]{1,5})x([0-9]{1,5})(\\.[A-Za-z0-9]{2,5})");
    private static final int MOST_VARIANTS = 24;

    private final Archive archive;
    private final Consignment consignment;
    private final TextSetter setter;
    private final Uploads uploads;
    private final Set<String> there = new HashSet<>();
    private final Map<String, Set<String>> missing = new TreeMap<>();
    private final Map<String, Set<String>> wanted = new TreeMap<>();

    Library(Archive archive, Consignment consignment, TextSetter setter, Uploads uploads) {
        this.archive = archive;
        this.consignment = consignment;
        this.setter = setter;
        this.uploads = uploads;
    }

    /// What became of an attachment.
    record Filed(
            Optional<Consignment.Outcome> outcome, Optional<Address> address, List<String> notes) {}

    Filed attachment(ExportItem item, Survey.Upload upload, List<String> formerly) {
        Optional<Address> address = setter.uploadAddress(upload);
        if (address.isEmpty()) {
            return new Filed(
                    Optional.empty(),
                    Optional.empty(),
                    List.of("its file “%s” is none of the site's uploads".formatted(upload.url())));
        }
        long number = item.postId().orElse(0);
        Id id = consignment.idOf("media/" + number);
        List<String> notes = new ArrayList<>();
        Optional<MediaFile> file =
                stored(id, address.get(), Optional.of(upload.url()), notes)
                        .map(stored -> file(stored, address.get(), item, formerly));
        if (file.isEmpty()) {
            missing.computeIfAbsent(address.get().path(), _ -> new LinkedHashSet<>());
            if (!formerly.isEmpty()) {
                consignment.offer(
                        consignment.idOf("moved/media/" + number),
                        new Moved(formerly, new Address("/")));
            }
            notes.add("its file is missing");
            return new Filed(Optional.empty(), address, notes);
        }
        there.add(address.get().path());
        return new Filed(Optional.of(consignment.offer(id, file.get())), address, notes);
    }

    /// The file as it was kept before, or kept now.
    private Optional<Stored> stored(
            Id id, Address address, Optional<String> url, List<String> notes) {
        try {
            Optional<Stored> kept = uploads.keep(address.path(), url);
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
                .map(file ->
                        new Stored(
                                file.hash(),
                                file.type(),
                                file.bytes(),
                                file.size(),
                                Optional.empty()));
    }

    private MediaFile file(Stored stored, Address address, ExportItem item, List<String> formerly) {
        Optional<ExportPicture> picture = item.picture();
        Set<Size> variants = new LinkedHashSet<>();
        stored.size()
                .ifPresent(full -> {
                    variants.addAll(Media.ladder(full));
                    picture.stream()
                            .flatMap(known -> known.sizes().stream())
                            .map(size -> new Size(size.width(), size.height()))
                            .filter(size -> fits(size, full))
                            .limit(MOST_VARIANTS)
                            .forEach(variants::add);
                });
        Line caption = Cleaner.line(item.excerpt());
        return new MediaFile(
                address,
                stored.hash(),
                stored.type(),
                stored.bytes(),
                stored.size(),
                List.copyOf(variants),
                Cleaner.line(item.title()),
                item.meta("_wp_attachment_image_alt").orElse("").strip(),
                caption,
                Cleaner.line(Recognised.credit(item)),
                formerly);
    }

    private static boolean fits(Size size, Size full) {
        return size.width() <= full.width() && size.height() <= full.height();
    }

    /// A text shows or links to a file.
    void wants(Address address, String text) {
        wanted.computeIfAbsent(address.path(), _ -> new LinkedHashSet<>()).add(text);
    }

    /// Takes in the files that texts use and the library does not know; to be called after all texts.
    void takeInUnlisted() {
        for (String path : wanted.keySet()) {
            if (there.contains(path) || !OldSite.isFile(path)) {
                continue;
            }
            if (missing.containsKey(path)) {
                missing.get(path).addAll(wanted.get(path));
                continue;
            }
            Address address = new Address(path);
            Id id = consignment.idOf("file/" + path);
            List<String> said = new ArrayList<>();
            Optional<Stored> stored =
                    stored(id, address, Optional.of(setter.oldAddress(address)), said);
            if (stored.isPresent()) {
                there.add(path);
                consignment.offer(id, unlisted(stored.get(), address));
            } else if (!isVariantOfOne(path)) {
                missing.computeIfAbsent(path, _ -> new LinkedHashSet<>()).addAll(wanted.get(path));
            }
        }
    }

    private boolean isVariantOfOne(String path) {
        Matcher variant = VARIANT.matcher(path);
        return variant.matches() && there.contains(variant.group(1) + variant.group(4));
    }

    private static MediaFile unlisted(Stored stored, Address address) {
        return new MediaFile(
                address,
                stored.hash(),
                stored.type(),
                stored.bytes(),
                stored.size(),
                stored.size().map(Media::ladder).orElse(List.of()),
                Line.EMPTY,
                "",
                Line.EMPTY,
                Line.EMPTY,
                List.of());
    }

    /// Files that are missing, with the texts that use them.
    Map<String, Set<String>> missing() {
        return missing;
    }
}
