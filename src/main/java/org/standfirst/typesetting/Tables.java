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

    private final Galley galley;
    private final Blocks blocks;
    private final Rows rows;

    Tables(Galley galley, Blocks blocks) {
        this.galley = galley;
        this.blocks = blocks;
        this.rows = new Rows(galley, blocks);
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
        Optional<Element> own =
                Rows.children(table, "caption").stream().findFirst().or(() -> caption);
        own.ifPresent(blocks.words()::children);
        StringBuilder line = new StringBuilder();
        boolean captioned = !galley.stick.isBlank();
        galley.stick.moveTo(line);
        List<List<List<Grid.Cell>>> set = new ArrayList<>();
        set.add(rows.set(parts.head()));
        parts.bodies().forEach(part -> set.add(rows.set(part)));
        set.add(rows.set(parts.foot()));
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
                case "thead" -> parts.head().addAll(Rows.children(element, "tr"));
                case "tfoot" -> parts.foot().addAll(Rows.children(element, "tr"));
                case "tbody" -> {
                    parts.bodies().add(Rows.children(element, "tr"));
                    open = new ArrayList<>();
                }
                default -> {}
            }
        }
        return parts;
    }

    private static int width(Parts parts) {
        int widest = 0;
        List<List<Element>> all = new ArrayList<>(parts.bodies());
        all.add(parts.head());
        all.add(parts.foot());
        for (List<Element> rows : all) {
            for (Element row : rows) {
                int width = 0;
                for (Element cell : Rows.cells(row)) {
                    width += Rows.span(cell, "colspan");
                }
                widest = Math.max(widest, width);
            }
        }
        return widest;
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
