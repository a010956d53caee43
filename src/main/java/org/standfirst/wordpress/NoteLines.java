package org.standfirst.wordpress;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/// Notes that stand in one paragraph, a line each: parted for the search, and put together again if it fails.
final class NoteLines {
    private static final int NEAR_THE_END = 6;
    private final List<Element> originals = new ArrayList<>();
    private final List<List<Element>> lines = new ArrayList<>();

    private NoteLines() {}

    static NoteLines split(Element body) {
        NoteLines parted = new NoteLines();
        List<Element> blocks = body.children();
        for (Element block :
                blocks.subList(Math.max(0, blocks.size() - NEAR_THE_END), blocks.size())) {
            if (block.normalName().equals("p") && NoteMarks.leading(block) > 0) {
                parted.part(block);
            }
        }
        return parted;
    }

    private void part(Element paragraph) {
        List<Element> parts = new ArrayList<>();
        Element line = new Element("p");
        for (Node node : paragraph.clone().childNodes().toArray(Node[]::new)) {
            if (Tags.is(node, "br")) {
                parts.add(line);
                line = new Element("p");
            } else {
                line.appendChild(node);
            }
        }
        parts.add(line);
        parts.removeIf(Tags::isBlank);
        int number = NoteMarks.leading(paragraph);
        for (Element part : parts) {
            if (NoteMarks.leading(part) != number++) {
                return;
            }
        }
        if (parts.size() > 1) {
            parts.forEach(paragraph::before);
            paragraph.remove();
            originals.add(paragraph);
            lines.add(parts);
        }
    }

    void undo() {
        for (int i = 0; i < originals.size(); i++) {
            List<Element> parts = lines.get(i);
            parts.getFirst().before(originals.get(i));
            parts.forEach(Node::remove);
        }
    }
}
