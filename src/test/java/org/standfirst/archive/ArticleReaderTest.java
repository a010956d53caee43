package org.standfirst.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.standfirst.content.Address;
import org.standfirst.content.Article;
import org.standfirst.content.Body;
import org.standfirst.content.Id;
import org.standfirst.content.Kind;
import org.standfirst.content.Language;
import org.standfirst.content.Line;
import org.standfirst.content.Stage;

/// Articles come out of JSON as they went in, whatever they have and lack.
class ArticleReaderTest {
    private static final OffsetDateTime MOMENT = OffsetDateTime.parse("2024-05-06T10:00:00+03:00");
    private static final int ARTICLES = 3_000;

    @Test
    void everyArticleComesOutAsItWentIn() {
        for (int seed = 0; seed < ARTICLES; seed++) {
            Article article = article(new Random(seed));
            String kept = Codec.written(article);
            assertThat(Codec.read(kept)).as("seed %d, %s", seed, kept).isEqualTo(article);
        }
    }

    @Test
    void whatNoArticleHasIsNotReadAsOne() {
        String kept = Codec.written(article(new Random(1)));
        assertThatThrownBy(() -> Codec.read(kept.replace("\"title\"", "\"headline\"")))
                .hasMessageContaining("No article has “headline”");
        assertThatThrownBy(() -> Codec.read(kept.replaceFirst("\"title\":\"[^\"]*\",", "")))
                .hasMessageContaining("An article without “title” was kept");
    }

    private static Article article(Random random) {
        return new Article(
                kind(random),
                line(random),
                maybe(random, () -> line(random)),
                maybe(random, () -> line(random)),
                new Language(pick(random, "en", "uk", "pt-BR")),
                stage(random),
                new Address(pick(random, "/a/", "/ü/", "/a \"b\"/")),
                few(random, () -> "/?p=" + random.nextInt(9)),
                few(
                        random,
                        () -> new Article.Credit(id(random), pick(random, Article.Role.values()))),
                maybe(
                        random,
                        () ->
                                new Article.Lead(
                                        new Address("/x.png"), "", line(random), Line.EMPTY)),
                maybe(random, () -> pick(random, "", "CC BY 4.0")),
                few(random, () -> id(random)),
                few(random, () -> placement(random)),
                few(random, () -> placement(random)),
                few(
                        random,
                        () ->
                                new Article.Answer(
                                        pick(random, Article.Relation.values()), id(random))),
                maybe(random, () -> id(random)),
                random.nextBoolean() ? Set.of() : Set.of(Article.Mark.LEADS));
    }

    private static Kind kind(Random random) {
        Body body = new Body("<p>x</p>");
        return pick(
                random,
                new Kind.Essay(),
                new Kind.SymposiumOpening(),
                new Kind.Faq(few(random, () -> new Kind.Question(line(random), body))),
                new Kind.Review(
                        few(
                                random,
                                () ->
                                        new Kind.Work(
                                                few(random, () -> "A. Name"),
                                                line(random),
                                                maybe(random, () -> "Press"),
                                                Optional.empty(),
                                                maybe(random, () -> 1998),
                                                Optional.empty()))),
                new Kind.Compilation(
                        few(
                                random,
                                () ->
                                        new Kind.Declaration(
                                                "Union",
                                                Optional.empty(),
                                                maybe(random, () -> LocalDate.of(1968, 8, 21)),
                                                maybe(random, () -> new Language("cs")),
                                                maybe(random, () -> body),
                                                Optional.empty(),
                                                Optional.empty(),
                                                Optional.empty()))),
                new Kind.OpenLetter("All", few(random, () -> "One")),
                new Kind.Event(
                        maybe(random, () -> MOMENT),
                        Optional.empty(),
                        maybe(random, () -> ZoneId.of("Europe/Kyiv")),
                        Optional.empty(),
                        Optional.empty()),
                new Kind.Obituary(""));
    }

    private static Stage stage(Random random) {
        return pick(
                random,
                new Stage.Draft(),
                new Stage.Held(maybe(random, () -> MOMENT), "why"),
                new Stage.Scheduled(MOMENT),
                new Stage.Published(MOMENT),
                new Stage.Published(MOMENT.plusNanos(123_000_000)),
                new Stage.Withdrawn(MOMENT, ""),
                new Stage.Discarded());
    }

    private static Article.Placement placement(Random random) {
        return new Article.Placement(id(random), maybe(random, () -> "Reviews"), random.nextInt(3));
    }

    private static Id id(Random random) {
        return new Id(1 + random.nextLong(1L << 40));
    }

    private static Line line(Random random) {
        return pick(random, Line.EMPTY, Line.of("A \"line\""), new Line("<em>é</em> 𝔸"));
    }

    private static <T> Optional<T> maybe(Random random, Supplier<T> value) {
        return random.nextBoolean() ? Optional.of(value.get()) : Optional.empty();
    }

    private static <T> List<T> few(Random random, Supplier<T> value) {
        return IntStream.range(0, random.nextInt(3)).mapToObj(_ -> value.get()).toList();
    }

    @SafeVarargs
    private static <T> T pick(Random random, T... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
