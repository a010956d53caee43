package org.standfirst.markdown;

import java.time.OffsetDateTime;
import java.util.Optional;
import org.standfirst.content.Address;
import org.standfirst.content.Language;
import org.standfirst.content.Line;
import org.standfirst.content.Page;
import org.standfirst.content.Stage;

/// What articles and pages have in common, and pages whole.
final class TextForm {
    private TextForm() {}

    static Line title(Front front) {
        return front.set("title")
                .orElseThrow(() ->
                        front.wrong("", "it has no title.", "Write “title: …” above the others."));
    }

    static Language language(Front front, Context context) {
        return front.word("language")
                .map(tag -> front.checked(front.line("language"), "language", tag, Language::new))
                .orElse(context.settings().journal().language());
    }

    static Address address(Front front, Piece piece, Stage stage) {
        return front.address("address").orElseGet(() -> usual(piece, stage));
    }

    /// Where a text stands that says nothing of its address.
    static Address usual(Piece piece, Stage stage) {
        if (piece.sort() == Piece.Sort.PAGE) {
            return new Address("/" + piece.within() + "/");
        }
        Optional<OffsetDateTime> moment = StageForm.moment(stage);
        return new Address(
                moment.map(at -> "/%04d/%02d/".formatted(at.getYear(), at.getMonthValue()))
                                .orElse("/")
                        + piece.name()
                        + "/");
    }

    static Page page(Front front, Piece piece, Context context) {
        Line title = title(front);
        Language language = language(front, context);
        Stage stage = StageForm.read(front, context.settings().zone());
        return new Page(
                title,
                language,
                stage,
                address(front, piece, stage),
                front.formerly(),
                Optional.of(piece.above())
                        .filter(above -> !above.isEmpty() && piece.top().equals(Piece.PAGES))
                        .map(above -> above(front, above, context))
                        .map(context::id),
                front.number("order").orElse(0));
    }

    private static String above(Front front, String key, Context context) {
        if (context.index().at(key).isEmpty()) {
            throw front.wrong(
                    "",
                    "it lies under %s.md, which is not there.".formatted(key),
                    "Write that file, or move this one.");
        }
        return key;
    }

    static void write(Page page, Piece piece, Sheet sheet, Written written) {
        sheet.line("title", page.title());
        begin(page.language(), page.stage(), page.address(), piece, sheet, written);
        sheet.formerly(page.formerly());
        if (page.order() != 0) {
            sheet.plain("order", Integer.toString(page.order()));
        }
    }

    static void begin(
            Language language,
            Stage stage,
            Address address,
            Piece piece,
            Sheet sheet,
            Written written) {
        if (!language.equals(written.settings().journal().language())) {
            sheet.put("language", language.tag());
        }
        StageForm.write(stage, sheet);
        if (!address.equals(usual(piece, stage))) {
            sheet.address("address", address);
        }
    }
}
