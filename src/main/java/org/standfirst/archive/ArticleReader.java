package org.standfirst.archive;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.standfirst.content.Address;
import org.standfirst.content.Article;
import org.standfirst.content.Article.Answer;
import org.standfirst.content.Article.Credit;
import org.standfirst.content.Article.Mark;
import org.standfirst.content.Article.Placement;
import org.standfirst.content.Id;
import org.standfirst.content.Kind;
import org.standfirst.content.Language;
import org.standfirst.content.Line;
import org.standfirst.content.Stage;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.std.StdDeserializer;

/// Articles out of JSON, member by member: an edition is made of all there are, and the way by
/// reflection, which everything else goes, takes three times as long.
///
/// It reads what [Codec] writes; a test holds the two to each other on every article there can be.
final class ArticleReader extends StdDeserializer<Article> {
    private static final String PUBLISHED = Stage.Published.class.getSimpleName();

    private final Map<String, ValueDeserializer<Object>> choices = new HashMap<>();
    private @Nullable ValueDeserializer<Object> leads;

    ArticleReader() {
        super(Article.class);
    }

    /// Finds the readers of what an article is made of, once.
    @Override
    public void resolve(DeserializationContext context) {
        leads = context.findRootValueDeserializer(context.constructType(Article.Lead.class));
        Stream.of(Kind.class, Stage.class)
                .flatMap(choice -> Stream.of(choice.getPermittedSubclasses()))
                .forEach(type ->
                        choices.put(
                                type.getSimpleName(),
                                context.findNonContextualValueDeserializer(
                                        context.constructType(type))));
    }

    @Override
    public Article deserialize(JsonParser in, DeserializationContext context) {
        Draft draft = new Draft();
        if (in.currentToken() == JsonToken.START_OBJECT) {
            in.nextToken();
        }
        for (; in.currentToken() == JsonToken.PROPERTY_NAME; in.nextToken()) {
            String name = in.currentName();
            in.nextToken();
            draft.take(name, in, context);
        }
        return draft.article();
    }

    /// An article half read.
    private final class Draft {
        private @Nullable Kind kind;
        private @Nullable Line title;
        private Optional<Line> subtitle = Optional.empty();
        private Optional<Line> standfirst = Optional.empty();
        private @Nullable Language language;
        private @Nullable Stage stage;
        private @Nullable Address address;
        private List<String> formerly = List.of();
        private List<Credit> credits = List.of();
        private Optional<Article.Lead> lead = Optional.empty();
        private Optional<String> licence = Optional.empty();
        private List<Id> terms = List.of();
        private List<Placement> issues = List.of();
        private List<Placement> symposia = List.of();
        private List<Answer> answers = List.of();
        private Optional<Id> collection = Optional.empty();
        private Set<Mark> marks = Set.of();

        void take(String name, JsonParser in, DeserializationContext context) {
            switch (name) {
                case "kind" -> kind = kind(in, context);
                case "title" -> title = new Line(in.getString());
                case "subtitle" -> subtitle = Optional.of(new Line(in.getString()));
                case "standfirst" -> standfirst = Optional.of(new Line(in.getString()));
                case "language" -> language = new Language(in.getString());
                case "stage" -> stage = stage(in, context);
                case "address" -> address = new Address(in.getString());
                case "formerly" -> formerly = list(in, JsonParser::getString);
                case "credits" -> credits = list(in, ArticleReader::credit);
                case "lead" -> lead = Optional.of((Article.Lead) read(leads, in, context));
                case "licence" -> licence = Optional.of(in.getString());
                case "terms" -> terms = list(in, ArticleReader::id);
                case "issues" -> issues = list(in, ArticleReader::placement);
                case "symposia" -> symposia = list(in, ArticleReader::placement);
                case "answers" -> answers = list(in, ArticleReader::answer);
                case "collection" -> collection = Optional.of(id(in));
                case "marks" -> marks = marks(in);
                default -> context.reportInputMismatch(Article.class, "No article has “%s”", name);
            }
        }

        Article article() {
            return new Article(
                    given(kind, "kind"),
                    given(title, "title"),
                    subtitle,
                    standfirst,
                    given(language, "language"),
                    given(stage, "stage"),
                    given(address, "address"),
                    formerly,
                    credits,
                    lead,
                    licence,
                    terms,
                    issues,
                    symposia,
                    answers,
                    collection,
                    marks);
        }
    }

    /// Most are published; the others go the long way.
    private Stage stage(JsonParser in, DeserializationContext context) {
        String is = choice(in);
        if (!is.equals(PUBLISHED)) {
            return (Stage) read(choices.get(is), in, context);
        }
        in.nextToken();
        Stage published = new Stage.Published(OffsetDateTime.parse(in.getString()));
        in.nextToken();
        return published;
    }

    private Kind kind(JsonParser in, DeserializationContext context) {
        return (Kind) read(choices.get(choice(in)), in, context);
    }

    /// Which of several sorts it is: its first member says so.
    private static String choice(JsonParser in) {
        in.nextToken();
        in.nextToken();
        String is = in.getString();
        in.nextToken();
        return is;
    }

    private static Object read(
            @Nullable ValueDeserializer<Object> part,
            JsonParser in,
            DeserializationContext context) {
        return given(part, "a reader").deserialize(in, context);
    }

    private static <T> T given(@Nullable T value, String name) {
        if (value == null) {
            throw new IllegalStateException("An article without “%s” was kept".formatted(name));
        }
        return value;
    }

    private static Id id(JsonParser in) {
        return new Id(in.getLongValue());
    }

    private static Credit credit(JsonParser in) {
        Id contributor = null;
        Article.Role role = null;
        while (in.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = in.currentName();
            in.nextToken();
            switch (name) {
                case "contributor" -> contributor = id(in);
                default -> role = Article.Role.valueOf(in.getString());
            }
        }
        return new Credit(given(contributor, "contributor"), given(role, "role"));
    }

    private static Answer answer(JsonParser in) {
        Article.Relation relation = null;
        Id to = null;
        while (in.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = in.currentName();
            in.nextToken();
            switch (name) {
                case "to" -> to = id(in);
                default -> relation = Article.Relation.valueOf(in.getString());
            }
        }
        return new Answer(given(relation, "relation"), given(to, "to"));
    }

    private static Placement placement(JsonParser in) {
        Id place = null;
        Optional<String> section = Optional.empty();
        int order = 0;
        while (in.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = in.currentName();
            in.nextToken();
            switch (name) {
                case "in" -> place = id(in);
                case "section" -> section = Optional.of(in.getString());
                default -> order = in.getIntValue();
            }
        }
        return new Placement(given(place, "in"), section, order);
    }

    private static Set<Mark> marks(JsonParser in) {
        Set<Mark> marks = EnumSet.noneOf(Mark.class);
        list(in, JsonParser::getString).forEach(mark -> marks.add(Mark.valueOf(mark)));
        return marks;
    }

    private static <T> List<T> list(JsonParser in, Function<JsonParser, T> one) {
        List<T> list = new ArrayList<>();
        while (in.nextToken() != JsonToken.END_ARRAY) {
            list.add(one.apply(in));
        }
        return list;
    }
}
