package org.standfirst.wordpress;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.standfirst.content.Refusal;
import org.standfirst.xml.Mended;

/// A small export in a string, and all that a reader finds in it.
final class ExportSample implements ExportVisitor {
    final List<ExportSite> sites = new ArrayList<>();
    final List<ExportAuthor> authors = new ArrayList<>();
    final List<ExportTerm> terms = new ArrayList<>();
    final List<ExportItem> items = new ArrayList<>();
    final List<Record> all = new ArrayList<>();
    final List<Long> progress = new ArrayList<>();

    static final String HEAD =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <rss version="2.0"
                xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/"
                xmlns:content="http://purl.org/rss/1.0/modules/content/"
                xmlns:dc="http://purl.org/dc/elements/1.1/"
                xmlns:wp="http://wordpress.org/export/1.2/">
            <channel>
            <title>The Quarterly</title>
            <wp:wxr_version>1.2</wp:wxr_version>
            """;

    static String of(String inside) {
        return HEAD + inside + "</channel></rss>\n";
    }

    static ExportSample read(String document) throws IOException {
        return read(document.getBytes(UTF_8));
    }

    static ExportSample read(byte[] document) throws IOException {
        ExportSample sample = new ExportSample();
        sample.tally = ExportReader.read("export.xml", new ByteArrayInputStream(document), sample);
        return sample;
    }

    static Refusal refusal(String document) throws IOException {
        return refusal(document.getBytes(UTF_8));
    }

    static Refusal refusal(byte[] document) throws IOException {
        try {
            throw new AssertionError("It was read: " + read(document).all);
        } catch (Refusal refusal) {
            return refusal;
        }
    }

    /// The only item of an export.
    static ExportItem item(String inside) throws IOException {
        List<ExportItem> items = read(of("<item>" + inside + "</item>")).items;
        if (items.size() != 1) {
            throw new AssertionError(items);
        }
        return items.getFirst();
    }

    ExportTally tally = new ExportTally(0, 0, 0, 0, 0, 0, new Mended(0, 0, 0, 0), List.of());

    @Override
    public void site(ExportSite site) {
        sites.add(site);
        all.add(site);
    }

    @Override
    public void author(ExportAuthor author) {
        authors.add(author);
        all.add(author);
    }

    @Override
    public void term(ExportTerm term) {
        terms.add(term);
        all.add(term);
    }

    @Override
    public void item(ExportItem item) {
        items.add(item);
        all.add(item);
    }

    @Override
    public void progress(long bytes) {
        progress.add(bytes);
    }
}
