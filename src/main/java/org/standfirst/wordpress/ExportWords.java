package org.standfirst.wordpress;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.standfirst.xml.Xml;

/// Says what an element is, whatever prefix, scheme and version of the format it was written with:
/// `title` for one of RSS, `wp:post_id` for one of WordPress.
final class ExportWords {
    /// An element of somebody else's.
    static final String FOREIGN = "?";

    private static final int REMEMBERED = 100;
    private static final Pattern WORDPRESS =
            Pattern.compile("https?://wordpress\\.org/export/1\\.\\d{1,2}/?(excerpt/?)?");
    private static final Pattern CONTENT =
            Pattern.compile("https?://purl\\.org/rss/1\\.0/modules/content/?");
    private static final Pattern DUBLIN_CORE =
            Pattern.compile("https?://purl\\.org/dc/elements/1\\.1/?");

    private final Map<String, String> prefixes = new HashMap<>();
    private boolean sawWordPress;
    private long foreign;

    /// The word for this element; to be asked once for each.
    String of(Xml xml) {
        String uri = xml.namespace();
        if (uri.isEmpty()) {
            return xml.name();
        }
        String prefix = prefixes.get(uri);
        if (prefix == null) {
            prefix = prefix(uri);
            if (prefixes.size() < REMEMBERED) {
                prefixes.put(uri, prefix);
            }
        }
        if (prefix.equals(FOREIGN)) {
            foreign++;
            return FOREIGN;
        }
        sawWordPress = sawWordPress || prefix.equals("wp:") || prefix.equals("excerpt:");
        return prefix + xml.name();
    }

    /// Whether any element so far was WordPress's own.
    boolean sawWordPress() {
        return sawWordPress;
    }

    /// How many so far were somebody else's.
    long foreign() {
        return foreign;
    }

    private static String prefix(String uri) {
        if (WORDPRESS.matcher(uri).matches()) {
            return uri.contains("excerpt") ? "excerpt:" : "wp:";
        }
        if (CONTENT.matcher(uri).matches()) {
            return "content:";
        }
        return DUBLIN_CORE.matcher(uri).matches() ? "dc:" : FOREIGN;
    }
}
