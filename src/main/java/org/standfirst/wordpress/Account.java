package org.standfirst.wordpress;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// What a conversion leaves out and what it writes of its own, as it goes.
final class Account {
    private static final int LONGEST = 4_000;
    private final Set<Dropped> dropped = new LinkedHashSet<>();
    private final List<String> added = new ArrayList<>();

    void drop(Dropped.What what, String words) {
        String folded = Words.folded(words);
        if (folded.isEmpty()) {
            return;
        }
        dropped.add(
                new Dropped(
                        what,
                        folded.length() > LONGEST ? folded.substring(0, LONGEST) + " …" : folded));
    }

    void add(String words) {
        if (!words.isBlank()) {
            added.add(Words.folded(words));
        }
    }

    List<Dropped> dropped() {
        return List.copyOf(dropped);
    }

    List<String> added() {
        return List.copyOf(added);
    }
}
