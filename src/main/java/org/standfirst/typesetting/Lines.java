package org.standfirst.typesetting;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/// Sets blocks whose content is a line: headings, verse and code, the name of a recording.
final class Lines {
    private static final Pattern ID = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,99}");
    private static final Pattern ID_OF_NOTES = Pattern.compile("(?:note|ref)-\\d[\\d-]*");

    private final Galley galley;
    private final Inline inline;
    private final Words words;

    /// Levels, as their source has them, of the headings that the next one may stand under.
    private final Deque<Integer> outline = new ArrayDeque<>();

    Lines(Galley galley, Inline inline, Words words) {
        this.galley = galley;
        this.inline = inline;
        this.words = words;
    }

    /// Sets a heading, so that no level is skipped: its own says what it stands under, not how deep.
    void heading(Element element, int level) {
        if (inline.isInNote()) {
            summary(element);
            return;
        }
        words.children(element);
        if (galley.stick.isBlank()) {
            galley.stick.clear();
            galley.surface();
            return;
        }
        while (!outline.isEmpty() && outline.peek() >= level) {
            outline.pop();
        }
        outline.push(level);
        String tag = "h" + (1 + outline.size());
        int from = galley.open();
        galley.out.append('<').append(tag);
        String id = element.id();
        if (ID.matcher(id).matches() && !ID_OF_NOTES.matcher(id).matches() && galley.claim(id)) {
            galley.out.append(" id=\"").append(id).append('"');
        }
        galley.out.append(attributes(element)).append('>');
        galley.stick.moveTo(galley.out);
        galley.out.append("</").append(tag).append('>');
        galley.close(from);
    }

    void preformatted(Element element) {
        boolean verse = element.hasClass("verse") || element.hasClass("wp-block-verse");
        galley.stick.preserve(Stick.Spaces.KEPT);
        words.children(element);
        galley.stick.preserve(Stick.Spaces.FOLDED);
        if (galley.stick.isBlank()) {
            galley.stick.clear();
            galley.surface();
            return;
        }
        int from = galley.open();
        galley.out.append(verse ? "<pre class=\"verse\"" : "<pre");
        galley.out.append(attributes(element)).append('>');
        galley.stick.moveTo(galley.out);
        galley.out.append("</pre>");
        galley.close(from);
    }

    /// A summary, or what else is a heading but can't be one where it stands.
    void summary(Element element) {
        int marks = galley.stick.depth();
        inline.push("strong", Tongue.NONE);
        words.children(element);
        galley.stick.popTo(marks);
        galley.paragraph();
        galley.surface();
    }

    /// A recording becomes a link to it: nothing plays, or is asked for, before a reader wants it.
    void recording(Element element) {
        Element source = element.hasAttr("src") ? element : element.selectFirst("source[src]");
        Optional<String> href = Optional.ofNullable(source).flatMap(s -> Hrefs.link(s.attr("src")));
        if (href.isEmpty() || href.get().startsWith("#")) {
            galley.report.add(element);
            return;
        }
        String path = href.get().replaceFirst("[?#].*", "");
        String name = path.substring(path.lastIndexOf('/') + 1);
        String title = element.attr("title").isBlank() ? name : element.attr("title");
        var marks = galley.stick.unmark();
        galley.stick.push(new Mark("a", " href=\"" + Characters.attribute(href.get()) + "\""));
        galley.stick.text(title.isBlank() ? href.get() : title);
        galley.media();
        galley.stick.mark(marks);
    }

    private String attributes(Element element) {
        return galley.tongue.and(Tongue.of(element)).attributes();
    }
}
