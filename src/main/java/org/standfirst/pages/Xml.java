package org.standfirst.pages;

import java.io.ByteArrayOutputStream;
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

    private static final String CDATA = "<![CDATA[";
    private static final String CDATA_END = "]]>";

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 14);

    /// Java writes characters many times faster than bytes, and makes bytes of them at once.
    private final StringWriter text = new StringWriter(1 << 12);

    private final XMLStreamWriter out;

    private Xml() throws XMLStreamException {
        out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
    }

    static byte[] document(Writing writing) {
        try {
            Xml xml = new Xml();
            xml.out.writeStartDocument("UTF-8", "1.0");
            writing.to(xml);
            xml.out.writeEndDocument();
            xml.out.writeCharacters("\n");
            xml.settle();
            xml.out.close();
            return xml.bytes.toByteArray();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("The XML of a feed or sitemap is badly nested", e);
        }
    }

    /// What was written so far is there as bytes.
    private void settle() throws XMLStreamException {
        out.flush();
        bytes.writeBytes(text.toString().getBytes(StandardCharsets.UTF_8));
        text.getBuffer().setLength(0);
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
    ///
    /// @param quoted [#quoted(String)]
    void quoting(String name, byte[] quoted, String... attributes) throws XMLStreamException {
        begin(name, attributes);
        out.writeCharacters(""); // ends the tag
        settle();
        bytes.writeBytes(quoted);
        out.writeEndElement();
    }

    /// Markup as a quotation, in as many pieces as it needs: none can hold its own end.
    static byte[] quoted(String markup) {
        return (CDATA
                        + allowed(markup).replace(CDATA_END, "]]" + CDATA_END + CDATA + ">")
                        + CDATA_END)
                .getBytes(StandardCharsets.UTF_8);
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
