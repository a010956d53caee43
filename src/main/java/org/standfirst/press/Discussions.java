package org.standfirst.press;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.standfirst.content.Id;
import org.standfirst.content.Journal.Shown;
import org.standfirst.edition.Question;
import org.standfirst.edition.View;
import org.standfirst.pages.Discussion;
import org.standfirst.pages.Href;

/// What readers wrote under a text, in threads.
final class Discussions {
    private final Map<Id, List<Question.Said>> answers = new HashMap<>();

    private Discussions() {}

    /// Empty where nobody wrote, or the journal does not show comments.
    static Optional<Discussion> on(Id text, View view) {
        if (!view.ask(new Question.Shows(Shown.COMMENTS))) {
            return Optional.empty();
        }
        List<Question.Said> said = view.ask(new Question.Comments(text));
        if (said.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Discussion(said.size(), new Discussions().threads(said)));
    }

    private List<Discussion.Comment> threads(List<Question.Said> said) {
        Set<Id> there = new HashSet<>();
        said.forEach(one -> there.add(one.id()));
        List<Question.Said> first = new ArrayList<>();
        for (Question.Said one : said) {
            // An answer to a comment that is not shown, or to a later one, begins a thread of its
            // own.
            Optional<Id> parent =
                    one.comment().parent().filter(there::contains).filter(id -> isBefore(id, one));
            if (parent.isPresent()) {
                answers.computeIfAbsent(parent.get(), _ -> new ArrayList<>()).add(one);
            } else {
                first.add(one);
            }
        }
        return first.stream().map(this::comment).toList();
    }

    private static boolean isBefore(Id parent, Question.Said answer) {
        return parent.compareTo(answer.id()) < 0;
    }

    private Discussion.Comment comment(Question.Said said) {
        return new Discussion.Comment(
                said.id(),
                said.comment().author(),
                said.comment().link().flatMap(Href::to),
                said.comment().at(),
                said.comment().body(),
                answers.getOrDefault(said.id(), List.of()).stream().map(this::comment).toList());
    }
}
