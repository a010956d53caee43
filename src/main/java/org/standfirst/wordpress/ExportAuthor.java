package org.standfirst.wordpress;

import java.util.OptionalLong;

/// A user account that texts are credited to. Its e-mail address is never read.
///
/// @param login what [ExportItem#creator()] says
public record ExportAuthor(
        OptionalLong id,
        String login,
        String displayName,
        String firstName,
        String lastName,
        String description) {}
