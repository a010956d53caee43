package org.standfirst.typesetting;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Where blocks are set one below the other until a text is whole, with what they share meanwhile.
final class Galley {
    /// Blocks nested deeper than this are set beside each other.
    private static final int DEEPEST = 32;

    final StringBuilder out = new StringBuilder(4096);
    final Stick stick = new Stick();
    final Report report = new Report();
    final Notes notes = new Notes();

    /// What a container that isn't kept said of the language of the blocks within.
    Tongue tongue = Tongue.NONE;

    private final Set<String> ids = new HashSet<>();

    /// Figures found where only a line can stand; they surface in front of the next block.
    private final List<String> afloat = new ArrayList<>();

    private int blocks;
    private int start;
    private int depth;

    /// What is around a sequence of blocks while those within are set.
    record Outer(int blocks, int start, Tongue tongue) {}

    /// What a sequence of blocks came to.
    enum Content {
        NOTHING,
        LINE,
        BLOCKS
    }

    boolean isDeep() {
        return depth >= DEEPEST;
    }

    /// Begins a sequence of blocks within a block.
    Outer begin() {
        Outer outer = new Outer(blocks, start, tongue);
        blocks = 0;
        start = out.length();
        tongue = Tongue.NONE;
        depth++;
        return outer;
    }

    /// Ends the sequence.
    Content end(Outer outer) {
        Content content = blocks == 0 ? Content.NOTHING : Content.BLOCKS;
        blocks = outer.blocks;
        start = outer.start;
        tongue = outer.tongue;
        depth--;
        return content;
    }

    /// Ends the sequence; a paragraph that stands alone becomes a line.
    Content endAsLine(Outer outer) {
        boolean line =
                blocks == 1
                        && out.length() > start + 2
                        && out.charAt(start + 1) == 'p'
                        && out.charAt(start + 2) == '>';
        if (line) {
            out.delete(start, start + "<p>".length());
            out.setLength(out.length() - "</p>".length());
        }
        Content content = end(outer);
        return line ? Content.LINE : content;
    }

    /// Whether no block was set in this sequence.
    boolean isEmpty() {
        return blocks == 0;
    }

    /// Begins a block: where it stands.
    int open() {
        return out.length();
    }

    /// Ends the block that began there. Pictures that were found within surface in front of it.
    void close(int from) {
        blocks++;
        if (depth == 0) {
            out.append('\n');
        }
        if (!afloat.isEmpty()) {
            out.insert(from, surfaced());
        }
    }

    /// Takes back what was set since, for nothing is in it; pictures found within stay.
    void abandon(int from) {
        out.setLength(from);
        surface();
    }

    /// Sets the pictures that are afloat.
    void surface() {
        if (!afloat.isEmpty()) {
            out.append(surfaced());
        }
    }

    private String surfaced() {
        StringBuilder figures = new StringBuilder();
        for (String figure : afloat) {
            figures.append(figure);
            if (depth == 0) {
                figures.append('\n');
            }
        }
        blocks += afloat.size();
        afloat.clear();
        return figures.toString();
    }

    /// Keeps a figure until there is a place for it.
    void await(String figure) {
        afloat.add(figure);
    }

    /// Sets what is on the stick as a paragraph, if there is something.
    void paragraph() {
        if (stick.isBlank()) {
            stick.clear();
            return;
        }
        int from = open();
        out.append("<p").append(tongue.attributes()).append('>');
        stick.moveTo(out);
        out.append("</p>");
        close(from);
    }

    /// Sets what is on the stick as a paragraph that is one link to a recording or an embed; as any
    /// paragraph if it is something else.
    void media() {
        int from = out.length();
        paragraph();
        int tag = out.indexOf("<p", from);
        int link = tag < 0 ? -1 : out.indexOf(">", tag) + 1;
        if (link > 0 && out.indexOf("<a href=", link) == link) {
            int end = out.indexOf("</a>", link);
            if (out.indexOf("</p>", link) == end + "</a>".length()) {
                out.insert(tag + "<p".length(), " class=\"media\"");
            }
        }
    }

    /// Whether the identifier can be had; from now on no more.
    boolean claim(String id) {
        return ids.add(id);
    }
}
