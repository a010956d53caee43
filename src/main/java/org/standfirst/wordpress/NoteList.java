package org.standfirst.wordpress;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/// The notes of a text in the order of their first reference, and the references to them, in house form.
final class NoteList {
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<Integer, Integer> references = new HashMap<>();
    private final List<Element> notes = new ArrayList<>();

    boolean holds(String key) {
        return numbers.containsKey(key);
    }

    boolean isEmpty() {
        return notes.isEmpty();
    }

    int size() {
        return notes.size();
    }

    /// Adds a note that has not been referred to before.
    void add(String key, List<Node> content) {
        int number = notes.size() + 1;
        numbers.put(key, number);
        Element item = new Element("li").attr("id", "note-" + number).appendChildren(content);
        List<Element> blocks = item.children();
        if (blocks.size() == 1
                && blocks.getFirst().normalName().equals("p")
                && item.childNodeSize() == 1) {
            blocks.getFirst().unwrap();
        }
        Layout.trim(item);
        notes.add(item);
    }

    /// Puts a reference in the place of what stood in the text.
    void refer(String key, Node place) {
        int number = numbers.getOrDefault(key, 0);
        int times = references.merge(number, 1, Integer::sum);
        Element link =
                new Element("a")
                        .attr("class", "note")
                        .attr("id", times == 1 ? "ref-" + number : "ref-" + number + "-" + times)
                        .attr("href", "#note-" + number)
                        .text(Integer.toString(number));
        place.replaceWith(link);
    }

    void appendTo(Element body) {
        if (!notes.isEmpty()) {
            body.appendChild(new Element("ol").attr("class", "notes").appendChildren(notes));
        }
    }
}
