package org.standfirst.typesetting;

import org.jsoup.nodes.Element;

/// What is to become of an element of that name.
enum Kind {
    /// Goes with its content, which is no text.
    DROPPED,
    /// Has a form of its own in house HTML.
    BLOCK,
    /// Only groups blocks, or is one where it does not belong: its content stays as blocks.
    CONTAINER,
    /// Stands within a line: a mark, or unknown.
    INLINE;

    static Kind of(Element element) {
        return switch (element.normalName()) {
            case "script",
                    "style",
                    "template",
                    "object",
                    "embed",
                    "applet",
                    "iframe",
                    "frame",
                    "frameset",
                    "noframes",
                    "noembed",
                    "noscript",
                    "svg",
                    "math",
                    "head",
                    "title",
                    "xmp",
                    "plaintext",
                    "textarea",
                    "select",
                    "option",
                    "optgroup",
                    "input",
                    "button",
                    "datalist",
                    "output",
                    "meter",
                    "progress",
                    "canvas",
                    "map",
                    "area",
                    "link",
                    "meta",
                    "base",
                    "basefont",
                    "bgsound",
                    "keygen",
                    "param",
                    "source",
                    "track",
                    "portal",
                    "slot" ->
                    DROPPED;
            case "p",
                    "h1",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "ul",
                    "ol",
                    "menu",
                    "dir",
                    "dl",
                    "blockquote",
                    "figure",
                    "img",
                    "image",
                    "table",
                    "pre",
                    "listing",
                    "hr",
                    "aside",
                    "details",
                    "summary",
                    "video",
                    "audio",
                    "footer" ->
                    BLOCK;
            case "html",
                    "body",
                    "div",
                    "section",
                    "article",
                    "main",
                    "header",
                    "nav",
                    "search",
                    "center",
                    "form",
                    "fieldset",
                    "legend",
                    "address",
                    "hgroup",
                    "dialog",
                    "figcaption",
                    "caption",
                    "thead",
                    "tbody",
                    "tfoot",
                    "tr",
                    "td",
                    "th",
                    "colgroup",
                    "col",
                    "li",
                    "dt",
                    "dd",
                    "marquee" ->
                    CONTAINER;
            default -> INLINE;
        };
    }
}
