package org.standfirst.pages;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.standfirst.content.Address;
import org.standfirst.content.Body;
import org.standfirst.content.Line;

/// House HTML on its way to a page: what the archive leaves to the press is added here.
///
/// House HTML is canonical, so that a tag is found by its angle brackets: no text and no attribute
/// holds one. `docs/house-html.md` describes it.
public final class HouseHtml {
    private static final Pattern ANCHOR = Pattern.compile("</?a(?: [^>]*)?>");
    private static final Pattern TAG =
            Pattern.compile("<(/?)(img|table|aside|a|li|h[2-4])( [^>]*)?>");
    private static final Pattern ID = Pattern.compile(" id=\"");
    private static final Pattern TO_ID = Pattern.compile(" href=\"#");
    private static final Pattern TO_US = Pattern.compile(" (href|src)=\"/(?!/)");
    private static final Pattern ALT = Pattern.compile(" alt=\"([^\"]*)\"");

    private HouseHtml() {}

    /// A line without links, for where it is itself a link.
    public static Line unlinked(Line line) {
        return line.html().contains("<a ")
                ? new Line(ANCHOR.matcher(line.html()).replaceAll(""))
                : line;
    }

    /// The main text of a page: with ways back from its notes, tables that a narrow screen can move,
    /// and a word where a picture is lost.
    public static Body printed(Body body, Words words) {
        return printed(body, words, "");
    }

    /// A further text on a page, whose ids get a prefix so that they stay its own.
    public static Body printed(Body body, Words words, String prefix) {
        String html = body.html();
        if (!html.contains(" id=\"")
                && !html.contains("<img ")
                && !html.contains("<table")
                && !html.contains("<aside")) {
            return body;
        }
        html = TAG.matcher(html).replaceAll(tag -> quoted(tag(tag, words, prefix)));
        return new Body(WaysBack.in(html, words, prefix));
    }

    private static String tag(MatchResult tag, Words words, String prefix) {
        return switch (tag.group(2)) {
            case "img" -> picture(tag.group(), words);
            case "table" -> tag.group(1).isEmpty() ? opened(tag, words) : tag.group() + "</div>";
            // Inside an article an aside is no landmark of the page.
            case "aside" -> tag.group().replaceFirst("^<aside", "<aside role=\"note\"");
            default -> prefix.isEmpty() ? tag.group() : prefixed(tag.group(), prefix);
        };
    }

    private static String opened(MatchResult table, Words words) {
        return "<div class=\"wide\" role=\"group\" tabindex=\"0\" aria-label=\""
                + Line.escaped(words.say("table"))
                + "\">"
                + table.group();
    }

    private static String picture(String img, Words words) {
        if (img.contains(" src=\"")) {
            return img.replaceFirst("<img ", "<img loading=\"lazy\" ");
        }
        Matcher alt = ALT.matcher(img);
        String said = alt.find() ? Line.unescaped(alt.group(1)) : "";
        return "<span class=\"lost\">"
                + Line.escaped(
                        said.isBlank()
                                ? words.say("picture.lost")
                                : words.say("picture.lost.of", said))
                + "</span>";
    }

    private static String prefixed(String tag, String prefix) {
        String with = ID.matcher(tag).replaceFirst(quoted(" id=\"" + prefix));
        return TO_ID.matcher(with).replaceFirst(quoted(" href=\"#" + prefix));
    }

    /// A text that is read elsewhere: every address in it is whole.
    ///
    /// @param home the address of the site without a slash at the end
    /// @param page where the text stands
    public static Body absolute(Body body, String home, Address page) {
        String here = quoted(Line.escaped(home + page.encoded()));
        String us = quoted(Line.escaped(home));
        return new Body(
                Pattern.compile("<[a-z][^>]*>")
                        .matcher(body.html())
                        .replaceAll(tag -> {
                            String whole =
                                    TO_US.matcher(tag.group()).replaceAll(" $1=\"" + us + "/");
                            return quoted(TO_ID.matcher(whole).replaceAll(" href=\"" + here + "#"));
                        }));
    }

    private static String quoted(String replacement) {
        return Matcher.quoteReplacement(replacement);
    }
}
