package org.standfirst.press;

import java.util.Optional;
import org.standfirst.content.Fingerprint;
import org.standfirst.edition.Question;
import org.standfirst.edition.Trace;

/// What shows whether a page that was printed would be printed the same now.
///
/// @param print of the page's bytes
/// @param reason the question whose answer was another, so that it had to be printed again
record Proof(Fingerprint print, Trace trace, Optional<Question<?>> reason) {}
