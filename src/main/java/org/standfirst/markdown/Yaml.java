package org.standfirst.markdown;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.standfirst.content.Refusal;
import org.standfirst.markdown.Value.Entry;
import org.standfirst.markdown.Value.Fields;
import org.standfirst.markdown.Value.Row;
import org.standfirst.markdown.Value.Said;
import org.standfirst.markdown.Value.Word;

/// Reads YAML event by event, within limits that honest files don't meet. Nothing in it makes an
/// object of a class: a tag is a refusal.
final class Yaml {
    private static final int DEEPEST = 200;
    private static final int MOST_ALIASES = 100;

    /// What aliases may make of a file, in values.
    private static final int MOST_VALUES = 2_000_000;

    private static final int LONGEST = 64 << 20;

    private final String file;
    private final int firstLine;
    private final Iterator<Event> events;
    private final Map<Anchor, Value> anchors = new HashMap<>();
    private int aliases;
    private int values;

    private Yaml(String text, String file, int firstLine) {
        this.file = file;
        this.firstLine = firstLine;
        LoadSettings settings =
                LoadSettings.builder().setLabel(file).setCodePointLimit(LONGEST).build();
        this.events = new Parse(settings).parseString(text).iterator();
    }

    /// The one document in a text; nothing where it is empty.
    ///
    /// @param firstLine of the text in its file, for what is said of errors
    static Optional<Value> read(String text, String file, int firstLine) {
        Yaml yaml = new Yaml(text, file, firstLine);
        try {
            return yaml.document();
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(mark -> mark.getLine() + firstLine).orElse(firstLine);
            throw yaml.wrong(line, "this is not YAML: " + problem(e));
        } catch (YamlEngineException e) {
            throw yaml.wrong(firstLine, "this is not YAML: " + problem(e));
        }
    }

    private static String problem(YamlEngineException e) {
        String said =
                e instanceof MarkedYamlEngineException marked && marked.getProblem() != null
                        ? marked.getProblem()
                        : String.valueOf(e.getMessage());
        return said.lines().findFirst().orElse(said).replaceAll("\\p{Cntrl}", "?") + ".";
    }

    private Refusal wrong(int line, String what) {
        return new Refusal(
                "%s, line %d: %s".formatted(file, line, what),
                "Put a text that has a colon, a quotation mark or a hash in it between quotation marks.");
    }

    private Refusal limit(int line, String what, String cure) {
        return new Refusal("%s, line %d: %s".formatted(file, line, what), cure);
    }

    private Optional<Value> document() {
        Optional<Value> found = Optional.empty();
        while (events.hasNext()) {
            Event event = events.next();
            switch (event.getEventId()) {
                case StreamStart, DocumentStart, DocumentEnd, StreamEnd, Comment -> {}
                case Alias, MappingEnd, MappingStart, Scalar, SequenceEnd, SequenceStart -> {
                    if (found.isPresent()) {
                        throw limit(
                                line(event),
                                "here a second document begins.",
                                "Leave one document in the file.");
                    }
                    found = Optional.of(value(event, 0));
                }
            }
        }
        return found;
    }

    private Value value(Event event, int depth) {
        count(event, 1);
        if (depth > DEEPEST) {
            throw limit(
                    line(event),
                    "values lie in each other more than %d deep.".formatted(DEEPEST),
                    "Write it flatter.");
        }
        if (event instanceof AliasEvent alias) {
            return alias(alias);
        }
        NodeEvent node = (NodeEvent) event;
        Value made =
                switch (node) {
                    case ScalarEvent scalar -> scalar(scalar);
                    case SequenceStartEvent start -> row(start, depth);
                    case MappingStartEvent start -> fields(start, depth);
                    default -> throw wrong(line(event), "nothing can begin here.");
                };
        node.getAnchor().ifPresent(anchor -> anchors.put(anchor, made));
        return made;
    }

    private void count(Event event, int more) {
        values += more;
        if (values > MOST_VALUES) {
            throw limit(
                    line(event),
                    "the aliases (*name) make more than %,d values of the file."
                            .formatted(MOST_VALUES),
                    "Write out what they stand for.");
        }
    }

    private Value alias(AliasEvent alias) {
        Value there = anchors.get(alias.getAlias());
        if (there == null || ++aliases > MOST_ALIASES) {
            throw limit(
                    line(alias),
                    there == null
                            ? "the alias *%s stands for nothing before it."
                                    .formatted(alias.getAlias().getValue())
                            : "the file has more than %d aliases (*name).".formatted(MOST_ALIASES),
                    "Write out what they stand for.");
        }
        count(alias, size(there));
        return there;
    }

    private static int size(Value value) {
        return switch (value) {
            case Word _ -> 1;
            case Row row -> sum(row.values());
            case Fields fields ->
                    sum(fields.entries().values().stream().map(Entry::value).toList());
        };
    }

    private static int sum(List<Value> values) {
        int sum = 1;
        for (Value each : values) {
            sum = Math.min(MOST_VALUES, sum + size(each));
        }
        return sum;
    }

    private Value scalar(ScalarEvent scalar) {
        tag(scalar, scalar.getTag());
        String text = scalar.getValue();
        boolean isNothing =
                scalar.isPlain() && (text.isEmpty() || text.equals("~") || text.equals("null"));
        return new Word(line(scalar), text, isNothing ? Said.NOTHING : Said.SOMETHING);
    }

    private Value row(SequenceStartEvent start, int depth) {
        tag(start, start.getTag());
        List<Value> all = new ArrayList<>();
        for (Event next = events.next();
                next.getEventId() != Event.ID.SequenceEnd;
                next = events.next()) {
            all.add(value(next, depth + 1));
        }
        return new Row(line(start), all);
    }

    private Value fields(MappingStartEvent start, int depth) {
        tag(start, start.getTag());
        Map<String, Entry> all = new LinkedHashMap<>();
        for (Event next = events.next();
                next.getEventId() != Event.ID.MappingEnd;
                next = events.next()) {
            int line = line(next);
            if (!(value(next, depth + 1) instanceof Word key)) {
                throw limit(line, "a key is no word.", "Write keys as single words.");
            }
            Value value = value(events.next(), depth + 1);
            if (all.putIfAbsent(key.text(), new Entry(line, value)) != null) {
                throw limit(
                        line,
                        "the key “%s” stands here a second time.".formatted(shown(key.text())),
                        "Leave one of the two.");
            }
        }
        return new Fields(line(start), all);
    }

    private void tag(Event event, Optional<String> tag) {
        tag.filter(it -> !it.equals("!") && !it.startsWith("tag:yaml.org,2002:str"))
                .ifPresent(it -> {
                    throw limit(
                            line(event),
                            "“%s” is a tag, and no file needs one.".formatted(shown(it)),
                            "Take it out.");
                });
    }

    static String shown(String words) {
        String plain = words.replaceAll("[\\p{Cntrl}\\p{Cf}]", "?");
        return plain.length() > 80 ? plain.substring(0, 80) + "…" : plain;
    }

    private int line(Event event) {
        return event.getStartMark().map(mark -> mark.getLine() + firstLine).orElse(firstLine);
    }
}
