package org.standfirst.edition;

import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.standfirst.archive.Current.Held;
import org.standfirst.content.Address;
import org.standfirst.content.Article;
import org.standfirst.content.Comment;
import org.standfirst.content.Document;
import org.standfirst.content.Id;
import org.standfirst.content.Issue;
import org.standfirst.content.Journal;
import org.standfirst.content.MediaFile;
import org.standfirst.content.Menu;
import org.standfirst.content.Moved;
import org.standfirst.content.Page;
import org.standfirst.content.Stage;
import org.standfirst.content.Subject;
import org.standfirst.content.Taxonomy;
import org.standfirst.content.Term;
import org.standfirst.content.Text;

/// What a document adds to the indexes of an edition: a pure function of the document, so that
/// building all at once and moving on change by change come to the same.
final class Facts {
    private final Function<Id, Optional<Subject>> subjects;

    /// @param subjects finds the terms above a term
    Facts(Function<Id, Optional<Subject>> subjects) {
        this.subjects = subjects;
    }

    void of(Held held, Indexes.Sink sink) {
        Id id = held.revision().id();
        Document document = held.revision().document();
        switch (document) {
            case Text text -> ofText(id, text, held, sink);
            case Subject subject -> {
                stands(id, subject.address(), subject, sink);
                sink.take(Indexes.SUBJECTS, subject.taxonomy(), id);
                if (subject instanceof Issue issue) {
                    issue.cover().ifPresent(cover -> sink.take(Indexes.USES, cover.path(), id));
                }
            }
            case Taxonomy taxonomy -> {
                stands(id, taxonomy.address(), taxonomy, sink);
                sink.take(Indexes.FEW, Indexes.Few.TAXONOMY, id);
            }
            case MediaFile file -> stands(id, file.address(), file, sink);
            case Moved moved -> stood(id, moved, sink);
            case Comment comment -> {
                if (comment.state() == Comment.State.APPROVED) {
                    sink.take(
                            Indexes.COMMENTS,
                            comment.on(),
                            new Remark(comment.at().toInstant(), id));
                }
            }
            case Journal journal -> {
                stood(id, journal, sink);
                sink.take(Indexes.FEW, Indexes.Few.JOURNAL, id);
                journal.look().logo().ifPresent(logo -> sink.take(Indexes.USES, logo.path(), id));
            }
            case Menu menu -> {
                if (menu.place() == Menu.Place.HEADER) {
                    sink.take(Indexes.FEW, Indexes.Few.MENU, id);
                }
            }
        }
    }

    private void ofText(Id id, Text text, Held held, Indexes.Sink sink) {
        boolean isWithdrawn = text.stage() instanceof Stage.Withdrawn;
        if (!text.stage().isPublic() && !isWithdrawn) {
            return;
        }
        stands(id, text.address(), text, sink);
        if (isWithdrawn) {
            return;
        }
        held.gist()
                .ifPresent(gist ->
                        gist.uses()
                                .forEach(address -> sink.take(Indexes.USES, address.path(), id)));
        switch (text) {
            case Article article -> ofArticle(id, article, sink);
            case Page page -> {
                sink.take(Indexes.FEW, Indexes.Few.PAGE, id);
                page.parent()
                        .ifPresent(parent ->
                                sink.take(Indexes.CHILDREN, parent, new Child(page.order(), id)));
            }
        }
    }

    private void ofArticle(Id id, Article article, Indexes.Sink sink) {
        article.lead()
                .map(Article.Lead::image)
                .map(Address::path)
                .ifPresent(path -> sink.take(Indexes.USES, path, id));
        article.answers()
                .forEach(answer ->
                        sink.take(
                                Indexes.ANSWERS,
                                answer.to(),
                                new Answering(answer.relation(), id)));
        OffsetDateTime at = article.published().orElseThrow();
        Listed listed = new Listed(at.toInstant(), id, Terms.of(article.terms()));
        if (article.marks().contains(Article.Mark.LEADS) && article.collection().isEmpty()) {
            sink.take(Indexes.LEADING, new Listing.Main(), listed);
        }
        Stream.of(article.issues(), article.symposia())
                .flatMap(List::stream)
                .forEach(placement ->
                        sink.take(
                                Indexes.CONTENTS,
                                placement.in(),
                                new Piece(
                                        placement.order(),
                                        at.toInstant(),
                                        id,
                                        placement.section())));
        for (Listing listing : listings(article)) {
            sink.take(Indexes.LISTINGS, listing, listed);
        }
    }

    /// Every list that an article stands in.
    Set<Listing> listings(Article article) {
        Set<Listing> listings = new HashSet<>();
        article.terms().forEach(term -> withThoseAbove(term, listings));
        for (Article.Credit credit : article.credits()) {
            if (listings.add(new Listing.Under(credit.contributor()))) {
                listings.add(new Listing.By(credit.contributor(), credit.role()));
            }
        }
        article.issues().forEach(issue -> listings.add(new Listing.Under(issue.in())));
        article.symposia().forEach(symposium -> listings.add(new Listing.Under(symposium.in())));
        article.collection().ifPresent(term -> listings.add(new Listing.Under(term)));
        OffsetDateTime at = article.published().orElseThrow();
        listings.add(new Listing.All());
        listings.add(new Listing.AllOf(at.getYear()));
        if (article.collection().isEmpty()) {
            listings.add(new Listing.Main());
            listings.add(new Listing.Year(at.getYear()));
            listings.add(new Listing.Month(at.getYear(), at.getMonthValue()));
            listings.add(new Listing.Day(at.getYear(), at.getMonthValue(), at.getDayOfMonth()));
        }
        return listings;
    }

    private void withThoseAbove(Id term, Set<Listing> listings) {
        Id next = term;
        while (listings.add(new Listing.Under(next))) {
            if (subjects.apply(next).orElse(null) instanceof Term found
                    && found.parent().isPresent()) {
                next = found.parent().get();
            } else {
                return;
            }
        }
    }

    private static void stands(Id id, Address address, Document document, Indexes.Sink sink) {
        sink.take(Indexes.CLAIMS, address.path(), new Claim(Claim.Rank.STANDS, id));
        stood(id, document, sink);
    }

    private static void stood(Id id, Document document, Indexes.Sink sink) {
        for (String path : document.formerly()) {
            sink.take(Indexes.CLAIMS, path, new Claim(Claim.Rank.STOOD, id));
        }
    }
}
