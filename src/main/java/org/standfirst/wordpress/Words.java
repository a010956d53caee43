package org.standfirst.wordpress;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.parser.Parser;

/// The words of a text without its markup, to prove that an intake lost none.
///
/// It reads the source with a reader of its own, not with the one that converts it, so that the two check each other.
public final class Words {
    private static final Set<String> SILENT =
            Set.of(
                    ("script style template object iframe noscript svg math form head title xmp noembed noframes"
                                    + " select textarea button audio video")
                            .split(" "));
    private static final Set<String> GLUED =
            Set.of(
                    ("a abbr acronym b bdi bdo big cite code del em font i img ins kbd mark q ruby s samp small span"
                                    + " strike strong sub sup time tt u var wbr o:p st1:place")
                            .split(" "));
    private static final int LONGEST_WORD = 60;
    private static final Shortcodes.Voice PLAIN = new Plain();

    private Words() {}

    /// The words of HTML, with one space between them.
    public static String of(String html) {
        Markup markup = new Markup(html);
        StringBuilder out = new StringBuilder(html.length());
        while (markup.next()) {
            switch (markup.kind()) {
                case TEXT -> text(html, markup, out);
                case COMMENT ->
                        out.append(html.startsWith("<!--nextpage", markup.start()) ? " " : "");
                case OPEN -> {
                    if (SILENT.contains(markup.name())) {
                        if (!markup.isClosedAsInXml()) {
                            markup.takeWhole();
                        }
                        out.append(' ');
                    } else if (!GLUED.contains(markup.name()) || isButton(markup)) {
                        out.append(' ');
                    } else if (isSmiley(markup)) {
                        out.append(smiley(markup.token()));
                    }
                }
                case CLOSE -> {
                    if (!GLUED.contains(markup.name())) {
                        out.append(' ');
                    }
                }
            }
        }
        return folded(out.toString());
    }

    /// The words of a WordPress text: as [#of(String)], but what is a shortcode is none, and the words of an
    /// old caption are some.
    public static String ofPost(String content) {
        return of(Shortcodes.expand(content, PLAIN));
    }

    /// The runs of words that one text has and the other has not, in order: `- words` that went, `+ words` that came.
    public static List<String> difference(String before, String after) {
        // Nearly always nothing was lost, and then there is no need to look word by word.
        return before.equals(after) ? List.of() : WordDiff.between(tokens(before), tokens(after));
    }

    /// The differences between a post and what came out of it that the conversion does not account for.
    public static List<String> unexplained(PostText.Source source, PostText.Converted converted) {
        List<String> differences = difference(ofPost(source.content()), of(converted.html()));
        if (differences.isEmpty()) {
            return List.of();
        }
        Set<String> dropped = new HashSet<>();
        Set<String> added = new HashSet<>();
        converted.dropped().forEach(one -> dropped.addAll(tokens(one.words())));
        converted.added().forEach(words -> added.addAll(tokens(words)));
        // Words that moved, for example into a note, went in one place and came in another.
        Map<String, Integer> came = new HashMap<>();
        Map<String, Integer> went = new HashMap<>();
        for (String difference : differences) {
            count(difference.startsWith("-") ? went : came, difference.substring(2));
        }
        Set<String> numbers = new HashSet<>(added);
        numbers.removeIf(word -> !Numbers.isDigits(word));
        List<String> unexplained = new ArrayList<>();
        for (String difference : differences) {
            boolean known =
                    difference.startsWith("-")
                            ? areKnown(
                                    numberless(difference.substring(2), numbers, came),
                                    dropped,
                                    came)
                            : areKnown(difference.substring(2), added, went);
            if (!known) {
                unexplained.add(difference);
            }
        }
        return unexplained;
    }

    /// The words without those that have only got the number of a note behind them.
    private static String numberless(
            String words, Set<String> numbers, Map<String, Integer> moved) {
        if (numbers.isEmpty()) {
            return words;
        }
        List<String> left = new ArrayList<>();
        for (String word : words.split(" ", -1)) {
            if (numbers.stream().noneMatch(number -> moved.containsKey(word + number))) {
                left.add(word);
            }
        }
        return String.join(" ", left);
    }

    private static boolean areKnown(String words, Set<String> told, Map<String, Integer> moved) {
        boolean known = true;
        for (String word : tokens(words)) {
            known &= isKnown(word, told, moved) || isKnownInParts(word, told, moved);
        }
        return known;
    }

    private static boolean isKnown(String word, Set<String> told, Map<String, Integer> moved) {
        if (told.contains(word)) {
            return true;
        }
        int left = moved.getOrDefault(word, 0);
        moved.put(word, left - 1);
        return left > 0;
    }

    /// The number of a note is set close to the word before it, and was perhaps close to the word after it.
    private static boolean isKnownInParts(
            String word, Set<String> told, Map<String, Integer> moved) {
        for (int cut = 1; cut < Math.min(word.length(), LONGEST_WORD); cut++) {
            String one = word.substring(0, cut);
            String two = word.substring(cut);
            if ((told.contains(one) && moved.getOrDefault(two, 0) > 0)
                    || (told.contains(two) && moved.getOrDefault(one, 0) > 0)) {
                return true;
            }
        }
        return false;
    }

    private static void count(Map<String, Integer> counts, String words) {
        for (String word : words.split(" ", -1)) {
            counts.merge(word, 1, Integer::sum);
        }
    }

    private static void text(String html, Markup markup, StringBuilder out) {
        int amp = html.indexOf('&', markup.start(), markup.end());
        if (amp < 0) {
            out.append(html, markup.start(), markup.end());
        } else {
            out.append(Parser.unescapeEntities(markup.token(), false));
        }
    }

    /// The download button stands apart from the name of its file, although there is no space.
    private static boolean isButton(Markup markup) {
        return markup.name().equals("a") && markup.token().contains("wp-block-file__button");
    }

    private static boolean isSmiley(Markup markup) {
        return markup.name().equals("img") && Pictures.isSmiley(markup.token());
    }

    private static String smiley(String tag) {
        int from = tag.indexOf("alt=");
        if (from < 0 || from + 5 >= tag.length()) {
            return "";
        }
        int to = tag.indexOf(tag.charAt(from + 4), from + 5);
        return to < 0 ? "" : Parser.unescapeEntities(tag.substring(from + 5, to), true);
    }

    /// Spaces of every kind folded to one, none at the ends, and nothing that has no width.
    static String folded(String text) {
        if (isFolded(text)) {
            return text;
        }
        char[] out = new char[text.length()];
        int length = 0;
        boolean space = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > ' ' && c < 0x7f) {
                if (space && length > 0) {
                    out[length++] = ' ';
                }
                space = false;
                out[length++] = c;
            } else if (isSpace(c)) {
                space = true;
            } else if (!isInvisible(c)) {
                if (space && length > 0) {
                    out[length++] = ' ';
                }
                space = false;
                out[length++] = c;
            }
        }
        return new String(out, 0, length);
    }

    private static boolean isFolded(String text) {
        char before = ' ';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean isPlain = c > ' ' && c < 0x7f;
            if (!isPlain && (c == ' ' ? before == ' ' : isSpace(c) || isInvisible(c))) {
                return false;
            }
            before = c;
        }
        return before != ' ' || text.isEmpty();
    }

    static boolean isSpace(char c) {
        return c <= ' '
                || c == '\u00a0'
                || c == '\u202f'
                || (c > 0x7f && Character.isWhitespace(c));
    }

    static boolean isInvisible(char c) {
        return c == '\u00ad' || c == '\u200b' || c == '\ufeff' || c == '\u2060';
    }

    static boolean isBlank(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isSpace(text.charAt(i)) && !isInvisible(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static List<String> tokens(String text) {
        return text.isEmpty() ? List.of() : List.of(withoutBrackets(folded(text)).split(" "));
    }

    /// The number of a note is the same whether it stands in brackets or not; other brackets part words, because
    /// labels are glued to them.
    private static String withoutBrackets(String text) {
        if (text.indexOf('[') < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int end = c == '[' ? digitsEnd(text, i + 1) : -1;
            if (end > i + 1 && end < text.length() && text.charAt(end) == ']') {
                out.append(text, i + 1, end);
                i = end;
            } else {
                out.append(c == '[' ? " [" : c == ']' ? "] " : String.valueOf(c));
            }
        }
        return folded(out.toString());
    }

    private static int digitsEnd(String text, int from) {
        int i = from;
        while (i < text.length() && i < from + 4 && Numbers.isDigit(text.charAt(i))) {
            i++;
        }
        return i;
    }

    /// Leaves the words and nothing else.
    private record Plain() implements Shortcodes.Voice {
        @Override
        public String captionBegins(Shortcode code) {
            return " " + code.key("caption").orElse("") + " ";
        }

        @Override
        public String captionEnds() {
            return " ";
        }

        @Override
        public String gallery(Shortcode code, String tag) {
            return "";
        }

        @Override
        public String media(Shortcode code, String inside, String tag) {
            return "";
        }

        @Override
        public String code(String inside) {
            return " " + inside.replace("<", "&lt;") + " ";
        }

        @Override
        public String noteBegins() {
            return " ";
        }

        @Override
        public String noteEnds() {
            return " ";
        }

        @Override
        public String pullQuoteBegins() {
            return " ";
        }

        @Override
        public String pullQuoteEnds() {
            return " ";
        }

        @Override
        public String unknown(String tag) {
            return "";
        }
    }
}
