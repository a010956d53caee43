package org.standfirst.markdown;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.standfirst.content.Refusal;
import org.standfirst.markdown.Value.Fields;

/// A file as it was read: what its front matter says, and the text behind it.
///
/// @param path below the folder, with slashes, for what is said of it
/// @param textLine the line in which the text begins
/// @param dropped what is not in the text any more, in words
public record MarkdownFile(
        String path, Fields front, String text, int textLine, List<String> dropped) {
    /// The longest file that is read, in bytes: a text of some ten thousand pages.
    private static final long LARGEST = 64L << 20;

    /// Reads a file with front matter in YAML or TOML; one without has no keys.
    public static MarkdownFile read(Path file, String path) {
        return of(path, text(file, path));
    }

    /// From a text that was read.
    public static MarkdownFile of(String path, String text) {
        Optional<String> fence =
                starts(text, "---")
                        ? Optional.of("---")
                        : starts(text, "+++") ? Optional.of("+++") : Optional.empty();
        if (fence.isEmpty()) {
            return new MarkdownFile(path, Fields.none(1), text, 1, List.of());
        }
        int begin = text.indexOf('\n') + 1;
        int end = begin;
        int line = 2;
        while (!isFence(text, end, fence.get())) {
            int next = text.indexOf('\n', end);
            if (next < 0) {
                throw new Refusal(
                        "%s, line 1: the front matter does not end.".formatted(path),
                        "Close it by a line with nothing but %s.".formatted(fence.get()));
            }
            end = next + 1;
            line++;
        }
        String front = text.substring(begin, end);
        Fields fields =
                fence.get().equals("---") ? yaml(front, path, 2) : Toml.read(front, path, 2);
        int rest = text.indexOf('\n', end);
        return new MarkdownFile(
                path, fields, rest < 0 ? "" : text.substring(rest + 1), line + 1, List.of());
    }

    /// A file of keys and values: TOML by its name, or else YAML.
    public static Fields fields(Path file, String path) {
        return path.endsWith(".toml")
                ? Toml.read(text(file, path), path, 1)
                : yaml(text(file, path), path, 1);
    }

    private static boolean starts(String text, String fence) {
        return isFence(text, 0, fence) && text.indexOf('\n') >= 0;
    }

    private static boolean isFence(String text, int at, String fence) {
        if (!text.startsWith(fence, at)) {
            return false;
        }
        int end = text.indexOf('\n', at);
        return text.substring(at + fence.length(), end < 0 ? text.length() : end).isBlank();
    }

    /// Keys and values in YAML.
    static Fields yaml(String text, String path, int firstLine) {
        return switch (Yaml.read(text, path, firstLine).orElse(Fields.none(firstLine))) {
            case Fields fields -> fields;
            case Value.Word word when word.said() == Value.Said.NOTHING -> Fields.none(firstLine);
            case Value.Word word -> throw noFields(path, word);
            case Value.Row row -> throw noFields(path, row);
        };
    }

    private static Refusal noFields(String path, Value value) {
        return new Refusal(
                "%s, line %d: here keys with values are wanted.".formatted(path, value.line()),
                "Write one to a line, as “title: On Silence”.");
    }

    /// A text file in UTF-8, its lines ended by a line feed, without a byte order mark.
    static String text(Path file, String path) {
        byte[] bytes;
        try {
            if (Files.size(file) > LARGEST) {
                throw new Refusal(
                        "%s has more than %d MB.".formatted(path, LARGEST >> 20),
                        "Divide it, or take it out of the folder.");
            }
            bytes = Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Reading " + file + " failed", e);
        }
        CharsetDecoder decoder =
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        try {
            String text = decoder.decode(in).toString();
            String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
            return plain.indexOf('\r') < 0
                    ? plain
                    : plain.replace("\r\n", "\n").replace('\r', '\n');
        } catch (CharacterCodingException e) {
            int line = 1;
            for (int i = 0; i < in.position() && i < bytes.length; i++) {
                line += bytes[i] == '\n' ? 1 : 0;
            }
            throw new Refusal(
                    "%s, line %d: this is not UTF-8.".formatted(path, line),
                    "Save the file as UTF-8.");
        }
    }
}
