package org.standfirst.typesetting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/// Sets tables whole: caption, head, bodies and foot in that order, every row with cells.
final class Tables {
    /// Cells in a row, spans counted; a wider table is set as its paragraphs.
    private static final int WIDEST = 1000;

    private static final int LONGEST_SPAN = 100;

    private final Galley galley;
    private final Blocks blocks;

    Tables(Galley galley, Blocks blocks) {
        this.galley = galley;
        this.blocks = blocks;
    }

    /// The rows of a table in its parts.
    private record Parts(List<Element> head, List<List<Element>> bodies, List<Element> foot) {
        Parts() {
            this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }
    }

    /// Sets the table; the caption is that of the figure around it, for a table that has none.
    void table(Element table, Optional<Element> caption) {
        Parts parts = parts(table);
        if (galley.isDeep() || isForLayout(table) || width(parts) > WIDEST) {
            blocks.container(table);
            caption.ifPresent(blocks::container);
            return;
        }
        loose(table);
        int from = galley.open();
        Optional<Element> own = children(table, "caption").stream().findFirst().or(() -> caption);
        own.ifPresent(blocks.words()::children);
        StringBuilder line = new StringBuilder();
        boolean captioned = !galley.stick.isBlank();
        galley.stick.moveTo(line);
        List<List<List<Grid.Cell>>> set = new ArrayList<>();
        set.add(rows(parts.head()));
        parts.bodies().forEach(rows -> set.add(rows(rows)));
        set.add(rows(parts.foot()));
        if (set.stream().allMatch(rows -> rows.stream().allMatch(Tables::isBlank))) {
            if (captioned) {
                galley.out.append("<p>").append(line).append("</p>");
                galley.close(from);
            }
            galley.surface();
            return;
        }
        Grid.settle(set);
        galley.out.append("<table").append(blocks.attributes(table)).append('>');
        if (captioned) {
            galley.out.append("<caption>").append(line).append("</caption>");
        }
        for (int i = 0; i < set.size(); i++) {
            part(i == 0 ? "thead" : i == set.size() - 1 ? "tfoot" : "tbody", set.get(i));
        }
        galley.out.append("</table>");
        galley.close(from);
    }

    private static boolean isForLayout(Element table) {
        String role = table.attr("role");
        return role.equals("presentation") || role.equals("none");
    }

    private void loose(Element table) {
        for (Node node : table.childNodes()) {
            boolean known =
                    node instanceof Element e
                            && switch (e.normalName()) {
                                case "caption",
                                        "colgroup",
                                        "col",
                                        "thead",
                                        "tbody",
                                        "tfoot",
                                        "tr" ->
                                        true;
                                default -> false;
                            };
            if (!known) {
                blocks.nodes(List.of(node));
            }
        }
        galley.paragraph();
    }

    private static Parts parts(Element table) {
        Parts parts = new Parts();
        List<Element> open = new ArrayList<>();
        for (Node node : table.childNodes()) {
            if (!(node instanceof Element element)) {
                continue;
            }
            switch (element.normalName()) {
                case "tr" -> {
                    if (open.isEmpty()) {
                        parts.bodies().add(open);
                    }
                    open.add(element);
                }
                case "thead" -> parts.head().addAll(children(element, "tr"));
                case "tfoot" -> parts.foot().addAll(children(element, "tr"));
                case "tbody" -> {
                    parts.bodies().add(children(element, "tr"));
                    open = new ArrayList<>();
                }
                default -> {}
            }
        }
        return parts;
    }

    private static List<Element> children(Element element, String name) {
        List<Element> found = new ArrayList<>();
        for (Node node : element.childNodes()) {
            if (node instanceof Element child && child.nameIs(name)) {
                found.add(child);
            }
        }
        return found;
    }

    private static int width(Parts parts) {
        int widest = 0;
        List<List<Element>> all = new ArrayList<>(parts.bodies());
        all.add(parts.head());
        all.add(parts.foot());
        for (List<Element> rows : all) {
            for (Element row : rows) {
                int width = 0;
                for (Element cell : cells(row)) {
                    width += span(cell, "colspan");
                }
                widest = Math.max(widest, width);
            }
        }
        return widest;
    }

    private static List<Element> cells(Element row) {
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

    private List<List<Grid.Cell>> rows(List<Element> elements) {
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

    private static int span(Element cell, String attribute) {
        String value = cell.attr(attribute).strip();
        return value.matches("\\d{1,6}") ? Math.clamp(Integer.parseInt(value), 1, LONGEST_SPAN) : 1;
    }

    private static boolean isBlank(List<Grid.Cell> row) {
        return row.stream().allMatch(cell -> cell.html.isEmpty());
    }

    private void part(String tag, List<List<Grid.Cell>> rows) {
        if (rows.isEmpty()) {
            return;
        }
        StringBuilder out = galley.out;
        out.append('<').append(tag).append('>');
        for (List<Grid.Cell> row : rows) {
            out.append("<tr>");
            for (Grid.Cell cell : row) {
                out.append('<').append(cell.tag);
                if (cell.colspan > 1) {
                    out.append(" colspan=\"").append(cell.colspan).append('"');
                }
                if (cell.rowspan > 1) {
                    out.append(" rowspan=\"").append(cell.rowspan).append('"');
                }
                out.append(cell.attributes).append('>').append(cell.html);
                out.append("</").append(cell.tag).append('>');
            }
            out.append("</tr>");
        }
        out.append("</").append(tag).append('>');
    }
}
