package org.standfirst.press;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.standfirst.content.Address;
import org.standfirst.pages.Feed;

/// Addresses that WordPress forms from a query alone, of lists and not of documents.
final class Permalinks {
    private static final Pattern MONTH = Pattern.compile("([0-9]{4})([0-9]{2})?([0-9]{2})?");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,6}");

    private Permalinks() {}

    static Optional<Address> of(String pair) {
        int equals = pair.indexOf('=');
        String name = equals < 0 ? pair : pair.substring(0, equals);
        String value = equals < 0 ? "" : pair.substring(equals + 1);
        return switch (name) {
            case "s" -> Optional.of(new Address("/"));
            case "feed" ->
                    Optional.of(
                            value.startsWith("comments")
                                    ? new Address("/comments/feed/")
                                    : form(value).of(new Address("/")));
            case "paged" ->
                    NUMBER.matcher(value).matches()
                            ? Optional.of(new Address("/page/" + value + "/"))
                            : Optional.empty();
            case "m" -> day(value);
            case "year" -> value.length() == 4 ? day(value) : Optional.empty();
            default -> Optional.empty();
        };
    }

    /// The form of a feed by its word in an address; what we do not write is given as RSS.
    static Feed.Form form(@Nullable String word) {
        return switch (word) {
            case "atom" -> Feed.Form.ATOM;
            case "json" -> Feed.Form.JSON;
            case null, default -> Feed.Form.RSS;
        };
    }

    private static Optional<Address> day(String digits) {
        Matcher day = MONTH.matcher(digits);
        if (!day.matches()) {
            return Optional.empty();
        }
        StringBuilder path = new StringBuilder("/");
        for (int i = 1; i <= 3 && day.group(i) != null; i++) {
            path.append(day.group(i)).append('/');
        }
        return Optional.of(new Address(path.toString()));
    }
}
