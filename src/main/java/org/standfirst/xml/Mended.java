package org.standfirst.xml;

/// Counts what had to be put right in a document, for the report to the person who brought it.
///
/// @param undecodable malformed byte sequences; a � stands in the place of each
/// @param removed characters that XML forbids, as such or as references (`&#3;`); they are gone
/// @param references bare ampersands and HTML's own references (`&nbsp;`), read as what they mean
/// @param sections ends of CDATA sections that can't have been meant as such, read as text
public record Mended(long undecodable, long removed, long references, long sections) {
    /// Whether the document was as it should be.
    public boolean isNothing() {
        return undecodable == 0 && removed == 0 && references == 0 && sections == 0;
    }
}
