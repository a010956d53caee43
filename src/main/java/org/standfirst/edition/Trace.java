package org.standfirst.edition;

import java.util.List;

/// The questions a page asked, and the position of the edition it was printed from (a verifying
/// trace). The page stands as long as each has the answer it had then: [Standings#changed(Trace)].
///
/// @see <a href="https://doi.org/10.1145/3236774">Mokhov, Mitchell, Peyton Jones, Build Systems à la
///     Carte (2018)</a>
public record Trace(List<Standing> asked, long position) {
    public Trace {
        asked = List.copyOf(asked);
    }
}
