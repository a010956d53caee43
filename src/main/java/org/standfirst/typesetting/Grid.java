package org.standfirst.typesetting;

import java.util.Arrays;
import java.util.List;

/// Where the cells of a table stand once it is drawn, so that none overlaps another, reaches out of
/// its part of the table, or spans what isn't there.
///
/// @see <a href="https://html.spec.whatwg.org/multipage/tables.html#forming-a-table">how browsers draw a table</a>
final class Grid {
    /// A table drawn wider than this loses its spans.
    private static final int WIDEST = 2000;

    private int[] busyUntil = new int[16];
    private boolean[] begun = new boolean[16];

    /// A cell of a table that is being set.
    static final class Cell {
        final String tag;
        final String attributes;
        final String html;
        int colspan;
        int rowspan;
        private int column;

        Cell(String tag, String attributes, String html, int colspan, int rowspan) {
            this.tag = tag;
            this.attributes = attributes;
            this.html = html;
            this.colspan = colspan;
            this.rowspan = rowspan;
        }
    }

    private Grid() {}

    /// Puts the spans of a table right, given its parts as rows of cells; no row is empty.
    static void settle(List<List<List<Cell>>> parts) {
        if (parts.stream().allMatch(Grid::isPlain)) {
            return;
        }
        Grid grid = new Grid();
        for (List<List<Cell>> part : parts) {
            if (!grid.drawn(part)) {
                parts.forEach(rows ->
                        rows.forEach(row ->
                                row.forEach(cell -> {
                                    cell.colspan = 1;
                                    cell.rowspan = 1;
                                })));
                return;
            }
        }
        grid.narrow(parts);
    }

    private static boolean isPlain(List<List<Cell>> rows) {
        return rows.stream()
                .allMatch(row -> row.stream().allMatch(c -> c.colspan == 1 && c.rowspan == 1));
    }

    private boolean drawn(List<List<Cell>> rows) {
        Arrays.fill(busyUntil, 0);
        for (int r = 0; r < rows.size(); r++) {
            int column = 0;
            for (Cell cell : rows.get(r)) {
                while (column < busyUntil.length && busyUntil[column] > r) {
                    column++;
                }
                if (column + cell.colspan > WIDEST) {
                    return false;
                }
                if (column + cell.colspan > busyUntil.length) {
                    int size = Math.max(busyUntil.length * 2, column + cell.colspan);
                    busyUntil = Arrays.copyOf(busyUntil, size);
                    begun = Arrays.copyOf(begun, size);
                }
                cell.rowspan = Math.min(cell.rowspan, rows.size() - r);
                int width = 0;
                while (width < cell.colspan && busyUntil[column + width] <= r) {
                    busyUntil[column + width] = r + cell.rowspan;
                    width++;
                }
                cell.colspan = width;
                cell.column = column;
                begun[column] = true;
                column += width;
            }
        }
        return true;
    }

    /// Takes out columns in which no cell begins.
    private void narrow(List<List<List<Cell>>> parts) {
        int[] rank = new int[begun.length + 1];
        for (int i = 0; i < begun.length; i++) {
            rank[i + 1] = rank[i] + (begun[i] ? 1 : 0);
        }
        for (List<List<Cell>> rows : parts) {
            for (List<Cell> row : rows) {
                for (Cell cell : row) {
                    cell.colspan = rank[cell.column + cell.colspan] - rank[cell.column];
                }
            }
        }
    }
}
