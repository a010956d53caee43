package org.standfirst.pages;

import org.standfirst.content.Address;
import org.standfirst.content.Line;

/// A text as it is read where nobody knows our pages: every address is whole, references to notes are
/// raised, lost pictures are said in words, and nothing has a name or a role.
///
/// It goes through the text once, from tag to tag.
final class Afar {
    private static final String REFERENCE = "<a class=\"note\" ";
    private static final String WAY_BACK = "<a class=\"back\"";
    private static final String LOST = "<figure class=\"missing\"><img alt=\"";
    private static final String NOTES = "<ol class=\"notes\">";

    private final String html;
    private final String home;
    private final String here;
    private final String missing;
    private final StringBuilder out;
    private int copied;
    private boolean isRaised;

    private Afar(String html, String home, Address page, String missing) {
        this.html = html;
        this.home = Line.escaped(home);
        this.here = Line.escaped(home + page.encoded());
        this.missing = missing;
        this.out = new StringBuilder(html.length() + html.length() / 8);
    }

    /// @param html as a page has it: each attribute that has a value has it in quotation marks
    /// @param home the address of the site without a slash at the end
    /// @param page where the text stands
    /// @param missing what is said of a lost picture
    static String read(String html, String home, Address page, String missing) {
        return new Afar(html, home, page, missing).read();
    }

    private String read() {
        for (int at = html.indexOf('<'); at >= 0; at = html.indexOf('<', copied)) {
            out.append(html, copied, at);
            copied = at;
            if (html.startsWith(WAY_BACK, at)) {
                wayBack(at);
            } else if (html.startsWith(LOST, at)) {
                lost(at);
            } else if (html.startsWith(NOTES, at)) {
                out.append("<hr>\n<ol>");
                copied = at + NOTES.length();
            } else if (html.startsWith("</", at)) {
                end(at);
            } else {
                if (html.startsWith(REFERENCE, at)) {
                    out.append("<sup>");
                    isRaised = true;
                }
                tag(at);
            }
        }
        return out.append(html, copied, html.length()).toString().strip();
    }

    /// It would lead out of the feed.
    private void wayBack(int at) {
        if (!out.isEmpty() && out.charAt(out.length() - 1) == ' ') {
            out.setLength(out.length() - 1);
        }
        copied = html.indexOf("</a>", at) + "</a>".length();
    }

    private void lost(int at) {
        int alt = at + LOST.length();
        int end = html.indexOf('"', alt);
        out.append("<figure><p><em>").append(Line.escaped(missing));
        if (end > alt) {
            out.append(": ").append(Line.escaped(Line.unescaped(html.substring(alt, end))));
        }
        out.append("</em></p>");
        copied = html.indexOf('>', end) + 1;
    }

    private void end(int at) {
        copied = html.indexOf('>', at) + 1;
        out.append(html, at, copied);
        if (isRaised && html.startsWith("</a>", at)) {
            out.append("</sup>");
            isRaised = false;
        }
    }

    private void tag(int at) {
        int from = at + 1;
        while (isOfName(html.charAt(from))) {
            from++;
        }
        out.append(html, at, from);
        while (html.charAt(from) != '>') {
            from = attribute(from);
        }
        out.append('>');
        copied = from + 1;
    }

    private static boolean isOfName(char c) {
        return c > ' ' && c != '>' && c != '=';
    }

    /// An attribute with the space before it; says where it ends.
    private int attribute(int space) {
        int name = space + 1;
        int end = name;
        while (isOfName(html.charAt(end))) {
            end++;
        }
        if (html.charAt(end) != '=') {
            out.append(html, space, end);
            return end;
        }
        int value = end + 2;
        int quote = html.indexOf('"', value);
        if (!isOurs(name, end)) {
            out.append(html, space, value);
            whole(name, end, value);
            out.append(html, value, quote + 1);
        }
        return quote + 1;
    }

    private boolean isOurs(int name, int end) {
        return isNamed("id", name, end)
                || isNamed("class", name, end)
                || isNamed("role", name, end)
                || html.startsWith("aria-", name);
    }

    /// What has to stand before an address of ours.
    private void whole(int name, int end, int value) {
        boolean leads = isNamed("href", name, end);
        if (leads && html.charAt(value) == '#') {
            out.append(here);
        } else if ((leads || isNamed("src", name, end))
                && html.charAt(value) == '/'
                && html.charAt(value + 1) != '/') {
            out.append(home);
        }
    }

    private boolean isNamed(String what, int name, int end) {
        return end - name == what.length() && html.startsWith(what, name);
    }
}
