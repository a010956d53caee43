package org.standfirst.typesetting;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/// Sets the rows of one part of a table, cell by cell.
final class Rows {
    private static final int LONGEST_SPAN = 100;

    private final Galley galley;
    private final Blocks blocks;

    Rows(Galley galley, Blocks blocks) {
        this.galley = galley;
        this.blocks = blocks;
    }

    /// Rows without cells are left out, and what spans them spans one row less.
    List<List<Grid.Cell>> set(List<Element> elements) {
        int[] before = new int[elements.size() + 1];
        for (int i = 0; i < elements.size(); i++) {
            before[i + 1] = before[i] + (cells(elements.get(i)).isEmpty() ? 0 : 1);
        }
        List<List<Grid.Cell>> rows = new ArrayList<>();
        for (int i = 0; i < elements.size(); i++) {
            List<Grid.Cell> row = new ArrayList<>();
            for (Element cell : cells(elements.get(i))) {
                boolean toEnd = cell.attr("rowspan").strip().equals("0");
                int end =
                        Math.min(
                                elements.size(),
                                i + (toEnd ? LONGEST_SPAN : span(cell, "rowspan")));
                row.add(cell(cell, before[end] - before[i]));
            }
            if (!row.isEmpty()) {
                rows.add(row);
            }
        }
        return rows;
    }

    private Grid.Cell cell(Element element, int rowspan) {
        int from = galley.out.length();
        List<Node> nodes = element.childNodes();
        Galley.Outer outer = galley.begin();
        blocks.nodes(nodes);
        galley.paragraph();
        Galley.Content content = galley.endAsLine(outer);
        String html = galley.out.substring(from);
        galley.out.setLength(from);
        // A head may hold no headings or asides; what holds blocks is no head of anything.
        boolean head = element.nameIs("th") && content != Galley.Content.BLOCKS;
        String scope =
                switch (head ? element.attr("scope").strip() : "") {
                    case "row", "ROW" -> " scope=\"row\"";
                    case "col", "COL" -> " scope=\"col\"";
                    case "rowgroup" -> " scope=\"rowgroup\"";
                    case "colgroup" -> " scope=\"colgroup\"";
                    default -> "";
                };
        return new Grid.Cell(
                head ? "th" : "td",
                scope + Tongue.of(element).attributes(),
                html,
                span(element, "colspan"),
                rowspan);
    }

    /// How many rows or columns a cell says that it spans, within reason.
    static int span(Element cell, String attribute) {
        String value = cell.attr(attribute).strip();
        return value.matches("\\d{1,6}") ? Math.clamp(Integer.parseInt(value), 1, LONGEST_SPAN) : 1;
    }

    /// The cells of a row.
    static List<Element> cells(Element row) {
        List<Element> cells = children(row, "td");
        if (cells.size() < row.childNodeSize()) {
            cells = new ArrayList<>();
            for (Node node : row.childNodes()) {
                if (node instanceof Element e && (e.nameIs("td") || e.nameIs("th"))) {
                    cells.add(e);
                }
            }
        }
        return cells;
    }

    /// The children of that name.
    static List<Element> children(Element element, String name) {
        List<Element> found = new ArrayList<>();
        for (Node node : element.childNodes()) {
            if (node instanceof Element child && child.nameIs(name)) {
                found.add(child);
            }
        }
        return found;
    }
}
