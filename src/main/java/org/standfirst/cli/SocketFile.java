package org.standfirst.cli;

import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/// The file `standfirst.sock` in a data folder; where the path of that is too long for a socket, it
/// is in a temporary folder, and `standfirst.sock.at` says in which.
final class SocketFile {
    private static final int LONGEST = 100;

    private final Path usual;
    private final Path elsewhere;

    SocketFile(Path folder) {
        usual = folder.resolve("standfirst.sock");
        elsewhere = folder.resolve("standfirst.sock.at");
    }

    /// Makes the socket, in the place of one that nobody listens at any more.
    void bind(ServerSocketChannel channel) throws IOException {
        remove();
        Path at = usual;
        if (isTooLong(usual)) {
            at = Files.createTempDirectory("standfirst").resolve("sock");
            Files.writeString(elsewhere, at.toString());
            restrict(elsewhere);
        }
        channel.bind(UnixDomainSocketAddress.of(at));
        restrict(at);
    }

    private static void restrict(Path file) throws IOException {
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
    }

    /// Where to knock, if there is a socket.
    Optional<UnixDomainSocketAddress> address() throws IOException {
        if (Files.exists(elsewhere)) {
            return Optional.of(UnixDomainSocketAddress.of(Files.readString(elsewhere)));
        }
        return Files.exists(usual) && !isTooLong(usual)
                ? Optional.of(UnixDomainSocketAddress.of(usual))
                : Optional.empty();
    }

    private static boolean isTooLong(Path path) {
        return path.toString().getBytes(StandardCharsets.UTF_8).length > LONGEST;
    }

    void remove() {
        try {
            if (Files.exists(elsewhere)) {
                Path at = Path.of(Files.readString(elsewhere));
                Files.deleteIfExists(elsewhere);
                if (at.endsWith("sock") && Files.deleteIfExists(at)) {
                    Files.deleteIfExists(at.toAbsolutePath().getParent());
                }
            }
            Files.deleteIfExists(usual);
        } catch (IOException leftBehind) {
            // It is not in the way of the next one: that removes it, or says why it can't.
        }
    }
}
