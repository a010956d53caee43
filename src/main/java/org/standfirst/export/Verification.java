package org.standfirst.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.standfirst.content.Progress;
import org.standfirst.content.Refusal;

/// Looks whether an export is what it was when it was signed.
///
/// @param lines what is to be said of it
public record Verification(State state, List<String> lines) {
    /// Whether it is.
    public enum State {
        SOUND,
        CHANGED
    }

    public Verification {
        lines = List.copyOf(lines);
    }

    /// Checks a folder.
    ///
    /// @param key the journal's key, as its exports print it, or a file in which it stands; empty for
    ///     the one that lies in the folder
    public static Verification of(Path folder, Optional<String> key, Progress progress) {
        try {
            return new Check(folder, key).run(progress);
        } catch (IOException e) {
            throw new UncheckedIOException("The export could not be read", e);
        }
    }

    static Optional<Manifest> read(Path file) throws IOException {
        try {
            return Manifest.of(Files.readAllBytes(file));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        }
    }

    private static final class Check {
        private final Path folder;
        private final String key;
        private final boolean isGiven;
        private final List<String> faults = new ArrayList<>();

        Check(Path folder, Optional<String> key) throws IOException {
            this.folder = folder;
            this.isGiven = key.isPresent();
            this.key = key.isPresent() ? given(key.get()) : lying(folder);
        }

        private static String given(String word) throws IOException {
            String key = word.strip();
            if (!Seal.isKey(key)) {
                Path file = Path.of(word);
                key = Files.isRegularFile(file) ? Files.readString(file).strip() : "";
            }
            if (!Seal.isKey(key)) {
                throw new Refusal(
                        "“%s” is no key, and no file with one.".formatted(word),
                        "Give the line that the export said at its end.");
            }
            return key;
        }

        private static String lying(Path folder) throws IOException {
            Path file = folder.resolve(Manifest.KEY);
            return Files.isRegularFile(file) ? Files.readString(file).strip() : "";
        }

        Verification run(Progress progress) throws IOException {
            Manifest manifest =
                    read(folder.resolve(Manifest.NAME))
                            .orElseThrow(() ->
                                    new Refusal(
                                            "%s is no export of Standfirst, or one that was not completed."
                                                    .formatted(folder),
                                            "Give the folder that was given to “./standfirst export”."));
            if (!manifest.isSignedWith(key)) {
                faults.add("wrong signature: the manifest is not signed with the key " + key);
            }
            if (manifest.state() == Manifest.State.CHANGED) {
                faults.add("changed: " + Manifest.NAME);
            }
            files(manifest.hashes(), progress);
            added(manifest.hashes().keySet());
            if (!faults.isEmpty()) {
                faults.add(
                        faults.size() == 1
                                ? "One thing is not as it was signed."
                                : "%d things are not as they were signed."
                                        .formatted(faults.size()));
                return new Verification(State.CHANGED, faults);
            }
            String sound =
                    "%s: all %d files are as they were signed, at line %s of the ledger."
                            .formatted(
                                    manifest.said("journal"),
                                    manifest.hashes().size(),
                                    manifest.said("ledger"));
            return new Verification(
                    State.SOUND,
                    isGiven
                            ? List.of(sound)
                            : List.of(
                                    sound,
                                    "The key is the one that lies in the folder: give the journal’s own with --key to know that nobody has signed it anew."));
        }

        private void files(Map<String, byte[]> hashes, Progress progress) throws IOException {
            List<String> names = List.copyOf(hashes.keySet());
            Set<String> found = new ConcurrentSkipListSet<>();
            progress.begin("Checking", names.size());
            Hands.each(
                    names.size(),
                    progress,
                    () ->
                            new Hands.Hand() {
                                @Override
                                public void take(int from, int to) throws IOException {
                                    for (String name : names.subList(from, to)) {
                                        fault(name, hashes.getOrDefault(name, new byte[0]))
                                                .ifPresent(found::add);
                                    }
                                }

                                @Override
                                public void rest() {
                                    // Nothing was put off.
                                }
                            });
            progress.end();
            faults.addAll(found);
        }

        private Optional<String> fault(String name, byte[] hash) throws IOException {
            Path file = folder.resolve(name).normalize();
            if (!file.startsWith(folder.normalize())
                    || !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                return Optional.of("missing: " + name);
            }
            return Arrays.equals(Source.hash(file), hash)
                    ? Optional.empty()
                    : Optional.of("changed: " + name);
        }

        private void added(Set<String> known) throws IOException {
            Set<String> ours = new HashSet<>(known);
            ours.addAll(List.of(Manifest.NAME, Names.OWN + "writing"));
            List<String> added = new ArrayList<>();
            Files.walkFileTree(
                    folder,
                    new SimpleFileVisitor<>() {
                        @Override
                        public FileVisitResult visitFile(Path file, BasicFileAttributes ignored) {
                            String name =
                                    folder.relativize(file)
                                            .toString()
                                            .replace(file.getFileSystem().getSeparator(), "/");
                            if (!ours.contains(name)) {
                                added.add("added: " + name);
                            }
                            return FileVisitResult.CONTINUE;
                        }
                    });
            added.stream().sorted().forEach(faults::add);
        }
    }
}
