package org.standfirst.typesetting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.standfirst.content.Line;

/// Leads from each note back to every place that refers to it.
final class WaysBack {
    private static final String REFERENCE = "<a class=\"note\" id=\"ref-";

    private final Map<String, List<String>> references = new HashMap<>();

    WaysBack(String html) {
        for (int at = html.indexOf(REFERENCE); at >= 0; at = html.indexOf(REFERENCE, at + 1)) {
            int from = at + REFERENCE.length();
            String id = html.substring(from, html.indexOf('"', from));
            int dash = id.indexOf('-');
            references
                    .computeIfAbsent(dash < 0 ? id : id.substring(0, dash), _ -> new ArrayList<>())
                    .add(id);
        }
    }

    /// Adds the links of the note of that number.
    void append(String number, Typesetter.Words words, StringBuilder out) {
        for (String id : references.getOrDefault(number, List.of())) {
            out.append(" <a class=\"back\" href=\"#ref-").append(id).append("\" aria-label=\"");
            out.append(Line.escaped(words.backToText())).append(' ').append(id).append('"');
            out.append(words.lang()).append(">↩</a>");
        }
    }
}
