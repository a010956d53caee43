package org.standfirst.pages;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// Writes XML that any reader can read: one element to a line, no character that XML forbids.
final class Xml {
    /// What is to be written between the first line and the last.
    interface Writing {
        void to(Xml xml) throws XMLStreamException;
    }

    private static final String CDATA_END = "]]>";

    private final XMLStreamWriter out;

    private Xml(XMLStreamWriter out) {
        this.out = out;
    }

    static byte[] document(Writing writing) {
        // Java writes characters many times faster than bytes, and makes bytes of them at once.
        StringWriter text = new StringWriter(1 << 14);
        try {
            XMLStreamWriter out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            out.writeStartDocument("UTF-8", "1.0");
            writing.to(new Xml(out));
            out.writeEndDocument();
            out.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("The XML of a feed or sitemap is badly nested", e);
        }
        return text.append('\n').toString().getBytes(StandardCharsets.UTF_8);
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
        begin(name, attributes);
        out.writeCharacters(allowed(text));
        out.writeEndElement();
    }

    private void begin(String name, String... attributes) throws XMLStreamException {
        open(name);
        for (int i = 0; i < attributes.length; i += 2) {
            with(attributes[i], attributes[i + 1]);
        }
    }

    /// An element of much markup, which stands in it as it is: it is shorter, and written faster.
    void quoting(String name, String markup, String... attributes) throws XMLStreamException {
        begin(name, attributes);
        String allowed = allowed(markup);
        int from = 0;
        for (int end = allowed.indexOf(CDATA_END);
                end >= 0;
                end = allowed.indexOf(CDATA_END, from)) {
            // No quotation can hold its own end.
            out.writeCData(allowed.substring(from, end + 2));
            from = end + 2;
        }
        out.writeCData(allowed.substring(from));
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
            if (Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (!isAllowed(c)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isAllowed(int c) {
        return c >= 0x20
                ? c <= 0xD7FF || (c >= 0xE000 && c <= 0xFFFD) || c >= 0x10000
                : c == '\t' || c == '\n' || c == '\r';
    }
}
