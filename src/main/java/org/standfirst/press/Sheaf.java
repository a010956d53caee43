package org.standfirst.press;

import org.standfirst.edition.Ground;

/// Pages that lie together, of which one look shows that all of them stand.
public record Sheaf(Ground ground) {}
