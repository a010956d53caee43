package org.standfirst.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Takes Liquid out of texts of Jekyll: code stays code, references become paths, what is enclosed stays.
final class JekyllText {
    private static final Pattern LIQUID =
            Pattern.compile(
                    "\\{%-?\\s*(\\w+)((?:[^%]|%(?!})){0,1000}?)\\s*-?%}|\\{\\{((?:[^}]|}(?!})){0,1000}?)}}");
    private static final Pattern ATTRIBUTES =
            Pattern.compile("(?m)[ \\t]*\\{:[^}\\n]{0,200}}[ \\t]*$|\\{:[^}\\n]{0,200}}");

    private JekyllText() {}

    static SiteFolder.Plain plain(String text) {
        if (!text.contains("{")) {
            return new SiteFolder.Plain(text, List.of());
        }
        List<String> dropped = new ArrayList<>();
        StringBuilder out = new StringBuilder(text.length());
        Matcher liquid = LIQUID.matcher(text);
        while (liquid.find()) {
            String set =
                    liquid.group(1) != null
                            ? tag(liquid.group(1), liquid.group(2).strip(), dropped)
                            : value(liquid.group(3).strip(), dropped);
            liquid.appendReplacement(out, Matcher.quoteReplacement(set));
        }
        liquid.appendTail(out);
        return new SiteFolder.Plain(ATTRIBUTES.matcher(out).replaceAll(""), dropped);
    }

    private static String tag(String name, String rest, List<String> dropped) {
        return switch (name) {
            case "highlight" -> "```";
            case "endhighlight" -> "```";
            case "raw", "endraw", "comment", "endcomment" -> "";
            case "post_url" -> "/_posts/" + rest + ".md";
            case "link" -> "/" + rest;
            default -> {
                if (!name.startsWith("end")) {
                    dropped.add("Liquid tag " + name);
                }
                yield "";
            }
        };
    }

    /// `{{ site.baseurl }}` is nothing here, and `{{ "/a.png" | relative_url }}` its address.
    private static String value(String expression, List<String> dropped) {
        Matcher literal = Pattern.compile("[\"']([^\"']*)[\"']\\s*\\|.*").matcher(expression);
        if (literal.matches()) {
            return literal.group(1);
        }
        if (!expression.matches("site\\.(baseurl|url)")) {
            dropped.add("Liquid value " + expression);
        }
        return "";
    }
}
