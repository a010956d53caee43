package org.standfirst.typesetting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeFilter;

/// Sets pictures: alone, in a gallery, with a caption; and marks the place of those that are lost.
final class Figures {
    private static final List<String> SOURCES =
            List.of("src", "data-src", "data-lazy-src", "data-orig-file", "data-large-file");

    private final Galley galley;

    Figures(Galley galley) {
        this.galley = galley;
    }

    /// A picture as a figure would hold it.
    ///
    /// @param src empty for a lost one
    private record Picture(Optional<String> src, String alt) {
        String html() {
            return "<img" + src.map(s -> " src=\"" + s + "\"").orElse("") + " alt=\"" + alt + "\">";
        }
    }

    /// Sets a picture that stands where a block can stand.
    void picture(Element img) {
        figure(img)
                .ifPresent(html -> {
                    int from = galley.open();
                    galley.out.append(html);
                    galley.close(from);
                });
    }

    /// Keeps a picture that stands where only a line can, until there is a place for it.
    void float_(Element img) {
        figure(img).ifPresent(galley::await);
    }

    private Optional<String> figure(Element img) {
        return read(img).map(Figures::alone);
    }

    private static String alone(Picture picture) {
        return (picture.src().isPresent() ? "<figure>" : "<figure class=\"missing\">")
                + picture.html()
                + "</figure>";
    }

    /// Sets all pictures of an element with one caption (`words` puts it on the stick).
    ///
    /// @return whether there were any
    boolean gallery(Element element, Tongue tongue, Runnable words) {
        List<Picture> pictures = new ArrayList<>();
        List<Picture> lost = new ArrayList<>();
        for (Element img : images(element)) {
            read(img).ifPresent(p -> (p.src().isPresent() ? pictures : lost).add(p));
        }
        Optional<Picture> last =
                pictures.isEmpty() && !lost.isEmpty()
                        ? Optional.of(lost.removeLast())
                        : Optional.empty();
        for (Picture picture : lost) {
            int from = galley.open();
            galley.out.append(alone(picture));
            galley.close(from);
        }
        if (pictures.isEmpty() && last.isEmpty()) {
            return false;
        }
        int from = galley.open();
        galley.out.append(last.isPresent() ? "<figure class=\"missing\"" : "<figure");
        galley.out.append(tongue.attributes()).append('>');
        last.ifPresent(pictures::add);
        pictures.forEach(picture -> galley.out.append(picture.html()));
        words.run();
        if (galley.stick.isBlank()) {
            galley.stick.clear();
        } else {
            galley.out.append("<figcaption>");
            galley.stick.moveTo(galley.out);
            galley.out.append("</figcaption>");
        }
        galley.out.append("</figure>");
        galley.close(from);
        return true;
    }

    /// The pictures within an element, but for those in what is dropped.
    static List<Element> images(Element root) {
        List<Element> images = new ArrayList<>();
        root.filter((Node node, int depth) -> {
            if (node instanceof Element element) {
                String name = element.normalName();
                if (name.equals("img") || name.equals("image")) {
                    images.add(element);
                } else if (Kind.of(element) == Kind.DROPPED) {
                    return NodeFilter.FilterResult.SKIP_ENTIRELY;
                }
            }
            return NodeFilter.FilterResult.CONTINUE;
        });
        return images;
    }

    private Optional<Picture> read(Element img) {
        String alt = Characters.attribute(img.attr("alt"));
        String given = "";
        for (String source : SOURCES) {
            String raw = img.attr(source);
            Optional<String> src = Hrefs.picture(raw);
            if (src.isPresent()) {
                reportLink(img);
                return Optional.of(new Picture(src.map(Characters::attribute), alt));
            }
            if (given.isBlank() || given.startsWith("data:")) {
                given = raw.isBlank() ? given : raw.strip();
            }
        }
        if (given.isEmpty()) {
            Element parent = img.parent();
            boolean known = parent != null && parent.hasClass("missing");
            return known || !alt.isEmpty()
                    ? Optional.of(new Picture(Optional.empty(), alt))
                    : Optional.empty();
        }
        if (isPixel(img)) {
            galley.report.add("tracking pixel", given);
            return Optional.empty();
        }
        galley.report.add("image", given);
        return Optional.of(new Picture(Optional.empty(), alt));
    }

    private static boolean isPixel(Element img) {
        String width = img.attr("width").strip();
        String height = img.attr("height").strip();
        return (width.equals("1") || width.equals("0"))
                && (height.equals("1") || height.equals("0"));
    }

    /// A link around a picture can't stay; that it led to the picture itself needs no word.
    private void reportLink(Element img) {
        Element parent = img.parent();
        if (parent != null && parent.nameIs("a") && parent.hasAttr("href")) {
            String href = parent.attr("href");
            if (!href.matches(
                    "(?is)[^?#]+\\.(?:jpe?g|png|gif|webp|avif|svg|bmp|tiff?)(?:[?#].*)?")) {
                galley.report.add("link around a picture", href);
            }
        }
    }
}
