package org.standfirst.desk;

import java.util.Optional;
import java.util.regex.Pattern;
import org.standfirst.archive.Present;
import org.standfirst.archive.Revision;
import org.standfirst.content.Address;
import org.standfirst.content.Id;
import org.standfirst.content.Refusal;
import org.standfirst.content.Slug;
import org.standfirst.content.Stage;
import org.standfirst.content.Text;

/// Sees to it that nothing comes to stand where something stands already, or where an old address leads
/// on from.
final class Vacancy {
    /// What the house puts there itself.
    private static final Pattern TAKEN =
            Pattern.compile(
                    "/|/(?:feed|page|comments|years|style|faces|wp-content)/.*"
                            + "|/[0-9]{4}/(?:[0-9]{2}/(?:[0-9]{2}/)?)?"
                            + "|/(?:robots\\.txt|favicon\\.ico|sitemap.*|index\\.php.*)"
                            + "|.*/(?:feed|page/[0-9]+)/.*");

    private final Present present;

    Vacancy(Present present) {
        this.present = present;
    }

    /// The address that a person gives for something; it ends in a slash unless it ends like a file.
    static Address wanted(String path) {
        String whole =
                path.endsWith("/") || path.substring(path.lastIndexOf('/')).contains(".")
                        ? path
                        : path + "/";
        String[] parts = whole.substring(1).split("/", -1);
        for (int i = 0; i < parts.length; i++) {
            if (i < parts.length - 1 || !parts[i].isEmpty()) {
                part(whole, parts[i]);
            }
        }
        if (TAKEN.matcher(whole).matches()) {
            throw new Refusal(
                    "%s is an address of the house: a list, a feed or a file of its own."
                            .formatted(Finding.shown(whole)),
                    "Choose another.");
        }
        return new Address(whole);
    }

    private static void part(String whole, String part) {
        try {
            new Slug(part);
        } catch (Refusal refusal) {
            throw new Refusal(
                    "%s cannot be an address.".formatted(Finding.shown(whole)),
                    "Write it like “/2024/05/on-silence/”, in letters, digits and hyphens.");
        }
    }

    /// Refuses an address that another document has or had.
    ///
    /// @param own the document that is to stand there
    void check(Address address, Optional<Id> own) {
        present.claiming(address.path()).stream()
                .filter(other -> !own.equals(Optional.of(other.id())))
                .filter(other -> !isDiscarded(other))
                .findFirst()
                .ifPresent(other -> {
                    throw taken(address, other);
                });
    }

    private static boolean isDiscarded(Revision revision) {
        return revision.document() instanceof Text text && text.stage() instanceof Stage.Discarded;
    }

    private static Refusal taken(Address address, Revision other) {
        boolean stands = Finding.stands(other.document(), address.path());
        return new Refusal(
                stands
                        ? "At %s stands %s already, %s."
                                .formatted(
                                        Finding.shown(address.path()),
                                        Naming.of(other.document()),
                                        Naming.what(other.document()))
                        : "%s is an old address, and leads to %s at %s."
                                .formatted(
                                        Finding.shown(address.path()),
                                        Naming.of(other.document()),
                                        Finding.address(other.document())),
                "Choose another address, or move that first.");
    }
}
