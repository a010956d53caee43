package org.standfirst.markdown;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.standfirst.content.Refusal;
import org.standfirst.markdown.Value.Entry;
import org.standfirst.markdown.Value.Fields;
import org.standfirst.markdown.Value.Row;
import org.standfirst.markdown.Value.Said;
import org.standfirst.markdown.Value.Word;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.toml.TomlMapper;

/// Reads TOML, in which many sites of Hugo have their front matter.
final class Toml {
    private static final TomlMapper MAPPER = new TomlMapper();

    private Toml() {}

    static Fields read(String text, String file, int firstLine) {
        try {
            JsonNode tree = MAPPER.readTree(text);
            return value(tree, firstLine) instanceof Fields fields
                    ? fields
                    : Fields.none(firstLine);
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNr() - 1);
            throw new Refusal(
                    "%s, line %d: this is not TOML.".formatted(file, firstLine + line),
                    "Compare it with https://toml.io.");
        }
    }

    private static Value value(JsonNode node, int line) {
        if (node.isObject()) {
            Map<String, Entry> entries = new LinkedHashMap<>();
            node.properties()
                    .forEach(each ->
                            entries.put(
                                    each.getKey(), new Entry(line, value(each.getValue(), line))));
            return new Fields(line, entries);
        }
        if (node.isArray()) {
            List<Value> values = new ArrayList<>();
            node.forEach(each -> values.add(value(each, line)));
            return new Row(line, values);
        }
        return new Word(line, node.asString(""), node.isNull() ? Said.NOTHING : Said.SOMETHING);
    }
}
