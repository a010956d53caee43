package org.standfirst.typesetting;

/// One element around words of a line. Two marks are the same only if they are one element.
final class Mark {
    private final String tag;
    private final String open;

    Mark(String tag, String attributes) {
        this.tag = tag;
        this.open = attributes.isEmpty() ? "<" + tag + ">" : "<" + tag + attributes + ">";
    }

    String tag() {
        return tag;
    }

    void openOn(StringBuilder out) {
        out.append(open);
    }

    void closeOn(StringBuilder out) {
        out.append("</").append(tag).append('>');
    }
}
