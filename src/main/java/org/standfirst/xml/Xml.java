package org.standfirst.xml;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// An XML document read from front to back, element by element, in constant memory.
///
/// ```java
/// while (xml.child()) {
///     switch (xml.name()) {
///         case "title" -> title = xml.text();
///         case "item" -> item(xml); // which goes through its children with a loop like this one
///         default -> xml.skip();
///     }
/// }
/// ```
///
/// Nothing outside the document is ever opened, a document type is refused, and what people commonly
/// get wrong is put right and counted, see [#mended()].
public final class Xml implements Closeable {
    /// How many elements may stand in one another.
    public static final int DEEPEST = 1_000;

    /// How many characters the text of an element may have.
    public static final long LONGEST = 256L << 20;

    /// How many different names and namespaces may stand in a document; the parser keeps them all.
    public static final int MOST_NAMES = 10_000;

    private static final int KEPT_ROOM = 1 << 20;

    private final DecodingReader bytes;
    private final MendingReader characters;
    private final long longest;
    private final List<String> open = new ArrayList<>();
    private final Set<String> names = new HashSet<>();
    private StringBuilder text = new StringBuilder();
    private Optional<XMLStreamReader> parser = Optional.empty();

    private Xml(InputStream in, long longest) throws IOException {
        this.bytes = new DecodingReader(in);
        this.characters = new MendingReader(bytes);
        this.longest = longest;
    }

    /// Opens a document; the stream needs no buffer of its own.
    public static Xml open(InputStream in) throws IOException {
        return new Xml(in, LONGEST);
    }

    /// The same with another limit to the length of a text.
    static Xml open(InputStream in, long longest) throws IOException {
        return new Xml(in, longest);
    }

    /// Goes to the next child of the element that is open, or to the root element at first; `false`
    /// when there is none and the element is closed, or the document.
    public boolean child() throws IOException {
        while (true) {
            switch (advance()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    enter();
                    return true;
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    open.removeLast();
                    return false;
                }
                case XMLStreamConstants.END_DOCUMENT -> {
                    return false;
                }
                default -> {}
            }
        }
    }

    /// The text of this element, without white space around it; closes the element.
    public String text() throws IOException {
        text.setLength(0);
        while (true) {
            switch (advance()) {
                case XMLStreamConstants.CHARACTERS,
                        XMLStreamConstants.CDATA,
                        XMLStreamConstants.SPACE ->
                        append();
                case XMLStreamConstants.START_ELEMENT -> throw broken(BrokenXml.Fault.NOT_TEXT);
                case XMLStreamConstants.END_ELEMENT -> {
                    open.removeLast();
                    return takeText();
                }
                case XMLStreamConstants.END_DOCUMENT -> throw noElement();
                default -> {}
            }
        }
    }

    /// Passes over this element and all in it.
    public void skip() throws IOException {
        int outside = open.size() - 1;
        while (open.size() > outside) {
            switch (advance()) {
                case XMLStreamConstants.START_ELEMENT -> enter();
                case XMLStreamConstants.END_ELEMENT -> open.removeLast();
                case XMLStreamConstants.END_DOCUMENT -> throw noElement();
                default -> {}
            }
        }
    }

    /// The name of this element without its prefix.
    public String name() {
        return parser().getLocalName();
    }

    /// The namespace of this element; empty where it has none.
    public String namespace() {
        String uri = parser().getNamespaceURI();
        return uri == null ? "" : uri;
    }

    /// An attribute of this element, in whatever namespace.
    public Optional<String> attribute(String name) {
        return Optional.ofNullable(parser().getAttributeValue(null, name));
    }

    /// The elements that are open, with their prefixes, from the root inwards.
    public List<String> path() {
        return List.copyOf(open);
    }

    /// The line at which the parser stands, from 1.
    public long line() {
        return characters.skippedLines()
                + parser.map(p -> Math.max(1, p.getLocation().getLineNumber())).orElse(1);
    }

    /// How many bytes have been taken from the stream.
    public long bytes() {
        return bytes.bytes();
    }

    /// What has been put right so far.
    public Mended mended() {
        return characters.mended(bytes.undecodable());
    }

    @Override
    public void close() throws IOException {
        characters.close();
    }

    private void enter() throws BrokenXml {
        if (open.size() == DEEPEST) {
            throw broken(BrokenXml.Fault.TOO_DEEP);
        }
        XMLStreamReader at = parser();
        names.add(at.getLocalName());
        for (int i = 0; i < at.getAttributeCount(); i++) {
            names.add(at.getAttributeLocalName(i));
        }
        for (int i = 0; i < at.getNamespaceCount(); i++) {
            names.add(Objects.requireNonNullElse(at.getNamespaceURI(i), ""));
        }
        if (names.size() > MOST_NAMES) {
            throw broken(BrokenXml.Fault.TOO_MANY_NAMES);
        }
        String prefix = at.getPrefix();
        open.add(prefix == null || prefix.isEmpty() ? name() : prefix + ":" + name());
    }

    private void append() throws BrokenXml {
        XMLStreamReader at = parser();
        if (text.length() + (long) at.getTextLength() > longest) {
            throw broken(BrokenXml.Fault.TOO_LONG);
        }
        text.append(at.getTextCharacters(), at.getTextStart(), at.getTextLength());
    }

    private String takeText() {
        String all = text.toString().strip();
        if (text.capacity() > KEPT_ROOM) {
            text = new StringBuilder();
        }
        return all;
    }

    private XMLStreamReader parser() {
        return parser.orElseThrow(Xml::noElement);
    }

    private static IllegalStateException noElement() {
        return new IllegalStateException("No element is open.");
    }

    private int advance() throws IOException {
        try {
            if (parser.isEmpty()) {
                XMLStreamReader made = factory().createXMLStreamReader(characters);
                parser = Optional.of(made);
            }
            XMLStreamReader at = parser();
            return at.hasNext() ? at.next() : XMLStreamConstants.END_DOCUMENT;
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }

    private IOException broken(XMLStreamException e) {
        if (e.getNestedException() instanceof BrokenXml early) {
            return broken(early.fault());
        }
        if (e.getNestedException() instanceof IOException world) {
            return world;
        }
        Location at = e.getLocation();
        return new BrokenXml(
                characters.hasEnded() ? BrokenXml.Fault.ENDS : BrokenXml.Fault.BROKEN,
                characters.skippedLines() + (at == null ? 1 : Math.max(1, at.getLineNumber())),
                at == null ? 1 : Math.max(1, at.getColumnNumber()),
                e);
    }

    private BrokenXml broken(BrokenXml.Fault fault) {
        return new BrokenXml(
                fault,
                line(),
                parser.map(p -> Math.max(1, p.getLocation().getColumnNumber())).orElse(1));
    }

    /// The JDK's own parser, whatever else is on the class path. Its limits guard against entities,
    /// of which there are none here, and stop honest files; ours are above.
    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("Nothing outside a document is opened.");
        });
        factory.setProperty("jdk.xml.maxGeneralEntitySizeLimit", "0");
        factory.setProperty("jdk.xml.totalEntitySizeLimit", "0");
        factory.setProperty("jdk.xml.maxElementDepth", "0");
        factory.setProperty("jdk.xml.elementAttributeLimit", "10000");
        factory.setProperty("jdk.xml.cdataChunkSize", 1 << 16);
        return factory;
    }
}
