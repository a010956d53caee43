package org.standfirst.desk;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.standfirst.archive.Present;
import org.standfirst.archive.Revision;
import org.standfirst.content.Address;
import org.standfirst.content.Document;
import org.standfirst.content.Journal;
import org.standfirst.content.Refusal;
import org.standfirst.content.Shortened;
import org.standfirst.content.Subject;
import org.standfirst.content.Text;

/// Finds what a person means by an address: the path of a URL or the whole of it, as it stands now or as
/// it once stood.
final class Finding {
    private static final Pattern URL = Pattern.compile("(?is)https?://([^/?#]*)(.*)");
    private static final Pattern HERE =
            Pattern.compile("(?i)(localhost|127\\.0\\.0\\.1|\\[::1])(:[0-9]+)?");

    private final Present present;

    Finding(Present present) {
        this.present = present;
    }

    /// What stands at an address; of several the public one, and the oldest.
    Revision at(String given) {
        String path = path(given);
        return any(path)
                .or(() -> any(turned(path)))
                .orElseThrow(() ->
                        new Refusal("Nothing stands at %s.".formatted(shown(path)), near(path)));
    }

    /// A text at an address.
    Revision text(String given) {
        Revision found = at(given);
        if (found.document() instanceof Text) {
            return found;
        }
        throw new Refusal(
                "At %s is no text, but %s."
                        .formatted(shown(path(given)), Naming.what(found.document())),
                "Give the address of an article or page.");
    }

    /// What stands at a path, or stood there once.
    Optional<Revision> any(String path) {
        return present.claiming(path).stream()
                .min(
                        Comparator.comparing((Revision one) -> !stands(one.document(), path))
                                .thenComparing(one -> !isPublic(one.document())));
    }

    static boolean stands(Document document, String path) {
        return switch (document) {
            case Text text -> text.address().path().equals(path);
            case Subject subject -> subject.address().path().equals(path);
            default -> !document.formerly().contains(path);
        };
    }

    private static boolean isPublic(Document document) {
        return !(document instanceof Text text) || text.stage().isPublic();
    }

    /// The path that is meant, decoded; with its query where that is all of it.
    String path(String given) {
        String rest = given.strip();
        Matcher url = URL.matcher(rest);
        if (url.matches()) {
            refuseOthers(given, url.group(1));
            rest = url.group(2);
        }
        rest = rest.replaceFirst("(?s)#.*$", "");
        rest = rest.startsWith("/") ? rest : "/" + rest;
        rest = rest.startsWith("/?") ? rest : rest.replaceFirst("(?s)\\?.*$", "");
        return Address.ofUrlPath(rest).path();
    }

    private void refuseOthers(String given, String host) {
        String home =
                present.all(Journal.class).stream()
                        .map(revision -> ((Journal) revision.document()).home())
                        .findFirst()
                        .orElse("");
        Matcher own = URL.matcher(home);
        boolean isOwn =
                HERE.matcher(host).matches()
                        || (own.matches() && plain(own.group(1)).equals(plain(host)));
        if (!isOwn) {
            throw new Refusal(
                    "%s is not an address of this journal%s."
                            .formatted(
                                    Shortened.of(given),
                                    home.isEmpty() ? "" : ", which is at " + home),
                    "Give the path alone, for example “/about/”.");
        }
    }

    private static String plain(String host) {
        return host.toLowerCase(java.util.Locale.ROOT).replaceFirst("^www\\.", "");
    }

    private static String turned(String path) {
        return path.endsWith("/") && path.length() > 1
                ? path.substring(0, path.length() - 1)
                : path + "/";
    }

    private String near(String path) {
        String plain = path.replaceFirst("/+$", "");
        String last = plain.substring(plain.lastIndexOf('/') + 1);
        List<Revision> near = last.isEmpty() ? List.of() : present.endingIn("/" + last + "/");
        return near.size() == 1
                ? "Did you mean %s?".formatted(address(near.getFirst().document()))
                : "Give the address as it stands in the browser.";
    }

    static String shown(String path) {
        return Shortened.of(path);
    }

    static String address(Document document) {
        return switch (document) {
            case Text text -> text.address().path();
            case Subject subject -> subject.address().path();
            case org.standfirst.content.Taxonomy taxonomy -> taxonomy.address().path();
            case org.standfirst.content.MediaFile file -> file.address().path();
            default -> "/";
        };
    }
}
