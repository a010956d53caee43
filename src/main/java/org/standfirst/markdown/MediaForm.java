package org.standfirst.markdown;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.standfirst.content.Address;
import org.standfirst.content.Line;
import org.standfirst.content.MediaFile.Size;

/// What `media.yaml` says of the files in `media/`.
final class MediaForm {
    static final String FILE = "media.yaml";
    static final String FOLDER = "media/";
    static final String UPLOADS = "/wp-content/uploads/";
    private static final Pattern SIZE = Pattern.compile("([0-9]{1,5})x([0-9]{1,5})");

    private MediaForm() {}

    static Address usual(String path) {
        return new Address(UPLOADS + path.substring(FOLDER.length()));
    }

    /// What is said of files, by their paths below the folder.
    static Map<String, MediaEntry> read(Front front, Value value) {
        Map<String, MediaEntry> entries = new LinkedHashMap<>();
        List<Value> values = value instanceof Value.Row row ? row.values() : List.of(value);
        for (Value each : values) {
            MediaEntry entry = Front.whole(front.within("file", each), MediaForm::entry);
            if (entries.putIfAbsent(entry.path(), entry) != null) {
                throw front.wrong(
                        each.line(),
                        "“%s” stands here a second time.".formatted(Yaml.shown(entry.path())),
                        "Leave one of the two.");
            }
        }
        return entries;
    }

    private static MediaEntry entry(Front front) {
        String path =
                front.word("file")
                        .map(file -> file.startsWith(FOLDER) ? file : FOLDER + file)
                        .filter(file -> !file.contains("..") && !file.endsWith("/"))
                        .orElseThrow(() ->
                                front.wrong(
                                        "file",
                                        "it does not say which file is meant.",
                                        "Write “file: 2024/05/hand-press.png”."));
        return new MediaEntry(
                path,
                front.line("file"),
                front.address("address")
                        .orElseGet(() ->
                                front.checked(front.line("file"), "file", path, MediaForm::usual)),
                front.set("title").orElse(Line.EMPTY),
                front.word("alt").orElse(""),
                front.set("caption").orElse(Line.EMPTY),
                front.set("credit").orElse(Line.EMPTY),
                front.has("sizes")
                        ? Optional.of(
                                front.row("sizes").stream().map(size -> size(front, size)).toList())
                        : Optional.empty(),
                front.formerly());
    }

    private static Size size(Front front, Value value) {
        Matcher size = SIZE.matcher(front.word("sizes", value));
        if (!size.matches() || size.group(1).matches("0+") || size.group(2).matches("0+")) {
            throw front.wrong(
                    value.line(),
                    "“%s” is no size.".formatted(Yaml.shown(front.word("sizes", value))),
                    "Write it as 300x200.");
        }
        return new Size(Integer.parseInt(size.group(1)), Integer.parseInt(size.group(2)));
    }

    /// Nothing where there is nothing to say that isn't so anyway.
    static Optional<Value> write(MediaEntry entry) {
        Sheet sheet =
                new Sheet()
                        .unlessEmpty("title", entry.title())
                        .unlessEmpty("alt", entry.alt())
                        .unlessEmpty("caption", entry.caption())
                        .unlessEmpty("credit", entry.credit());
        if (!entry.address().equals(usual(entry.path()))) {
            sheet.address("address", entry.address());
        }
        entry.variants()
                .ifPresent(sizes ->
                        sheet.put(
                                "sizes",
                                Value.Row.of(sizes.stream().map(Size::toString).toList())));
        sheet.formerly(entry.formerly());
        if (sheet.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Value.Entry> all = new LinkedHashMap<>();
        all.put("file", new Value.Entry(1, Value.Word.of(entry.path().substring(FOLDER.length()))));
        all.putAll(sheet.done().entries());
        return Optional.of(new Value.Fields(1, all));
    }
}
