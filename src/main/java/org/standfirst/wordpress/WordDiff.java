package org.standfirst.wordpress;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Compares two rows of words that are mostly equal, in about linear time.
///
/// Where they part, the nearest place is looked for at which three words in a row agree again, so a difference may
/// come out longer than it must be, but none is missed.
final class WordDiff {
    private static final int ROW = 3;
    private static final int NEAR = 6;
    private static final int FARTHEST = 3_000;
    private final List<String> before;
    private final List<String> after;
    private final Map<Long, int[]> places = new HashMap<>();
    private final List<String> runs = new ArrayList<>();

    private WordDiff(List<String> before, List<String> after) {
        this.before = before;
        this.after = after;
    }

    static List<String> between(List<String> before, List<String> after) {
        return before.equals(after) ? List.of() : new WordDiff(before, after).runs();
    }

    private List<String> runs() {
        int i = 0;
        int j = 0;
        while (i < before.size() && j < after.size()) {
            if (before.get(i).equals(after.get(j))) {
                i++;
                j++;
                continue;
            }
            int[] next = meeting(i, j);
            run("- ", before, i, next[0]);
            run("+ ", after, j, next[1]);
            i = next[0];
            j = next[1];
        }
        run("- ", before, i, before.size());
        run("+ ", after, j, after.size());
        return List.copyOf(runs);
    }

    private void run(String sign, List<String> words, int from, int to) {
        if (to > from) {
            runs.add(sign + String.join(" ", words.subList(from, to)));
        }
    }

    private void index() {
        Map<Long, List<Integer>> lists = new HashMap<>();
        for (int j = 0; j + ROW <= after.size(); j++) {
            lists.computeIfAbsent(row(after, j), key -> new ArrayList<>()).add(j);
        }
        lists.forEach((key, list) ->
                places.put(key, list.stream().mapToInt(Integer::intValue).toArray()));
    }

    private static long row(List<String> words, int at) {
        long hash = 17;
        for (int k = 0; k < ROW; k++) {
            hash = hash * 1_000_003 + words.get(at + k).hashCode();
        }
        return hash;
    }

    /// Most differences are a word or two: they are found without an index.
    private int[] near(int i, int j) {
        for (int passed = 1; passed <= NEAR; passed++) {
            for (int a = 0; a <= passed; a++) {
                if (agree(i + a, j + passed - a)) {
                    return new int[] {i + a, j + passed - a};
                }
            }
        }
        return new int[0];
    }

    private boolean agree(int i, int j) {
        if (i + ROW > before.size() || j + ROW > after.size()) {
            return false;
        }
        for (int k = 0; k < ROW; k++) {
            if (!before.get(i + k).equals(after.get(j + k))) {
                return false;
            }
        }
        return true;
    }

    /// Where both go on together: the pair of places with the fewest words passed over.
    private int[] meeting(int i, int j) {
        int[] near = near(i, j);
        if (near.length > 0) {
            return near;
        }
        if (places.isEmpty()) {
            index();
        }
        int[] best = {before.size(), after.size()};
        int cost = Integer.MAX_VALUE;
        int last = Math.min(before.size() - ROW, i + FARTHEST);
        for (int a = i; a <= last && a - i < cost; a++) {
            int b = next(row(before, a), j);
            if (b >= 0 && (a - i) + (b - j) < cost) {
                cost = (a - i) + (b - j);
                best = new int[] {a, b};
            }
        }
        return cost == Integer.MAX_VALUE ? ends(i, j) : best;
    }

    /// Near the end there may be no three words left to agree on: meet at the common end.
    private int[] ends(int i, int j) {
        int a = before.size();
        int b = after.size();
        while (a > i && b > j && before.get(a - 1).equals(after.get(b - 1))) {
            a--;
            b--;
        }
        return new int[] {a, b};
    }

    private int next(long row, int from) {
        int[] list = places.get(row);
        if (list == null) {
            return -1;
        }
        int at = Arrays.binarySearch(list, from);
        int index = at >= 0 ? at : -at - 1;
        return index < list.length ? list[index] : -1;
    }
}
