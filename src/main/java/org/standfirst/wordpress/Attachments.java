package org.standfirst.wordpress;

import java.util.List;
import java.util.Optional;

/// The media library that a text points into by numbers.
public interface Attachments {
    /// A library with nothing in it.
    Attachments NONE =
            new Attachments() {
                @Override
                public Optional<Attachment> byId(long id) {
                    return Optional.empty();
                }

                @Override
                public List<Attachment> childrenOf(long post) {
                    return List.of();
                }
            };

    /// The file with this number.
    Optional<Attachment> byId(long id);

    /// The files that were uploaded to a post, in the order in which a gallery shows them.
    List<Attachment> childrenOf(long post);

    /// The content of a reusable block (a synced pattern), which a text mentions by its number only.
    default Optional<String> reusableBlock(long id) {
        return Optional.empty();
    }

    /// One file of the library. Empty strings stand for what nobody filled in.
    record Attachment(long id, String url, String alt, String caption, String title) {}
}
