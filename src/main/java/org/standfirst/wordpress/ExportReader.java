package org.standfirst.wordpress;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.standfirst.content.Refusal;
import org.standfirst.xml.BrokenXml;
import org.standfirst.xml.Xml;

/// Reads an export of WordPress (“WXR”, versions 1.0 to 1.2) from front to back, one item at a time.
///
/// An export that is cut off, broken or none is refused, with the place and what to do. E-mail and IP
/// addresses and passwords are passed over and never become values.
///
/// @see <a href="https://wordpress.org/documentation/article/tools-export-screen/">Tools › Export</a>
public final class ExportReader {
    private static final int HEAD = 1024;

    /// Authors and terms that wait for the head to be whole, which may go on after them.
    private static final int WAITING = 10_000;

    private final ExportWording wording;
    private final Xml xml;
    private final ExportVisitor visitor;
    private final ExportWords words = new ExportWords();
    private final ExportParts parts;
    private final ExportSaid head = new ExportSaid();
    private final List<Consumer<ExportVisitor>> waiting = new ArrayList<>();
    private Optional<ExportDraft> current = Optional.empty();
    private boolean isOpened;
    private boolean isHeadRead;
    private long authors;
    private long terms;
    private int items;

    private ExportReader(ExportWording wording, Xml xml, ExportVisitor visitor) {
        this.wording = wording;
        this.xml = xml;
        this.visitor = visitor;
        this.parts = new ExportParts(xml, words);
    }

    /// Reads a file to its end and lets the visitor see what is in it.
    public static ExportTally read(Path file, ExportVisitor visitor) throws IOException {
        String name = String.valueOf(file.getFileName());
        if (!Files.isRegularFile(file)) {
            throw new ExportWording(name).missing();
        }
        try (InputStream in = Files.newInputStream(file)) {
            return read(name, in, visitor);
        }
    }

    /// Reads a stream to its end; `name` stands for it in messages.
    public static ExportTally read(String name, InputStream in, ExportVisitor visitor)
            throws IOException {
        ExportWording wording = new ExportWording(name);
        PushbackInputStream stream = new PushbackInputStream(in, HEAD);
        byte[] head = stream.readNBytes(HEAD);
        Optional<Refusal> refusal = wording.begins(head);
        if (refusal.isPresent()) {
            throw refusal.get();
        }
        stream.unread(head);
        try (Xml xml = Xml.open(stream)) {
            return new ExportReader(wording, xml, visitor).read();
        }
    }

    private ExportTally read() throws IOException {
        try {
            document();
        } catch (BrokenXml broken) {
            throw wording.broken(broken, where());
        }
        return new ExportTally(
                authors,
                terms,
                items,
                parts.comments(),
                parts.metas(),
                words.foreign(),
                xml.mended(),
                wording.notes(head.text("wp:wxr_version"), xml.mended()));
    }

    private void document() throws IOException {
        boolean channels = false;
        while (xml.child()) {
            isOpened = true;
            if (!words.of(xml).equals("rss")) {
                throw wording.otherElement(xml.line(), xml.path().getLast(), "rss");
            }
            while (xml.child()) {
                if (!words.of(xml).equals("channel")) {
                    throw wording.otherElement(xml.line(), xml.path().getLast(), "channel");
                }
                channels = true;
                channel();
            }
        }
        if (!channels) {
            throw wording.noChannel();
        }
        readHead();
        visitor.progress(xml.bytes());
    }

    private void channel() throws IOException {
        while (xml.child()) {
            String word = words.of(xml);
            switch (word) {
                case "title",
                        "link",
                        "description",
                        "language",
                        "generator",
                        "pubDate",
                        "wp:wxr_version",
                        "wp:base_site_url",
                        "wp:base_blog_url" ->
                        head.say(word, xml.text());
                case "wp:author", "wp:wp_author" -> {
                    ExportAuthor author = parts.author();
                    authors++;
                    give(to -> to.author(author));
                }
                case "wp:category" -> term(parts.term("category"));
                case "wp:tag" -> term(parts.term("post_tag"));
                case "wp:term" -> term(parts.term(""));
                case "item" -> item();
                default -> xml.skip();
            }
        }
        requireWordPress();
    }

    private void term(ExportTerm term) {
        terms++;
        give(to -> to.term(term));
    }

    private void item() throws IOException {
        ExportDraft draft = new ExportDraft(++items, xml.line());
        current = Optional.of(draft);
        parts.item(draft);
        requireWordPress();
        current = Optional.empty();
        readHead();
        ExportItem item = draft.item();
        give(to -> to.item(item));
    }

    private void requireWordPress() {
        if (!words.sawWordPress()) {
            throw wording.feed(xml.line());
        }
    }

    private void give(Consumer<ExportVisitor> part) {
        if (!isHeadRead && waiting.size() < WAITING) {
            waiting.add(part);
            return;
        }
        readHead();
        part.accept(visitor);
        visitor.progress(xml.bytes());
    }

    private void readHead() {
        if (isHeadRead) {
            return;
        }
        isHeadRead = true;
        visitor.site(
                new ExportSite(
                        head.text("title"),
                        head.text("link"),
                        head.text("description"),
                        head.text("language"),
                        head.text("wp:wxr_version"),
                        head.text("wp:base_site_url"),
                        head.text("wp:base_blog_url"),
                        head.text("generator"),
                        head.text("pubDate")));
        waiting.forEach(part -> part.accept(visitor));
        waiting.clear();
        visitor.progress(xml.bytes());
    }

    /// Where the reader was, for the middle of a sentence.
    private String where() {
        List<String> path = xml.path();
        int outer = path.indexOf("item");
        String element = path.isEmpty() ? "" : "<" + path.getLast() + ">";
        if (current.isPresent()) {
            String item = current.get().place(wording);
            return outer == path.size() - 1 ? item : item + ", in " + element;
        }
        if (path.isEmpty()) {
            return isOpened ? " after the end of the export" : " before its first element";
        }
        return " inside " + element;
    }
}
