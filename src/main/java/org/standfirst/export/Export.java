package org.standfirst.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.standfirst.content.Address;
import org.standfirst.content.Progress;
import org.standfirst.media.Media;
import org.standfirst.press.Addresses;
import org.standfirst.press.Press;
import org.standfirst.web.Coding;

/// Writes the public site as files, equal byte for byte to what readers are served, with a signed
/// manifest of every hash.
///
/// An export into the same folder changes what has changed. It may be interrupted at any moment; the
/// next one completes it.
public final class Export {
    /// An edition that moves on while it is exported is followed so many times, and then left.
    private static final int ROUNDS = 20;

    private final Press press;
    private final Media media;
    private final Map<String, String> always;
    private final Path keyFile;
    private final Clock clock;
    private final Map<Path, Kept> kept = new ConcurrentHashMap<>();

    /// @param always the headers that every answer has, for other servers
    /// @param keyFile where the key pair lies, or will
    public Export(Press press, Media media, Map<String, String> always, Path keyFile, Clock clock) {
        this.press = press;
        this.media = media;
        this.always = always;
        this.keyFile = keyFile;
        this.clock = clock;
    }

    /// Exports what readers see now.
    public Summary run(Order order, Progress progress) {
        check(order);
        try {
            return switch (order.form()) {
                case FOLDER -> intoFolder(order.to(), order, progress);
                case TAR -> intoFile(order.to(), order, progress);
            };
        } catch (IOException e) {
            throw new UncheckedIOException("The export broke off", e);
        }
    }

    /// Exports all of it as one archive into a stream, which stays open.
    public Summary run(Order order, OutputStream out, String where, Progress progress) {
        check(order);
        try {
            Instant began = clock.instant();
            Seal seal = Seal.in(keyFile);
            Addresses site = press.addresses();
            long position = press.position();
            Plan plan = plan(site, order, seal);
            Packing packing = new Packing(press, media, plan, order, progress);
            packing.into(out, position, seal);
            return summary(where, position, packing.count(), plan, began, seal);
        } catch (IOException e) {
            throw new UncheckedIOException("The archive could not be written", e);
        }
    }

    /// Most deeds leave every address where it is, and the plan with them, or bring a few more.
    private Plan plan(Optional<Plan> before, Addresses site, Order order, Seal seal)
            throws IOException {
        if (before.isPresent()
                && order.only().isEmpty()
                && (before.get().site().equals(site) || before.get().grow(site))) {
            return before.get();
        }
        press.forgetOthersThan(site.pages());
        return plan(site, order, seal);
    }

    private static void check(Order order) {
        order.copies().forEach(copy -> copy.check(Coding::isAvailable));
    }

    private Plan plan(Addresses site, Order order, Seal seal) throws IOException {
        return Plan.of(site, only(order), media, new Nginx(always, order.copies()), seal.key());
    }

    private static Optional<Set<String>> only(Order order) throws IOException {
        if (order.only().isEmpty()) {
            return Optional.empty();
        }
        try (Stream<String> lines = Files.lines(order.only().get())) {
            return Optional.of(
                    lines.map(String::strip)
                            .map(Address::decoded)
                            .collect(Collectors.toUnmodifiableSet()));
        }
    }

    private Summary intoFile(Path file, Order order, Progress progress) throws IOException {
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        try {
            Summary summary;
            try (OutputStream out = Files.newOutputStream(draft)) {
                summary = run(order, out, file.toString(), progress);
            }
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
            return summary;
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private Summary intoFolder(Path path, Order order, Progress progress) throws IOException {
        Instant began = clock.instant();
        Seal seal = Seal.in(keyFile);
        try (Folder folder = Folder.hold(path)) {
            Count count = new Count();
            Writing writing = null;
            for (int round = 0; round < ROUNDS && (writing == null || writing.isLate()); round++) {
                long position = press.position();
                Addresses site = press.addresses();
                // While it is written, nobody knows of it.
                Optional<Kept> before =
                        Optional.ofNullable(kept.remove(path)).filter(it -> it.fits(order, folder));
                Plan plan = plan(before.map(Kept::plan), site, order, seal);
                writing = new Writing(press, media, folder, plan, order, seal, count, progress);
                kept.put(path, writing.run(before, position));
            }
            Kept now = Objects.requireNonNull(kept.get(path));
            return summary(path.toString(), now.position(), count, now.plan(), began, seal);
        }
    }

    private Summary summary(
            String where, long position, Count count, Plan plan, Instant began, Seal seal) {
        return new Summary(
                where,
                position,
                count.written(),
                count.unchanged(),
                count.removed(),
                plan.site().signposts().size() + (long) plan.site().permalinks().size(),
                count.media(),
                Duration.between(began, clock.instant()),
                plan.oddities(),
                seal.key());
    }
}
