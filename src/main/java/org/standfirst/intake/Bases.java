package org.standfirst.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.standfirst.content.Address;
import org.standfirst.wordpress.ExportTerm;

/// Finds out under which base a taxonomy stood on the old site, from the links that lead to its terms.
final class Bases {
    private final List<List<String>> paths = new ArrayList<>();
    private final List<Integer> votes = new ArrayList<>();

    /// @param links paths that the site's own texts and menus link to, with how often
    /// @param texts the paths of texts, which are no terms
    Bases(Map<String, Integer> links, Set<String> texts) {
        links.forEach((path, count) -> {
            String plain = path.replaceFirst("(page/[0-9]+|feed)/?$", "");
            if (!texts.contains(plain) && !texts.contains(plain + "/")) {
                List<String> parts = List.of(plain.replaceAll("^/+|/+$", "").split("/", -1));
                if (parts.size() >= 2) {
                    paths.add(parts);
                    votes.add(count);
                }
            }
        });
    }

    /// Where the terms of a taxonomy stood.
    ///
    /// @param base for example `/places/`
    /// @param nesting whether terms stood under those above them
    /// @param learned from how many links; 0 where it is a guess from the name
    record Base(Address base, Nesting nesting, int learned) {}

    /// How terms with a term above them are addressed.
    enum Nesting {
        UNKNOWN,
        FLAT,
        NESTED
    }

    /// @param guess made from its name
    /// @param others guesses for other taxonomies, which share slugs with this one
    Base of(String guess, Map<String, ExportTerm> terms, Set<String> others) {
        Map<String, Integer> byBase = new HashMap<>();
        int nested = 0;
        int flat = 0;
        for (int i = 0; i < paths.size(); i++) {
            List<String> parts = paths.get(i);
            ExportTerm term = terms.get(parts.getLast());
            if (term == null) {
                continue;
            }
            int end = parts.size() - 1;
            String parent = term.parentSlug();
            if (!parent.isEmpty()) {
                if (end > 1 && parts.get(end - 1).equals(Names.slug(parent, parent))) {
                    nested += votes.get(i);
                } else {
                    flat += votes.get(i);
                }
            }
            while (end > 1
                    && !parent.isEmpty()
                    && parts.get(end - 1).equals(Names.slug(parent, parent))) {
                end--;
                ExportTerm above = terms.get(parts.get(end));
                parent = above == null ? "" : above.parentSlug();
            }
            if (end >= 1) {
                byBase.merge(
                        "/" + String.join("/", parts.subList(0, end)) + "/",
                        votes.get(i),
                        Integer::sum);
            }
        }
        byBase.keySet().removeIf(base -> !base.equals(guess) && others.contains(base));
        Nesting nesting =
                nested + flat == 0
                        ? Nesting.UNKNOWN
                        : nested >= flat ? Nesting.NESTED : Nesting.FLAT;
        // A guess that the site's links bear out is better than one that more links would allow.
        Integer borneOut = byBase.get(guess);
        if (borneOut != null) {
            return new Base(new Address(guess), nesting, borneOut);
        }
        return byBase.entrySet().stream()
                .filter(one -> !one.getKey().matches("/[0-9]{4}/.*"))
                .max(
                        Map.Entry.<String, Integer>comparingByValue()
                                .thenComparing(Map.Entry.comparingByKey()))
                .map(best -> new Base(new Address(best.getKey()), nesting, best.getValue()))
                .orElseGet(() -> new Base(new Address(guess), nesting, 0));
    }
}
