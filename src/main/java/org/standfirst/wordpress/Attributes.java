package org.standfirst.wordpress;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/// Takes off what WordPress, its editors and Word hang on elements, and renames elements of the last century.
final class Attributes {
    private static final Set<String> KEPT =
            Set.of(
                    "href src alt id lang dir colspan rowspan scope start reversed type title datetime class"
                            .split(" "));
    private static final Set<String> CLASSES =
            Set.of("pull", "missing", "notes", "note", "verse", "editors-note", "media");

    private Attributes() {}

    static void trim(Element body) {
        for (Element element : body.getAllElements()) {
            rename(element);
            if (element.attributesSize() > 0) {
                trimOne(element);
            }
        }
    }

    private static void rename(Element element) {
        switch (element.normalName()) {
            case "strike" -> element.tagName("s");
            case "tt" -> element.tagName("code");
            case "acronym" -> element.tagName("abbr");
            case "font", "big" -> element.tagName("span");
            default -> {}
        }
    }

    private static void trimOne(Element element) {
        List<String> gone = new ArrayList<>();
        for (Attribute attribute : element.attributes()) {
            if (!isKept(element, attribute)) {
                gone.add(attribute.getKey());
            }
        }
        gone.forEach(element::removeAttr);
        if (element.normalName().equals("span") && element.attributesSize() == 0) {
            element.unwrap();
        }
    }

    private static boolean isKept(Element element, Attribute attribute) {
        String key = attribute.getKey();
        return switch (key) {
            case "class" -> CLASSES.contains(attribute.getValue());
            case "type" -> element.normalName().equals("ol");
            case "title" -> element.normalName().equals("abbr");
            case "id" -> !element.normalName().equals("img");
            default -> KEPT.contains(key);
        };
    }
}
