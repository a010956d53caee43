package org.standfirst.edition;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.standfirst.content.Id;

/// The order of the front page: the articles that lead, then all others of the main run, each once.
final class Front {
    private Front() {}

    static List<Id> slice(Edition edition, int from, int most) {
        List<Listed> leading = edition.leading();
        Set<Id> leads = new HashSet<>();
        leading.forEach(listed -> leads.add(listed.id()));
        List<Id> slice = new ArrayList<>(most);
        for (int i = from; i < leading.size() && slice.size() < most; i++) {
            slice.add(leading.get(i).id());
        }
        List<Listed> main = edition.listed(new Listing.Main());
        for (int i = place(main, leading, Math.max(0, from - leading.size()));
                i < main.size() && slice.size() < most;
                i++) {
            if (!leads.contains(main.get(i).id())) {
                slice.add(main.get(i).id());
            }
        }
        return slice;
    }

    /// The place in the main run of the article that is the n-th of those that do not lead.
    private static int place(List<Listed> main, List<Listed> leading, int nth) {
        int place = nth;
        for (Listed leads : leading) {
            int at = Collections.binarySearch(main, leads);
            if (at >= 0 && at <= place) {
                place++;
            }
        }
        return place;
    }
}
