package org.standfirst.edition;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.standfirst.content.Address;
import org.standfirst.content.Article;
import org.standfirst.content.Body;
import org.standfirst.content.Comment;
import org.standfirst.content.Fingerprint;
import org.standfirst.content.Id;
import org.standfirst.content.Issue;
import org.standfirst.content.Journal;
import org.standfirst.content.Look;
import org.standfirst.content.MediaFile;
import org.standfirst.content.Menu;
import org.standfirst.content.Subject;
import org.standfirst.content.Taxonomy;

/// What a page may ask an edition. A page stands as long as every question it asked has the same
/// answer.
///
/// @param <A> what an answer is: records, lists, texts and numbers, so that it has a fingerprint
public sealed interface Question<A> {
    /// The answer of that edition.
    A in(Edition edition);

    /// The fingerprint of an answer.
    default Fingerprint print(A answer) {
        return Imprint.of(answer);
    }

    /// Whether the answer itself is kept as long as it stands: where it takes long to find, and little
    /// room. Of others only the fingerprint is kept.
    default boolean isKept() {
        return false;
    }

    /// What a press makes of many answers and many pages show.
    non-sealed interface Made<A> extends Question<A> {
        @Override
        default boolean isKept() {
            return true;
        }

        @Override
        default A in(Edition edition) {
            return from(View.unwritten(edition, _ -> Body.EMPTY));
        }

        /// Made from what that view answers, and from nothing else; it has no bodies.
        A from(View view);
    }

    /// The settings.
    record TheJournal() implements Question<Journal> {
        @Override
        public Journal in(Edition edition) {
            return edition.journal();
        }
    }

    /// The settings that machines read of: what the journal is called, its language and address, and how
    /// long its lists are; nothing of how pages look.
    record TheMasthead() implements Question<Journal> {
        @Override
        public Journal in(Edition edition) {
            return edition.journal()
                    .withLook(Look.HOUSE)
                    .withShown(Set.of())
                    .withLicence(Optional.empty());
        }
    }

    /// The settings that every page shows; nothing of what only lists show.
    record TheStyle() implements Question<Journal> {
        @Override
        public Journal in(Edition edition) {
            return edition.journal()
                    .withPageSize(Journal.PAGE_SIZE)
                    .withShown(Set.of())
                    .withFeeds(Journal.Feeds.FULL);
        }
    }

    /// How pages look.
    record TheLook() implements Question<Look> {
        @Override
        public Look in(Edition edition) {
            return edition.journal().look();
        }
    }

    /// Whether the journal shows something.
    record Shows(Journal.Shown what) implements Question<Boolean> {
        @Override
        public Boolean in(Edition edition) {
            return edition.journal().shown().contains(what);
        }
    }

    /// The menu, if there is one.
    record TheMenu() implements Question<Optional<Menu>> {
        @Override
        public Optional<Menu> in(Edition edition) {
            return edition.menu();
        }
    }

    /// What stands or stood at an address.
    record At(String path) implements Question<Optional<Claim>> {
        @Override
        public Optional<Claim> in(Edition edition) {
            return edition.claims(path).stream()
                    .filter(claim -> edition.isThere(claim.id()))
                    .findFirst();
        }
    }

    /// Where a document stands, if readers may know of it.
    record Where(Id id) implements Question<Optional<Place>> {
        @Override
        public Optional<Place> in(Edition edition) {
            return Place.of(edition, id);
        }
    }

    /// At which address a document stands, whatever it is called.
    record TheAddress(Id id) implements Question<Optional<Address>> {
        @Override
        public Optional<Address> in(Edition edition) {
            return Place.of(edition, id).map(Place::address);
        }
    }

    /// Whether it is a text, public or taken back.
    record IsText(Id id) implements Question<Boolean> {
        @Override
        public Boolean in(Edition edition) {
            return edition.entry(id).isPresent();
        }
    }

    /// A text with all its data; its body is another question.
    record TheEntry(Id id) implements Question<Optional<Entry>> {
        @Override
        public Optional<Entry> in(Edition edition) {
            return edition.entry(id);
        }

        @Override
        public Fingerprint print(Optional<Entry> answer) {
            return Entry.print(answer);
        }
    }

    /// What a list shows of a text.
    record TheTeaser(Id id) implements Question<Optional<Teaser>> {
        @Override
        public Optional<Teaser> in(Edition edition) {
            return Teaser.of(edition, id);
        }
    }

    /// How many articles a list holds.
    record Size(Listing listing) implements Question<Integer> {
        @Override
        public Integer in(Edition edition) {
            return edition.listed(listing).size();
        }
    }

    /// Whether a list holds any article.
    record Holds(Listing listing) implements Question<Boolean> {
        @Override
        public Boolean in(Edition edition) {
            return !edition.isEmpty(listing);
        }
    }

    /// A part of a list, newest first.
    record Slice(Listing listing, int from, int most) implements Question<List<Id>> {
        @Override
        public List<Id> in(Edition edition) {
            List<Listed> all = edition.listed(listing);
            return all
                    .subList(Math.min(from, all.size()), Math.min(from + most, all.size()))
                    .stream()
                    .map(Listed::id)
                    .toList();
        }
    }

    /// A part of the front page's list: those who lead first, then the others, newest first.
    record FrontSlice(int from, int most) implements Question<List<Id>> {
        @Override
        public List<Id> in(Edition edition) {
            return Front.slice(edition, from, most);
        }
    }

    /// In how many portions of a size a list can be read.
    record Portions(Listing listing, int size) implements Question<Integer> {
        @Override
        public Integer in(Edition edition) {
            return Math.ceilDiv(edition.listed(listing).size(), size);
        }
    }

    /// A part of a list, oldest first, so that what is published later changes nothing in it.
    record OldestSlice(Listing listing, int from, int most) implements Question<List<Id>> {
        @Override
        public List<Id> in(Edition edition) {
            List<Listed> all = edition.listed(listing).reversed();
            return all
                    .subList(Math.min(from, all.size()), Math.min(from + most, all.size()))
                    .stream()
                    .map(Listed::id)
                    .toList();
        }
    }

    /// Where an article stands and the picture above it, for maps of the site.
    record Mapped(Id id) implements Question<Optional<Spot>> {
        @Override
        public Optional<Spot> in(Edition edition) {
            return edition.entry(id).flatMap(entry -> Spot.of(edition, entry));
        }
    }

    /// A text in all languages in which it is public, the original first; empty if in one only.
    record Versions(Id id) implements Question<List<Version>> {
        @Override
        public List<Version> in(Edition edition) {
            return Version.all(edition, id);
        }
    }

    /// A term, contributor, issue or symposium.
    record TheSubject(Id id) implements Question<Optional<Subject>> {
        @Override
        public Optional<Subject> in(Edition edition) {
            return edition.subject(id);
        }
    }

    /// A taxonomy.
    record TheTaxonomy(Id id) implements Question<Optional<Taxonomy>> {
        @Override
        public Optional<Taxonomy> in(Edition edition) {
            return edition.document(id, Taxonomy.class);
        }
    }

    /// All taxonomies, in the order in which they came.
    record Taxonomies() implements Question<List<Id>> {
        @Override
        public List<Id> in(Edition edition) {
            return List.copyOf(edition.taxonomies());
        }
    }

    /// Everything of a taxonomy that readers may know of, with how many articles each has.
    record Branches(Id taxonomy) implements Question<List<Branch>> {
        @Override
        public List<Branch> in(Edition edition) {
            return edition.subjects(taxonomy).stream().map(id -> Branch.of(edition, id)).toList();
        }
    }

    /// Everything of a taxonomy that readers may know of, by its number.
    record Subjects(Id taxonomy) implements Question<List<Id>> {
        @Override
        public List<Id> in(Edition edition) {
            return edition.subjects(taxonomy);
        }
    }

    /// Whether there is anything of a taxonomy that readers may know of.
    record HasSubjects(Id taxonomy) implements Question<Boolean> {
        @Override
        public Boolean in(Edition edition) {
            return edition.hasSubjects(taxonomy);
        }
    }

    /// The terms of a taxonomy that hang under no other and have articles.
    record Tops(Id taxonomy) implements Question<List<Top>> {
        @Override
        public List<Top> in(Edition edition) {
            return edition.tops(taxonomy);
        }
    }

    /// The years of the main run, oldest first.
    record Years() implements Question<List<Integer>> {
        @Override
        public List<Integer> in(Edition edition) {
            return edition.years();
        }
    }

    /// The pages under a page.
    record Children(Id id) implements Question<List<Id>> {
        @Override
        public List<Id> in(Edition edition) {
            return edition.children(id);
        }
    }

    /// The approved comments on a text, oldest first, each with its number.
    record Comments(Id id) implements Question<List<Said>> {
        @Override
        public List<Said> in(Edition edition) {
            return edition.comments(id).stream()
                    .flatMap(comment ->
                            edition.document(comment, Comment.class).stream()
                                    .map(said -> new Said(comment, said)))
                    .toList();
        }
    }

    /// A file that a public text uses.
    record Media(String path) implements Question<Optional<MediaFile>> {
        @Override
        public Optional<MediaFile> in(Edition edition) {
            return edition.media(path);
        }
    }

    /// The text whose body is read, if it is public: [View#body(Id)].
    record TheBody(Id id) implements Question<Optional<Entry>> {
        @Override
        public Optional<Entry> in(Edition edition) {
            return edition.entry(id).filter(entry -> entry.text().stage().isPublic());
        }

        @Override
        public Fingerprint print(Optional<Entry> answer) {
            return Entry.print(answer);
        }
    }

    /// Every public page, by its number.
    record AllPages() implements Question<List<Id>> {
        @Override
        public List<Id> in(Edition edition) {
            return edition.pages();
        }
    }

    /// What one line says of an article.
    record TheMention(Id id) implements Question<Optional<Mention>> {
        @Override
        public Optional<Mention> in(Edition edition) {
            return Mention.of(edition, id);
        }
    }

    /// An issue with its numbers, without what is said of it.
    record TheIssue(Id id) implements Question<Optional<Issue>> {
        @Override
        public Optional<Issue> in(Edition edition) {
            return edition.subject(id)
                    .filter(Issue.class::isInstance)
                    .map(Issue.class::cast)
                    .map(issue ->
                            new Issue(
                                    issue.taxonomy(),
                                    issue.slug(),
                                    issue.name(),
                                    issue.volume(),
                                    issue.number(),
                                    issue.whole(),
                                    issue.season(),
                                    issue.year(),
                                    issue.cover(),
                                    List.of(),
                                    Body.EMPTY,
                                    issue.address(),
                                    List.of()));
        }
    }

    /// The picture above a public article.
    record TheLead(Id id) implements Question<Optional<Article.Lead>> {
        @Override
        public Optional<Article.Lead> in(Edition edition) {
            return edition.article(id).flatMap(Article::lead);
        }
    }

    /// What stands in an issue or symposium, as printed.
    record TheContents(Id in) implements Question<List<Contents.Section>> {
        @Override
        public List<Contents.Section> in(Edition edition) {
            return Contents.of(edition, in);
        }
    }

    /// The articles before and after one in an issue or symposium, as printed.
    record PrintedBeside(Id in, Id id) implements Question<Contents.Between> {
        @Override
        public Contents.Between in(Edition edition) {
            return Contents.around(edition, in, id);
        }
    }

    /// The opening of a symposium, if it is public.
    record TheOpening(Id symposium) implements Question<Optional<Id>> {
        @Override
        public Optional<Id> in(Edition edition) {
            return Contents.opening(edition, symposium);
        }
    }

    /// All issues of a taxonomy, newest first.
    record Issues(Id taxonomy) implements Question<List<Id>> {
        @Override
        public List<Id> in(Edition edition) {
            return Run.of(edition, taxonomy);
        }
    }

    /// The issue that came out last.
    record CurrentIssue(Id taxonomy) implements Question<Optional<Id>> {
        @Override
        public Optional<Id> in(Edition edition) {
            return Run.of(edition, taxonomy).stream().findFirst();
        }
    }

    /// The issues that came out before and after one.
    record IssueBeside(Id taxonomy, Id id) implements Question<Contents.Between> {
        @Override
        public Contents.Between in(Edition edition) {
            return Run.around(edition, taxonomy, id);
        }
    }

    /// The texts that answer one another around one, as a thread.
    record TheDebate(Id id) implements Question<List<Debate.Strand>> {
        @Override
        public List<Debate.Strand> in(Edition edition) {
            return Debate.around(edition, id);
        }
    }

    /// The same text in other languages.
    record Translations(Id id) implements Question<List<Id>> {
        @Override
        public List<Id> in(Edition edition) {
            return Debate.translations(edition, id);
        }
    }

    /// A few articles that share most terms with one, without those that its page shows already.
    record RelatedTo(Id id, List<Id> without) implements Question<List<Id>> {
        @Override
        public boolean isKept() {
            return true;
        }

        @Override
        public List<Id> in(Edition edition) {
            return Related.to(edition, id, without);
        }
    }

    /// Where a term stands in its tree.
    record FiledUnder(Id term) implements Question<Optional<Filed>> {
        @Override
        public Optional<Filed> in(Edition edition) {
            return Filed.of(edition, term);
        }
    }

    /// Who somebody is, in one paragraph.
    record TheNote(Id contributor) implements Question<Optional<Note>> {
        @Override
        public Optional<Note> in(Edition edition) {
            return Note.of(edition, contributor);
        }
    }

    /// The years of everything, oldest first.
    record AllYears() implements Question<List<Integer>> {
        @Override
        public List<Integer> in(Edition edition) {
            return edition.allYears();
        }
    }

    /// A comment with its number.
    record Said(Id id, Comment comment) {}
}
