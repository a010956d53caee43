package org.standfirst.content;

import java.util.List;

/// An old address of nothing that we keep as itself, with the address that answers for it.
///
/// @param to where readers are sent
public record Moved(List<String> formerly, Address to) implements Document {
    public Moved {
        formerly = List.copyOf(formerly);
    }
}
