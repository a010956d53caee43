package org.standfirst.typesetting;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/// What an element in running text becomes: a mark around words, a break, a reference, or nothing.
final class Inline {
    private static final Pattern MOMENT =
            Pattern.compile(
                    "(\\d{4}-\\d{2}-\\d{2})(?:[T ](?:[01]\\d|2[0-3]):[0-5]\\d(?::[0-5]\\d(?:\\.\\d{1,3})?)?"
                            + "(?:Z|[+-](?:[01]\\d|2[0-3]):?[0-5]\\d)?)?");
    private static final Pattern PART =
            Pattern.compile(
                    "(?!0000)\\d{4}(?:-(?:0[1-9]|1[0-2]))?|(?:[01]\\d|2[0-3]):[0-5]\\d(?::[0-5]\\d)?"
                            + "|P(?:\\d+D|(?:\\d+D)?T(?=\\d)(?:\\d+H)?(?:\\d+M)?(?:\\d+S)?)");

    private final Galley galley;

    /// Whether the walk is in a note.
    private boolean inNote;

    Inline(Galley galley) {
        this.galley = galley;
    }

    void enterNote() {
        inNote = true;
    }

    boolean isInNote() {
        return inNote;
    }

    void leaveNote() {
        inNote = false;
    }

    /// Sets the element if it is a thing of its own, not a mark around words; says whether it was.
    boolean isSet(Element element) {
        switch (element.normalName()) {
            case "br" -> galley.stick.lineBreak();
            case "wbr" -> {}
            case "a" -> {
                return isReference(element);
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean isReference(Element link) {
        if (galley.notes.isEmpty()) {
            return false;
        }
        String href = link.attr("href").strip();
        OptionalInt note = galley.notes.at(href);
        if (note.isPresent()) {
            galley.stick.reference(Notes.reference(note.getAsInt()));
            return true;
        }
        return inNote && href.startsWith("#") && (href.contains("ref") || isSign(link.text()));
    }

    private static boolean isSign(String text) {
        return text.codePoints().noneMatch(Character::isLetterOrDigit);
    }

    /// Puts the mark on the stick that the element makes of its words, if it makes one.
    void mark(Element element) {
        String name = element.normalName();
        Tongue tongue = Tongue.of(element);
        switch (name) {
            case "em", "i", "var", "dfn" -> push("em", tongue);
            case "strong", "b" -> push("strong", tongue);
            case "s", "strike" -> push("s", tongue);
            case "code", "tt", "samp" -> push("code", tongue);
            case "cite", "kbd", "u", "mark", "small", "bdi", "ins", "del" -> push(name, tongue);
            case "q", "sub", "sup" -> galley.stick.push(new Mark(name, tongue.attributes()));
            case "abbr", "acronym" ->
                    pushWith("abbr", "title", Characters.attribute(element.attr("title")), tongue);
            case "time" -> pushWith(name, "datetime", moment(element.attr("datetime")), tongue);
            case "a" -> link(element, tongue);
            default -> span(tongue);
        }
    }

    /// Puts a mark on the stick, unless the words have it already.
    void push(String tag, Tongue tongue) {
        if (galley.stick.isWithin(tag)) {
            span(tongue);
        } else {
            galley.stick.push(new Mark(tag, tongue.attributes()));
        }
    }

    private void pushWith(String tag, String attribute, String value, Tongue tongue) {
        if (value.isEmpty() || galley.stick.isWithin(tag)) {
            span(tongue);
        } else {
            galley.stick.push(
                    new Mark(tag, " " + attribute + "=\"" + value + "\"" + tongue.attributes()));
        }
    }

    private void span(Tongue tongue) {
        if (!tongue.isNone()) {
            galley.stick.push(new Mark("span", tongue.attributes()));
        }
    }

    private void link(Element element, Tongue tongue) {
        if (!element.hasAttr("href")) {
            span(tongue);
            return;
        }
        String raw = element.attr("href");
        Optional<String> href =
                Hrefs.link(raw)
                        .filter(h -> !isOfNotes(h))
                        .filter(h -> !inNote || !h.startsWith("#"));
        if (href.isEmpty() && !isOfNotes(raw)) {
            galley.report.add("link", raw);
        }
        pushWith("a", "href", href.map(Characters::attribute).orElse(""), tongue);
    }

    /// Addresses of notes are given by us, and only to references.
    private static boolean isOfNotes(String href) {
        return href.startsWith("#note-") || href.startsWith("#ref-");
    }

    private static String moment(String raw) {
        String text = raw.strip();
        var moment = MOMENT.matcher(text);
        if (moment.matches()) {
            try {
                return LocalDate.parse(moment.group(1)).getYear() > 0 ? text : "";
            } catch (DateTimeException noSuchDay) {
                return "";
            }
        }
        return PART.matcher(text).matches() ? text : "";
    }
}
