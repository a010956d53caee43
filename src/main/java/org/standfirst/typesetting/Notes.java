package org.standfirst.typesetting;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.jsoup.nodes.Element;

/// The notes of a text: found before it is set, numbered after, in the order of the references.
final class Notes {
    private static final String REFERENCE = "<a class=\"note\" href=\"#note-";

    private final Map<String, Integer> byId = new HashMap<>();
    private final Set<Element> lists = new HashSet<>();
    private final Map<Element, Integer> byItem = new HashMap<>();
    private final List<Note> notes = new ArrayList<>();

    private record Note(String attributes, String html) {
        static final Note BLANK = new Note("", "");
    }

    /// Looks for lists of notes: `ol.notes`, and what other systems call so.
    void find(Element root) {
        for (Element list : root.getElementsByTag("ol")) {
            if (!isNotes(list) || isWithinNotes(list)) {
                continue;
            }
            lists.add(list);
            for (Element item : list.children()) {
                if (item.nameIs("li")) {
                    byId.putIfAbsent(item.id(), notes.size());
                    byItem.put(item, notes.size());
                    notes.add(Note.BLANK);
                }
            }
        }
        byId.remove("");
    }

    boolean isEmpty() {
        return notes.isEmpty();
    }

    boolean isList(Element list) {
        return lists.contains(list);
    }

    /// The note that an address leads to, counted from 0 as they were found.
    OptionalInt at(String href) {
        Integer index = href.startsWith("#") ? byId.get(href.substring(1)) : null;
        return index == null ? OptionalInt.empty() : OptionalInt.of(index);
    }

    /// A reference to the note as it stands until all are numbered.
    static String reference(int index) {
        return REFERENCE + index + "\"></a>";
    }

    void set(Element item, String attributes, String html) {
        Integer index = byItem.get(item);
        if (index != null) {
            notes.set(index, new Note(attributes, html));
        }
    }

    /// The text with its references numbered and its notes after it.
    String numbered(String body) {
        Numbers numbers = new Numbers(notes.size());
        StringBuilder out = new StringBuilder(body.length() + 256);
        numbers.number(body, out);
        StringBuilder list = new StringBuilder();
        int next = 0;
        while (true) {
            Integer index = numbers.waiting.poll();
            if (index == null) {
                while (next < notes.size()
                        && (numbers.of[next] > 0 || notes.get(next).html().isEmpty())) {
                    next++;
                }
                if (next == notes.size()) {
                    break;
                }
                numbers.claim(next);
                continue;
            }
            Note note = notes.get(index);
            list.append("<li id=\"note-").append(numbers.of[index]).append('"');
            list.append(note.attributes()).append('>');
            numbers.number(note.html(), list);
            list.append("</li>");
        }
        if (!list.isEmpty()) {
            out.append("<ol class=\"notes\">").append(list).append("</ol>\n");
        }
        return out.toString();
    }

    private static boolean isNotes(Element list) {
        Element parent = list.parent();
        return has(list, "notes")
                || has(list, "footnotes")
                || has(list, "wp-block-footnotes")
                || (parent != null
                        && (has(parent, "footnotes")
                                || parent.attr("role").equals("doc-endnotes")));
    }

    private boolean isWithinNotes(Element list) {
        if (lists.isEmpty()) {
            return false;
        }
        for (Element e = list.parent(); e != null; e = e.parent()) {
            if (lists.contains(e)) {
                return true;
            }
        }
        return false;
    }

    private static boolean has(Element element, String style) {
        return element.hasClass(style);
    }

    /// Numbers given so far.
    private static final class Numbers {
        final ArrayDeque<Integer> waiting = new ArrayDeque<>();
        final int[] of;
        final int[] references;
        int last;

        Numbers(int notes) {
            of = new int[notes];
            references = new int[notes];
        }

        void claim(int index) {
            of[index] = ++last;
            waiting.add(index);
        }

        void number(String html, StringBuilder out) {
            int from = 0;
            for (int at = html.indexOf(REFERENCE); at >= 0; at = html.indexOf(REFERENCE, from)) {
                out.append(html, from, at);
                int quote = html.indexOf('"', at + REFERENCE.length());
                int index = Integer.parseInt(html, at + REFERENCE.length(), quote, 10);
                if (of[index] == 0) {
                    claim(index);
                }
                references[index]++;
                String number = Integer.toString(of[index]);
                out.append("<a class=\"note\" id=\"ref-").append(number);
                if (references[index] > 1) {
                    out.append('-').append(references[index]);
                }
                out.append("\" href=\"#note-").append(number).append("\">");
                out.append(number).append("</a>");
                from = quote + "\"></a>".length();
            }
            out.append(html, from, html.length());
        }
    }
}
