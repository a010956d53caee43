package org.standfirst.press;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.util.ULocale;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.standfirst.Databases;
import org.standfirst.Samples;
import org.standfirst.archive.Archive;
import org.standfirst.archive.Saving;
import org.standfirst.content.Address;
import org.standfirst.content.Article;
import org.standfirst.content.Body;
import org.standfirst.content.Contributor;
import org.standfirst.content.Id;
import org.standfirst.content.Journal;
import org.standfirst.content.Language;
import org.standfirst.content.Line;
import org.standfirst.content.Slug;
import org.standfirst.content.Stage;
import org.standfirst.content.Taxonomy;
import org.standfirst.database.Database;
import org.standfirst.edition.Editions;
import org.standfirst.pages.Pages;

/// A page depends on the journal alone: not on where the machine stands, nor on what it speaks.
class MachineTest {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC);

    @TempDir Path folder;

    @Test
    void noPageKnowsWhereTheMachineStands() throws Exception {
        Map<String, String> here = printed("here");
        assertThat(here.get("en /years/")).contains("href=\"/2023/\"");
        for (List<String> place :
                List.of(
                        List.of("ar-EG-u-nu-arab", "Africa/Cairo"),
                        List.of("th-TH-u-ca-buddhist-nu-thai", "Pacific/Apia"),
                        List.of("tr", "America/St_Johns"))) {
            Map<String, String> there = at(place.get(0), place.get(1), () -> printed(place.get(0)));
            here.forEach((address, page) ->
                    assertThat(there.get(address)).as("%s, %s", address, place).isEqualTo(page));
        }
    }

    @Test
    void contributorsStandUnderTheLettersOfTheirScripts() throws Exception {
        try (Database database =
                Databases.SQLITE.open(Files.createDirectory(folder.resolve("a")))) {
            Archive archive = new Archive(database, CLOCK);
            List<Id> ids = archive.newIds(20);
            List<Saving> savings = new ArrayList<>();
            savings.add(Saving.of(ids.get(0), journal("uk")));
            savings.add(
                    Saving.of(
                            ids.get(1),
                            Samples.taxonomy(
                                    "authors", Taxonomy.Role.CONTRIBUTOR, "Авторка", "Авторки")));
            List<String> names =
                    List.of(
                            "Яна",
                            "Ірина",
                            "Ґанна",
                            "Гнат",
                            "Ferris",
                            "مريم",
                            "Ωμέγα",
                            "王力",
                            "Їжак",
                            "3 поверх");
            for (int i = 0; i < names.size(); i++) {
                savings.add(Saving.of(ids.get(i + 2), contributor(ids.get(1), names.get(i), i)));
            }
            savings.add(
                    Saving.of(
                            ids.get(19),
                            Samples.article(
                                    "Together",
                                    new Stage.Published(Samples.AT),
                                    List.of(),
                                    ids.subList(2, 2 + names.size()).stream()
                                            .map(id -> new Article.Credit(id, Article.Role.AUTHOR))
                                            .toList())));
            archive.save("a", "save", ".", savings);
            Editions editions = new Editions(archive);
            editions.catchUp();
            String html = html(new Press(editions, new Pages()).at("/authors/"));
            assertThat(
                            Pattern.compile("<a href=\"#_l[0-9]+\">([^<]+)</a>")
                                    .matcher(html)
                                    .results()
                                    .map(found -> found.group(1)))
                    .containsExactly("#", "Г", "Ґ", "І", "Ї", "Я", "F", "Ω", "م", "王");
        }
    }

    private static Contributor contributor(Id taxonomy, String name, int number) {
        return new Contributor(
                taxonomy,
                Contributor.Sort.PERSON,
                new Slug("p" + number),
                Line.of(name),
                Optional.empty(),
                Optional.empty(),
                name,
                Body.EMPTY,
                List.of(),
                new Address("/authors/p" + number + "/"),
                List.of());
    }

    private static Journal journal(String language) {
        return new Journal(
                Line.of("Ліхтар"),
                Line.EMPTY,
                new Language(language),
                "https://journal.example",
                20,
                Set.of(Journal.Shown.values()),
                List.of());
    }

    /// Pages of a journal at work, in languages that the library knows and one that it does not.
    private Map<String, String> printed(String name) throws Exception {
        Map<String, String> all = new TreeMap<>();
        try (Database database =
                Databases.SQLITE.open(Files.createDirectory(folder.resolve(name)))) {
            Archive archive = new Archive(database, CLOCK);
            Editions editions = new Editions(archive);
            RandomJournal journal = new RandomJournal(7, archive);
            for (int deed = 0; deed < 60; deed++) {
                journal.deed();
            }
            for (String language : List.of("en", "uk", "ar", "tlh", "zh-TW")) {
                archive.save(
                        "a",
                        "save",
                        ".",
                        List.of(Saving.of(journal.settings(), journal(language))));
                editions.catchUp();
                Press press = new Press(editions, new Pages());
                for (String address : journal.addresses()) {
                    all.put(language + " " + address, html(press.at(address)));
                }
            }
        }
        return all;
    }

    private static String html(Printed printed) {
        return printed.sheet()
                .map(sheet -> new String(sheet.bytes(), StandardCharsets.UTF_8))
                .orElse("elsewhere");
    }

    private interface Work<T> {
        T done() throws Exception;
    }

    private static <T> T at(String locale, String zone, Work<T> work) throws Exception {
        Locale before = Locale.getDefault();
        TimeZone zoneBefore = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag(locale));
            ULocale.setDefault(ULocale.forLanguageTag(locale));
            TimeZone.setDefault(TimeZone.getTimeZone(zone));
            com.ibm.icu.util.TimeZone.setDefault(com.ibm.icu.util.TimeZone.getTimeZone(zone));
            return work.done();
        } finally {
            Locale.setDefault(before);
            ULocale.setDefault(ULocale.forLocale(before));
            TimeZone.setDefault(zoneBefore);
            com.ibm.icu.util.TimeZone.setDefault(
                    com.ibm.icu.util.TimeZone.getTimeZone(zoneBefore.getID()));
        }
    }
}
