package org.standfirst.xml;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Characters of a document: by its byte order mark, else by its declaration, else UTF-8. What is
/// malformed becomes U+FFFD and is counted.
///
/// @see <a href="https://www.w3.org/TR/xml/#sec-guessing">XML 1.0, appendix F</a>
final class DecodingReader extends Reader {
    private static final int DECLARATION = 1024;
    private static final Pattern DECLARED =
            Pattern.compile(
                    "^[\\s\u00ef\u00bb\u00bf]*<\\?xml[^>]{0,200}?\\sencoding\\s*=\\s*[\"']([\\w.:-]+)[\"']");

    private final InputStream in;
    private final ByteBuffer bytes = ByteBuffer.allocate(1 << 16).flip();
    private final CharsetDecoder decoder;
    private long read;
    private long undecodable;
    private boolean ended;

    DecodingReader(InputStream in) throws IOException {
        this.in = in;
        while (bytes.remaining() < DECLARATION && !ended) {
            fill();
        }
        decoder =
                charset()
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /// How many bytes have been taken from the stream.
    long bytes() {
        return read;
    }

    /// How many malformed sequences have been replaced.
    long undecodable() {
        return undecodable;
    }

    @Override
    public int read(char[] chars, int offset, int length) throws IOException {
        CharBuffer to = CharBuffer.wrap(chars, offset, length).slice();
        while (to.hasRemaining()) {
            CoderResult result = decoder.decode(bytes, to, ended);
            if (result.isError()) {
                if (!to.hasRemaining()) {
                    break;
                }
                bytes.position(bytes.position() + result.length());
                undecodable++;
                to.put('\uFFFD');
            } else if (result.isOverflow() || ended || to.position() > 0) {
                break;
            } else {
                fill();
            }
        }
        return to.position() == 0 && length > 0 ? -1 : to.position();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private void fill() throws IOException {
        bytes.compact();
        int more = in.read(bytes.array(), bytes.position(), bytes.remaining());
        if (more < 0) {
            ended = true;
        } else {
            read += more;
            bytes.position(bytes.position() + more);
        }
        bytes.flip();
    }

    private Charset charset() {
        if (skips(0xEF, 0xBB, 0xBF)) {
            return StandardCharsets.UTF_8;
        }
        if (skips(0xFF, 0xFE, 0, 0)) {
            return StandardCharsets.UTF_32LE;
        }
        if (skips(0, 0, 0xFE, 0xFF)) {
            return StandardCharsets.UTF_32BE;
        }
        if (skips(0xFF, 0xFE) || begins('<', 0)) {
            return StandardCharsets.UTF_16LE;
        }
        if (skips(0xFE, 0xFF) || begins(0, '<')) {
            return StandardCharsets.UTF_16BE;
        }
        return declared();
    }

    /// A declaration that can be read byte by byte can't be in a wider encoding, whatever it says.
    private Charset declared() {
        String start =
                new String(
                        bytes.array(),
                        bytes.position(),
                        Math.min(DECLARATION, bytes.remaining()),
                        StandardCharsets.ISO_8859_1);
        Matcher declared = DECLARED.matcher(start);
        if (!declared.find()) {
            return StandardCharsets.UTF_8;
        }
        String name = declared.group(1).toUpperCase(Locale.ROOT);
        return name.startsWith("UTF-16") || name.startsWith("UTF-32") || name.contains("UCS")
                ? StandardCharsets.UTF_8
                : Charset.forName(name, StandardCharsets.UTF_8);
    }

    private boolean begins(int... start) {
        if (bytes.remaining() < start.length) {
            return false;
        }
        for (int i = 0; i < start.length; i++) {
            if ((bytes.get(bytes.position() + i) & 0xff) != start[i]) {
                return false;
            }
        }
        return true;
    }

    private boolean skips(int... mark) {
        boolean found = begins(mark);
        if (found) {
            bytes.position(bytes.position() + mark.length);
        }
        return found;
    }
}
