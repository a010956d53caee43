package org.standfirst.wordpress;

import java.util.Optional;
import java.util.Set;
import org.standfirst.content.Line;

/// Writes a tree of blocks as one stretch of HTML without block comments.
///
/// Most blocks are their own HTML. Only what the HTML does not say, or says with somebody else's words,
/// is decided here; the classes that the editor writes tell the later steps the rest.
final class BlockText {
    /// Blocks whose HTML is the author's, and complete.
    private static final Set<String> OWN =
            Set.of(
                    ("paragraph heading list list-item quote pullquote verse code preformatted image gallery audio"
                                    + " video file media-text columns column group row stack buttons button separator"
                                    + " table html details subhead text-columns cover cover-image embed accordion"
                                    + " accordion-item accordion-heading accordion-panel math")
                            .split(" "));

    /// Blocks that WordPress fills in when it prints a page: what they show is no part of the text.
    private static final Set<String> FILLED_IN =
            Set.of(
                    ("archives calendar categories latest-comments latest-posts page-list page-list-item rss search"
                                    + " social-links social-link tag-cloud navigation navigation-link navigation-submenu"
                                    + " home-link loginout read-more avatar query template-part pattern post-template"
                                    + " term-description legacy-widget widget-group terms-query term-template term-name"
                                    + " term-count breadcrumbs")
                            .split(" "));

    private static final String[] FILLED_IN_FAMILIES = {
        "query-", "post-", "comment-", "comments", "site-"
    };
    private static final int MOST_REUSED = 50;

    private final Attachments attachments;
    private final Account account;
    private final StringBuilder out;
    private int reused;

    private BlockText(Attachments attachments, Account account, int size) {
        this.attachments = attachments;
        this.account = account;
        this.out = new StringBuilder(size);
    }

    static String of(String content, Attachments attachments, Account account) {
        BlockText text = new BlockText(attachments, account, content.length() + 64);
        text.top(BlockGrammar.read(content));
        return text.out.toString();
    }

    private void top(Block root) {
        for (Block.Piece piece : root.pieces()) {
            switch (piece) {
                case Block.Html(String html) -> classic(html);
                case Block.Inner(Block block) -> write(block);
            }
        }
    }

    private void classic(String html) {
        if (!html.isBlank()) {
            // The editor saves what stands between blocks with its paragraphs, older texts come
            // without.
            out.append(
                    html.contains("<p") ? Paragraphs.inMarkedUp(html) : Paragraphs.inPlain(html));
        }
        out.append('\n');
    }

    private void write(Block block) {
        switch (block.name()) {
            case "spacer", "more", "nextpage", "footnotes" -> out.append('\n');
            case "freeform", "classic", "classic-paragraph" -> top(block);
            case "shortcode" -> {
                out.append("<wp-shortcode>");
                top(block);
                out.append("</wp-shortcode>");
            }
            case "embed" -> embed(block);
            case "cover", "cover-image" -> {
                picture(block);
                pieces(block);
            }
            case "block" -> reuse(block);
            default -> other(block);
        }
    }

    private void other(Block block) {
        String name = block.name();
        if (name.startsWith("core-embed/")) {
            embed(block);
        } else if (OWN.contains(name)) {
            pieces(block);
        } else {
            account.drop(
                    Dropped.What.BLOCK,
                    isFilledIn(name)
                            ? "Block “%s”".formatted(name)
                            : "Unknown block “%s”".formatted(name));
            pieces(block);
        }
    }

    private static boolean isFilledIn(String name) {
        if (FILLED_IN.contains(name)) {
            return true;
        }
        for (String family : FILLED_IN_FAMILIES) {
            if (name.startsWith(family)) {
                return true;
            }
        }
        return false;
    }

    private void pieces(Block block) {
        for (Block.Piece piece : block.pieces()) {
            switch (piece) {
                case Block.Html(String html) -> out.append(html);
                case Block.Inner(Block inner) -> write(inner);
            }
        }
    }

    private void embed(Block block) {
        if (block.pieces().isEmpty() || !block.writes("http")) {
            block.attribute("url")
                    .ifPresent(url ->
                            out.append("<figure class=\"wp-block-embed\">")
                                    .append(Line.escaped(url))
                                    .append("</figure>"));
        }
        pieces(block);
    }

    /// Older covers have their picture in a style only.
    private void picture(Block block) {
        if (!block.writes("<img") && !block.writes("<video")) {
            block.attribute("url")
                    .ifPresent(url ->
                            out.append("<figure><img src=\"")
                                    .append(Line.escaped(url))
                                    .append("\" class=\"wp-image-")
                                    .append(Line.escaped(block.attribute("id").orElse("")))
                                    .append("\"></figure>"));
        }
    }

    private void reuse(Block block) {
        String ref = block.attribute("ref").orElse("");
        String content =
                Numbers.parse(ref).stream()
                        .mapToObj(attachments::reusableBlock)
                        .flatMap(Optional::stream)
                        .findFirst()
                        .orElse("");
        if (content.isEmpty() || reused++ > MOST_REUSED) {
            account.drop(Dropped.What.MISSING, "Reusable block %s".formatted(ref).strip());
            return;
        }
        account.add(Words.ofPost(content));
        Block inner = BlockGrammar.read(content);
        top(inner);
    }
}
