package org.standfirst.desk;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.standfirst.content.Journal;
import org.standfirst.content.Journal.Shown;
import org.standfirst.content.Line;
import org.standfirst.content.Look;
import org.standfirst.content.Look.Colours;

/// One thing that a journal can settle by a word: what it means, and how its value is written.
public enum Setting {
    NAME("what the journal is called"),
    MOTTO("a line under the name, or “none”"),
    LANGUAGE("its language, for example “en”, “uk” or “pt-BR”"),
    LOGO("a file with a picture that stands for the name, or “none”"),
    ACCENT("the colour of links, for example “8c1d18”, or “house”"),
    PAPER("the colour behind the text, or “house”"),
    INK("the colour of the text, or “house”"),
    FACE("the face of texts: “house”, or “system” for the reader’s own"),
    PAGE_SIZE("entries a page of a list, from 1 to 100"),
    BYLINE("whether lists say who wrote a text: “on” or “off”"),
    DATE("whether lists say when it appeared: “on” or “off”"),
    KIND("whether lists say what it is, a review, a letter: “on” or “off”"),
    ISSUE("whether lists say in which issue it is: “on” or “off”"),
    COMMENTS("whether comments are shown under texts: “on” or “off”"),
    FRONT("the front page’s parts, in their order"),
    FEEDS("how much of a text feeds give: “full”, or “standfirst” for what lists show of it"),
    FOOTER("a line at the foot of every page, or “none”"),
    LICENCE("of texts that say no other: a name or an address, or “none”");

    /// More than any value may have, in characters.
    private static final int MOST = 4_000;

    private final String meaning;

    Setting(String meaning) {
        this.meaning = meaning;
    }

    /// The word for it: `page-size`.
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The setting of that word.
    public static Optional<Setting> of(String key) {
        return Arrays.stream(values()).filter(setting -> setting.key().equals(key)).findFirst();
    }

    /// What it settles, in a few words.
    public String meaning() {
        return meaning;
    }

    /// Its value as a person writes it.
    public String in(Journal journal) {
        Look look = journal.look();
        return switch (this) {
            case NAME -> Written.of(journal.name());
            case MOTTO -> Written.of(journal.motto());
            case LANGUAGE -> journal.language().tag();
            case LOGO -> look.logo().map(at -> at.path()).orElse(Written.NONE);
            case ACCENT -> Written.of(look.colours().accent());
            case PAPER -> Written.of(look.colours().paper());
            case INK -> Written.of(look.colours().ink());
            case FACE -> look.face().word();
            case PAGE_SIZE -> "" + journal.pageSize();
            case BYLINE -> Written.of(Shown.BYLINE, journal.shown());
            case DATE -> Written.of(Shown.DATE, journal.shown());
            case KIND -> Written.of(Shown.KIND, journal.shown());
            case ISSUE -> Written.of(Shown.ISSUE, journal.shown());
            case COMMENTS -> Written.of(Shown.COMMENTS, journal.shown());
            case FRONT ->
                    look.front().stream().map(Look.Block::word).collect(Collectors.joining(" "));
            case FEEDS -> journal.feeds().word();
            case FOOTER -> Written.of(look.footer());
            case LICENCE -> journal.licence().orElse(Written.NONE);
        };
    }

    /// Refuses what is far too long for any value.
    public void fits(String value) {
        Written.tooLong(key(), MOST, value);
    }

    /// The journal with another value.
    ///
    /// @throws org.standfirst.content.Refusal that says what the value may be
    Journal with(Journal journal, String value) {
        Look look = journal.look();
        Colours colours = look.colours();
        return switch (this) {
            case NAME -> journal.withName(Written.name(value));
            case MOTTO -> journal.withMotto(Written.line("motto", 300, value));
            case LANGUAGE -> journal.withLanguage(Written.language(value));
            // Of a picture more has to be done: [Logo].
            case LOGO -> journal.withLook(look.withLogo(Optional.empty()));
            case ACCENT -> coloured(journal, colours.withAccent(Written.colour(value)));
            case PAPER -> coloured(journal, colours.withPaper(Written.colour(value)));
            case INK -> coloured(journal, colours.withInk(Written.colour(value)));
            case FACE -> journal.withLook(look.withFace(Written.face(value)));
            case PAGE_SIZE -> journal.withPageSize(Written.number(value));
            case BYLINE -> showing(journal, Shown.BYLINE, value);
            case DATE -> showing(journal, Shown.DATE, value);
            case KIND -> showing(journal, Shown.KIND, value);
            case ISSUE -> showing(journal, Shown.ISSUE, value);
            case COMMENTS -> showing(journal, Shown.COMMENTS, value);
            case FRONT -> journal.withLook(look.withFront(Written.front(value)));
            case FEEDS -> journal.withFeeds(Written.feeds(value));
            case FOOTER -> journal.withLook(look.withFooter(Written.line("footer", 2_000, value)));
            case LICENCE ->
                    journal.withLicence(
                            Optional.of(Written.line("licence", 300, value))
                                    .filter(line -> !line.isEmpty())
                                    .map(Line::text));
        };
    }

    private static Journal coloured(Journal journal, Colours colours) {
        return journal.withLook(Legible.checked(journal.look(), colours));
    }

    private static Journal showing(Journal journal, Shown what, String value) {
        return journal.withShown(Written.switched(journal.shown(), what, value));
    }
}
