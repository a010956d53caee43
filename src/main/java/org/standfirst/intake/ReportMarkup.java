package org.standfirst.intake;

import java.io.IOException;
import java.io.Writer;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// Writes elements and text, and escapes all that is text.
final class ReportMarkup {
    /// As much of one text as a page shows; the JSON has all of it.
    private static final int LONGEST = 2_000;

    /// What is to be written.
    interface Writing {
        void write() throws IOException;
    }

    private interface Step {
        void go() throws XMLStreamException;
    }

    private final XMLStreamWriter out;

    ReportMarkup(Writer writer) throws IOException {
        try {
            out = XMLOutputFactory.newFactory().createXMLStreamWriter(writer);
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    /// An element with our own words, such as headings.
    void text(String name, String words, String... attributes) throws IOException {
        element(name, () -> text(words), attributes);
    }

    void text(String words) throws IOException {
        step(() -> out.writeCharacters(words));
    }

    /// Words of others: kept apart, since they may run from right to left.
    void foreign(String words) throws IOException {
        if (!words.isEmpty()) {
            text("bdi", ReportSign.shown(words, LONGEST));
        }
    }

    /// @param attributes names and values in turn
    void element(String name, Writing content, String... attributes) throws IOException {
        open(name, attributes);
        content.write();
        close();
    }

    /// For an element whose end comes later; `element` is better where it need not.
    void open(String name, String... attributes) throws IOException {
        step(() -> {
            out.writeStartElement(name);
            for (int i = 0; i < attributes.length; i += 2) {
                out.writeAttribute(attributes[i], attributes[i + 1]);
            }
        });
    }

    void close() throws IOException {
        step(out::writeEndElement);
    }

    void table(String label, Writing content) throws IOException {
        openTable(label);
        content.write();
        closeTable();
    }

    /// A table may be wider than the screen, and is then moved by itself, by keys too.
    void openTable(String label) throws IOException {
        open("div", "class", "wide", "role", "region", "tabindex", "0", "aria-label", label);
        open("table");
    }

    void closeTable() throws IOException {
        close();
        close();
        line();
    }

    void line() throws IOException {
        text("\n");
    }

    void flush() throws IOException {
        step(out::flush);
    }

    private static void step(Step step) throws IOException {
        try {
            step.go();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }
}
