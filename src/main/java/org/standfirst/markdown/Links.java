package org.standfirst.markdown;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.standfirst.content.Address;

/// Turns the relative paths that a text of a folder links to into addresses.
public final class Links {
    private Links() {}

    /// What becomes of a link.
    public sealed interface Turned {}

    /// It stays.
    public record Same() implements Turned {}

    /// It leads there.
    public record To(String href) implements Turned {}

    /// It leads nowhere.
    ///
    /// @param why for the report
    public record Lost(String why) implements Turned {}

    /// What becomes of a link.
    ///
    /// @param from the path of the file that links, below the folder
    /// @param found the address of the file at a path below the folder
    public static Turned turned(
            String href, String from, Function<String, Optional<Address>> found) {
        if (href.isEmpty()
                || href.startsWith("/")
                || href.startsWith("#")
                || href.startsWith("?")
                || href.matches("(?s)[A-Za-z][A-Za-z0-9+.-]*:.*")) {
            return new Same();
        }
        int cut = href.length();
        for (char c : new char[] {'#', '?'}) {
            int at = href.indexOf(c);
            cut = at >= 0 ? Math.min(cut, at) : cut;
        }
        String path = Address.decoded(href.substring(0, cut));
        String rest = href.substring(cut);
        return resolved(from, path)
                .flatMap(found)
                .<Turned>map(address -> new To(address.encoded() + rest))
                .orElseGet(() ->
                        new Lost("link to “%s”, which is not there".formatted(Yaml.shown(href))));
    }

    /// A path seen from the folder of a file; empty for one that leads out of the folder.
    static Optional<String> resolved(String from, String path) {
        Deque<String> parts = new ArrayDeque<>();
        String folder = from.substring(0, from.lastIndexOf('/') + 1);
        for (String part : (folder + path).split("/", -1)) {
            switch (part) {
                case "", "." -> {}
                case ".." -> {
                    if (parts.pollLast() == null) {
                        return Optional.empty();
                    }
                }
                default -> parts.addLast(part);
            }
        }
        return Optional.of(String.join("/", parts));
    }

    /// In sites of other systems a relative link is seen from the address of the page.
    static Turned seenFrom(@Nullable Address page, String href, Turned otherwise) {
        int cut = href.replaceFirst("(?s)[?#].*$", "").length();
        String path = href.substring(0, cut);
        if (page == null || path.matches(".*\\.(md|markdown)")) {
            return otherwise;
        }
        return resolved(page.path().substring(1), Address.decoded(path))
                .<Turned>map(found ->
                        new To(
                                Address.encoded("/" + found)
                                        + (path.endsWith("/") && !found.isEmpty() ? "/" : "")
                                        + href.substring(cut)))
                .orElse(otherwise);
    }
}
