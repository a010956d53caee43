package org.standfirst.pages;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.standfirst.content.Address;
import org.standfirst.content.Look;

/// The one style sheet of a page, at an address that carries its hash, so that it can be kept for
/// ever: what the house says, and behind it the few words of the journal itself.
public final class StyleSheet {
    private static final String RESOURCE = "/style/standfirst.css";

    private static final Pattern ADDRESS = Pattern.compile("/standfirst-[0-9a-f]{12}\\.css");

    private final byte[] css;
    private final Address address;

    private StyleSheet(byte[] css) {
        this.css = css;
        address = new Address("/standfirst-" + hash(css) + ".css");
    }

    static StyleSheet read() {
        String written = new String(Resource.bytes(RESOURCE), StandardCharsets.UTF_8);
        String addressed = Faces.addressed(compact(written));
        return new StyleSheet(addressed.getBytes(StandardCharsets.UTF_8));
    }

    /// Without what only we read: remarks, spaces around brackets, semicolons and “>”, idle noughts.
    private static String compact(String css) {
        return css.replaceAll("(?s)/\\*.*?\\*/", "")
                .replaceAll("\\s+", " ")
                .replaceAll(" ?([{};,>]) ?", "$1")
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

    /// This one as a journal wants it, at another address.
    StyleSheet in(Look look) {
        String own = OwnStyle.of(look);
        if (own.isEmpty()) {
            return this;
        }
        byte[] added = own.getBytes(StandardCharsets.UTF_8);
        byte[] all = Arrays.copyOf(css, css.length + added.length);
        System.arraycopy(added, 0, all, css.length, added.length);
        return new StyleSheet(all);
    }

    /// Whether that is the address of a style sheet, perhaps of one that was.
    public static boolean isAddress(String path) {
        return ADDRESS.matcher(path).matches();
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
