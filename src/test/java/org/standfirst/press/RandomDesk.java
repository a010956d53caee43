package org.standfirst.press;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.standfirst.HandClock;
import org.standfirst.archive.Archive;
import org.standfirst.archive.Archive.Decided;
import org.standfirst.archive.Consignment;
import org.standfirst.archive.Redaction;
import org.standfirst.archive.Revision;
import org.standfirst.archive.Saving;
import org.standfirst.content.Article;
import org.standfirst.content.Body;
import org.standfirst.content.Contributor;
import org.standfirst.content.Document;
import org.standfirst.content.Id;
import org.standfirst.content.Issue;
import org.standfirst.content.Line;
import org.standfirst.content.Page;
import org.standfirst.content.Refusal;
import org.standfirst.content.Subject;
import org.standfirst.content.Symposium;
import org.standfirst.content.Term;
import org.standfirst.content.Text;
import org.standfirst.desk.Deeds;
import org.standfirst.desk.Desk;
import org.standfirst.desk.Manuscript;
import org.standfirst.desk.Releases;
import org.standfirst.desk.Setting;
import org.standfirst.desk.Settings;
import org.standfirst.desk.Tagging;
import org.standfirst.media.Media;

/// Editors at work at random in a random journal: all the deeds of the desk, and small intakes.
final class RandomDesk {
    private static final int TRIES = 20;
    private static final int SHELVES = 12;

    private final Random random;
    private final Archive archive;
    private final RandomJournal journal;
    private final HandClock clock;
    private final Deeds deeds;
    private final Releases releases;
    private final Settings settings;
    private int items;

    RandomDesk(long seed, Archive archive, HandClock clock, Path folder) {
        this.random = new Random(~seed);
        this.archive = archive;
        this.clock = clock;
        this.journal = new RandomJournal(seed, archive);
        this.deeds = Deeds.of(archive, clock);
        this.releases = new Releases(archive, clock, (_, _) -> {});
        this.settings = new Settings(archive, new Media(folder.resolve("media")));
    }

    /// Fills the journal before anybody watches.
    void begin(int count) {
        for (int i = 0; i < count; i++) {
            journal.deed();
        }
    }

    RandomJournal journal() {
        return journal;
    }

    /// Does something that leaves a line in the ledger, and says what.
    String deed() {
        for (int i = 0; i < TRIES; i++) {
            long before = archive.position();
            try {
                String did = any();
                if (archive.position() > before) {
                    return did;
                }
            } catch (Refusal refused) {
                // Nothing has happened then: the next try is another deed.
                if (archive.position() > before) {
                    throw new AssertionError("A deed was refused when it was half done", refused);
                }
            }
        }
        throw new AssertionError("In " + TRIES + " tries nothing could be done");
    }

    private String any() {
        return switch (random.nextInt(20)) {
            case 0, 1, 2, 3 -> {
                journal.deed();
                yield "a deed of the random journal";
            }
            case 4, 5 -> said(deeds.publishing().publish("anna", text(), moment()));
            case 6 -> said(deeds.publishing().withdraw("anna", text(), "Reason " + number(3)));
            case 7, 8 -> said(deeds.moving().move("anna", anything(), place()));
            case 9 -> said(deeds.titling().retitle("anna", anything(), "Title " + number(40)));
            case 10 -> said(deeds.tagging().tag("anna", text(), terms(), where()));
            case 11 -> said(deeds.tagging().untag("anna", text(), terms(), where()));
            case 12 -> order();
            case 13 ->
                    said(
                            deeds.titling()
                                    .rename(
                                            "anna",
                                            address(one(Contributor.class)),
                                            "Person " + number(20),
                                            random.nextBoolean()
                                                    ? Optional.empty()
                                                    : Optional.of("key " + number(9))));
            case 14, 15 -> set();
            case 16 -> said(deeds.writing().save("anna", manuscript()));
            case 17 -> intake();
            case 18 -> release();
            default -> random.nextInt(3) == 0 ? redact() : order();
        };
    }

    private static String said(Decided decided) {
        return decided.words();
    }

    private int number(int most) {
        return random.nextInt(most);
    }

    private <T> T one(List<T> all) {
        if (all.isEmpty()) {
            throw new Refusal("There is none yet.", "Try another deed.");
        }
        return all.get(random.nextInt(all.size()));
    }

    private Revision one(Class<? extends Document> sort) {
        return one(archive.current(sort));
    }

    private static String address(Revision revision) {
        return switch (revision.document()) {
            case Text text -> text.address().path();
            case Subject subject -> subject.address().path();
            default -> "/";
        };
    }

    private String text() {
        return address(one(random.nextInt(5) == 0 ? Page.class : Article.class));
    }

    private String anything() {
        return address(
                one(
                        one(
                                List.of(
                                        Article.class,
                                        Article.class,
                                        Page.class,
                                        Term.class,
                                        Term.class,
                                        Contributor.class,
                                        Issue.class,
                                        Symposium.class))));
    }

    private String place() {
        String place = "/m" + number(SHELVES) + "/";
        return random.nextInt(3) == 0 ? "/2024/0" + (1 + number(3)) + place : place;
    }

    private Optional<String> moment() {
        return switch (random.nextInt(4)) {
            case 0 -> Optional.of("2023-0" + (1 + number(9)) + "-01T23:30-01:00");
            case 1 -> Optional.of(clock.instant().plus(Duration.ofHours(1 + number(5))) + "");
            default -> Optional.empty();
        };
    }

    private List<String> terms() {
        List<String> terms = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(2); i++) {
            terms.add(random.nextInt(4) == 0 ? "Fresh " + number(5) : address(one(Term.class)));
        }
        return terms;
    }

    private Tagging.Where where() {
        return new Tagging.Where(Optional.of("category"), Tagging.Unknown.MADE);
    }

    private String order() {
        Revision in = one(random.nextInt(3) == 0 ? Symposium.class : Issue.class);
        List<Revision> pieces = new ArrayList<>(archive.look(present -> present.placedIn(in.id())));
        java.util.Collections.shuffle(pieces, random);
        return said(
                deeds.ordering()
                        .order(
                                "anna",
                                address(in),
                                pieces.stream()
                                        .limit(1 + number(4))
                                        .map(RandomDesk::address)
                                        .toList()));
    }

    private String set() {
        Setting setting = one(List.of(Setting.values()));
        String value =
                switch (setting) {
                    case NAME -> "Journal " + number(3);
                    case MOTTO -> "Motto " + number(3);
                    case LANGUAGE -> one(List.of("en", "uk", "ar"));
                    case LOGO -> "none";
                    case ACCENT -> one(List.of("8c1d18", "005a9c", "house"));
                    case PAPER -> one(List.of("ffffff", "fefdfb", "house"));
                    case INK -> one(List.of("000000", "111111", "house"));
                    case FACE -> one(List.of("house", "system"));
                    case PAGE_SIZE -> "" + (1 + number(5));
                    case BYLINE, DATE, KIND, ISSUE, COMMENTS -> one(List.of("on", "off"));
                    case FRONT ->
                            one(
                                    List.of(
                                            "lead latest issue categories",
                                            "latest issue",
                                            "issue latest lead"));
                    case FOOTER -> "Foot " + number(3);
                    case LICENCE -> one(List.of("none", "CC BY 4.0"));
                };
        return settings.set("anna", setting, value).map(line -> line.words()).orElse("nothing");
    }

    private Manuscript manuscript() {
        Article like = (Article) one(Article.class).document();
        boolean isNew = random.nextInt(3) == 0;
        Article article =
                like.with(Line.of("Written " + number(30)))
                        .at(
                                isNew
                                        ? new org.standfirst.content.Address(place())
                                        : like.address(),
                                List.of());
        return new Manuscript(
                article,
                random.nextBoolean()
                        ? Set.of(Manuscript.Part.TITLE)
                        : Set.of(Manuscript.Part.TITLE, Manuscript.Part.STAGE),
                Set.of(),
                random.nextInt(3) == 0
                        ? Optional.empty()
                        : Optional.of(new Body("<p>Words " + number(1_000) + ".</p>")));
    }

    private String intake() {
        Desk desk = new Desk(archive);
        Article like = (Article) one(Article.class).document();
        try (Consignment consignment = desk.consignment("elsewhere")) {
            for (int i = 0; i <= random.nextInt(3); i++) {
                int item = random.nextBoolean() ? ++items : 1 + number(Math.max(1, items));
                Id id = consignment.idOf("item/" + item);
                try {
                    consignment.offer(
                            Saving.of(
                                    id,
                                    like.with(Line.of("Item %d.%d".formatted(item, number(9))))
                                            .at(
                                                    new org.standfirst.content.Address(
                                                            "/item-" + item + "/"),
                                                    List.of("/?p=" + (9_000 + item))),
                                    new Body("<p>Taken in " + number(99) + ".</p>")));
                } catch (IllegalStateException offeredBefore) {
                    break;
                }
            }
            return desk.takeIn(consignment, "anna", "An intake", clock.instant())
                    .map(line -> "an intake of " + line.changes().size())
                    .orElse("nothing");
        }
    }

    private String release() {
        clock.on(Duration.ofHours(1 + number(3)));
        return "released " + releases.release().size();
    }

    private String redact() {
        String words = one(List.of("Title ", "Person ", "Term ", "Words ")) + (10 + number(10));
        return new Desk(archive)
                .redact("anna", "Asked.", List.of(new Redaction.Replacement(words, "N. N.")))
                .map(line -> "redacted " + words)
                .orElse("nothing");
    }
}
