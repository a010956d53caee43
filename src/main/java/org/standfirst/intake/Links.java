package org.standfirst.intake;

import java.util.function.Consumer;

/// Finds where a text links to, without making a tree of it.
final class Links {
    private static final String[] OPENINGS = {"href=\"", "href='"};

    private Links() {}

    static void in(String html, Consumer<String> found) {
        for (String opening : OPENINGS) {
            char quote = opening.charAt(opening.length() - 1);
            for (int at = html.indexOf(opening); at >= 0; at = html.indexOf(opening, at + 1)) {
                int from = at + opening.length();
                int end = html.indexOf(quote, from);
                if (end < 0) {
                    break;
                }
                found.accept(
                        html.substring(from, end).replace("&amp;", "&").replace("&#038;", "&"));
            }
        }
    }
}
