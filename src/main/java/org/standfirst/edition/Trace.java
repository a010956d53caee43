package org.standfirst.edition;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.standfirst.content.Fingerprint;

/// The questions a page asked, each with the fingerprint of the answer it got (a verifying trace).
///
/// @see <a href="https://doi.org/10.1145/3236774">Mokhov, Mitchell, Peyton Jones, Build Systems à la
///     Carte (2018)</a>
public record Trace(Map<Question<?>, Fingerprint> asked) {
    public Trace {
        asked = Collections.unmodifiableMap(new LinkedHashMap<>(asked));
    }

    /// Whether that edition would answer every question as it was answered.
    public boolean holdsIn(Edition edition) {
        for (Map.Entry<Question<?>, Fingerprint> one : asked.entrySet()) {
            if (!one.getKey().print(edition).equals(one.getValue())) {
                return false;
            }
        }
        return true;
    }
}
