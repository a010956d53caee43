package org.standfirst.pages;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.standfirst.content.Address;

/// The one style sheet, at an address that carries its hash, so that it can be kept for ever.
public final class StyleSheet {
    private static final String RESOURCE = "/style/standfirst.css";

    private final byte[] css;
    private final Address address;

    private StyleSheet(byte[] css) {
        this.css = css;
        address = new Address("/standfirst-" + hash(css) + ".css");
    }

    static StyleSheet read() {
        try (InputStream in = StyleSheet.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("The program lacks its style sheet " + RESOURCE);
            }
            String written = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            String addressed = Faces.addressed(compact(written));
            return new StyleSheet(addressed.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("The style sheet cannot be read", e);
        }
    }

    /// Without what only we read: remarks, and spaces around brackets and semicolons, idle noughts.
    private static String compact(String css) {
        return css.replaceAll("(?s)/\\*.*?\\*/", "")
                .replaceAll("\\s+", " ")
                .replaceAll(" ?([{};,]) ?", "$1")
                .replaceAll(": ", ":")
                .replaceAll("(?<=[ :,(-])0\\.", ".")
                .replace(";}", "}")
                .strip();
    }

    static String hash(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    /// Where it stands.
    public Address address() {
        return address;
    }

    /// What it says.
    public byte[] css() {
        return css.clone();
    }
}
