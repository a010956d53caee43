package org.standfirst.wordpress;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Finds the shortcodes of a text and lets a [Voice] say what stands in their place.
///
/// Not inside tags, comments, `pre` and `code`. `[[name]]` is the way to write `[name]` itself.
/// The time is linear, whatever the text.
final class Shortcodes {
    /// Says what stands in the place of a shortcode.
    interface Voice {
        /// Opens a captioned picture; its HTML and words follow, then [#captionEnds()].
        String captionBegins(Shortcode code);

        /// Ends a captioned picture.
        String captionEnds();

        /// A gallery.
        String gallery(Shortcode code, String tag);

        /// A player or embed, with what stood between its tags.
        String media(Shortcode code, String inside, String tag);

        /// Source code, as it stood between its tags.
        String code(String inside);

        /// A note, whose words follow.
        String noteBegins();

        /// The end of a note.
        String noteEnds();

        /// A pull quote, whose words follow.
        String pullQuoteBegins();

        /// The end of a pull quote.
        String pullQuoteEnds();

        /// A tag that means nothing here.
        String unknown(String tag);
    }

    private enum Certainty {
        BY_RULE,
        IN_ITS_BLOCK
    }

    private final String text;
    private final Voice voice;
    private final Markup markup;
    private final StringBuilder out;
    private final Map<String, Integer> lastClose = new HashMap<>();
    private final Map<String, Integer> open = new HashMap<>();
    private Certainty certainty = Certainty.BY_RULE;

    private Shortcodes(String text, Voice voice) {
        this.text = text;
        this.voice = voice;
        this.markup = new Markup(text);
        this.out = new StringBuilder(text.length() + 256);
    }

    static String expand(String text, Voice voice) {
        return text.indexOf('[') < 0 && !text.contains("<wp-shortcode>")
                ? text
                : new Shortcodes(text, voice).expand();
    }

    private String expand() {
        closings();
        while (markup.next()) {
            switch (markup.kind()) {
                case TEXT -> text();
                case COMMENT -> copy();
                case OPEN -> {
                    if (markup.name().equals("wp-shortcode")) {
                        certainty = Certainty.IN_ITS_BLOCK;
                    } else {
                        if (isRaw(markup.name())) {
                            markup.takeWhole();
                        }
                        copy();
                    }
                }
                case CLOSE -> {
                    if (markup.name().equals("wp-shortcode")) {
                        certainty = Certainty.BY_RULE;
                    } else {
                        copy();
                    }
                }
            }
        }
        for (int i = open.getOrDefault("caption", 0); i > 0; i--) {
            out.append(voice.captionEnds());
        }
        return out.toString();
    }

    private void closings() {
        for (int i = text.indexOf("[/"); i >= 0; i = text.indexOf("[/", i + 2)) {
            String name = closing(i);
            if (!name.isEmpty()) {
                lastClose.put(name, i);
            }
        }
    }

    /// The name of the closing tag at a place, or nothing.
    private String closing(int at) {
        int i = at + 2;
        while (i < text.length() && (Markup.isNameChar(text.charAt(i)) || text.charAt(i) == '.')) {
            i++;
        }
        boolean closed = i < text.length() && text.charAt(i) == ']';
        return closed ? text.substring(at + 2, i).toLowerCase(Locale.ROOT) : "";
    }

    private static boolean isRaw(String name) {
        return switch (name) {
            case "pre",
                    "code",
                    "script",
                    "style",
                    "textarea",
                    "xmp",
                    "kbd",
                    "samp",
                    "svg",
                    "math" ->
                    true;
            default -> false;
        };
    }

    private void copy() {
        out.append(text, markup.start(), markup.end());
    }

    private void text() {
        int end = markup.end();
        int done = markup.start();
        int i = text.indexOf('[', done, end);
        while (i >= 0) {
            out.append(text, done, i);
            done = bracket(i);
            i = done < end ? text.indexOf('[', done, end) : -1;
        }
        if (done < end) {
            out.append(text, done, end);
            done = end;
        }
        markup.jump(done);
    }

    /// Deals with one bracket and says where the text goes on.
    private int bracket(int at) {
        if (text.startsWith("[[", at)) {
            return escaped(at);
        }
        if (text.startsWith("[/", at)) {
            return close(at);
        }
        Optional<Shortcode> code = Shortcode.at(text, at).filter(found -> isOne(found, at));
        return code.isPresent() ? tag(code.get(), at) : literal(at, at + 1);
    }

    private int literal(int from, int to) {
        out.append(text, from, to);
        return to;
    }

    private boolean isOne(Shortcode code, int at) {
        return certainty == Certainty.IN_ITS_BLOCK
                || ShortcodeNames.isSureOf(code)
                || isClosedAfter(code.name(), at);
    }

    private boolean isClosedAfter(String name, int at) {
        return lastClose.getOrDefault(name, -1) > at;
    }

    private int escaped(int at) {
        Optional<Shortcode> code = Shortcode.at(text, at + 1);
        if (code.isEmpty() || Character.isUpperCase(text.charAt(at + 2))) {
            return literal(at, at + 1);
        }
        int end = code.get().end();
        boolean bare = code.get().words().isEmpty() || ShortcodeNames.isSureOf(code.get());
        if (end < text.length() && text.charAt(end) == ']' && bare) {
            literal(at + 1, end);
            return end + 1;
        }
        int close = isClosedAfter(code.get().name(), at) ? nextClose(code.get()) : -1;
        int closeEnd = close + code.get().name().length() + 3;
        if (close > 0 && closeEnd < text.length() && text.charAt(closeEnd) == ']') {
            literal(at + 1, closeEnd);
            return closeEnd + 1;
        }
        return literal(at, at + 1);
    }

    private int tag(Shortcode code, int at) {
        String tag = text.substring(at, code.end());
        boolean paired = isClosedAfter(code.name(), at) && !tag.endsWith("/]");
        ShortcodeNames.Role role = ShortcodeNames.role(code.name());
        switch (role) {
            case CAPTION -> out.append(paired ? caption(code) : voice.unknown(tag));
            case GALLERY -> out.append(voice.gallery(code, tag));
            case VIDEO, AUDIO, EMBED, PLAYLIST, CODE -> {
                return whole(code, at, role, paired ? nextClose(code) : -1);
            }
            case NOTE ->
                    out.append(paired ? opened("note", voice.noteBegins()) : voice.unknown(tag));
            case PULL_QUOTE ->
                    out.append(
                            paired ? opened("pull", voice.pullQuoteBegins()) : voice.unknown(tag));
            case OTHER -> {
                out.append(voice.unknown(tag));
                open.merge("/" + code.name(), paired ? 1 : 0, Integer::sum);
            }
        }
        return code.end();
    }

    private String opened(String key, String begins) {
        open.merge(key, 1, Integer::sum);
        return begins;
    }

    private boolean closes(String key) {
        if (open.getOrDefault(key, 0) == 0) {
            return false;
        }
        open.merge(key, -1, Integer::sum);
        return true;
    }

    /// Captions do not nest; one that was never closed ends where the next begins.
    private String caption(Shortcode code) {
        String before = closes("caption") ? voice.captionEnds() : "";
        return opened("caption", before + voice.captionBegins(code));
    }

    private int nextClose(Shortcode code) {
        int last = lastClose.getOrDefault(code.name(), -1);
        int next = text.indexOf("[/" + code.name() + "]", code.end());
        return next < 0 ? last : next;
    }

    private int whole(Shortcode code, int at, ShortcodeNames.Role role, int close) {
        String inside = close < 0 ? "" : text.substring(code.end(), close);
        int end = close < 0 ? code.end() : close + code.name().length() + 3;
        if (role == ShortcodeNames.Role.CODE) {
            out.append(voice.code(inside));
        } else {
            out.append(voice.media(code, inside, text.substring(at, code.end())));
        }
        return end;
    }

    private int close(int at) {
        String name = closing(at);
        int end = at + name.length() + 3;
        if (name.isEmpty()) {
            return literal(at, at + 1);
        }
        switch (ShortcodeNames.role(name)) {
            case CAPTION -> out.append(closes("caption") ? voice.captionEnds() : "");
            case NOTE -> out.append(closes("note") ? voice.noteEnds() : "");
            case PULL_QUOTE -> out.append(closes("pull") ? voice.pullQuoteEnds() : "");
            case GALLERY, VIDEO, AUDIO, EMBED, PLAYLIST -> out.append("");
            case CODE, OTHER -> {
                if (!closes("/" + name) && !ShortcodeNames.isKnown(name)) {
                    return literal(at, end);
                }
            }
        }
        return end;
    }
}
