package org.standfirst.wordpress;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.standfirst.content.Refusal;
import org.standfirst.xml.BrokenXml;
import org.standfirst.xml.Mended;

/// The words in which an export is refused, or its faults are told.
///
/// @param file the name of the file
record ExportWording(String file) {
    private static final String AGAIN =
            "Export it again from WordPress (Tools › Export › All content)";
    private static final int LONGEST_TITLE = 60;

    Refusal broken(BrokenXml fault, String where) {
        String line = "%s, line %d".formatted(file, fault.line());
        String place =
                switch (fault.fault()) {
                    case ENDS, DOCTYPE, TOO_LONG -> line;
                    case BROKEN, TOO_DEEP, TOO_MANY_NAMES, NOT_TEXT ->
                            line + ", column " + fault.column();
                };
        String cure =
                switch (fault.fault()) {
                    case ENDS -> AGAIN + " and check that the download was complete.";
                    case BROKEN, NOT_TEXT ->
                            AGAIN
                                    + ". If it breaks at the same place, take the stray code out of"
                                    + " that item there.";
                    case DOCTYPE ->
                            "An export has none, and one can make a program open other files, so"
                                    + " the file was not read. "
                                    + AGAIN
                                    + ".";
                    case TOO_DEEP, TOO_MANY_NAMES, TOO_LONG ->
                            AGAIN
                                    + ". If it is the same, look at that item there: no text is like"
                                    + " that.";
                };
        return new Refusal(place + ": " + fault.what() + where + ".", cure);
    }

    /// The place inside an item, for the middle of a sentence.
    String inside(int index, String title, Optional<String> post) {
        List<String> said = new ArrayList<>();
        if (!title.isEmpty()) {
            said.add("“" + shortened(title) + "”");
        }
        post.ifPresent(id -> said.add("post " + id));
        return " inside item "
                + index
                + (said.isEmpty() ? "" : " (" + String.join(", ", said) + ")");
    }

    Refusal missing() {
        return new Refusal("There is no file “%s”.".formatted(file), "Check its name and folder.");
    }

    Refusal feed(long line) {
        return new Refusal(
                "%s, line %d: this is an RSS feed, not an export: nothing in it is WordPress's."
                        .formatted(file, line),
                bring());
    }

    Refusal otherElement(long line, String found, String expected) {
        return new Refusal(
                "%s, line %d: <%s> stands where <%s> should."
                        .formatted(file, line, found, expected),
                bring());
    }

    Refusal noChannel() {
        return new Refusal("%s: there is no <channel> in it.".formatted(file), bring());
    }

    private static String bring() {
        return "Bring the file that WordPress makes under Tools › Export › All content.";
    }

    /// What the first bytes of a file give away.
    Optional<Refusal> begins(byte[] head) {
        if (starts(head, 0x1f, 0x8b)
                || starts(head, 'P', 'K', 3, 4)
                || starts(head, 'B', 'Z', 'h')) {
            return Optional.of(
                    new Refusal(
                            file + " is compressed.",
                            "Unpack it and bring the .xml file that is in it."));
        }
        if (head.length > 0 && (head[0] == 0 || head[0] == (byte) 0xff || head[0] == (byte) 0xfe)) {
            return Optional.empty();
        }
        String text = visible(head);
        String lower = text.toLowerCase(Locale.ROOT);
        if (text.isEmpty()) {
            return Optional.of(
                    new Refusal(
                            file + " is empty.",
                            AGAIN + " and check that the download was complete."));
        }
        if (lower.startsWith("<!doctype html") || lower.startsWith("<html")) {
            return Optional.of(
                    new Refusal(
                            file + " is a web page.",
                            AGAIN
                                    + ": a page was saved in its place, perhaps that for logging in."));
        }
        if (text.startsWith("{") || text.startsWith("[")) {
            return Optional.of(new Refusal(file + " is JSON, not XML.", bring()));
        }
        return text.startsWith("<")
                ? Optional.empty()
                : Optional.of(
                        new Refusal(file + " does not begin as XML does, with “<”.", bring()));
    }

    List<String> notes(String version, Mended mended) {
        List<String> notes = new ArrayList<>();
        if (version.isEmpty()) {
            notes.add("It doesn't say which version of the format it is in.");
        } else if (!version.matches("1\\.[0-2]")) {
            notes.add("It says that it is in version “%s” of the format.".formatted(version));
        }
        note(notes, mended.undecodable(), "Malformed characters, shown as �");
        note(notes, mended.removed(), "Forbidden control characters, left out");
        note(notes, mended.references(), "References that are not XML's, read as in HTML");
        note(notes, mended.sections(), "Ends of sections that were not escaped, read as text");
        return notes;
    }

    private static void note(List<String> notes, long count, String what) {
        if (count > 0) {
            notes.add("%s: %d.".formatted(what, count));
        }
    }

    private static boolean starts(byte[] head, int... magic) {
        if (head.length < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if ((head[i] & 0xff) != magic[i]) {
                return false;
            }
        }
        return true;
    }

    private static String visible(byte[] head) {
        String text = new String(head, StandardCharsets.ISO_8859_1);
        int from = 0;
        while (from < text.length()
                && (text.charAt(from) <= ' '
                        || "\u00ef\u00bb\u00bf".indexOf(text.charAt(from)) >= 0)) {
            from++;
        }
        return text.substring(from);
    }

    private static String shortened(String title) {
        String line = title.replaceAll("\\s+", " ");
        if (line.codePointCount(0, line.length()) <= LONGEST_TITLE) {
            return line;
        }
        return line.substring(0, line.offsetByCodePoints(0, LONGEST_TITLE)).strip() + "…";
    }
}
