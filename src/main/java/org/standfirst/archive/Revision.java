package org.standfirst.archive;

import org.standfirst.content.Document;
import org.standfirst.content.Fingerprint;
import org.standfirst.content.Id;

/// A document as it was saved once. Its body is read by its number.
///
/// @param number counts from 1 over the whole archive
/// @param print of the data and the body
public record Revision(long number, Id id, Document document, Fingerprint print) {}
