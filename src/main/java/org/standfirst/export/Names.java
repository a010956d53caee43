package org.standfirst.export;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/// What files are called that stand for addresses.
final class Names {
    /// Where the export keeps what is not of the site.
    static final String OWN = ".standfirst/";

    /// How the last part of a name begins under which the export writes a file before it is renamed.
    private static final String DRAFT = ".standfirst-";

    /// File systems take 255 bytes; a compressed copy has three more.
    private static final int LONGEST = 252;

    private static final int DEEPEST = 3_000;
    private static final Pattern PAGE_LIKE = Pattern.compile(".*\\.(?:html?|php|aspx?)");

    private Names() {}

    /// `/a/b/` → `a/b/index.html`, `/a.txt` → `a.txt`.
    static String of(String path, String index) {
        String name = path.substring(1);
        return name.isEmpty() || path.endsWith("/") ? name + index : name;
    }

    /// Whether a browser would take a file of that name for a page.
    static boolean isOfAPage(String name) {
        String last = name.substring(name.lastIndexOf('/') + 1);
        return last.indexOf('.') < 0 || PAGE_LIKE.matcher(last).matches();
    }

    /// Why no file can be called that; empty if one can.
    static Optional<String> objection(String name) {
        if (name.startsWith(OWN)) {
            return Optional.of("the export keeps its own files there");
        }
        // Most are short and plain.
        if (name.length() < LONGEST / 3 && !name.startsWith(".") && !name.contains("/.")) {
            return Optional.empty();
        }
        if (name.length() > DEEPEST) {
            return Optional.of("it is longer than a path of a file may be");
        }
        for (String part : name.split("/", -1)) {
            if (part.startsWith(DRAFT)) {
                return Optional.of("“%s” is what the export calls its drafts".formatted(part));
            }
            if (part.equals(".") || part.equals("..")) {
                return Optional.of("“%s” is not the name of a file".formatted(part));
            }
            if (part.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
                return Optional.of("a part of it is longer than %d bytes".formatted(LONGEST));
            }
        }
        return Optional.empty();
    }

    /// Where a file is written before it takes its name: in the same folder.
    static String draft(String name, int number) {
        return name.substring(0, name.lastIndexOf('/') + 1) + DRAFT + number;
    }

    /// Whether it is the name of such a one.
    static boolean isDraft(String name) {
        return name.startsWith(DRAFT, name.lastIndexOf('/') + 1);
    }

    /// The folder in which a file stands; empty where it is the export's own.
    static Optional<String> folder(String name) {
        int slash = name.lastIndexOf('/');
        return slash < 0 ? Optional.empty() : Optional.of(name.substring(0, slash));
    }

    /// Whether it is text, which gets much smaller.
    static boolean isText(String name) {
        String last = name.substring(name.lastIndexOf('/') + 1);
        int dot = last.lastIndexOf('.');
        return dot < 0
                || switch (last.substring(dot)) {
                    case ".html", ".xml", ".json", ".css", ".txt", ".ico" -> true;
                    default -> false;
                };
    }
}
