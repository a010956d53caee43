package org.standfirst.wordpress;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// An item while it is being read.
final class ExportDraft {
    private final int index;
    private final long line;
    private final ExportSaid said = new ExportSaid();
    private final List<ExportCategory> categories = new ArrayList<>();
    private final List<ExportMeta> metas = new ArrayList<>();
    private final List<ExportComment> comments = new ArrayList<>();
    private final Set<ExportItem.Mark> marks = EnumSet.noneOf(ExportItem.Mark.class);

    ExportDraft(int index, long line) {
        this.index = index;
        this.line = line;
    }

    void say(String word, String text) {
        said.say(word, text);
    }

    void add(ExportMeta meta) {
        metas.add(meta);
    }

    void add(ExportComment comment) {
        comments.add(comment);
    }

    void mark(ExportItem.Mark mark) {
        marks.add(mark);
    }

    /// Exports before WordPress 3.1 call tags `tag`, and say each term twice: once with its slug, once
    /// without, and once even without its taxonomy.
    void category(Optional<String> domain, Optional<String> nicename, String name) {
        String taxonomy = domain.filter(d -> !d.isBlank()).orElse("category");
        categories.add(
                new ExportCategory(
                        taxonomy.equals("tag") ? "post_tag" : taxonomy, nicename.orElse(""), name));
    }

    /// Where the reader is, for the middle of a sentence.
    String place(ExportWording wording) {
        return wording.inside(
                index,
                said.text("title"),
                Optional.of(said.text("wp:post_id")).filter(id -> !id.isEmpty()));
    }

    ExportItem item() {
        if (said.text("wp:is_sticky").equals("1")) {
            marks.add(ExportItem.Mark.STICKY);
        }
        return new ExportItem(
                index,
                line,
                said.text("title"),
                said.text("link"),
                said.text("guid"),
                said.text("dc:creator", "wp:author"),
                said.text("content:encoded"),
                said.text("excerpt:encoded"),
                said.text("description"),
                said.number("wp:post_id"),
                said.text("pubDate"),
                said.text("wp:post_date"),
                said.text("wp:post_date_gmt"),
                said.text("wp:post_modified"),
                said.text("wp:post_modified_gmt"),
                said.text("wp:comment_status"),
                said.text("wp:post_name"),
                said.text("wp:status"),
                said.whole("wp:post_parent"),
                Math.clamp(said.whole("wp:menu_order"), Integer.MIN_VALUE, Integer.MAX_VALUE),
                said.text("wp:post_type"),
                marks,
                said.text("wp:attachment_url"),
                categories(),
                metas,
                comments);
    }

    private List<ExportCategory> categories() {
        Set<ExportCategory> saidBetter = new HashSet<>();
        for (ExportCategory category : categories) {
            if (!category.nicename().isEmpty()) {
                saidBetter.add(new ExportCategory(category.domain(), "", category.name()));
            }
        }
        return categories.stream().filter(c -> !saidBetter.contains(c)).distinct().toList();
    }
}
