package org.standfirst.pages;

import java.io.ByteArrayOutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// Writes XML that any reader can read: one element to a line, no character that XML forbids.
final class Xml {
    /// What is to be written between the first line and the last.
    interface Writing {
        void to(Xml xml) throws XMLStreamException;
    }

    private final XMLStreamWriter out;

    private Xml(XMLStreamWriter out) {
        this.out = out;
    }

    static byte[] document(Writing writing) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 14);
        try {
            XMLStreamWriter out =
                    XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, "UTF-8");
            out.writeStartDocument("UTF-8", "1.0");
            writing.to(new Xml(out));
            out.writeEndDocument();
            out.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("The XML of a feed or sitemap is badly nested", e);
        }
        bytes.write('\n');
        return bytes.toByteArray();
    }

    Xml open(String name) throws XMLStreamException {
        out.writeCharacters("\n");
        out.writeStartElement(name);
        return this;
    }

    Xml with(String attribute, String value) throws XMLStreamException {
        out.writeAttribute(attribute, allowed(value));
        return this;
    }

    void close() throws XMLStreamException {
        out.writeCharacters("\n");
        out.writeEndElement();
    }

    void empty(String name, String... attributes) throws XMLStreamException {
        out.writeCharacters("\n");
        out.writeEmptyElement(name);
        for (int i = 0; i < attributes.length; i += 2) {
            with(attributes[i], attributes[i + 1]);
        }
    }

    void element(String name, String text, String... attributes) throws XMLStreamException {
        open(name);
        for (int i = 0; i < attributes.length; i += 2) {
            with(attributes[i], attributes[i + 1]);
        }
        out.writeCharacters(allowed(text));
        out.writeEndElement();
    }

    /// Text without the characters that XML cannot hold.
    ///
    /// @see <a href="https://www.w3.org/TR/xml/#charsets">XML 1.0, 2.2</a>
    static String allowed(String text) {
        if (isAllowed(text)) {
            return text;
        }
        return text.codePoints()
                .filter(Xml::isAllowed)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isAllowed(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x20 || c >= 0xD800) {
                return text.codePoints().allMatch(Xml::isAllowed);
            }
        }
        return true;
    }

    private static boolean isAllowed(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0x20 && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD)
                || c >= 0x10000;
    }
}
