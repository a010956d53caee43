package org.standfirst.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.standfirst.content.Address;
import org.standfirst.content.Article.Role;
import org.standfirst.content.Line;

/// A name in a byline.
///
/// @param address the contributor's page
public record Credit(Line name, Optional<Address> address, Role role) {
    /// Names that stand side by side in one role.
    public record Group(Role role, List<Credit> credits) {
        public Group {
            credits = List.copyOf(credits);
        }

        /// The names alone.
        public List<String> names() {
            return credits.stream().map(credit -> credit.name().text()).toList();
        }

        /// The key of the words around the names.
        public String word() {
            return "by." + Credit.word(role);
        }
    }

    /// The end of the keys of the words for a role: `by.translator`, `role.translator`.
    public static String word(Role role) {
        return switch (role) {
            case AUTHOR -> "author";
            case TRANSLATOR -> "translator";
            case INTERVIEWER -> "interviewer";
            case INTERVIEWEE -> "interviewee";
            case EDITOR -> "editor";
            case ILLUSTRATOR -> "illustrator";
            case INTRODUCTION -> "introduction";
        };
    }

    /// Whether the text belongs to whoever is credited so: the author, and both sides of a
    /// conversation.
    static boolean isAuthor(Role role) {
        return switch (role) {
            case AUTHOR, INTERVIEWER, INTERVIEWEE -> true;
            case TRANSLATOR, EDITOR, ILLUSTRATOR, INTRODUCTION -> false;
        };
    }

    /// Credits in their order, neighbours of one role together.
    public static List<Group> grouped(List<Credit> credits) {
        List<Group> groups = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= credits.size(); i++) {
            if (i == credits.size() || credits.get(i).role() != credits.get(from).role()) {
                groups.add(new Group(credits.get(from).role(), credits.subList(from, i)));
                from = i;
            }
        }
        return groups;
    }
}
