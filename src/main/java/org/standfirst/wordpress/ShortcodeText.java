package org.standfirst.wordpress;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.standfirst.content.Line;
import org.standfirst.wordpress.Attachments.Attachment;

/// Writes what shortcodes stand for, as HTML that the later steps know.
final class ShortcodeText implements Shortcodes.Voice {
    private static final String[] ADDRESSES =
            "src url href link file mp3 m4a ogg wav flac wma mp4 m4v webm ogv flv wmv mov video_url source"
                    .split(" ");
    private static final Set<String> PICTURES =
            Set.of("jpg jpeg png gif webp avif svg bmp tif tiff heic".split(" "));
    private static final int MOST_PICTURES = 1_000;

    private final long post;
    private final Attachments attachments;
    private final Account account;

    ShortcodeText(long post, Attachments attachments, Account account) {
        this.post = post;
        this.attachments = attachments;
        this.account = account;
    }

    @Override
    public String captionBegins(Shortcode code) {
        String caption = code.key("caption").orElse("");
        return "\n\n<figure>"
                + (caption.isEmpty() ? "" : "<figcaption>" + caption + "</figcaption>");
    }

    @Override
    public String captionEnds() {
        return "</figure>\n\n";
    }

    @Override
    public String gallery(Shortcode code, String tag) {
        List<Attachment> pictures = pictures(code);
        if (pictures.isEmpty()) {
            return unknown(tag);
        }
        StringBuilder out = new StringBuilder("\n\n<figure class=\"wp-block-gallery\">");
        for (Attachment picture : pictures) {
            account.add(Words.of(picture.caption()));
            out.append(
                    "<figure><img src=\"%s\" alt=\"%s\"><figcaption>%s</figcaption></figure>"
                            .formatted(
                                    Line.escaped(picture.url()),
                                    Line.escaped(picture.alt()),
                                    picture.caption().strip()));
        }
        return out.append("</figure>\n\n").toString();
    }

    private List<Attachment> pictures(Shortcode code) {
        Optional<String> named = code.key("ids").or(() -> code.key("include"));
        if (named.isPresent()) {
            return byIds(named.get());
        }
        long parent = code.key("id").map(Numbers::parse).orElse(OptionalLong.empty()).orElse(post);
        Set<Long> excluded = new LinkedHashSet<>(ids(code.key("exclude").orElse("")));
        return attachments.childrenOf(parent).stream()
                .filter(child -> !excluded.contains(child.id()) && isPicture(child.url()))
                .toList();
    }

    private List<Attachment> byIds(String ids) {
        List<Attachment> found = new ArrayList<>();
        for (long id : ids(ids)) {
            Optional<Attachment> attachment = attachments.byId(id);
            if (attachment.isEmpty()) {
                account.drop(Dropped.What.MISSING, "Attachment %d".formatted(id));
            }
            attachment.ifPresent(found::add);
        }
        return found;
    }

    private static List<Long> ids(String list) {
        List<Long> ids = new ArrayList<>();
        for (String part : list.split("[, ]+", -1)) {
            Numbers.parse(part).ifPresent(ids::add);
        }
        return ids.size() > MOST_PICTURES ? ids.subList(0, MOST_PICTURES) : ids;
    }

    static boolean isPicture(String url) {
        String path = url.split("[?#]", 2)[0];
        int dot = path.lastIndexOf('.');
        return dot > 0 && PICTURES.contains(path.substring(dot + 1).toLowerCase(Locale.ROOT));
    }

    @Override
    public String media(Shortcode code, String inside, String tag) {
        StringBuilder out = new StringBuilder();
        String kind =
                switch (ShortcodeNames.role(code.name())) {
                    case VIDEO -> "Video";
                    case AUDIO -> "Audio";
                    case CAPTION, GALLERY, PLAYLIST, EMBED, CODE, NOTE, PULL_QUOTE, OTHER ->
                            "Embed";
                };
        for (long id : ids(code.key("ids").orElse(""))) {
            attachments.byId(id).ifPresent(file -> link(file.url(), kind, out));
        }
        if (out.isEmpty()) {
            address(code, inside).ifPresent(url -> link(url, kind, out));
        }
        if (out.isEmpty()) {
            return unknown(tag);
        }
        account.drop(Dropped.What.EMBED, tag + inside);
        return out.toString();
    }

    private void link(String url, String kind, StringBuilder out) {
        Media.at(url, kind)
                .ifPresent(media -> {
                    account.add(media.title());
                    out.append("\n\n").append(media.html()).append("\n\n");
                });
    }

    private static Optional<String> address(Shortcode code, String inside) {
        for (String key : ADDRESSES) {
            Optional<String> value = code.key(key);
            if (value.isPresent() && Media.at(value.get(), "").isPresent()) {
                return value;
            }
        }
        String content = Words.of(inside);
        List<String> candidates = new ArrayList<>(code.words());
        candidates.add(content);
        for (String candidate : candidates) {
            if (candidate.startsWith("http") || candidate.startsWith("//")) {
                return Optional.of(
                        code.name().startsWith("youtube") ? uncut(candidate) : candidate);
            }
        }
        String id =
                code.key("id")
                        .or(() -> code.key("v"))
                        .or(() -> code.words().stream().findFirst())
                        .orElse(content);
        return id.isEmpty() || !id.matches("[\\w-]{1,40}")
                ? Optional.empty()
                : byId(code.name(), id);
    }

    /// `[youtube=http://…?v=ID&w=640&h=385]` says its size in the address.
    private static String uncut(String url) {
        int size = url.indexOf("&w=");
        return size < 0 ? url : url.substring(0, size);
    }

    private static Optional<String> byId(String name, String id) {
        String bare = name.startsWith("su_") ? name.substring(3) : name.replace("fusion_", "");
        return switch (bare) {
            case "youtube", "youtube_sc", "embedyt", "tube", "lyte", "youtube_advanced" ->
                    Optional.of("https://www.youtube.com/watch?v=" + id);
            case "vimeo" -> Optional.of("https://vimeo.com/" + id);
            case "dailymotion" -> Optional.of("https://www.dailymotion.com/video/" + id);
            case "wpvideo", "videopress" -> Optional.of("https://videopress.com/v/" + id);
            case "ted" -> Optional.of("https://www.ted.com/talks/" + id);
            case "archiveorg", "archives-org" -> Optional.of("https://archive.org/details/" + id);
            case "gist" -> Optional.of("https://gist.github.com/" + id);
            default -> Optional.empty();
        };
    }

    @Override
    public String code(String inside) {
        String plain = inside.startsWith("\n") ? inside.substring(1) : inside;
        return "\n\n<pre><code>"
                + plain.stripTrailing().replace("<", "&lt;").replace(">", "&gt;")
                + "</code></pre>\n\n";
    }

    @Override
    public String noteBegins() {
        return "<span data-note=\"\">";
    }

    @Override
    public String noteEnds() {
        return "</span>";
    }

    @Override
    public String pullQuoteBegins() {
        return "\n\n<blockquote class=\"wp-block-pullquote\">";
    }

    @Override
    public String pullQuoteEnds() {
        return "</blockquote>\n\n";
    }

    @Override
    public String unknown(String tag) {
        account.drop(Dropped.What.SHORTCODE, tag);
        return "";
    }
}
