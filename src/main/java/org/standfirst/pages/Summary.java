package org.standfirst.pages;

import org.standfirst.content.Line;

/// What an entry of a listing says of its article, below the title.
public sealed interface Summary {
    /// Nothing: there is no running text.
    record None() implements Summary {}

    /// The line that an editor wrote.
    record Standfirst(Line line) implements Summary {}

    /// All the text there is.
    record Whole(String text) implements Summary {}

    /// The first words of the text; the article goes on.
    record Cut(String text) implements Summary {}
}
