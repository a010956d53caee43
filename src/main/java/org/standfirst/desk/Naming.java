package org.standfirst.desk;

import java.util.Locale;
import org.standfirst.content.Article;
import org.standfirst.content.Contributor;
import org.standfirst.content.Document;
import org.standfirst.content.Issue;
import org.standfirst.content.Line;
import org.standfirst.content.MediaFile;
import org.standfirst.content.Page;
import org.standfirst.content.Shortened;
import org.standfirst.content.Subject;
import org.standfirst.content.Symposium;
import org.standfirst.content.Taxonomy;
import org.standfirst.content.Term;
import org.standfirst.content.Text;

/// What documents are called in sentences.
final class Naming {
    private Naming() {}

    /// With quotation marks: `“Fifty”`.
    static String of(Document document) {
        return quoted(line(document));
    }

    /// `“Fifty” at /2024/05/fifty/`.
    static String placed(Text text) {
        return "%s at %s".formatted(of(text), text.address());
    }

    static String quoted(Line line) {
        return "“%s”".formatted(Shortened.of(line.text()));
    }

    private static Line line(Document document) {
        return switch (document) {
            case Text text -> text.title();
            case Subject subject -> subject.name();
            case Taxonomy taxonomy -> Line.of(taxonomy.plural());
            case MediaFile file -> file.title();
            default -> Line.EMPTY;
        };
    }

    /// What it is, with its article: `a page`.
    static String what(Document document) {
        return switch (document) {
            case Article _ -> "an article";
            case Page _ -> "a page";
            case Term _ -> "a term";
            case Contributor _ -> "a contributor";
            case Issue _ -> "an issue";
            case Symposium _ -> "a symposium";
            case Taxonomy taxonomy ->
                    "the list of all " + taxonomy.plural().toLowerCase(Locale.ROOT);
            case MediaFile _ -> "a file";
            default -> "none of these";
        };
    }
}
