package org.standfirst.intake;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.standfirst.archive.Consignment;
import org.standfirst.archive.Saving;
import org.standfirst.content.Address;
import org.standfirst.content.Article;
import org.standfirst.content.Article.Lead;
import org.standfirst.content.Article.Mark;
import org.standfirst.content.Article.Placement;
import org.standfirst.content.Id;
import org.standfirst.content.Kind;
import org.standfirst.content.Language;
import org.standfirst.content.Line;
import org.standfirst.content.Page;
import org.standfirst.content.Refusal;
import org.standfirst.content.Stage;
import org.standfirst.content.Text;
import org.standfirst.typesetting.Cleaner;
import org.standfirst.wordpress.ExportCategory;
import org.standfirst.wordpress.ExportItem;

/// Makes articles and pages of posts, pages and custom post types.
final class Texts {
    private static final OffsetDateTime NO_DATE =
            OffsetDateTime.of(1970, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

    private final Plan plan;
    private final Survey survey;
    private final Subjects subjects;
    private final People people;
    private final Library library;
    private final TextSetter setter;
    private final List<String> subtitles;
    private final Language language;
    private final Map<String, Long> taken = new HashMap<>();
    private final Map<Id, Integer> orders = new HashMap<>();

    Texts(
            Plan plan,
            Survey survey,
            Mapping mapping,
            Subjects subjects,
            People people,
            Library library,
            TextSetter setter) {
        this.plan = plan;
        this.survey = survey;
        this.subjects = subjects;
        this.people = people;
        this.library = library;
        this.setter = setter;
        this.subtitles = new ArrayList<>(mapping.subtitles());
        subtitles.addAll(Recognised.SUBTITLES);
        this.language = language(survey.exportSite().language()).orElse(Language.ENGLISH);
    }

    /// A text that was taken in, for the report.
    record Taken(Consignment.Outcome outcome, Text text, List<String> notes) {}

    /// A text whose words are set: the part of the work that many threads can do.
    record Prepared(ExportItem item, TextSetter.SetText set) {}

    Prepared prepared(ExportItem item) {
        return new Prepared(
                item, setter.text(item.postId().orElse(0), item.content(), item.meta("footnotes")));
    }

    Taken takeIn(Prepared prepared) {
        ExportItem item = prepared.item();
        List<String> notes = new ArrayList<>();
        Stage stage = stage(item, notes);
        Address address = address(item, stage, notes);
        Line title = Cleaner.line(item.title());
        Text text =
                item.type().equals("page")
                        ? page(item, title, stage, address)
                        : article(item, title, stage, address, notes);
        String name = title.isEmpty() ? "post " + item.postId().orElse(0) : title.text();
        prepared.set().gist().uses().forEach(used -> library.wants(used, name));
        if (text instanceof Article article) {
            article.lead().ifPresent(lead -> library.wants(lead.image(), name));
        }
        return new Taken(
                plan.consignment()
                        .offer(
                                new Saving(
                                        id(item),
                                        text,
                                        Optional.of(prepared.set().body()),
                                        Optional.of(prepared.set().gist()))),
                text,
                notes);
    }

    /// The number of a text, by the number WordPress gave it.
    Id id(ExportItem item) {
        return plan.consignment().idOf(key(item));
    }

    private static String key(ExportItem item) {
        return item.postId().isPresent()
                ? "post/" + item.postId().getAsLong()
                : "guid/" + item.guid() + " " + item.link() + " " + item.title();
    }

    private Page page(ExportItem item, Line title, Stage stage, Address address) {
        Optional<Id> parent =
                survey.itemOf(item.parent())
                        .filter(above -> above.type().equals("page"))
                        .map(_ -> plan.consignment().idOf("post/" + item.parent()));
        return new Page(
                title,
                languageOf(item),
                stage,
                address,
                formerly(item, address),
                parent,
                item.menuOrder());
    }

    private Article article(
            ExportItem item, Line title, Stage stage, Address address, List<String> notes) {
        Set<Id> terms = new LinkedHashSet<>();
        List<Placement> issues = new ArrayList<>();
        List<Placement> symposia = new ArrayList<>();
        Optional<Kind> kind = Optional.empty();
        for (ExportCategory filed : item.categories()) {
            Optional<Plan.Planned> planned = plan.taxonomy(filed.domain());
            if (planned.isEmpty()) {
                continue;
            }
            String slug = Names.slug(filed.nicename(), filed.name());
            Optional<Id> id = subjects.id(planned.get(), slug);
            if (id.isEmpty()) {
                continue;
            }
            switch (planned.get().taxonomy().role()) {
                case ISSUE -> issues.add(placement(id.get()));
                case SYMPOSIUM -> symposia.add(placement(id.get()));
                case CATEGORY, TAG -> {
                    terms.add(id.get());
                    kind = Recognised.better(kind, Recognised.kind(slug));
                }
                case PLACE, OTHER -> terms.add(id.get());
                case CONTRIBUTOR, COLLECTION -> {}
            }
        }
        return new Article(
                kind.orElseGet(Kind.Essay::new),
                title.isEmpty() ? Line.of(untitled(item, notes)) : title,
                subtitle(item),
                some(Cleaner.line(item.excerpt())),
                languageOf(item),
                stage,
                address,
                formerly(item, address),
                people.credits(item),
                lead(item),
                Optional.empty(),
                List.copyOf(terms),
                issues,
                symposia,
                List.of(),
                plan.collection(item.type()).filter(_ -> !item.type().equals("post")),
                item.isSticky() ? Set.of(Mark.LEADS) : Set.of());
    }

    private static String untitled(ExportItem item, List<String> notes) {
        notes.add("it has no title: its first words stand for one");
        String words = org.jsoup.Jsoup.parse(item.content()).text();
        String[] first = words.split("\\s+", 9);
        String title =
                String.join(" ", java.util.Arrays.copyOf(first, Math.min(8, first.length))).strip();
        return title.isEmpty() ? "Untitled" : first.length > 8 ? title + " …" : title;
    }

    private Placement placement(Id in) {
        return new Placement(in, Optional.empty(), orders.merge(in, 1, Integer::sum) - 1);
    }

    private Optional<Line> subtitle(ExportItem item) {
        return subtitles.stream()
                .flatMap(field -> item.meta(field).stream())
                .map(Cleaner::line)
                .filter(line -> !line.isEmpty())
                .findFirst();
    }

    private static Optional<Line> some(Line line) {
        return line.isEmpty() ? Optional.empty() : Optional.of(line);
    }

    private Optional<Lead> lead(ExportItem item) {
        return item.meta("_thumbnail_id")
                .filter(value -> value.matches("[0-9]{1,18}"))
                .flatMap(value -> survey.uploadOf(Long.parseLong(value)))
                .flatMap(upload ->
                        setter.uploadAddress(upload)
                                .map(address ->
                                        new Lead(
                                                address,
                                                upload.attachment().alt(),
                                                Cleaner.line(upload.attachment().caption()),
                                                Cleaner.line(upload.credit()))));
    }

    private Language languageOf(ExportItem item) {
        return Recognised.LANGUAGES.stream()
                .flatMap(field -> item.meta(field).stream())
                .flatMap(tag -> language(tag).stream())
                .findFirst()
                .or(() ->
                        item.categories().stream()
                                .filter(filed -> filed.domain().equals("language"))
                                .flatMap(filed -> language(filed.nicename()).stream())
                                .findFirst())
                .orElse(language);
    }

    static Optional<Language> language(String tag) {
        try {
            return tag.isBlank() ? Optional.empty() : Optional.of(new Language(tag.strip()));
        } catch (Refusal noLanguage) {
            return Optional.empty();
        }
    }

    private Stage stage(ExportItem item, List<String> notes) {
        Optional<OffsetDateTime> date = item.date();
        if (item.hasPassword()) {
            notes.add("held back: it is behind a password");
            return new Stage.Held(date, "It was behind a password on the old site.");
        }
        return switch (item.status()) {
            case "publish" -> {
                if (date.isEmpty()) {
                    notes.add("it has no date: 1 January 1970 stands for one");
                }
                yield new Stage.Published(date.orElse(NO_DATE));
            }
            case "future" -> {
                notes.add("held back: it was to be published by itself");
                yield new Stage.Held(date, "It was to be published later on the old site.");
            }
            case "private" -> {
                notes.add("held back: it was private");
                yield new Stage.Held(Optional.empty(), "It was private on the old site.");
            }
            case "pending" -> new Stage.InReview();
            case "trash" -> new Stage.Discarded();
            case "draft", "auto-draft" -> new Stage.Draft();
            default -> {
                notes.add("a draft: nobody here knows the status “%s”".formatted(item.status()));
                yield new Stage.Draft();
            }
        };
    }

    /// Where it stood, or where it would have, had it been public.
    private Address address(ExportItem item, Stage stage, List<String> notes) {
        long number = item.postId().orElse(0);
        String slug =
                Names.slug(
                        item.postName(), item.title().isBlank() ? "post-" + number : item.title());
        Address address =
                survey.oldSite()
                        .address(item.link())
                        .or(() -> survey.oldSite().addressElsewhere(item.link(), slug))
                        .filter(found -> !found.path().equals("/"))
                        .map(Texts::withSlash)
                        .orElseGet(() -> new Address(derived(item, slug)));
        if (!stage.isPublic()) {
            return address;
        }
        Long other = taken.putIfAbsent(address.path(), number);
        if (other != null && other != number) {
            Address unique = new Address(address.path().replaceFirst("/?$", "-" + number + "/"));
            notes.add(
                    "post %d stands at %s already, so this one stands at %s"
                            .formatted(other, address, unique));
            return unique;
        }
        return address;
    }

    private String derived(ExportItem item, String slug) {
        String above = "";
        if (item.type().equals("page")) {
            long parent = item.parent();
            for (int i = 0; i < 20 && parent != 0; i++) {
                Optional<Survey.Item> found = survey.itemOf(parent);
                if (found.isEmpty()) {
                    break;
                }
                above = Names.slug(found.get().slug(), found.get().title()) + "/" + above;
                parent = found.get().parent();
            }
        }
        return "/" + above + slug + "/";
    }

    private static Address withSlash(Address address) {
        String path = address.path();
        return path.endsWith("/") || path.lastIndexOf('.') > path.lastIndexOf('/')
                ? address
                : new Address(path + "/");
    }

    /// Where else it was known: by its number, by slugs and dates that it had before.
    List<String> formerly(ExportItem item, Address address) {
        Set<String> formerly = new LinkedHashSet<>();
        item.postId()
                .ifPresent(id -> {
                    formerly.add("/?p=" + id);
                    if (item.type().equals("page")) {
                        formerly.add("/?page_id=" + id);
                    }
                    if (item.type().equals("attachment")) {
                        formerly.add("/?attachment_id=" + id);
                    }
                });
        survey.oldSite()
                .address(item.link())
                .filter(link -> !link.equals(address) && !link.path().equals("/"))
                .ifPresent(link -> formerly.add(link.path()));
        String path = address.path();
        for (String old : item.metas("_wp_old_slug")) {
            if (!old.isBlank() && path.endsWith("/")) {
                String above = path.substring(0, path.lastIndexOf('/', path.length() - 2) + 1);
                formerly.add(above + Names.slug(old, old) + "/");
            }
        }
        for (String old : item.metas("_wp_old_date")) {
            String date = old.replace('-', '/');
            if (path.matches("/[0-9]{4}/[0-9]{2}/[0-9]{2}/.*")) {
                formerly.add("/" + date + path.substring(11));
            } else if (path.matches("/[0-9]{4}/[0-9]{2}/.*") && date.length() >= 7) {
                formerly.add("/" + date.substring(0, 7) + path.substring(8));
            }
        }
        formerly.remove(path);
        return List.copyOf(formerly);
    }

    /// The page that WordPress made of an attachment leads to the file.
    List<String> formerlyOfAttachment(ExportItem item, Address page) {
        Set<String> formerly = new LinkedHashSet<>(formerly(item, page));
        if (!page.path().equals("/")) {
            formerly.add(page.path());
        }
        return List.copyOf(formerly);
    }
}
