package org.standfirst.wordpress;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/// An item of an export: a post, a page, an attachment, an entry of a menu … What the file doesn't
/// say is empty, or 0.
///
/// @param index its place in the file, from 1
/// @param line where it begins
/// @param creator the login of its author
/// @param postDate by the site's clock, for example `2012-05-01 09:30:00`
/// @param postDateGmt the same moment in UTC
/// @param modified by the site's clock
/// @param status `publish`, `draft`, `pending`, `future`, `private`, `trash`, `inherit` …
/// @param parent the item above it, or 0
/// @param type `post`, `page`, `attachment`, `nav_menu_item` …
/// @param attachmentUrl where the file of an attachment is
public record ExportItem(
        int index,
        long line,
        String title,
        String link,
        String guid,
        String creator,
        String content,
        String excerpt,
        String description,
        OptionalLong postId,
        String pubDate,
        String postDate,
        String postDateGmt,
        String modified,
        String modifiedGmt,
        String commentStatus,
        String postName,
        String status,
        long parent,
        int menuOrder,
        String type,
        Set<Mark> marks,
        String attachmentUrl,
        List<ExportCategory> categories,
        List<ExportMeta> metas,
        List<ExportComment> comments) {
    public ExportItem {
        marks = Set.copyOf(marks);
        categories = List.copyOf(categories);
        metas = List.copyOf(metas);
        comments = List.copyOf(comments);
    }

    /// What WordPress may have said of an item besides.
    public enum Mark {
        /// Stands above the newer ones.
        STICKY,
        /// Asks for a password; which, is never read.
        PASSWORD
    }

    /// Whether it stands above the newer ones.
    public boolean isSticky() {
        return marks.contains(Mark.STICKY);
    }

    /// Whether readers are asked for a password.
    public boolean hasPassword() {
        return marks.contains(Mark.PASSWORD);
    }

    /// When it was published or is to be, with the offset that the site's clock had then.
    public Optional<OffsetDateTime> date() {
        return ExportDates.moment(postDate, postDateGmt).or(() -> ExportDates.ofFeed(pubDate));
    }

    /// When it was last saved; exports have it since WordPress 5.7.
    public Optional<OffsetDateTime> changed() {
        return ExportDates.moment(modified, modifiedGmt);
    }

    /// The first custom field of that name.
    public Optional<String> meta(String key) {
        return metas.stream().filter(m -> m.key().equals(key)).map(ExportMeta::value).findFirst();
    }

    /// All custom fields of that name, in the order of the file.
    public List<String> metas(String key) {
        return metas.stream().filter(m -> m.key().equals(key)).map(ExportMeta::value).toList();
    }

    /// The size and the smaller sizes of the picture that it is.
    public Optional<ExportPicture> picture() {
        return meta("_wp_attachment_metadata").flatMap(PhpValue::of).flatMap(ExportPicture::of);
    }

    /// The classes of an entry of a menu.
    public List<String> menuClasses() {
        return meta("_menu_item_classes").flatMap(PhpValue::of).stream()
                .flatMap(classes -> classes.items().stream())
                .flatMap(name -> name.text().stream())
                .filter(name -> !name.isBlank())
                .toList();
    }
}
