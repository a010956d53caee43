package org.standfirst.pages;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.standfirst.content.Address;

/// The list of all addresses, for search engines, in parts: so that one new article changes one part.
///
/// It says of nothing when it last changed: the archive knows when a text was published, and not
/// whether what was done since is a change to readers.
///
/// @see <a href="https://www.sitemaps.org/protocol.html">Sitemaps, protocol 0.9</a>
public final class Sitemap {
    /// How many addresses stand in one part; the protocol would allow 50,000.
    public static final int PART = 1_000;

    private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static final String IMAGES = "http://www.google.com/schemas/sitemap-image/1.1";

    private Sitemap() {}

    /// An address, and the picture that leads what stands there.
    public record Place(Address address, Optional<Address> picture) {
        /// An address of which no more is said.
        public static Place of(Address address) {
            return new Place(address, Optional.empty());
        }
    }

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
            if (places.stream().anyMatch(place -> place.picture().isPresent())) {
                xml.with("xmlns:image", IMAGES);
            }
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
        if (place.picture().isPresent()) {
            xml.open("image:image");
            xml.element("image:loc", home + place.picture().get().encoded());
            xml.close();
        }
        xml.close();
    }
}
