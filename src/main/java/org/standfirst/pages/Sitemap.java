package org.standfirst.pages;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.standfirst.content.Address;

/// The list of all addresses, for search engines, in parts: so that one new article changes one part.
///
/// @see <a href="https://www.sitemaps.org/protocol.html">Sitemaps, protocol 0.9</a>
public final class Sitemap {
    /// How many addresses stand in one part; the protocol would allow 50,000.
    public static final int PART = 1_000;

    private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static final DateTimeFormatter W3C =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx", Locale.ROOT);

    private Sitemap() {}

    /// An address, and when what stands there last changed.
    public record Place(Address address, Optional<OffsetDateTime> changed) {}

    static byte[] part(String home, List<Place> places) {
        if (places.size() > PART) {
            throw new IllegalArgumentException(
                    "A part of a sitemap holds %d addresses, not %d"
                            .formatted(PART, places.size()));
        }
        return written(home, "urlset", "url", places);
    }

    static byte[] index(String home, List<Place> parts) {
        return written(home, "sitemapindex", "sitemap", parts);
    }

    static byte[] robots(String home, Address sitemap) {
        return """
        User-agent: *
        Disallow:

        Sitemap: %s%s
        """
                .formatted(home, sitemap.encoded())
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] written(String home, String all, String one, List<Place> places) {
        return Xml.document(xml -> {
            xml.open(all).with("xmlns", NAMESPACE);
            for (Place place : places) {
                place(home, one, place, xml);
            }
            xml.close();
        });
    }

    private static void place(String home, String name, Place place, Xml xml)
            throws XMLStreamException {
        xml.open(name);
        xml.element("loc", home + place.address().encoded());
        if (place.changed().isPresent()) {
            xml.element("lastmod", W3C.format(place.changed().get()));
        }
        xml.close();
    }
}
