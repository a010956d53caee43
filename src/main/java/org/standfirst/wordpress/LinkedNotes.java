package org.standfirst.wordpress;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/// Notes made by hand, with links from the numbers to the notes.
///
/// They become notes only if the numbers count from one in the order of the text, each leads to a note of its own
/// behind the last number, and no note is left over. Otherwise the text stays as it is.
final class LinkedNotes {
    private record Reference(int number, Element place, Element target) {}

    private final Element body;
    private final Account account;
    private final Map<String, Element> targets = new HashMap<>();
    private final IdentityHashMap<Element, Integer> order = new IdentityHashMap<>();
    private final List<Reference> references = new ArrayList<>();
    private final Set<String> referenceIds = new HashSet<>();

    private LinkedNotes(Element body, Account account) {
        this.body = body;
        this.account = account;
    }

    static boolean set(Element body, Account account) {
        List<Element> links = new ArrayList<>(body.getElementsByTag("a"));
        links.removeIf(link -> link.attr("href").indexOf('#') < 0);
        return !links.isEmpty() && new LinkedNotes(body, account).set(links);
    }

    private boolean set(List<Element> links) {
        for (Element element : body.getAllElements()) {
            order.put(element, order.size());
            if (!element.id().isEmpty()) {
                targets.putIfAbsent(element.id(), element);
            }
            if (element.normalName().equals("a") && element.hasAttr("name")) {
                targets.putIfAbsent(element.attr("name"), element);
            }
        }
        for (Element link : links) {
            refer(link);
        }
        Map<Integer, Element> notes = new LinkedHashMap<>();
        if (references.isEmpty() || !areInOrder(notes)) {
            return false;
        }
        Optional<List<List<Node>>> contents = contents(List.copyOf(notes.values()));
        contents.ifPresent(this::write);
        return contents.isPresent();
    }

    private int place(Element element) {
        return order.getOrDefault(element, -1);
    }

    private void refer(Element link) {
        int number = NoteMarks.number(link.text());
        Element target =
                targets.get(link.attr("href").substring(link.attr("href").indexOf('#') + 1));
        if (number > 0
                && target != null
                && place(target) > place(link)
                && !target.equals(link.parent())) {
            Element place = link;
            Element parent = link.parent();
            if (parent != null
                    && parent.normalName().equals("sup")
                    && NoteMarks.number(parent.text()) == number) {
                place = parent;
            }
            references.add(new Reference(number, place, target));
            remember(link);
            remember(place);
            Optional.ofNullable(place.previousElementSibling())
                    .filter(before -> before.normalName().equals("a") && Tags.isBlank(before))
                    .ifPresent(this::remember);
        }
    }

    private void remember(Element element) {
        referenceIds.add(element.id());
        referenceIds.add(element.attr("name"));
        referenceIds.remove("");
    }

    private boolean areInOrder(Map<Integer, Element> notes) {
        int last = 0;
        for (Reference reference : references) {
            last = Math.max(last, place(reference.place()));
            Element note = block(reference.target());
            if (reference.number() == notes.size() + 1) {
                if (notes.containsValue(note)) {
                    return false;
                }
                notes.put(reference.number(), note);
            } else if (!note.equals(notes.get(reference.number()))) {
                return false;
            }
        }
        int before = last;
        for (Element note : notes.values()) {
            if (place(note) <= before) {
                return false;
            }
            before = place(note);
        }
        return true;
    }

    /// The item or paragraph that a target stands in.
    private Element block(Element target) {
        for (Element up = target; !body.equals(up); up = up.parent()) {
            if (up == null) {
                return target;
            }
            if (up.normalName().equals("li") || body.equals(up.parent())) {
                return up;
            }
        }
        return target;
    }

    private Optional<List<List<Node>>> contents(List<Element> notes) {
        Element first = notes.getFirst();
        Element parent = first.parent();
        if (first.normalName().equals("li") && parent != null) {
            boolean whole = parent.children().equals(notes) && body.equals(parent.parent());
            return whole ? Optional.of(ofList(parent)) : Optional.empty();
        }
        boolean paragraphs =
                notes.stream()
                        .allMatch(it -> it.normalName().equals("p") && body.equals(it.parent()));
        return paragraphs ? Optional.of(ofParagraphs(notes)) : Optional.empty();
    }

    private List<List<Node>> ofList(Element list) {
        NoteHead.remove(list, account);
        List<List<Node>> contents = new ArrayList<>();
        for (Element item : list.children()) {
            contents.add(stripped(item));
        }
        list.remove();
        return contents;
    }

    private List<List<Node>> ofParagraphs(List<Element> notes) {
        NoteHead.remove(notes.getFirst(), account);
        List<List<Node>> contents = new ArrayList<>();
        for (int i = 0; i < notes.size(); i++) {
            Element end =
                    i + 1 < notes.size() ? notes.get(i + 1) : notes.get(i).nextElementSibling();
            List<Node> content = new ArrayList<>();
            for (Element next = notes.get(i); next != null && !next.equals(end); ) {
                Element block = next;
                next = next.nextElementSibling();
                if (content.isEmpty()) {
                    Element paragraph = new Element("p").appendChildren(stripped(block));
                    content.add(paragraph);
                } else {
                    content.add(block);
                }
                block.remove();
            }
            contents.add(content);
        }
        return contents;
    }

    private List<Node> stripped(Element note) {
        if (NoteMarks.leading(note) > 0) {
            account.drop(Dropped.What.NOTE, NoteMarks.stripLeading(note));
        }
        account.drop(Dropped.What.NOTE, NoteMarks.stripWaysBack(note, referenceIds));
        return Tags.emptied(note);
    }

    private void write(List<List<Node>> contents) {
        NoteList list = new NoteList();
        for (int i = 0; i < contents.size(); i++) {
            list.add(Integer.toString(i + 1), contents.get(i));
        }
        for (Reference reference : references) {
            list.refer(Integer.toString(reference.number()), reference.place());
        }
        list.appendTo(body);
    }
}
