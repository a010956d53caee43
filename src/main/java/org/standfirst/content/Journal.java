package org.standfirst.content;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// The settings of the journal itself; there is one.
///
/// @param home the address of the site with scheme and host, without a slash at the end
/// @param pageSize entries a page of a listing, from 1 to 100
/// @param shown what stands under the entries of a listing, and whether comments are shown
/// @param ownLook how it looks, where that is not as the house does it; see [#look()]
/// @param licence of what it publishes, where a text says nothing else: a name or an address
/// @param ownFeeds how much its feeds give, where that is not all; see [#feeds()]
public record Journal(
        Line name,
        Line motto,
        Language language,
        String home,
        int pageSize,
        Set<Shown> shown,
        List<String> formerly,
        Optional<Look> ownLook,
        Optional<String> licence,
        Optional<Feeds> ownFeeds)
        implements Document {
    /// Entries a page, unless the journal says otherwise.
    public static final int PAGE_SIZE = 20;

    public Journal {
        if (pageSize < 1 || pageSize > 100) {
            throw new Refusal(
                    "A page cannot list %d entries.".formatted(pageSize),
                    "Give a number from 1 to 100.");
        }
        // In one order always, so that equal settings are written as equal bytes.
        shown = Collections.unmodifiableSet(new TreeSet<>(shown));
        formerly = List.copyOf(formerly);
        ownLook = ownLook.filter(look -> !look.equals(Look.HOUSE));
        ownFeeds = ownFeeds.filter(feeds -> feeds != Feeds.FULL);
    }

    /// A journal that looks as the house does it.
    public Journal(
            Line name,
            Line motto,
            Language language,
            String home,
            int pageSize,
            Set<Shown> shown,
            List<String> formerly) {
        this(
                name,
                motto,
                language,
                home,
                pageSize,
                shown,
                formerly,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /// What a journal can switch off.
    public enum Shown {
        BYLINE,
        DATE,
        KIND,
        ISSUE,
        COMMENTS
    }

    /// How much of a text feeds give.
    public enum Feeds {
        /// All of it.
        FULL,
        /// What lists show of it.
        STANDFIRST;

        /// What people call it.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// How much its feeds give.
    public Feeds feeds() {
        return ownFeeds.orElse(Feeds.FULL);
    }

    /// How it looks.
    public Look look() {
        return ownLook.orElse(Look.HOUSE);
    }

    /// A journal nobody has named yet.
    public static Journal unnamed() {
        return new Journal(
                Line.of("A journal"),
                Line.EMPTY,
                Language.ENGLISH,
                "http://localhost",
                PAGE_SIZE,
                Set.of(Shown.values()),
                List.of());
    }

    /// The same with another name.
    public Journal withName(Line other) {
        return with(other, motto, language, pageSize, shown);
    }

    /// The same with another motto.
    public Journal withMotto(Line other) {
        return with(name, other, language, pageSize, shown);
    }

    /// The same in another language.
    public Journal withLanguage(Language other) {
        return with(name, motto, other, pageSize, shown);
    }

    /// The same with longer or shorter pages.
    public Journal withPageSize(int other) {
        return with(name, motto, language, other, shown);
    }

    /// The same, showing more or less.
    public Journal withShown(Set<Shown> other) {
        return with(name, motto, language, pageSize, other);
    }

    private Journal with(Line name, Line motto, Language language, int pageSize, Set<Shown> shown) {
        return new Journal(
                name, motto, language, home, pageSize, shown, formerly, ownLook, licence, ownFeeds);
    }

    /// The same with another look.
    public Journal withLook(Look other) {
        return new Journal(
                name,
                motto,
                language,
                home,
                pageSize,
                shown,
                formerly,
                Optional.of(other),
                licence,
                ownFeeds);
    }

    /// The same under another licence, or none.
    public Journal withLicence(Optional<String> other) {
        return new Journal(
                name, motto, language, home, pageSize, shown, formerly, ownLook, other, ownFeeds);
    }

    /// The same with feeds that give more or less.
    public Journal withFeeds(Feeds other) {
        return new Journal(
                name,
                motto,
                language,
                home,
                pageSize,
                shown,
                formerly,
                ownLook,
                licence,
                Optional.of(other));
    }

    /// The same at another address.
    ///
    /// @param folders where it stood before; see [#formerly()]
    public Journal withHome(String other, List<String> folders) {
        return new Journal(
                name, motto, language, other, pageSize, shown, folders, ownLook, licence, ownFeeds);
    }
}
