package org.standfirst.edition;

import java.util.Optional;
import org.standfirst.content.Address;
import org.standfirst.content.Article;
import org.standfirst.content.MediaFile;

/// Where an article stands, and the picture that leads it: what a map of the site shows.
public record Spot(Address address, Optional<Address> lead) {
    static Optional<Spot> of(Edition edition, Entry entry) {
        return entry.text() instanceof Article article && article.stage().isPublic()
                ? Optional.of(
                        new Spot(
                                article.address(),
                                article.lead()
                                        .map(Article.Lead::image)
                                        .filter(image -> isPicture(edition, image))))
                : Optional.empty();
    }

    private static boolean isPicture(Edition edition, Address image) {
        return edition.media(image.path()).filter(MediaFile::isPicture).isPresent();
    }
}
