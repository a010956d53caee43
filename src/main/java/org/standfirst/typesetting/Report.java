package org.standfirst.typesetting;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;

/// What was left out of a text, in plain words, each once.
final class Report {
    private static final int LONGEST = 120;
    private static final int MOST = 500;

    private final Set<String> dropped = new LinkedHashSet<>();

    void add(String what) {
        if (dropped.size() < MOST) {
            dropped.add(what);
        }
    }

    /// Names a thing, with its address if it has one.
    void add(String what, String address) {
        if (dropped.size() < MOST) {
            String plain =
                    address.length() > LONGEST ? address.substring(0, LONGEST) + "…" : address;
            StringBuilder out = new StringBuilder(plain.length());
            plain.codePoints()
                    .filter(c -> !Characters.isForbidden(c))
                    .forEach(out::appendCodePoint);
            dropped.add(out.isEmpty() ? what : what + " (" + out + ")");
        }
    }

    void add(Element element) {
        String address = element.attr("src");
        add(element.normalName(), address.isEmpty() ? element.attr("data") : address);
    }

    List<String> dropped() {
        return List.copyOf(dropped);
    }
}
