package org.standfirst.pages;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/// Files that come with the program.
final class Resource {
    private Resource() {}

    /// The bytes of one; without it the program is not whole.
    static byte[] bytes(String path) {
        try (InputStream in = Resource.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("The program lacks its file " + path);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + path + " cannot be read", e);
        }
    }
}
