package org.standfirst.xml;

import java.io.IOException;

/// Says that a document could not be read on, and where; its reader turns it into a refusal.
public final class BrokenXml extends IOException {
    /// What was met.
    public enum Fault {
        /// The document stops before its last end tag.
        ENDS,
        /// The tags don't fit together.
        BROKEN,
        /// A document type, with which a file can make its reader open others.
        DOCTYPE,
        /// More than [Xml#DEEPEST] elements in one another.
        TOO_DEEP,
        /// More than [Xml#MOST_NAMES] different names.
        TOO_MANY_NAMES,
        /// A text of more than [Xml#LONGEST] characters, or a tag of more than a million.
        TOO_LONG,
        /// An element where only text may stand.
        NOT_TEXT
    }

    private final Fault fault;
    private final long line;
    private final long column;

    BrokenXml(Fault fault, long line, long column, Throwable cause) {
        super(fault + " at line " + line + ", column " + column, cause);
        this.fault = fault;
        this.line = line;
        this.column = column;
    }

    BrokenXml(Fault fault, long line, long column) {
        super(fault + " at line " + line + ", column " + column);
        this.fault = fault;
        this.line = line;
        this.column = column;
    }

    /// What was met.
    public Fault fault() {
        return fault;
    }

    /// The line of the file, from 1.
    public long line() {
        return line;
    }

    /// The column, from 1; a few characters off where something before it in the line was mended.
    public long column() {
        return column;
    }

    /// What was met, as the end of a sentence that begins with the place.
    public String what() {
        return switch (fault) {
            case ENDS -> "the file ends";
            case BROKEN -> "the XML is broken";
            case DOCTYPE -> "there is a document type (<!DOCTYPE)";
            case TOO_DEEP -> "more than %d elements stand in one another".formatted(Xml.DEEPEST);
            case TOO_MANY_NAMES ->
                    "more than %d different names stand in it".formatted(Xml.MOST_NAMES);
            case TOO_LONG -> "a text is longer than %d MB".formatted(Xml.LONGEST >> 20);
            case NOT_TEXT -> "an element stands where only text may";
        };
    }
}
