package org.standfirst.pages;

import java.time.OffsetDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.standfirst.content.Body;
import org.standfirst.content.Id;

/// What readers wrote under a text.
///
/// @param count of all comments, at every depth
public record Discussion(int count, List<Comment> comments) {
    public Discussion {
        comments = List.copyOf(comments);
    }

    /// One comment with those that answer it.
    ///
    /// @param author the name given
    /// @param link the site given
    public record Comment(
            Id id,
            String author,
            Optional<Href> link,
            OffsetDateTime at,
            Body body,
            List<Comment> answers) {
        public Comment {
            answers = List.copyOf(answers);
        }

        /// Those that answer it and those that answer them, in reading order, without their answers.
        ///
        /// Below some depth a thread is printed flat: a quarrel has no limit, a page has a margin.
        public List<Comment> allAnswers() {
            List<Comment> all = new ArrayList<>();
            Deque<Comment> next = new ArrayDeque<>(answers);
            while (!next.isEmpty()) {
                Comment comment = next.pop();
                all.add(comment.alone());
                comment.answers().reversed().forEach(next::push);
            }
            return all;
        }

        private Comment alone() {
            return new Comment(id, author, link, at, body, List.of());
        }
    }
}
