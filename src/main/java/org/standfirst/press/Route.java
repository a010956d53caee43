package org.standfirst.press;

import org.standfirst.content.Address;

/// An address of the public site, with what the press gives for it.
public sealed interface Route {
    /// As it is asked for: decoded.
    String path();

    /// Something is printed there.
    ///
    /// @param status of HTTP: 200, or 410 where a text was taken back
    /// @param index what a file of it is called that stands in a folder of that address
    record Sheet(String path, int status, String index) implements Route {
        Sheet(String path, int status) {
            this(path, status, "index.html");
        }
    }

    /// What is asked for there stands elsewhere (301).
    record Signpost(String path, Address to) implements Route {}
}
