package org.standfirst.markdown;

/// A file of a folder that becomes a document, or something that is treated as one.
///
/// @param path below the folder, with slashes, for example `articles/2024/fifty.md`
/// @param shelf the folder of its taxonomy, for a subject; empty for a text
public record Piece(String path, Sort sort, String shelf) {
    /// What a file becomes.
    public enum Sort {
        ARTICLE,
        PAGE,
        SUBJECT
    }

    static final String ARTICLES = "articles";
    static final String PAGES = "pages";

    /// What others refer to it by, and what it is known by when it comes again: the path without the
    /// ending.
    public String key() {
        int dot = path.lastIndexOf('.');
        return dot > path.lastIndexOf('/') ? path.substring(0, dot) : path;
    }

    /// The folder at the top.
    public String top() {
        int slash = path.indexOf('/');
        return slash < 0 ? "" : path.substring(0, slash);
    }

    /// The key within the folder at the top.
    String within() {
        String key = key();
        return key.substring(key.indexOf('/') + 1);
    }

    /// The last part of the key.
    public String name() {
        String key = key();
        return key.substring(key.lastIndexOf('/') + 1);
    }

    /// The key of the file that it lies under, as `pages/about` for `pages/about/masthead`; empty at
    /// the top.
    String above() {
        String key = key();
        int last = key.lastIndexOf('/');
        return last > key.indexOf('/') ? key.substring(0, last) : "";
    }
}
