package org.standfirst.web;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.standfirst.content.Refusal;

/// What a server answered, read from its connection as HTTP/1.1 has it (RFC 9112), and strictly.
///
/// @param headers by their names in lower case
record Answer(int status, Map<String, List<String>> headers) {
    private static final int HEAD_BYTES = 1 << 16;
    private static final int EARLY_ANSWERS = 10;
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] ([1-9][0-9]{2})(?: .*)?");
    private static final Pattern HEADER =
            Pattern.compile("([!#$%&'*+.^_`|~0-9A-Za-z-]+):[ \\t]*(.*?)[ \\t]*");
    private static final Pattern CHUNK = Pattern.compile("([0-9A-Fa-f]{1,12})[ \\t]*(?:;.*)?");

    static Answer read(InputStream in) throws IOException {
        for (int early = 0; early <= EARLY_ANSWERS; early++) {
            Answer answer = head(in);
            if (answer.status >= 200) {
                return answer;
            }
            if (answer.status == 101) {
                throw new IOException("it changes the protocol unasked");
            }
        }
        throw new IOException("it announces an answer again and again and never gives it");
    }

    Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT))).map(List::getFirst);
    }

    /// How long the body is, where the server says so.
    Optional<Long> length() throws IOException {
        List<String> said =
                headers.getOrDefault("content-length", List.of()).stream().distinct().toList();
        if (said.isEmpty() || headers.containsKey("transfer-encoding")) {
            return Optional.empty();
        }
        if (said.size() > 1 || !said.getFirst().matches("[0-9]{1,15}")) {
            throw new IOException("it gives the length as “" + String.join("”, “", said) + "”");
        }
        return Optional.of(Long.parseLong(said.getFirst()));
    }

    /// Hands the body on as it comes, and stops with a refusal before there is more of it than the limit.
    void body(InputStream in, OutputStream to, long limit) throws IOException {
        String packed =
                String.join(",", headers.getOrDefault("content-encoding", List.of("identity")));
        if (!packed.equalsIgnoreCase("identity")) {
            throw new IOException(
                    "it packs its answer (“" + packed + "”), which was not asked for");
        }
        if (status == 204 || status == 304) {
            return;
        }
        List<String> coding = headers.getOrDefault("transfer-encoding", List.of());
        if (!coding.isEmpty()) {
            if (coding.size() > 1 || !coding.getFirst().equalsIgnoreCase("chunked")) {
                throw new IOException(
                        "it transfers its answer as “" + String.join(",", coding) + "”");
            }
            chunks(in, to, limit);
            return;
        }
        Optional<Long> length = length();
        if (length.isPresent()) {
            refuseBeyond(limit, length.get());
            copy(in, to, length.get());
            return;
        }
        byte[] part = new byte[1 << 14];
        long total = 0;
        for (int read = in.read(part); read >= 0; read = in.read(part)) {
            total += read;
            refuseBeyond(limit, total);
            to.write(part, 0, read);
        }
    }

    private static void chunks(InputStream in, OutputStream to, long limit) throws IOException {
        long total = 0;
        while (true) {
            Matcher size = CHUNK.matcher(line(in, 1024));
            if (!size.matches()) {
                throw new IOException("a chunk of its answer has no size");
            }
            long length = Long.parseLong(size.group(1), 16);
            if (length == 0) {
                fields(in);
                return;
            }
            total += length;
            refuseBeyond(limit, total);
            copy(in, to, length);
            if (!line(in, 2).isEmpty()) {
                throw new IOException("a chunk of its answer is longer than its size");
            }
        }
    }

    private static void copy(InputStream in, OutputStream to, long length) throws IOException {
        byte[] part = new byte[1 << 14];
        for (long rest = length; rest > 0; ) {
            int read = in.read(part, 0, (int) Math.min(rest, part.length));
            if (read < 0) {
                throw new EOFException(
                        "the answer broke off, %,d of %,d bytes before its end"
                                .formatted(rest, length));
            }
            to.write(part, 0, read);
            rest -= read;
        }
    }

    private static void refuseBeyond(long limit, long bytes) {
        if (bytes > limit) {
            throw new Refusal(
                    "The answer is larger than %s bytes."
                            .formatted(String.format(Locale.ROOT, "%,d", limit)),
                    "Fetch a smaller file, or raise the limit.");
        }
    }

    private static Answer head(InputStream in) throws IOException {
        Matcher status = STATUS.matcher(line(in, 8192));
        if (!status.matches()) {
            throw new IOException("what answers there doesn't speak HTTP/1.1");
        }
        return new Answer(Integer.parseInt(status.group(1)), fields(in));
    }

    private static Map<String, List<String>> fields(InputStream in) throws IOException {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        int left = HEAD_BYTES;
        for (String line = line(in, left); !line.isEmpty(); line = line(in, left)) {
            left -= line.length() + 2;
            Matcher field = HEADER.matcher(line);
            if (!field.matches()) {
                throw new IOException("a line of its head is not a header");
            }
            fields.computeIfAbsent(
                            field.group(1).toLowerCase(Locale.ROOT), name -> new ArrayList<>())
                    .add(field.group(2));
        }
        return fields;
    }

    private static String line(InputStream in, int limit) throws IOException {
        byte[] line = new byte[Math.max(0, Math.min(limit, HEAD_BYTES))];
        int length = 0;
        for (int value = in.read(); value != '\n'; value = in.read()) {
            if (value < 0) {
                throw new EOFException("the answer broke off in its head");
            }
            if (length == line.length) {
                throw new IOException("a line of its head, or the head itself, is too long");
            }
            line[length++] = (byte) value;
        }
        if (length > 0 && line[length - 1] == '\r') {
            length--;
        }
        return new String(line, 0, length, StandardCharsets.UTF_8);
    }
}
