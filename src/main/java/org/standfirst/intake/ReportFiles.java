package org.standfirst.intake;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/// Where reports lie: nobody but the owner of the house may look in, from the first byte on.
///
/// @param html one of the two files of a report
/// @param json the other, of the same name
record ReportFiles(Path html, Path json) {
    private static final String TEMPORARY = "report-";
    private static final Set<PosixFilePermission> FOLDER =
            PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> FILE =
            PosixFilePermissions.fromString("rw-------");

    static void makeFolder(Path folder) throws IOException {
        Files.createDirectories(folder, only(folder.getFileSystem(), FOLDER));
        if (isPosix(folder.getFileSystem())) {
            Files.setPosixFilePermissions(folder, FOLDER);
        }
    }

    static Path makeTemporary(Path folder, String suffix) throws IOException {
        return Files.createTempFile(folder, TEMPORARY, suffix, only(folder.getFileSystem(), FILE));
    }

    static void deleteTemporary(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, TEMPORARY + "*")) {
                for (Path file : left) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    /// Moves both to their names, or to the next that are free. The names are taken by empty files
    /// first, because an atomic move would overwrite.
    ReportFiles moveTo(Path folder, String name) throws IOException {
        force(html);
        force(json);
        ReportFiles free = reserve(folder, name);
        try {
            Files.move(json, free.json, StandardCopyOption.ATOMIC_MOVE);
            Files.move(html, free.html, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            free.delete();
            throw e;
        }
        return free;
    }

    void delete() throws IOException {
        Files.deleteIfExists(html);
        Files.deleteIfExists(json);
    }

    private static ReportFiles reserve(Path folder, String name) throws IOException {
        for (int i = 1; ; i++) {
            String numbered = i == 1 ? name : name + "-" + i;
            Path html = folder.resolve(numbered + ".html");
            Path json = folder.resolve(numbered + ".json");
            if (take(html)) {
                if (take(json)) {
                    return new ReportFiles(html, json);
                }
                Files.delete(html);
            }
        }
    }

    private static boolean take(Path file) throws IOException {
        try {
            Files.createFile(file, only(file.getFileSystem(), FILE));
            return true;
        } catch (FileAlreadyExistsException e) {
            return false;
        }
    }

    private static void force(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    private static FileAttribute<?>[] only(FileSystem system, Set<PosixFilePermission> mode) {
        return isPosix(system)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(mode)}
                : new FileAttribute<?>[0];
    }

    private static boolean isPosix(FileSystem system) {
        return system.supportedFileAttributeViews().contains("posix");
    }
}
