package org.standfirst.wordpress;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The names of what is open, the innermost last. Asking whether a name is open takes no search.
final class Nest {
    private final List<String> open = new ArrayList<>();
    private final Map<String, Integer> count = new HashMap<>();

    void enter(String name) {
        open.add(name);
        count.merge(name, 1, Integer::sum);
    }

    boolean holds(String name) {
        return count.getOrDefault(name, 0) > 0;
    }

    String leave() {
        String name = open.removeLast();
        count.merge(name, -1, Integer::sum);
        return name;
    }

    String innermost() {
        return open.isEmpty() ? "" : open.getLast();
    }

    boolean isEmpty() {
        return open.isEmpty();
    }

    int depth() {
        return open.size();
    }
}
