package org.standfirst.intake;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.standfirst.archive.Archive;
import org.standfirst.archive.Current;
import org.standfirst.content.Comment;
import org.standfirst.content.Document;
import org.standfirst.content.Id;
import org.standfirst.content.Journal;
import org.standfirst.content.MediaFile;
import org.standfirst.content.Menu;
import org.standfirst.content.Moved;
import org.standfirst.content.Subject;
import org.standfirst.content.Taxonomy;
import org.standfirst.content.Text;

/// All that an archive has, by names that don't depend on its numbers, so that two can be compared.
final class Described {
    private final Map<Id, String> names = new HashMap<>();

    private Described() {}

    static SortedMap<String, String> of(Archive archive) {
        Described described = new Described();
        SortedMap<String, String> all = new TreeMap<>();
        for (Current.Held held : archive.current().documents()) {
            described.names.put(held.revision().id(), name(held.revision().document()));
        }
        for (Current.Held held : archive.current().documents()) {
            String name = described.names.get(held.revision().id());
            String text =
                    described.value(held.revision().document())
                            + "\n"
                            + archive.body(held.revision().number()).html();
            if (all.put(name, text) != null) {
                throw new AssertionError("Two are called " + name);
            }
        }
        return all;
    }

    private static String name(Document document) {
        return switch (document) {
            case Text text -> "text " + text.address();
            case Subject subject -> "subject " + subject.address();
            case Taxonomy taxonomy -> "taxonomy " + taxonomy.key();
            case MediaFile file -> "media " + file.address();
            case Menu menu -> "menu " + menu.name();
            case Comment comment -> "comment " + comment.at() + comment.author();
            case Journal _ -> "journal";
            case Moved moved -> "moved " + moved.formerly() + moved.to();
        };
    }

    private String value(Object value) {
        return switch (value) {
            case Id id -> "→" + names.get(id);
            case Optional<?> optional -> optional.map(this::value).orElse("none");
            case Collection<?> all -> all.stream().map(this::value).toList().toString();
            case Record it -> components(it);
            default -> "‹" + value + "›";
        };
    }

    private String components(Record it) {
        StringBuilder out = new StringBuilder(it.getClass().getSimpleName()).append('(');
        for (RecordComponent component : it.getClass().getRecordComponents()) {
            try {
                var accessor = component.getAccessor();
                accessor.setAccessible(true);
                out.append("\n  ")
                        .append(component.getName())
                        .append('=')
                        .append(value(accessor.invoke(it)));
            } catch (ReflectiveOperationException e) {
                throw new AssertionError(e);
            }
        }
        return out.append(')').toString();
    }
}
