package org.standfirst.web;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A file that may have been fetched in part, and beside it, until it is whole, the mark by which the server knows which
/// version of it that was.
final class PartFile {
    private static final Pattern RANGE =
            Pattern.compile("bytes ([0-9]{1,15})-([0-9]{1,15})/([0-9]{1,15}|\\*)");

    private final Path file;
    private final Path mark;

    PartFile(Path file) {
        this.file = file;
        mark = file.resolveSibling(file.getFileName() + ".mark");
    }

    /// What can be gone on from, in bytes.
    long have() throws IOException {
        return Files.exists(mark) && Files.exists(file) ? Files.size(file) : 0;
    }

    /// What asks for the rest, if it is still the rest of the same.
    Map<String, String> asking() throws IOException {
        Map<String, String> headers = new LinkedHashMap<>();
        long have = have();
        if (have > 0) {
            headers.put("Range", "bytes=" + have + "-");
            headers.put("If-Range", Files.readString(mark));
        }
        return headers;
    }

    /// Where the body of an answer goes on, or begins anew.
    OutputStream open(Answer answer) throws IOException {
        if (answer.status() == 206) {
            Matcher range = RANGE.matcher(answer.header("Content-Range").orElse(""));
            if (!range.matches() || have() == 0 || Long.parseLong(range.group(1)) != have()) {
                throw new IOException("it sends another part than was asked for");
            }
            return Files.newOutputStream(file, StandardOpenOption.APPEND);
        }
        Files.deleteIfExists(mark);
        OutputStream out = Files.newOutputStream(file);
        Optional<String> version =
                answer.header("ETag")
                        .filter(tag -> tag.startsWith("\""))
                        .or(() -> answer.header("Last-Modified"));
        if (version.isPresent()) {
            Files.writeString(mark, version.get());
        }
        return out;
    }

    /// How many bytes come before the body of that answer.
    long already(Answer answer) throws IOException {
        return answer.status() == 206 ? have() : 0;
    }

    /// Checks that all is there, and says so by removing the mark.
    void finish(Answer answer) throws IOException {
        Matcher range = RANGE.matcher(answer.header("Content-Range").orElse(""));
        if (answer.status() == 206 && range.matches() && !range.group(3).equals("*")) {
            long whole = Long.parseLong(range.group(3));
            if (Files.size(file) != whole) {
                throw new IOException(
                        "the answer broke off, at %,d of %,d bytes"
                                .formatted(Files.size(file), whole));
            }
        }
        Files.deleteIfExists(mark);
    }

    void startAgain() throws IOException {
        Files.deleteIfExists(file);
        Files.deleteIfExists(mark);
    }
}
