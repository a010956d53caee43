package org.standfirst.pages;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.standfirst.content.Body;
import org.standfirst.content.Language;
import org.standfirst.content.Line;
import org.standfirst.typesetting.Typesetter;

/// House HTML on its way to a page: what the archive leaves to the press is added here.
///
/// House HTML is canonical, so that a tag is found by its angle brackets: no text and no attribute
/// holds one. `docs/house-html.md` describes it.
public final class HouseHtml {
    private static final Pattern ANCHOR = Pattern.compile("</?a(?: [^>]*)?>");
    private static final Pattern TAG = Pattern.compile("<(?:a|li|h[2-4]) [^>]*>");
    private static final Pattern LANDMARK = Pattern.compile("<section class=\"notes\"[^>]*>");
    private static final Pattern ID = Pattern.compile(" id=\"");
    private static final Pattern TO_ID = Pattern.compile(" href=\"#");

    private HouseHtml() {}

    /// A line without links, for where it is itself a link.
    public static Line unlinked(Line line) {
        return line.html().contains("<a ")
                ? new Line(ANCHOR.matcher(line.html()).replaceAll(""))
                : line;
    }

    /// A further text on a page, set as texts are, whose ids get a prefix so that they stay its own.
    ///
    /// Pictures are not shown in it.
    public static Body printed(Body body, Words words, String prefix) {
        return printed(body, words.ofTexts(), prefix);
    }

    /// The same, of a text whose language is known.
    public static Body printed(Body body, Language language, Words words, String prefix) {
        return printed(body, words.ofTexts(language), prefix);
    }

    private static Body printed(Body body, Typesetter.Words words, String prefix) {
        // The notes of the page's own text are a landmark; those of another would be a second one.
        String html =
                LANDMARK.matcher(Typesetter.set(body, _ -> Optional.empty(), words))
                        .replaceAll("<div class=\"notes\">")
                        .replace("</section>", "</div>");
        return new Body(TAG.matcher(html).replaceAll(tag -> quoted(prefixed(tag.group(), prefix))));
    }

    private static String prefixed(String tag, String prefix) {
        String with = ID.matcher(tag).replaceFirst(quoted(" id=\"" + prefix));
        return TO_ID.matcher(with).replaceFirst(quoted(" href=\"#" + prefix));
    }

    private static String quoted(String replacement) {
        return Matcher.quoteReplacement(replacement);
    }
}
