package org.standfirst.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Set;
import org.standfirst.content.Refusal;

/// The key pair with which a journal signs its exports (Ed25519). It is made once, and lies in a file
/// that nobody else may read.
///
/// @see <a href="https://www.rfc-editor.org/rfc/rfc8032">RFC 8032</a>
final class Seal {
    private static final String ALGORITHM = "Ed25519";

    private final PrivateKey secret;
    private final String key;

    private Seal(PrivateKey secret, String key) {
        this.secret = secret;
        this.key = key;
    }

    /// The pair in that file, which is made if there is none.
    static Seal in(Path file) {
        try {
            if (!Files.exists(file)) {
                make(file);
            }
            String[] lines = Files.readString(file).strip().split("\\s+");
            if (lines.length != 2) {
                throw broken(file);
            }
            PrivateKey secret =
                    KeyFactory.getInstance(ALGORITHM)
                            .generatePrivate(new PKCS8EncodedKeySpec(decoded(lines[0])));
            publicKey(lines[1]);
            return new Seal(secret, lines[1]);
        } catch (IOException e) {
            throw new UncheckedIOException("Could not read or write " + file, e);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw broken(file);
        }
    }

    private static Refusal broken(Path file) {
        return new Refusal(
                "%s does not hold the key with which exports are signed.".formatted(file),
                "Put back the file from a backup, or move it away: then another key is made, and whoever checks your exports has to learn it.");
    }

    private static void make(Path file) throws IOException, GeneralSecurityException {
        KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
        String text =
                encoded(pair.getPrivate().getEncoded())
                        + "\n"
                        + encoded(pair.getPublic().getEncoded())
                        + "\n";
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(draft);
        Set<OpenOption> options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (var channel = Files.newByteChannel(draft, options, onlyForUs(file))) {
            channel.write(java.nio.ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII)));
        }
        try {
            // Who came first has made the key; a move would take it away.
            Files.copy(draft, file, java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
        } catch (FileAlreadyExistsException made) {
            // Then that is the key.
        } finally {
            Files.delete(draft);
        }
    }

    private static FileAttribute<?>[] onlyForUs(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    /// The half that everybody may know, in one line.
    String key() {
        return key;
    }

    String signature(byte[] text) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(secret);
            signature.update(text);
            return encoded(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A key of ours signs nothing", e);
        }
    }

    /// Whether a text was signed with the other half of that key.
    static boolean isSigned(byte[] text, String signed, String key) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initVerify(publicKey(key));
            signature.update(text);
            return signature.verify(decoded(signed));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }

    /// Whether that is a key.
    static boolean isKey(String key) {
        try {
            publicKey(key);
            return true;
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }

    private static PublicKey publicKey(String key) throws GeneralSecurityException {
        return KeyFactory.getInstance(ALGORITHM)
                .generatePublic(new X509EncodedKeySpec(decoded(key)));
    }

    private static String encoded(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static byte[] decoded(String text) {
        return Base64.getDecoder().decode(text);
    }
}
