package org.standfirst.press;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.standfirst.content.Address;
import org.standfirst.content.Article;
import org.standfirst.content.Body;
import org.standfirst.content.Issue;
import org.standfirst.content.Language;
import org.standfirst.content.Line;
import org.standfirst.content.MediaFile;
import org.standfirst.edition.Question;
import org.standfirst.edition.View;
import org.standfirst.pages.Picture;
import org.standfirst.pages.Words;
import org.standfirst.typesetting.Typesetter;

/// Texts and pictures as pages show them: with what the archive knows of the files.
final class Pictures {
    private final View view;
    private final Words words;

    Pictures(View view, Words words) {
        this.view = view;
        this.words = words;
    }

    /// A text, with sizes to its pictures and ways back from its notes.
    Body set(Body body) {
        return set(body, words.ofTexts());
    }

    /// The same, of a text whose language is known.
    Body set(Body body, Language language) {
        return set(body, words.ofTexts(language));
    }

    private Body set(Body body, Typesetter.Words said) {
        return body.isEmpty() ? body : new Body(Typesetter.set(body, this::file, said));
    }

    private Optional<MediaFile> file(Address address) {
        return view.ask(new Question.Media(address.path()));
    }

    /// A picture that stands by itself; empty if the journal has no such file.
    Optional<Picture> picture(Address image, String alt, Line caption, Line credit) {
        return file(image)
                .filter(MediaFile::isPicture)
                .map(file ->
                        new Picture(
                                image,
                                alt.isEmpty() ? file.alt() : alt,
                                file.size(),
                                variants(file),
                                caption.isEmpty() ? file.caption() : caption,
                                credit.isEmpty() ? file.credit() : credit));
    }

    /// A picture that stands for the journal's name; empty if the journal has no such file.
    static Optional<Picture> logo(Address image, Line name, View view) {
        return view.ask(new Question.Media(image.path()))
                .filter(MediaFile::isPicture)
                .map(file ->
                        new Picture(
                                image,
                                name.text(),
                                file.size().map(Pictures::asLogo),
                                variants(file),
                                Line.EMPTY,
                                Line.EMPTY));
    }

    /// Never larger than a name is on a page, and never larger than it is.
    private static MediaFile.Size asLogo(MediaFile.Size full) {
        double scale = Math.min(1, Math.min(360.0 / full.width(), 96.0 / full.height()));
        return new MediaFile.Size(
                Math.max(1, (int) Math.round(full.width() * scale)),
                Math.max(1, (int) Math.round(full.height() * scale)));
    }

    /// The picture above an article.
    Optional<Picture> lead(Article.Lead lead) {
        return picture(lead.image(), lead.alt(), lead.caption(), lead.credit());
    }

    /// The cover of an issue.
    Optional<Picture> cover(Issue issue) {
        return issue.cover()
                .flatMap(cover -> picture(cover, issue.name().text(), Line.EMPTY, Line.EMPTY));
    }

    private static List<Picture.Variant> variants(MediaFile file) {
        MediaFile.Size full = file.size().orElseThrow();
        List<Picture.Variant> variants = new ArrayList<>();
        for (MediaFile.Size size : file.variants()) {
            if (file.fitting(size.width()).filter(size::equals).isPresent()) {
                variants.add(new Picture.Variant(file.at(size), size.width()));
            }
        }
        if (!variants.isEmpty()) {
            variants.add(new Picture.Variant(file.address(), full.width()));
        }
        return variants;
    }
}
