package org.standfirst.edition;

import org.standfirst.content.Fingerprint;
import org.standfirst.content.Id;
import org.standfirst.content.Text;
import org.standfirst.typesetting.Gist;

/// A public text, or one that was taken back, as the edition knows it.
///
/// @param revision the number under which its body is read
/// @param print of its data and its body
public record Entry(Id id, Text text, long revision, Fingerprint print, Gist gist) {}
