package org.standfirst.pages;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.standfirst.content.Address;

/// Where a link may lead: an address of ours, or an `http`, `https`, `mailto` or `tel` address.
///
/// Whatever runs script or carries data has no `Href`, so no template can print it as a link.
public record Href(String url) {
    /// What stands at the ends of an address that was copied from a text, no-break spaces among it.
    private static final Pattern ENDS = Pattern.compile("^[\\s\\p{Z}]+|[\\s\\p{Z}]+$");

    /// No host has one of these; a browser would not follow the link.
    private static final Pattern IN_NO_HOST = Pattern.compile("[\\s\\p{Z}\\p{Cc}<>^|\\\\]");

    public Href {
        if (!mayBeLinked(url)) {
            throw new IllegalArgumentException("No page links to “" + url + "”");
        }
    }

    /// The link to an address of ours.
    public static Href of(Address address) {
        return new Href(address.encoded());
    }

    /// The link to what somebody wrote as an address; empty where that may not be linked to.
    public static Optional<Href> to(String written) {
        String url =
                Address.encoded(ENDS.matcher(written).replaceAll(""))
                        .replaceAll("%25(?=[0-9A-Fa-f]{2})", "%");
        return mayBeLinked(url) ? Optional.of(new Href(url)) : Optional.empty();
    }

    /// The address without its scheme, as people read it: `example.org/talks`.
    public String text() {
        String plain = Address.decoded(url).replaceFirst("^(https?://(www\\.)?|mailto:|tel:)", "");
        return plain.endsWith("/") ? plain.substring(0, plain.length() - 1) : plain;
    }

    private static boolean mayBeLinked(String url) {
        if (url.startsWith("//")) {
            return false;
        }
        if (url.startsWith("/") || url.startsWith("#")) {
            return url.indexOf('\\') < 0;
        }
        try {
            URI uri = new URI(url);
            String scheme = uri.getScheme();
            return scheme != null
                    && switch (scheme.toLowerCase(Locale.ROOT)) {
                        case "http", "https" -> mayBeHost(uri.getRawAuthority());
                        case "mailto", "tel" -> uri.isOpaque();
                        default -> false;
                    };
        } catch (URISyntaxException notAnAddress) {
            return false;
        }
    }

    private static boolean mayBeHost(@Nullable String authority) {
        return authority != null && !IN_NO_HOST.matcher(Address.decoded(authority)).find();
    }
}
