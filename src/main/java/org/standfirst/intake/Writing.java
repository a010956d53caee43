package org.standfirst.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.standfirst.archive.Consignment;
import org.standfirst.content.Comment;
import org.standfirst.content.Progress;
import org.standfirst.content.Text;
import org.standfirst.intake.Report.Section;
import org.standfirst.intake.ReportItem.Became;
import org.standfirst.wordpress.ExportAuthor;
import org.standfirst.wordpress.ExportItem;
import org.standfirst.wordpress.ExportSite;
import org.standfirst.wordpress.ExportTerm;
import org.standfirst.wordpress.ExportVisitor;

/// The second reading of all files: what can be taken in is, and every item gets its line in the report.
final class Writing implements ExportVisitor {
    /// So many texts are set at once, by all cores, before they are written in their order.
    private static final int BATCH = 48;

    private static final Set<String> NOT_FOR_READERS =
            Set.of(
                    "revision",
                    "custom_css",
                    "customize_changeset",
                    "oembed_cache",
                    "user_request",
                    "wp_template",
                    "wp_template_part",
                    "wp_global_styles",
                    "wp_navigation",
                    "wp_font_family",
                    "wp_font_face",
                    "acf-field",
                    "acf-field-group",
                    "wpcf7_contact_form",
                    "mc4wp-form",
                    "elementor_library",
                    "feedback",
                    "jp_pay_order",
                    "jp_pay_product",
                    "safecss",
                    "spay_email");

    private final Survey survey;
    private final Texts texts;
    private final Comments comments;
    private final Library library;
    private final Menus menus;
    private final Report report;
    private final Progress progress;
    private final List<ExportItem> waiting = new ArrayList<>();
    private final List<Late> late = new ArrayList<>();
    private final Set<String> met = new HashSet<>();
    private String file = "";
    private long done;

    /// An item of which it is known only at the end what became of it.
    private record Late(String file, ExportItem item, List<String> notes) {}

    Writing(
            Survey survey,
            Texts texts,
            Comments comments,
            Library library,
            Menus menus,
            Report report,
            Progress progress) {
        this.survey = survey;
        this.texts = texts;
        this.comments = comments;
        this.library = library;
        this.menus = menus;
        this.report = report;
        this.progress = progress;
    }

    void begin(String name) {
        flush();
        file = name;
    }

    @Override
    public void site(ExportSite site) {}

    @Override
    public void author(ExportAuthor author) {}

    @Override
    public void term(ExportTerm term) {}

    @Override
    public void item(ExportItem item) {
        Optional<String> why = whyNot(item);
        if (why.isPresent()) {
            line(item, Became.SKIPPED, List.of(why.get()), Optional.empty());
            return;
        }
        switch (item.type()) {
            case "attachment" -> attachment(item);
            case "nav_menu_item" -> {
                Optional<String> lost = menus.add(item);
                if (lost.isPresent()) {
                    line(item, Became.SKIPPED, lost.stream().toList(), Optional.empty());
                } else {
                    late.add(new Late(file, item, List.of()));
                }
            }
            case "guest-author" -> late.add(new Late(file, item, List.of("as a contributor")));
            case "wp_block" ->
                    line(
                            item,
                            Became.TAKEN_IN,
                            List.of("within the texts that use this block"),
                            Optional.empty());
            default -> {
                waiting.add(item);
                if (waiting.size() >= BATCH) {
                    flush();
                }
            }
        }
    }

    private Optional<String> whyNot(ExportItem item) {
        if (item.type().isBlank()) {
            return Optional.of("it does not say what it is");
        }
        if (NOT_FOR_READERS.contains(item.type())) {
            return Optional.of("“%s” is nothing that readers read".formatted(item.type()));
        }
        if (item.status().equals("auto-draft")) {
            return Optional.of("WordPress had made it by itself, and nobody had written in it");
        }
        if (!met.add(key(item))) {
            return Optional.of("an item of the same number came before it");
        }
        return Optional.empty();
    }

    private static String key(ExportItem item) {
        if (item.type().equals("nav_menu_item")) {
            return "entry %d of %s".formatted(item.postId().orElse(0), item.categories());
        }
        return item.type().equals("attachment") || item.postId().isPresent()
                ? "id " + item.postId().orElse(0)
                : item.guid() + " " + item.link() + " " + item.title();
    }

    private void attachment(ExportItem item) {
        long id = item.postId().orElse(0);
        Library.Filed filed =
                library.attachment(
                        item,
                        survey.uploadOf(id).orElseThrow(),
                        survey.oldSite()
                                .address(item.link())
                                .map(address -> texts.formerlyOfAttachment(item, address))
                                .orElseGet(() -> List.of("/?attachment_id=" + id, "/?p=" + id)));
        line(
                item,
                filed.outcome().map(Writing::became).orElse(Became.SKIPPED),
                filed.notes(),
                filed.address().map(address -> address.path()));
    }

    /// Sets the waiting texts by all cores, and takes them in, in their order.
    void flush() {
        List<Texts.Prepared> prepared = waiting.parallelStream().map(texts::prepared).toList();
        waiting.clear();
        for (Texts.Prepared one : prepared) {
            Texts.Taken taken = texts.takeIn(one);
            comments.takeIn(texts.id(one.item()), one.item());
            tell(one, taken);
        }
    }

    private void tell(Texts.Prepared prepared, Texts.Taken taken) {
        ExportItem item = prepared.item();
        String name = name(item);
        TextSetter.SetText set = prepared.set();
        set.dropped().forEach(one -> report.remark(Section.DROPPED, name, one));
        set.differences().forEach(one -> report.remark(Section.WORDS, name, one));
        set.remote()
                .forEach(one ->
                        report.remark(
                                Section.MEDIA_MISSING,
                                one,
                                "it is not the old site's, so it is not shown; in " + name));
        Text text = taken.text();
        line(
                item,
                became(taken.outcome()),
                taken.notes(),
                text.stage().isPublic() ? Optional.of(text.address().path()) : Optional.empty());
    }

    private static Became became(Consignment.Outcome outcome) {
        return switch (outcome) {
            case NEW -> Became.TAKEN_IN;
            case CHANGED -> Became.CHANGED;
            case SAME -> Became.UNCHANGED;
            case EDITED_HERE -> Became.EDITED_HERE;
        };
    }

    private static String name(ExportItem item) {
        return item.type()
                + " "
                + (item.postId().isPresent() ? "" + item.postId().getAsLong() : "?");
    }

    private void line(ExportItem item, Became became, List<String> notes, Optional<String> is) {
        line(file, item, became, notes, is);
    }

    private void line(
            String in, ExportItem item, Became became, List<String> notes, Optional<String> is) {
        report.item(
                new ReportItem(
                        in,
                        item.line(),
                        item.type(),
                        item.status(),
                        name(item),
                        item.title(),
                        became,
                        notes,
                        item.link().isBlank() ? Optional.empty() : Optional.of(item.link()),
                        is));
        progress.reached(++done);
    }

    /// What is to be said when all items have been read.
    void tellTheRest(People people, Plan plan) {
        people.accounts()
                .forEach((login, became) -> report.remark(Section.ACCOUNTS, login, became));
        plan.taxonomies()
                .forEach(planned ->
                        report.remark(Section.TAXONOMIES, planned.key(), planned.said()));
        plan.leftOut()
                .forEach(key ->
                        report.remark(
                                Section.TAXONOMIES,
                                key,
                                "left out: WordPress or a plugin keeps it for itself. To have it, name it in a mapping"));
        menus.takeIn().forEach((menu, became) -> report.remark(Section.MENUS, menu, became));
        late.forEach(one ->
                line(
                        one.file(),
                        one.item(),
                        became(
                                one.item().type().equals("guest-author")
                                        ? people.outcome(one.item())
                                        : menus.outcome(one.item())),
                        one.notes(),
                        Optional.empty()));
        library.missing()
                .forEach((path, wanting) ->
                        report.remark(
                                Section.MEDIA_MISSING,
                                path,
                                wanting.isEmpty()
                                        ? "no text uses it"
                                        : "used by " + String.join("; ", wanting)));
        comments.counts()
                .forEach((state, count) ->
                        report.remark(Section.FILES, "comments", count + " " + words(state)));
    }

    private static String words(Comment.State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
