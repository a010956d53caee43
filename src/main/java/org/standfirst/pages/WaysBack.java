package org.standfirst.pages;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.standfirst.content.Line;

/// The links that lead from a note back to where the text refers to it.
final class WaysBack {
    private static final String NOTES = "<ol class=\"notes\">";
    private static final Pattern ITEM = Pattern.compile("<li(?: [^>]*)?>|</li>");
    private static final Pattern NUMBER = Pattern.compile(" id=\"[^\"]*note-([0-9]+)\"");
    private static final Pattern REFERENCE =
            Pattern.compile("<a class=\"note\"[^>]* id=\"([^\"]+)\"");

    private final Words words;
    private final String prefix;
    private final Set<String> references = new HashSet<>();

    private WaysBack(String html, Words words, String prefix) {
        this.words = words;
        this.prefix = prefix;
        REFERENCE.matcher(html).results().forEach(found -> references.add(found.group(1)));
    }

    /// The text with a way back at the end of each of its notes.
    static String in(String html, Words words, String prefix) {
        int notes = html.lastIndexOf(NOTES);
        return notes < 0 ? html : new WaysBack(html, words, prefix).after(html, notes);
    }

    private String after(String html, int notes) {
        StringBuilder out = new StringBuilder(html.length() + 512).append(html, 0, notes);
        Matcher item = ITEM.matcher(html);
        int written = notes;
        int depth = 0;
        String number = "";
        for (int at = notes; item.find(at); at = item.end()) {
            if (!item.group().equals("</li>")) {
                if (depth++ == 0) {
                    Matcher id = NUMBER.matcher(item.group());
                    number = id.find() ? id.group(1) : "";
                }
            } else if (--depth == 0 && !number.isEmpty()) {
                int end = item.start();
                int last = html.startsWith("</p>\n", end - 5) ? end - 5 : end - 4;
                int inside = html.startsWith("</p>", last) ? last : end;
                out.append(html, written, inside).append(links(number));
                written = inside;
            }
        }
        return out.append(html, written, html.length()).toString();
    }

    private String links(String number) {
        StringBuilder links = new StringBuilder();
        for (int n = 1; ; n++) {
            String reference = prefix + "ref-" + number + (n == 1 ? "" : "-" + n);
            if (!references.contains(reference)) {
                return links.toString();
            }
            String name =
                    n == 1
                            ? words.say("note.back", number)
                            : words.say("note.back.again", number, words.number(n));
            links.append(" <a class=\"back\" href=\"#")
                    .append(reference)
                    .append("\" aria-label=\"")
                    .append(Line.escaped(name))
                    .append("\">↩</a>");
        }
    }
}
