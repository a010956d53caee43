package org.standfirst.pages;

import java.util.List;
import java.util.Optional;
import org.standfirst.content.Contributor;
import org.standfirst.content.Issue;
import org.standfirst.content.Subject;
import org.standfirst.content.Symposium;
import org.standfirst.content.Term;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Writes a subject in the words of schema.org, on its own page.
final class SubjectData {
    private SubjectData() {}

    /// Empty for what is only a way of sorting.
    static Optional<ObjectNode> of(
            Subject subject, Site site, List<Href> links, Optional<Picture> picture) {
        return switch (subject) {
            case Contributor contributor -> Optional.of(person(contributor, site, links, picture));
            case Issue issue -> {
                ObjectNode out = LinkedData.issue(issue, site, LinkedData.node());
                picture.ifPresent(cover -> out.put("image", site.absolute(cover.image())));
                yield Optional.of(out);
            }
            case Symposium symposium ->
                    Optional.of(
                            LinkedData.named(
                                    "Collection",
                                    symposium.name(),
                                    site.absolute(symposium.address())));
            case Term _ -> Optional.empty();
        };
    }

    private static ObjectNode person(
            Contributor contributor, Site site, List<Href> links, Optional<Picture> picture) {
        ObjectNode out =
                LinkedData.named(
                        type(contributor.sort()),
                        contributor.name(),
                        site.absolute(contributor.address()));
        out.put("url", site.absolute(contributor.address()));
        if (contributor.sort() == Contributor.Sort.PERSON) {
            contributor.given().ifPresent(name -> out.put("givenName", name));
            contributor.family().ifPresent(name -> out.put("familyName", name));
        }
        picture.ifPresent(portrait -> out.put("image", site.absolute(portrait.image())));
        List<String> elsewhere =
                links.stream().map(Href::url).filter(url -> url.startsWith("http")).toList();
        if (!elsewhere.isEmpty()) {
            ArrayNode sameAs = out.putArray("sameAs");
            elsewhere.forEach(sameAs::add);
        }
        return out;
    }

    static String type(Contributor.Sort sort) {
        return switch (sort) {
            case PERSON -> "Person";
            case ORGANISATION -> "Organization";
        };
    }
}
