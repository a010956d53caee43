package org.standfirst.edition;

import java.util.Optional;
import org.standfirst.content.Fingerprint;
import org.standfirst.content.Id;
import org.standfirst.content.Text;
import org.standfirst.typesetting.Gist;

/// A public text, or one that was taken back, as the edition knows it.
///
/// @param revision the number under which its body is read
/// @param print of its data and its body
public record Entry(Id id, Text text, long revision, Fingerprint print, Gist gist) {
    private static final Fingerprint NONE = new Fingerprint(0, 0);

    /// That of its revision: what a revision says never changes but with it.
    static Fingerprint print(Optional<Entry> entry) {
        return entry.map(Entry::print).orElse(NONE);
    }
}
