package org.standfirst.badhouse.shed;

/// Stands in a package that nobody marked.
public record Rake(int teeth) {}
