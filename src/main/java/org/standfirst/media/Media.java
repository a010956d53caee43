package org.standfirst.media;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.standfirst.content.MediaFile.Size;

/// The store of a journal's pictures, recordings and papers: a folder of files, each named by the hash of its bytes.
///
/// A picture is kept without what its camera wrote about place, time and owner. Its smaller sizes are made when they are
/// first asked for, in a folder `derived` beside the store, which may be thrown away at any time.
public final class Media {
    private static final long LARGEST = 512L << 20;
    private static final int[] LADDER = {320, 640, 960, 1280, 1920};

    private final Path folder;
    private final long largest;
    private final Derived derived;
    private final Darkroom darkroom = new Darkroom();

    public Media(Path folder) {
        this(folder, LARGEST);
    }

    /// @param largest file that is taken, in bytes
    public Media(Path folder, long largest) {
        this.folder = folder;
        this.largest = largest;
        this.derived = new Derived(folder.resolveSibling("derived"), darkroom);
    }

    /// Keeps a file, once, whatever it is; when this returns, it survives power loss.
    ///
    /// @param nameForMessages what the person who hands it in calls it
    public Stored keep(InputStream bytes, String nameForMessages) throws IOException {
        try (Incoming incoming = new Incoming(folder)) {
            Incoming.Draft raw = incoming.receive(bytes, largest, nameForMessages);
            String type = Sniff.type(raw.file());
            Optional<Clean.Copy> way = Clean.way(type);
            return way.isPresent()
                    ? keepPicture(incoming, raw, type, way.get())
                    : settle(raw, type, Optional.empty(), warning(type));
        }
    }

    /// Where the file with that hash is, or would be.
    public Path file(String hash) {
        if (!hash.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("No file has the hash " + hash);
        }
        return folder.resolve(hash.substring(0, 2)).resolve(hash.substring(2));
    }

    public boolean isKept(String hash) {
        return Files.isRegularFile(file(hash));
    }

    /// Deletes a file and all that was made from it; nothing happens where there is none.
    public void forget(String hash) throws IOException {
        derived.forget(hash);
        Path file = file(hash);
        if (Files.deleteIfExists(file)) {
            force(folder.resolve(hash.substring(0, 2)));
        }
    }

    /// Deletes what interrupted processes left behind before that moment, and says how many files that were.
    public int sweep(Instant before) throws IOException {
        return Incoming.sweep(folder, before) + derived.sweep(before);
    }

    /// Throws away every file whose hash is not among these.
    public void keepOnly(java.util.Set<String> hashes) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        java.util.List<String> unused = new java.util.ArrayList<>();
        try (var files = Files.walk(folder, 2)) {
            files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace("/", ""))
                    .filter(hash -> hash.matches("[0-9a-f]{64}") && !hashes.contains(hash))
                    .forEach(unused::add);
        }
        for (String hash : unused) {
            forget(hash);
        }
    }

    /// A picture scaled to that size, never up; what a different shape has no room for is cut off on both sides.
    ///
    /// Which sizes may be asked for is for the caller to know: each new one costs work and a file.
    public Variant variant(String hash, Size size) throws IOException {
        Path original = file(hash);
        Optional<Variant> made = derived.find(hash, size);
        if (made.isPresent()) {
            return made.get();
        }
        if (!Files.isRegularFile(original)) {
            throw new NoSuchFileException(
                    original.toString(), null, "no picture is kept under this hash");
        }
        String type = Sniff.type(original);
        Optional<Clean> picture = measure(original, type);
        return picture.isEmpty()
                ? new Variant(original, type)
                : derived.make(
                        hash,
                        new Darkroom.Order(
                                original,
                                type,
                                picture.get().size(),
                                Orientation.of(picture.get().camera())),
                        size);
    }

    /// The widths in which a page offers a picture of that size, each with its height: those smaller than it.
    public static List<Size> ladder(Size full) {
        return IntStream.of(LADDER)
                .filter(width -> width < full.width())
                .mapToObj(width ->
                        new Size(
                                width,
                                Math.max(
                                        1,
                                        Math.round((float) full.height() * width / full.width()))))
                .toList();
    }

    private Stored keepPicture(Incoming incoming, Incoming.Draft raw, String type, Clean.Copy way)
            throws IOException {
        Incoming.Draft draft;
        Clean picture;
        try {
            Clean[] learned = new Clean[1];
            draft = incoming.write(out -> learned[0] = Clean.copy(raw.file(), way, out));
            picture = learned[0];
        } catch (Unreadable damaged) {
            return settle(
                    raw,
                    Sniff.UNKNOWN,
                    Optional.empty(),
                    Optional.of(
                            "It looks like a picture (%s) but is damaged, so it is only kept for download, as it came. %s."
                                    .formatted(type, damaged.getMessage())));
        }
        Optional<String> objection = Bounds.objection(picture);
        if (objection.isPresent()) {
            return settle(
                    draft,
                    Sniff.UNKNOWN,
                    Optional.empty(),
                    objection.map(reason -> reason + " It is only kept for download."));
        }
        Orientation orientation = Orientation.of(picture.camera());
        return orientation == Orientation.UPRIGHT
                ? settle(draft, type, Optional.of(picture.size()), Optional.empty())
                : keepTurned(
                        incoming,
                        raw,
                        draft,
                        new Darkroom.Order(draft.file(), type, picture.size(), orientation));
    }

    private Stored keepTurned(
            Incoming incoming, Incoming.Draft raw, Incoming.Draft clean, Darkroom.Order lying)
            throws IOException {
        Optional<Size> upright = Optional.of(lying.orientation().applyTo(lying.full()));
        if (lying.canTurn()) {
            try {
                Path turned = incoming.empty();
                String type = darkroom.turn(lying, turned);
                Clean.Copy way = Clean.way(type).orElseThrow();
                return settle(
                        incoming.write(out -> Clean.copy(turned, way, out)),
                        type,
                        upright,
                        Optional.empty());
            } catch (Unreadable undecodable) {
                // Then it is treated as one that is too big.
            }
        }
        if (lying.type().equals("image/jpeg")) {
            Clean.Copy labelled = Jpeg.labelled(lying.orientation());
            Incoming.Draft draft = incoming.write(out -> Clean.copy(raw.file(), labelled, out));
            return settle(draft, lying.type(), upright, Optional.empty());
        }
        return settle(
                clean,
                lying.type(),
                Optional.of(lying.full()),
                Optional.of(
                        "The picture should be turned and can't be here; turn it in a picture program and hand it in again."));
    }

    private Stored settle(
            Incoming.Draft draft, String type, Optional<Size> size, Optional<String> note)
            throws IOException {
        Path shelf = folder.resolve(draft.hash().substring(0, 2));
        if (!isKept(draft.hash())) {
            force(draft.file());
            if (!Files.isDirectory(shelf)) {
                Files.createDirectories(shelf);
                force(folder);
            }
            Files.move(draft.file(), file(draft.hash()), StandardCopyOption.ATOMIC_MOVE);
        }
        force(shelf);
        return new Stored(draft.hash(), type, draft.bytes(), size, note);
    }

    /// An author may be found by what her camera wrote, so nobody should believe that it is gone where it is not.
    private static Optional<String> warning(String type) {
        return switch (type) {
            case "image/avif", "image/tiff" ->
                    Optional.of(
                            "What the camera wrote about place and time is still in it; to be rid of that, hand it in as a JPEG or PNG.");
            default -> Optional.empty();
        };
    }

    private static Optional<Clean> measure(Path file, String type) throws IOException {
        Optional<Clean.Copy> way = Clean.way(type);
        if (way.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Clean.copy(file, way.get(), OutputStream.nullOutputStream()))
                    .filter(picture -> Bounds.objection(picture).isEmpty());
        } catch (Unreadable damaged) {
            return Optional.empty();
        }
    }

    /// Windows can't open a folder to force it; its file system writes a move to a log by itself.
    static void force(Path path) throws IOException {
        if (Files.isDirectory(path)
                && !path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return;
        }
        try (FileChannel channel =
                FileChannel.open(
                        path,
                        Files.isDirectory(path)
                                ? StandardOpenOption.READ
                                : StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }
}
