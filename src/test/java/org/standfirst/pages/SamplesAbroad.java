package org.standfirst.pages;

import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.standfirst.content.Address;
import org.standfirst.content.Article.Role;
import org.standfirst.content.Body;
import org.standfirst.content.Id;
import org.standfirst.content.Kind;
import org.standfirst.content.Language;
import org.standfirst.content.Line;
import org.standfirst.typesetting.Typesetter;

/// Pages of journals that are not English, each with texts in languages that are not its own.
final class SamplesAbroad {
    private static final Address ADDRESS = new Address("/2012/05/kettle/");

    private SamplesAbroad() {}

    /// What such a journal is made of.
    private record Journal(
            Site site,
            Language language,
            String title,
            String subtitle,
            String prose,
            String category,
            String categories,
            String labour,
            List<String> names,
            String season) {
        Entry entry(Summary summary, Optional<String> kind) {
            return new Entry(
                    ADDRESS,
                    Line.of(title),
                    Optional.of(Line.of(subtitle)),
                    summary,
                    language,
                    List.of(
                            Samples.by(names.get(0), Role.AUTHOR),
                            Samples.by(names.get(1), Role.AUTHOR),
                            Samples.by("Ada Ferris", Role.TRANSLATOR)),
                    Optional.of(Samples.MOMENT),
                    kind,
                    Optional.of(Samples.link(season, "/issue/50/")));
        }

        Body body() {
            return new Body(
                    """
                    <p>%1$s.<a class="note" id="ref-1" href="#note-1">1</a></p>
                    <figure class="missing"><img alt="%2$s"></figure>
                    <table>
                    <tbody>
                    <tr><td>1</td><td>2</td><td>3</td><td>%2$s</td></tr>
                    </tbody>
                    </table>
                    <p><q>%2$s</q></p>
                    <ol class="notes">
                    <li id="note-1">%2$s.</li>
                    </ol>\
                    """
                            .formatted(prose, subtitle));
        }
    }

    static Map<String, byte[]> all(Pages pages) {
        Map<String, byte[]> all = new TreeMap<>();
        for (Journal journal : List.of(ukrainian(), arabic())) {
            Words words = pages.words(journal.site());
            String tag = journal.language().tag();
            all.put(tag + "-listing", pages.listing(listing(journal), Bearings.NONE));
            all.put(
                    tag + "-article",
                    pages.article(
                            article(
                                    journal,
                                    journal.language(),
                                    journal.title(),
                                    journal.body(),
                                    words),
                            Colophon.EMPTY));
            Journal other = journal.equals(arabic()) ? ukrainian() : arabic();
            all.put(
                    tag + "-article-foreign",
                    pages.article(
                            article(journal, other.language(), other.title(), other.body(), words),
                            Colophon.EMPTY));
            all.put(
                    tag + "-event",
                    pages.article(
                            new ArticlePage(
                                    journal.site(),
                                    ADDRESS,
                                    Samples.kinds().get(3),
                                    Line.of("An Evening at the Hall (1912)"),
                                    Optional.empty(),
                                    Optional.empty(),
                                    Language.ENGLISH,
                                    List.of(),
                                    Optional.of(Samples.MOMENT),
                                    Optional.empty(),
                                    Body.EMPTY,
                                    Optional.empty(),
                                    Optional.empty(),
                                    List.of(),
                                    Surroundings.NONE,
                                    Optional.empty(),
                                    List.of(),
                                    Optional.empty()),
                            Colophon.EMPTY));
            all.put(
                    tag + "-gone",
                    pages.gone(
                            new GonePage(
                                    journal.site(),
                                    Samples.MOMENT,
                                    "The author asked for it (twice).",
                                    Samples.latest())));
            all.put(
                    tag + "-years",
                    pages.listing(
                            new ListingPage(
                                    journal.site(),
                                    new Heading.OfYear(Year.of(2012)),
                                    Body.EMPTY,
                                    Optional.empty(),
                                    List.of(),
                                    List.of(),
                                    Paging.only(new Address("/2012/")),
                                    List.of(),
                                    Optional.empty()),
                            Bearings.NONE));
        }
        return all;
    }

    private static ListingPage listing(Journal journal) {
        return new ListingPage(
                journal.site(),
                new Heading.Of(journal.category(), Line.of(journal.labour()), journal.language()),
                new Body("<p>" + journal.subtitle() + ".</p>"),
                Optional.empty(),
                List.of(),
                ListingPage.Group.plain(
                        List.of(
                                journal.entry(
                                        new Summary.Cut(journal.prose()), Optional.of("interview")),
                                Samples.foreign(
                                        Language.ENGLISH,
                                        "What the Crane Drivers Knew (1912)",
                                        new Summary.Cut(
                                                "The harbour had been quiet for a week, in 1912")),
                                Samples.foreign(
                                        Samples.ARABIC,
                                        "بعد الطوفان",
                                        new Summary.Cut(
                                                "كان الميناء هادئا منذ أسبوع حين خرج عمال الرافعات")),
                                Samples.foreign(
                                        Samples.UKRAINIAN,
                                        "Після потопу",
                                        new Summary.Cut(
                                                "Порт мовчав уже тиждень, коли кранівники вийшли")),
                                journal.entry(
                                        new Summary.Standfirst(Line.of(journal.subtitle() + ".")),
                                        Optional.of("faq")))),
                new Paging(new Address("/category/labor/"), 7, 1234),
                List.of(
                        new ListingPage.Shelf(
                                journal.categories(),
                                List.of(
                                        new Counted(
                                                Samples.link(journal.labour(), "/category/labor/"),
                                                1234),
                                        new Counted(
                                                Samples.link("Nature (old)", "/category/nature/"),
                                                2)))),
                Optional.of(new Address("/category/labor/feed/")));
    }

    private static ArticlePage article(
            Journal journal, Language language, String title, Body body, Words words) {
        return new ArticlePage(
                journal.site(),
                ADDRESS,
                new Kind.Review(
                        List.of(
                                new Kind.Work(
                                        List.of(
                                                "Lena Okafor",
                                                journal.names().get(0),
                                                "Piet de Wit"),
                                        Line.of("Standing Water (2nd ed.)"),
                                        Optional.of("Quay Press, Inc."),
                                        Optional.of("Rotterdam"),
                                        Optional.of(2011),
                                        Optional.of("978-90-00-00000-2")))),
                Line.of(title),
                Optional.empty(),
                Optional.empty(),
                language,
                List.of(
                        Samples.by(journal.names().get(0), Role.AUTHOR),
                        Samples.by("Ines Duarte", Role.AUTHOR),
                        Samples.by(journal.names().get(1), Role.AUTHOR),
                        Samples.by("Tomasz Wolny", Role.TRANSLATOR)),
                Optional.of(Samples.MOMENT),
                Optional.empty(),
                new Body(Typesetter.set(body, _ -> Optional.empty(), words.ofTexts(language))),
                Optional.empty(),
                Optional.of("https://creativecommons.org/licenses/by-nc/4.0/"),
                List.of(
                        new ArticlePage.Filing(
                                journal.categories(),
                                List.of(
                                        List.of(
                                                Samples.link(
                                                        journal.labour(), "/category/labor/"))))),
                Company.abroad(ADDRESS, Line.of(title), language, journal.season()),
                Optional.of(
                        new Discussion(
                                3,
                                List.of(
                                        Samples.comment(1, "Jo Marsh", List.of()),
                                        new Discussion.Comment(
                                                new Id(2),
                                                journal.names().get(1),
                                                Optional.empty(),
                                                Samples.MOMENT.plusHours(2),
                                                new Body("<p>" + journal.subtitle() + ".</p>"),
                                                List.of()),
                                        Samples.comment(3, "مريم", List.of())))),
                List.of(
                        new ArticlePage.Biography(
                                Line.of(journal.names().get(0)),
                                new Address("/author/1/"),
                                new Body("<p>" + journal.subtitle() + ".</p>"),
                                List.of(Href.to("https://www.x.example/%D0%BF/").orElseThrow())),
                        new ArticlePage.Biography(
                                Line.of("Ines Duarte"),
                                new Address("/author/2/"),
                                new Body("<p>Ines Duarte translates (mostly at night).</p>"),
                                List.of())),
                Optional.empty());
    }

    private static Site site(
            String name, String motto, Language language, List<String> menu, List<String> lists) {
        return new Site(
                Line.of(name),
                Line.of(motto),
                language,
                "https://lantern.example",
                List.of(
                        Samples.item(menu.get(0), "/about/"),
                        new Site.MenuItem(
                                Line.of(menu.get(1)),
                                Href.to("/categories/"),
                                List.of(Samples.item(menu.get(2), "/category/labor/")))),
                List.of(
                        Samples.link(lists.get(0), "/categories/"),
                        Samples.link(lists.get(1), "/authors/")),
                Optional.of(new Address("/years/")),
                Optional.of(new Address("/feed/")));
    }

    private static Journal ukrainian() {
        return new Journal(
                site(
                        "Ліхтар",
                        "Журнал про працю, листи та інші труднощі",
                        Samples.UKRAINIAN,
                        List.of("Про нас", "Теми", "Праця"),
                        List.of("Рубрики", "Автори й авторки")),
                Samples.UKRAINIAN,
                "Що знали кранівники",
                "Нотатки із зими без платні (1912)",
                "Порт мовчав уже тиждень, коли кранівники вийшли, і до п’ятниці ніхто в місті не міг сказати, який із двох комітетів говорить від їхнього імені",
                "Рубрика",
                "Рубрики",
                "Праця",
                List.of("Олена Гнат", "Іван Їжак"),
                "Літо 2012");
    }

    private static Journal arabic() {
        return new Journal(
                site(
                        "الفنار",
                        "مجلة في العمل والأدب وصعوبات أخرى",
                        Samples.ARABIC,
                        List.of("من نحن", "المواضيع", "العمل"),
                        List.of("الأقسام", "الكاتبات والكتّاب")),
                Samples.ARABIC,
                "ما عرفه سائقو الرافعات",
                "ملاحظات من شتاء بلا أجور (1912)",
                "كان الميناء هادئًا منذ أسبوع حين خرج سائقو الرافعات، ولم يعد أحد في المدينة يعرف، يوم الجمعة، أيّ اللجنتين تتكلم باسمهم",
                "القسم",
                "الأقسام",
                "العمل",
                List.of("سلمى حداد", "مريم"),
                "صيف 2012");
    }
}
