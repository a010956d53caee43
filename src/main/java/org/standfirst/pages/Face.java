package org.standfirst.pages;

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
    /// @param hash of all that are cut together: one word in all addresses, where each with its own
    ///     would weigh in the style sheet
    static Face of(String name, byte[] bytes, String hash) {
        return new Face(new Address("/standfirst-" + name + "-" + hash + ".woff2"), bytes);
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
