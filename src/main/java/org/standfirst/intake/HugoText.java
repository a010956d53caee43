package org.standfirst.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.standfirst.content.Line;

/// Takes shortcodes out of texts of Hugo: figures and references are set, of any other the tag goes and
/// the words that it enclosed stay.
final class HugoText {
    private static final Pattern SHORTCODE =
            Pattern.compile(
                    "\\{\\{([<%])\\s*(/?)\\s*([\\w./-]+)((?:[^}]|}(?!})){0,2000}?)\\s*/?\\s*[>%]}}");
    private static final Pattern ARGUMENT =
            Pattern.compile(
                    "(?:([\\w-]+)\\s*=\\s*)?(?:\"((?:[^\"\\\\]|\\\\.)*+)\"|`([^`]*+)`|([^\\s\"`=]++))");

    private HugoText() {}

    static SiteFolder.Plain plain(String text) {
        if (!text.contains("{{")) {
            return new SiteFolder.Plain(text, List.of());
        }
        List<String> dropped = new ArrayList<>();
        StringBuilder out = new StringBuilder(text.length());
        Matcher shortcode = SHORTCODE.matcher(text);
        while (shortcode.find()) {
            String name = shortcode.group(3);
            boolean isEnd = !shortcode.group(2).isEmpty();
            String arguments = shortcode.group(4);
            String set =
                    switch (name) {
                        case "ref", "relref" -> first(arguments);
                        case "figure" -> isEnd ? "" : figure(arguments);
                        default -> {
                            if (!isEnd) {
                                dropped.add("shortcode " + name);
                            }
                            yield "";
                        }
                    };
            shortcode.appendReplacement(out, Matcher.quoteReplacement(set));
        }
        shortcode.appendTail(out);
        return new SiteFolder.Plain(out.toString(), dropped);
    }

    private static String first(String arguments) {
        Matcher argument = ARGUMENT.matcher(arguments);
        return argument.find() ? value(argument) : "";
    }

    private static String value(Matcher argument) {
        for (int group = 2; group <= 4; group++) {
            if (argument.group(group) != null) {
                return argument.group(group);
            }
        }
        return "";
    }

    private static String figure(String arguments) {
        String src = "";
        String alt = "";
        String title = "";
        String caption = "";
        String credit = "";
        Matcher argument = ARGUMENT.matcher(arguments);
        while (argument.find()) {
            String value = Line.escaped(value(argument));
            switch (String.valueOf(argument.group(1))) {
                case "src" -> src = value;
                case "alt" -> alt = value;
                case "title" -> title = value;
                case "caption" -> caption = value;
                case "attr" -> credit = value;
                default -> {}
            }
        }
        String words =
                title.isEmpty() || caption.isEmpty() ? title + caption : title + ". " + caption;
        String small = credit.isEmpty() ? "" : " <small>" + credit + "</small>";
        return "<figure><img src=\"%s\" alt=\"%s\">%s</figure>"
                .formatted(
                        src,
                        alt,
                        words.isEmpty() && small.isEmpty()
                                ? ""
                                : "<figcaption>" + words + small + "</figcaption>");
    }
}
