package org.standfirst.press;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.standfirst.archive.Archive;
import org.standfirst.archive.Current;
import org.standfirst.content.Document;
import org.standfirst.content.Subject;
import org.standfirst.content.Text;
import org.standfirst.edition.Editions;
import org.standfirst.pages.Pages;

/// Holds what one press gives to what it ought to give, address by address.
final class Comparison {
    private Comparison() {}

    /// Every address of an edition, and every address that any document has or had, whether or not
    /// readers may know of it.
    static List<String> addresses(Archive archive, Editions editions, RandomJournal journal) {
        Set<String> all = new LinkedHashSet<>();
        Addresses found = new Routes(editions.now(), new Pages()).addresses();
        found.sheets().forEach(sheet -> all.add(sheet.path()));
        found.signposts().forEach(signpost -> all.add(signpost.path()));
        for (Current.Held held : archive.current().documents()) {
            Document document = held.revision().document();
            all.addAll(document.formerly());
            switch (document) {
                case Text text -> all.add(text.address().path());
                case Subject subject -> {
                    all.add(subject.address().path());
                    all.add(subject.address().with("page/2/").path());
                    all.add(subject.address().with("feed/").path());
                }
                default -> {}
            }
        }
        all.addAll(journal.addresses());
        all.removeIf(path -> path.startsWith("/?") || path.endsWith(".woff2"));
        return new ArrayList<>(all);
    }

    /// The first address at which the two differ, with both.
    static Optional<String> difference(
            List<String> addresses,
            Function<String, Printed> given,
            Function<String, Printed> wanted) {
        for (String address : addresses) {
            String is = seen(given.apply(address));
            String ought = seen(wanted.apply(address));
            if (!is.equals(ought)) {
                return Optional.of("%s is\n%s\nand ought to be\n%s".formatted(address, is, ought));
            }
        }
        return Optional.empty();
    }

    static String seen(Printed printed) {
        return switch (printed) {
            case Printed.Sheet sheet ->
                    sheet.status()
                            + " "
                            + sheet.type()
                            + "\n"
                            + new String(sheet.bytes(), StandardCharsets.UTF_8);
            case Printed.Elsewhere elsewhere -> "301 " + elsewhere.to().url();
        };
    }
}
