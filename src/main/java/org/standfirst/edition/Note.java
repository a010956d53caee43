package org.standfirst.edition;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.standfirst.content.Body;
import org.standfirst.content.Contributor;
import org.standfirst.content.Id;

/// Who somebody is, in one paragraph: the first of the biography.
public record Note(Place place, Body text, List<String> links) {
    private static final Pattern PARAGRAPH = Pattern.compile("(?m)^<p(?: [^>]*)?>.*</p>$");
    private static final Pattern TO_NOTE = Pattern.compile("<a class=\"note\"[^>]*>[^<]*</a>");

    /// Empty where nobody has said anything of them.
    static Optional<Note> of(Edition edition, Id id) {
        return edition.subject(id)
                .filter(subject -> !subject.description().isEmpty())
                .map(subject ->
                        new Note(
                                new Place(subject.address(), subject.name()),
                                first(subject.description()),
                                subject instanceof Contributor contributor
                                        ? contributor.links()
                                        : List.of()));
    }

    private static Body first(Body biography) {
        Matcher paragraph = PARAGRAPH.matcher(biography.html());
        return paragraph.find()
                ? new Body(TO_NOTE.matcher(paragraph.group()).replaceAll(""))
                : Body.EMPTY;
    }
}
