package org.standfirst.wordpress;

/// Takes what an [ExportReader] finds, in the order of the file, the site first.
///
/// A file that turns out to be cut off or broken is refused only at that place, so what was visited
/// before must not count until the reader has come back.
public interface ExportVisitor {
    /// The head of the file; comes once, before all others.
    void site(ExportSite site);

    /// A user account.
    void author(ExportAuthor author);

    /// A term of a taxonomy.
    void term(ExportTerm term);

    /// A post, a page, an attachment …
    void item(ExportItem item);

    /// How many bytes of the file have been read; comes after each of the others.
    default void progress(long bytes) {}
}
