package org.standfirst.press;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.standfirst.archive.Archive;
import org.standfirst.archive.Current;
import org.standfirst.content.Address;
import org.standfirst.content.Article;
import org.standfirst.content.Contributor;
import org.standfirst.content.Id;
import org.standfirst.content.Issue;
import org.standfirst.content.Subject;
import org.standfirst.content.Symposium;
import org.standfirst.content.Term;
import org.standfirst.edition.Claim;
import org.standfirst.edition.Editions;
import org.standfirst.edition.Question;

/// That every list holds what belongs into it, each once, and that whoever follows links from the home
/// page meets everything. What belongs where is reckoned from the archive, without the edition's help.
final class Reachable {
    private static final String ENTRIES =
            "main .entry > h2 > a, main .entry > h3 > a, main section.letter > ol > li > a";

    private final Press press;
    private final Editions editions;
    private final Map<Id, org.standfirst.content.Document> documents = new TreeMap<>();
    private final Map<String, Document> pages = new HashMap<>();

    Reachable(Archive archive, Editions editions, Press press) {
        this.press = press;
        this.editions = editions;
        for (Current.Held held : archive.current().documents()) {
            documents.put(held.revision().id(), held.revision().document());
        }
    }

    void check(String where) {
        Map<String, List<String>> lists = new TreeMap<>();
        documents.forEach((id, document) -> {
            if (document instanceof Subject subject && stands(id, subject.address())) {
                lists.put(subject.address().path(), new ArrayList<>());
            }
        });
        lists.put("/archive/", new ArrayList<>());
        Set<String> texts = new HashSet<>();
        documents.forEach((id, document) -> {
            if (document instanceof Article article && article.stage().isPublic()) {
                texts.add(article.address().path());
                listings(id, article)
                        .forEach(list ->
                                lists.computeIfAbsent(list, _ -> new ArrayList<>())
                                        .add(article.address().encoded()));
            }
        });
        lists.forEach((list, wanted) -> {
            if (!wanted.isEmpty()) {
                assertThat(entries(list))
                        .as("%s: %s", where, list)
                        .containsExactlyInAnyOrderElementsOf(wanted);
            }
        });
        assertThat(met()).as(where).containsAll(texts);
    }

    /// Addresses of the lists that an article stands in.
    private Set<String> listings(Id id, Article article) {
        Set<Id> under = new HashSet<>();
        documents.forEach((other, document) -> {
            // A symposium is known by its pieces: without any, there is nothing to open.
            if (document instanceof Symposium symposium
                    && symposium.opening().equals(Optional.of(id))
                    && editions.view(editions.now())
                            .ask(new Question.TheSubject(other))
                            .isPresent()) {
                under.add(other);
            }
        });
        for (Id term : article.terms()) {
            Optional<Id> next = Optional.of(term);
            while (next.isPresent() && under.add(next.get())) {
                next =
                        documents.get(next.get()) instanceof Term found
                                ? found.parent()
                                : Optional.empty();
            }
        }
        article.credits().forEach(credit -> under.add(credit.contributor()));
        article.issues().forEach(placement -> under.add(placement.in()));
        article.symposia().forEach(placement -> under.add(placement.in()));
        article.collection().ifPresent(under::add);
        Set<String> lists = new HashSet<>(Set.of("/archive/"));
        for (Id each : under) {
            if (documents.get(each) instanceof Subject subject && stands(each, subject.address())) {
                lists.add(subject.address().path());
            }
        }
        if (article.collection().isEmpty()) {
            OffsetDateTime at = article.published().orElseThrow();
            lists.add(String.format(Locale.ROOT, "/%04d/", at.getYear()));
            lists.add(String.format(Locale.ROOT, "/%04d/%02d/", at.getYear(), at.getMonthValue()));
        }
        return lists;
    }

    /// Whether it is that document which answers at its address, where others may claim the same.
    private boolean stands(Id id, Address address) {
        Optional<Claim> claim = editions.view(editions.now()).ask(new Question.At(address.path()));
        return claim.filter(one -> one.id().equals(id)).isPresent()
                && switch (documents.get(id)) {
                    case Term _, Contributor _, Issue _, Symposium _ -> true;
                    case null, default -> false;
                };
    }

    /// The entries of all pages of a list.
    private List<String> entries(String first) {
        List<String> entries = new ArrayList<>();
        for (int number = 1; ; number++) {
            Optional<Document> page = page(number == 1 ? first : first + "page/" + number + "/");
            if (page.isEmpty()) {
                return entries;
            }
            for (Element link : page.get().select(ENTRIES)) {
                entries.add(link.attr("href"));
            }
        }
    }

    private Optional<Document> page(String path) {
        return press.at(path)
                .sheet()
                .filter(sheet -> sheet.status() == 200 && sheet.type().startsWith("text/html"))
                .map(sheet ->
                        pages.computeIfAbsent(
                                path,
                                _ ->
                                        Jsoup.parse(
                                                new String(
                                                        sheet.bytes(), StandardCharsets.UTF_8))));
    }

    /// Everything that is met by following links from the home page.
    private Set<String> met() {
        Set<String> met = new HashSet<>(Set.of("/"));
        Deque<String> next = new ArrayDeque<>(met);
        while (!next.isEmpty()) {
            page(next.remove())
                    .ifPresent(page -> {
                        for (Element link : page.select("a[href^=/]")) {
                            String path =
                                    Address.ofUrlPath(link.attr("href").replaceFirst("[?#].*", ""))
                                            .path();
                            if (met.add(path)) {
                                next.add(path);
                            }
                        }
                    });
        }
        return met;
    }
}
