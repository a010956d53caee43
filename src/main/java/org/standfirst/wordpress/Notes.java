package org.standfirst.wordpress;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Sets the notes of a text: those of the block editor, those of shortcodes, and those made by hand.
final class Notes {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Notes() {}

    static void set(Element body, Optional<String> footnotes, Account account) {
        NoteList list = new NoteList();
        Map<String, String> texts = texts(footnotes, account);
        for (Element mark : body.select("sup[data-fn],span[data-note]")) {
            if (mark.hasAttr("data-note")) {
                inline(mark, list, account);
            } else {
                ofBlock(mark, texts, list, account);
            }
        }
        if (list.isEmpty()) {
            if (!LinkedNotes.set(body, account)) {
                NumberedNotes.set(body, account);
            }
        } else {
            list.appendTo(body);
        }
    }

    private static Map<String, String> texts(Optional<String> footnotes, Account account) {
        Map<String, String> texts = new HashMap<>();
        try {
            for (JsonNode note :
                    JSON.readTree(footnotes.filter(it -> !it.isBlank()).orElse("[]"))) {
                texts.put(note.path("id").asString(""), note.path("content").asString(""));
            }
        } catch (JacksonException e) {
            account.drop(Dropped.What.MISSING, "The notes of the post, which are not readable");
        }
        return texts;
    }

    private static void ofBlock(
            Element mark, Map<String, String> texts, NoteList list, Account account) {
        String id = mark.attr("data-fn");
        String text = texts.get(id);
        if (text == null) {
            if (!texts.isEmpty()) {
                account.drop(Dropped.What.MISSING, "Note %s".formatted(mark.text()));
            }
            return;
        }
        if (!list.holds(id)) {
            account.add(Words.of(text));
            Element content = Jsoup.parseBodyFragment(text).body();
            list.add(id, Tags.emptied(content));
        }
        account.drop(Dropped.What.NOTE, mark.text());
        account.add(Integer.toString(list.size()));
        list.refer(id, mark);
    }

    private static void inline(Element mark, NoteList list, Account account) {
        String id = "inline-" + list.size();
        list.add(id, Tags.emptied(mark));
        account.add(Integer.toString(list.size()));
        list.refer(id, mark);
    }
}
