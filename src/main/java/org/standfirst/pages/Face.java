package org.standfirst.pages;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.standfirst.content.Address;

/// A cut of a typeface for one script, in WOFF2, at an address that carries its hash.
public final class Face {
    private final Address address;
    private final byte[] bytes;

    private Face(Address address, byte[] bytes) {
        this.address = address;
        this.bytes = bytes;
    }

    /// @param name for example `regular-latin`
    static Face read(String name) {
        String resource = "/faces/" + name + ".woff2";
        try (InputStream in = Face.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("The program lacks the face " + resource);
            }
            byte[] bytes = in.readAllBytes();
            String hash = StyleSheet.hash(bytes);
            return new Face(new Address("/standfirst-" + name + "-" + hash + ".woff2"), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("The face " + resource + " cannot be read", e);
        }
    }

    /// Where it stands.
    public Address address() {
        return address;
    }

    /// The file.
    public byte[] bytes() {
        return bytes.clone();
    }
}
