package org.standfirst.pages;

/// A link, and how many articles wait behind it.
public record Counted(Link link, int count) {}
