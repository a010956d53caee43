package org.standfirst.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;

/// Tables with one row of heads and cells of lines, as Markdown has them.
final class PlainTable {
    private PlainTable() {}

    static Optional<String> of(Element table, PlainLine line) {
        List<Element> parts = table.children();
        if (parts.isEmpty()
                || parts.size() > 2
                || !parts.getFirst().nameIs("thead")
                || parts.getFirst().childrenSize() != 1
                || (parts.size() == 2 && !parts.get(1).nameIs("tbody"))) {
            return Optional.empty();
        }
        Element head = parts.getFirst().child(0);
        Optional<String> first = row(head, line);
        if (first.isEmpty()) {
            return Optional.empty();
        }
        List<String> rows = new ArrayList<>();
        rows.add(first.get());
        rows.add("|" + " --- |".repeat(head.childrenSize()));
        if (parts.size() == 2) {
            for (Element each : parts.get(1).children()) {
                Optional<String> row = row(each, line);
                if (row.isEmpty() || each.childrenSize() != head.childrenSize()) {
                    return Optional.empty();
                }
                rows.add(row.get());
            }
        }
        return Optional.of(String.join("\n", rows));
    }

    private static Optional<String> row(Element row, PlainLine line) {
        StringBuilder out = new StringBuilder("|");
        for (Element cell : row.children()) {
            Optional<String> text =
                    PlainBlocks.holdsBlocks(cell) ? Optional.empty() : line.of(cell);
            if (text.isEmpty() || text.get().indexOf('\n') >= 0) {
                return Optional.empty();
            }
            out.append(' ').append(text.get().replace("|", "\\|")).append(" |");
        }
        return Optional.of(out.toString());
    }
}
