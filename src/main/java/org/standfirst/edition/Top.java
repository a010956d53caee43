package org.standfirst.edition;

import org.standfirst.content.Id;

/// A term that hangs under no other, and where it stands.
public record Top(Id id, Place place) {}
