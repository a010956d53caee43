package org.standfirst.wordpress;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.standfirst.wordpress.Attachments.Attachment;

/// Makes one figure of each picture or gallery: the pictures, then one line of caption with the credit last.
///
/// A picture's link goes when it only leads to the picture or to WordPress's own page about it. Any other link
/// goes into the caption: around its words, or as the name of the site if there are none.
final class Pictures {
    private static final Set<String> GALLERIES =
            Set.of(
                    "wp-block-gallery",
                    "gallery",
                    "tiled-gallery",
                    "wp-block-jetpack-tiled-gallery",
                    "wp-block-jetpack-slideshow",
                    "wp-block-jetpack-image-compare");
    private static final String LINES =
            "p,h1,h2,h3,h4,h5,h6,dt,figcaption,caption,summary,pre,legend";

    /// No journal has more in one text; what is beyond is left to the cleaner.
    private static final int MOST = 5_000;

    private final Element body;
    private final Attachments attachments;
    private final Account account;

    private Pictures(Element body, Attachments attachments, Account account) {
        this.body = body;
        this.attachments = attachments;
        this.account = account;
    }

    static boolean isSmiley(String tag) {
        return tag.contains("wp-smiley")
                || tag.contains("class=\"emoji\"")
                || tag.contains("/smilies/");
    }

    static void settle(Element body, Attachments attachments, Account account) {
        Pictures pictures = new Pictures(body, attachments, account);
        List<Element> images = new ArrayList<>(body.getElementsByTag("img"));
        if (images.isEmpty()) {
            return;
        }
        images.removeIf(pictures::isNone);
        body.select("picture>source").forEach(Node::remove);
        body.getElementsByTag("picture").forEach(Node::unwrap);
        body.getElementsByClass("wp-caption-text").forEach(text -> text.tagName("figcaption"));
        body.getElementsByClass("wp-caption").forEach(box -> box.tagName("figure"));
        for (Element image : images.subList(0, Math.min(images.size(), MOST))) {
            if (Tags.isInside(image, body)) {
                pictures.settle(image);
            }
        }
    }

    /// Smileys become what they stand for, and pictures that only count readers go.
    private boolean isNone(Element image) {
        if (image.hasClass("wp-smiley")
                || image.hasClass("emoji")
                || image.attr("src").contains("/smilies/")) {
            image.replaceWith(new TextNode(image.attr("alt")));
            return true;
        }
        if (image.attr("width").equals("1") && image.attr("height").equals("1")) {
            account.drop(Dropped.What.ACTIVE, "<img> %s".formatted(image.attr("src")));
            image.remove();
            return true;
        }
        return false;
    }

    private void settle(Element image) {
        Optional<Element> frame = gallery(image).or(() -> figure(image));
        if (frame.isPresent()) {
            frame.get().replaceWith(figureOf(frame.get()));
        } else {
            alone(image);
        }
    }

    private Optional<Element> gallery(Element image) {
        Element found = null;
        for (Element up = image.parent(); up != null && !up.equals(body); up = up.parent()) {
            if (GALLERIES.stream().anyMatch(up::hasClass)) {
                found = up;
            }
        }
        return Optional.ofNullable(found);
    }

    private static Optional<Element> figure(Element image) {
        Element outer = null;
        for (Element up = image.parent(); up != null; up = up.parent()) {
            outer = up.normalName().equals("figure") ? up : outer;
        }
        return Optional.ofNullable(outer)
                .filter(it -> it.select("table,pre,blockquote,p.media,h1,h2,h3,h4").isEmpty());
    }

    private Element figureOf(Element frame) {
        Element figure = new Element("figure");
        List<Element> links = new ArrayList<>();
        for (Element image : frame.getElementsByTag("img")) {
            Element place = linked(image);
            if (!place.equals(image) && leadsOn(place, image)) {
                links.add(place.shallowClone());
            }
            place.remove();
            addTo(figure, image);
        }
        Element caption = caption(frame, links);
        if (!Tags.isBlank(caption)) {
            figure.appendChild(caption);
        }
        return figure;
    }

    private void alone(Element image) {
        Element place = linked(image);
        Element line = place.closest(LINES);
        Element figure = new Element("figure");
        List<Element> links =
                !place.equals(image) && leadsOn(place, image)
                        ? List.of(place.shallowClone())
                        : List.of();
        if (line == null) {
            place.replaceWith(figure);
        } else {
            oneBreakLess(place);
            place.remove();
            line.before(figure);
        }
        image.remove();
        addTo(figure, image);
        Element caption = caption(new Element("div"), links);
        if (!Tags.isBlank(caption)) {
            figure.appendChild(caption);
        }
        if (figure.childNodeSize() == 0) {
            figure.remove();
        }
    }

    private static void oneBreakLess(Element place) {
        Node before = place.previousSibling();
        Node after = place.nextSibling();
        if (after instanceof TextNode text && text.isBlank()) {
            after = after.nextSibling();
        }
        if (before != null && after != null && Tags.is(before, "br") && Tags.is(after, "br")) {
            after.remove();
        }
    }

    /// The link that holds this picture and nothing else, or the picture.
    private static Element linked(Element image) {
        Element parent = image.parent();
        boolean only =
                parent != null
                        && parent.normalName().equals("a")
                        && parent.getElementsByTag("img").size() == 1
                        && Words.isBlank(parent.text());
        return only && parent != null ? parent : image;
    }

    private static boolean leadsOn(Element link, Element image) {
        String href = link.attr("href");
        return (href.startsWith("http") || href.startsWith("/") || href.startsWith("mailto:"))
                && !ShortcodeText.isPicture(href)
                && !href.contains("attachment_id=")
                && !link.attr("rel").contains("attachment")
                && !href.equals(image.attr("data-link"))
                && !href.equals(image.attr("src"));
    }

    private void addTo(Element figure, Element image) {
        String src = source(image);
        String alt = alt(image);
        if (src.isEmpty()) {
            account.drop(Dropped.What.MISSING, "A picture without an address: %s".formatted(alt));
            figure.addClass("missing").appendChild(new Element("img").attr("alt", alt));
            return;
        }
        figure.appendChild(new Element("img").attr("src", src).attr("alt", alt));
    }

    /// Pictures that load late keep their address elsewhere.
    private static String source(Element image) {
        for (String key :
                new String[] {
                    "src", "data-src", "data-lazy-src", "data-original", "data-orig-file"
                }) {
            String src = image.attr(key).strip();
            if (!src.isEmpty() && !src.startsWith("data:")) {
                return src;
            }
        }
        return "";
    }

    private String alt(Element image) {
        String alt = image.attr("alt").strip();
        if (!alt.isEmpty()) {
            return alt;
        }
        for (String name : image.classNames()) {
            if (name.startsWith("wp-image-")) {
                return Numbers.parse(name.substring(9)).stream()
                        .mapToObj(attachments::byId)
                        .flatMap(Optional::stream)
                        .map(Attachment::alt)
                        .findFirst()
                        .orElse("");
            }
        }
        return "";
    }

    private Element caption(Element frame, List<Element> links) {
        Element caption = OneLine.of("figcaption", List.of(frame));
        for (Element link : links) {
            if (Tags.isBlank(caption)) {
                String site = Media.host(link.attr("href"));
                account.add(site);
                caption.appendChild(link.text(site.isEmpty() ? link.attr("href") : site));
            } else if (links.size() == 1 && caption.getElementsByTag("a").isEmpty()) {
                link.appendChildren(Tags.emptied(caption));
                caption.appendChild(link);
            } else {
                account.drop(
                        Dropped.What.MISSING, "Link of a picture: %s".formatted(link.attr("href")));
            }
        }
        Credits.mark(caption);
        return caption;
    }
}
