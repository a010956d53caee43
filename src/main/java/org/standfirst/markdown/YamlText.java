package org.standfirst.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Present;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.DocumentEndEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ImplicitTuple;
import org.snakeyaml.engine.v2.events.MappingEndEvent;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceEndEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.events.StreamEndEvent;
import org.snakeyaml.engine.v2.events.StreamStartEvent;
import org.standfirst.markdown.Value.Entry;
import org.standfirst.markdown.Value.Fields;
import org.standfirst.markdown.Value.Row;
import org.standfirst.markdown.Value.Said;
import org.standfirst.markdown.Value.Word;

/// Writes values as YAML that people like to read, and that any other program reads as the same texts.
final class YamlText {
    /// What is no longer stands in one line.
    private static final int ONE_LINE = 90;

    private static final DumpSettings SETTINGS =
            DumpSettings.builder()
                    .setSplitLines(false)
                    .setWidth(Integer.MAX_VALUE)
                    .setIndent(2)
                    .setIndicatorIndent(2)
                    .setIndentWithIndicator(true)
                    .build();

    /// Words that other programs would not read as words.
    private static final Pattern AMBIGUOUS =
            Pattern.compile(
                    "(?i)~|null|true|false|yes|no|on|off|y|n|[-+]?0x[0-9a-f_]+|[-+]?0o[0-7]+"
                            + "|[-+.0-9][-+.0-9_e:]*|[-+]?\\.(inf|nan)|=|<<");

    private final List<Event> events = new ArrayList<>();

    private YamlText() {}

    static String of(Value value) {
        YamlText text = new YamlText();
        text.events.add(new StreamStartEvent());
        text.events.add(new DocumentStartEvent(false, Optional.empty(), Map.of()));
        text.add(value, Place.TOP);
        text.events.add(new DocumentEndEvent(false));
        text.events.add(new StreamEndEvent());
        return new Present(SETTINGS).emitToString(text.events.iterator());
    }

    private enum Place {
        TOP,
        INSIDE,
        FLOW
    }

    private void add(Value value, Place place) {
        boolean flows =
                place == Place.FLOW
                        || (isSmall(value)
                                && (place == Place.INSIDE || !(value instanceof Fields)));
        FlowStyle style = flows ? FlowStyle.FLOW : FlowStyle.BLOCK;
        Place within = flows ? Place.FLOW : Place.INSIDE;
        switch (value) {
            case Word word -> word(word);
            case Row row -> {
                events.add(new SequenceStartEvent(Optional.empty(), Optional.empty(), true, style));
                row.values().forEach(each -> add(each, within));
                events.add(new SequenceEndEvent());
            }
            case Fields fields -> {
                events.add(new MappingStartEvent(Optional.empty(), Optional.empty(), true, style));
                for (Map.Entry<String, Entry> each : fields.entries().entrySet()) {
                    word(Word.of(each.getKey()));
                    add(each.getValue().value(), within);
                }
                events.add(new MappingEndEvent());
            }
        }
    }

    private static boolean isSmall(Value value) {
        return length(value) <= ONE_LINE;
    }

    private static int length(Value value) {
        return switch (value) {
            case Word word -> word.text().indexOf('\n') >= 0 ? 2 * ONE_LINE : word.text().length();
            case Row row -> row.values().stream().mapToInt(each -> length(each) + 2).sum();
            case Fields fields ->
                    fields.entries().entrySet().stream()
                            .mapToInt(each ->
                                    each.getKey().length() + 4 + length(each.getValue().value()))
                            .sum();
        };
    }

    private void word(Word word) {
        String text = word.text();
        ScalarStyle style =
                word.said() != Said.SOMETHING
                        ? ScalarStyle.PLAIN
                        : text.indexOf('\n') >= 0 && text.indexOf('\r') < 0
                                ? ScalarStyle.LITERAL
                                : text.isEmpty() || AMBIGUOUS.matcher(text).matches()
                                        ? ScalarStyle.DOUBLE_QUOTED
                                        : ScalarStyle.PLAIN;
        events.add(
                new ScalarEvent(
                        Optional.empty(),
                        Optional.empty(),
                        new ImplicitTuple(true, true),
                        text,
                        style));
    }
}
