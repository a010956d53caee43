package org.standfirst.markdown;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/// The files below a folder by their paths, in one order on every machine. Links are not followed.
public final class FolderFiles {
    private final Map<String, Path> files = new TreeMap<>();
    private final Map<String, String> strays = new LinkedHashMap<>();

    private FolderFiles() {}

    /// Lists a folder. What is hidden is passed over.
    public static FolderFiles in(Path root) {
        FolderFiles found = new FolderFiles();
        try {
            Files.walkFileTree(
                    root,
                    new SimpleFileVisitor<>() {
                        @Override
                        public FileVisitResult preVisitDirectory(
                                Path folder, BasicFileAttributes attributes) {
                            return folder.equals(root) || !isHidden(folder)
                                    ? FileVisitResult.CONTINUE
                                    : FileVisitResult.SKIP_SUBTREE;
                        }

                        @Override
                        public FileVisitResult visitFile(
                                Path file, BasicFileAttributes attributes) {
                            if (!isHidden(file)) {
                                found.add(root, file, attributes);
                            }
                            return FileVisitResult.CONTINUE;
                        }
                    });
        } catch (IOException e) {
            throw new UncheckedIOException("Reading the folder " + root + " failed", e);
        }
        return found;
    }

    private static boolean isHidden(Path file) {
        return String.valueOf(file.getFileName()).startsWith(".");
    }

    private void add(Path root, Path file, BasicFileAttributes attributes) {
        String path = path(root, file);
        if (!attributes.isRegularFile()) {
            strays.put(Yaml.shown(path), "it is a link, or no file");
        } else if (path.codePoints()
                .anyMatch(c -> Character.isISOControl(c) || c == '\\' || c == 0xFFFD)) {
            strays.put(Yaml.shown(path), "its name has a character that no address may have");
        } else if (files.putIfAbsent(path, file) != null) {
            strays.put(Yaml.shown(path), "another file has this name");
        }
    }

    private static String path(Path root, Path file) {
        StringBuilder path = new StringBuilder();
        for (Path part : root.relativize(file)) {
            path.append(path.isEmpty() ? "" : "/").append(part);
        }
        return Normalizer.normalize(path, Normalizer.Form.NFC);
    }

    /// Where files are, by their paths with slashes.
    public Map<String, Path> files() {
        return files;
    }

    /// What can't be read, and why.
    public Map<String, String> strays() {
        return strays;
    }

    static boolean isFile(Path file) {
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
    }
}
