package org.standfirst.press;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.standfirst.Databases;
import org.standfirst.Samples;
import org.standfirst.archive.Archive;
import org.standfirst.archive.Saving;
import org.standfirst.content.Address;
import org.standfirst.content.Article;
import org.standfirst.content.Body;
import org.standfirst.content.Contributor;
import org.standfirst.content.Id;
import org.standfirst.content.Issue;
import org.standfirst.content.Kind;
import org.standfirst.content.Language;
import org.standfirst.content.Line;
import org.standfirst.content.Slug;
import org.standfirst.content.Stage;
import org.standfirst.content.Symposium;
import org.standfirst.content.Taxonomy;
import org.standfirst.content.Term;
import org.standfirst.database.Database;
import org.standfirst.edition.Editions;
import org.standfirst.pages.Pages;

/// A journal that a test fills article by article, and reads as a reader does.
final class Shelf implements AutoCloseable {
    static final OffsetDateTime AT = Samples.AT;

    private final Database database;
    private final Archive archive;
    private final Editions editions;
    final Press press;
    final Id categories;
    final Id authors;
    final Id issues;
    final Id symposia;

    Shelf(Path folder) {
        database = Databases.SQLITE.open(folder);
        archive =
                new Archive(
                        database,
                        Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC));
        editions = new Editions(archive);
        press = new Press(editions, new Pages());
        categories = taxonomy("category", Taxonomy.Role.CATEGORY, "Category", "Categories");
        authors = taxonomy("authors", Taxonomy.Role.CONTRIBUTOR, "Author", "Authors");
        issues = taxonomy("issue", Taxonomy.Role.ISSUE, "Issue", "Issues");
        symposia = taxonomy("symposium", Taxonomy.Role.SYMPOSIUM, "Symposium", "Symposia");
    }

    private Id taxonomy(String key, Taxonomy.Role role, String label, String plural) {
        return save(newId(), Samples.taxonomy(key, role, label, plural));
    }

    Id newId() {
        return archive.newIds(1).getFirst();
    }

    Id save(Id id, org.standfirst.content.Document document) {
        archive.save("anna", "save", "Saved.", List.of(Saving.of(id, document)));
        editions.catchUp();
        return id;
    }

    Id category(String name, Optional<Id> parent) {
        return save(
                newId(),
                new Term(
                        categories,
                        new Slug(name),
                        Line.of(name),
                        Body.EMPTY,
                        parent,
                        new Address("/category/" + name + "/"),
                        List.of()));
    }

    Id author(String name, String biography) {
        return save(
                newId(),
                new Contributor(
                        authors,
                        Contributor.Sort.PERSON,
                        new Slug(name),
                        Line.of(name),
                        Optional.empty(),
                        Optional.empty(),
                        name,
                        new Body(biography),
                        List.of(),
                        new Address("/authors/" + name + "/"),
                        List.of()));
    }

    Id issue(String name, int whole, String... sections) {
        return save(
                newId(),
                new Issue(
                        issues,
                        new Slug(name),
                        Line.of(name),
                        Optional.of("3"),
                        Optional.of("1"),
                        Optional.of(whole),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(sections),
                        Body.EMPTY,
                        new Address("/issue/" + name + "/"),
                        List.of()));
    }

    Id symposium(Id id, String name, Id opening) {
        return save(
                id,
                new Symposium(
                        symposia,
                        new Slug(name),
                        Line.of(name),
                        Optional.of(opening),
                        Body.EMPTY,
                        new Address("/symposium/" + name + "/"),
                        List.of()));
    }

    /// Publishes a text `name` at `/name/`, days after the first of all.
    Id text(String name, int days, UnaryOperator<Written> with) {
        return text(newId(), name, days, with);
    }

    Id text(Id id, String name, int days, UnaryOperator<Written> with) {
        Written written = new Written();
        written.stage = new Stage.Published(AT.plusDays(days));
        with.apply(written);
        archive.save(
                "anna",
                "save",
                "Saved.",
                List.of(Saving.of(id, written.article(name), written.body)));
        editions.catchUp();
        return id;
    }

    Printed at(String path) {
        return press.at(path);
    }

    int status(String path) {
        return at(path).sheet().map(Printed.Sheet::status).orElse(301);
    }

    String html(String path) {
        return new String(at(path).sheet().orElseThrow().bytes(), StandardCharsets.UTF_8);
    }

    Document page(String path) {
        return Jsoup.parse(html(path));
    }

    @Override
    public void close() {
        database.close();
    }

    /// What is said of a text, little by little.
    static final class Written {
        private Stage stage = new Stage.Draft();
        private Kind kind = new Kind.Essay();
        private Language language = Language.ENGLISH;
        private Body body = new Body("<p>Words.</p>");
        private final List<Article.Credit> credits = new ArrayList<>();
        private final List<Id> terms = new ArrayList<>();
        private final List<Article.Placement> issues = new ArrayList<>();
        private final List<Article.Placement> symposia = new ArrayList<>();
        private final List<Article.Answer> answers = new ArrayList<>();

        Written as(Kind kind) {
            this.kind = kind;
            return this;
        }

        Written at(Stage stage) {
            this.stage = stage;
            return this;
        }

        Written in(Language language) {
            this.language = language;
            return this;
        }

        Written saying(String html) {
            body = new Body(html);
            return this;
        }

        Written by(Id contributor, Article.Role role) {
            credits.add(new Article.Credit(contributor, role));
            return this;
        }

        Written under(Id... filed) {
            terms.addAll(List.of(filed));
            return this;
        }

        Written printed(Id issue, String section, int order) {
            issues.add(
                    new Article.Placement(
                            issue, Optional.of(section).filter(name -> !name.isEmpty()), order));
            return this;
        }

        Written within(Id symposium, int order) {
            symposia.add(new Article.Placement(symposium, Optional.empty(), order));
            return this;
        }

        Written answering(Article.Relation relation, Id to) {
            answers.add(new Article.Answer(relation, to));
            return this;
        }

        private Article article(String name) {
            return new Article(
                    kind,
                    Line.of(name),
                    Optional.empty(),
                    Optional.empty(),
                    language,
                    stage,
                    new Address("/" + name + "/"),
                    List.of("/?p=" + name),
                    credits,
                    Optional.empty(),
                    Optional.empty(),
                    terms,
                    issues,
                    symposia,
                    answers,
                    Optional.empty(),
                    Set.of());
        }
    }
}
