package org.standfirst.media;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;

/// Tells what a file is by its bytes. Whatever a browser could run, and whatever is unknown, is [#UNKNOWN].
final class Sniff {
    static final String UNKNOWN = "application/octet-stream";
    static final String TEXT = "text/plain";

    private static final int WINDOW = 1 << 16;

    /// Words that make a text a page, a drawing or a script for a browser that guesses.
    private static final Pattern ACTIVE =
            Pattern.compile(
                    "^\\s*+<|<(?:script|html|svg|body|iframe|!doctype|\\?xml|\\?php)|^#!"
                            + "|^\\s*+[\"']use strict[\"']|\\b(?:document|window)\\.[a-z]|\\beval\\s?\\("
                            + "|^(?:var|let|const)\\s[\\w$]{1,50}\\s?=|\\bfunction\\s?[\\w$]{0,50}\\s?\\("
                            + "|=>\\s?[{(]|^(?:import|export)\\s[^\\n]{0,200}from\\s?[\"']|^export\\s(?:default|const|class)\\b",
                    Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);

    private final byte[] head;
    private final String latin;

    private Sniff(byte[] head) {
        this.head = head;
        latin = new String(head, StandardCharsets.ISO_8859_1);
    }

    static String type(Path file) throws IOException {
        try (Bytes bytes = new Bytes(file)) {
            Sniff sniff = new Sniff(bytes.take(Math.min(bytes.left(), WINDOW)));
            if (sniff.at(0, "PK\3\4")) {
                return Zips.type(sniff.latin, bytes);
            }
            if (sniff.at(0, "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1")) {
                return Ole.type(bytes);
            }
            return sniff.type();
        }
    }

    private String type() {
        if (at(0, "\u00FF\u00D8\u00FF")) {
            return "image/jpeg";
        }
        if (at(0, "\u0089PNG\r\n\u001A\n")) {
            return "image/png";
        }
        if (at(0, "GIF87a") || at(0, "GIF89a")) {
            return "image/gif";
        }
        if (at(0, "RIFF")) {
            return at(8, "WEBP") ? "image/webp" : at(8, "WAVE") ? "audio/wav" : UNKNOWN;
        }
        if (at(4, "ftyp")) {
            return film();
        }
        if (at(0, "II*\0") || at(0, "MM\0*")) {
            return "image/tiff";
        }
        if (at(0, "BM")
                && head.length > 26
                && at(6, "\0\0\0\0")
                && head[14] >= 12
                && at(15, "\0\0\0")) {
            return "image/bmp";
        }
        if (at(0, "OggS")) {
            return latin.substring(0, Math.min(latin.length(), 512)).contains("\u0080theora")
                    ? "video/ogg"
                    : "audio/ogg";
        }
        if (at(0, "fLaC")) {
            return "audio/flac";
        }
        if (at(0, "ID3") || isMp3Frame()) {
            return "audio/mpeg";
        }
        if (at(0, "\u001AE\u00DF\u00A3")) {
            return latin.substring(0, Math.min(latin.length(), 64)).contains("B\u0082\u0084webm")
                    ? "video/webm"
                    : UNKNOWN;
        }
        if (at(0, "{\\rtf")) {
            return "application/rtf";
        }
        int pdf = latin.indexOf("%PDF-");
        if (pdf >= 0 && pdf < 1024 && latin.substring(0, pdf).isBlank()) {
            return "application/pdf";
        }
        return isText() && !ACTIVE.matcher(latin).find() ? TEXT : UNKNOWN;
    }

    /// The family of QuickTime, told apart by the brand behind `ftyp`.
    private String film() {
        String brand = latin.length() < 12 ? "" : latin.substring(8, 12);
        return switch (brand) {
            case "avif", "avis" -> "image/avif";
            case "M4A ", "M4B " -> "audio/mp4";
            case "isom",
                    "iso2",
                    "iso4",
                    "iso5",
                    "iso6",
                    "mp41",
                    "mp42",
                    "avc1",
                    "M4V ",
                    "dash",
                    "MSNV" ->
                    "video/mp4";
            default -> UNKNOWN;
        };
    }

    /// Eleven bits in a row are no proof, so the next frame must begin where this one says that it ends.
    private boolean isMp3Frame() {
        int length = mp3Frame(0);
        return length > 0 && (length + 4 > head.length || mp3Frame(length) > 0);
    }

    private int mp3Frame(int at) {
        if (at + 4 > head.length || head[at] != (byte) 0xFF || (head[at + 1] & 0xE6) != 0xE2) {
            return 0;
        }
        int version = head[at + 1] >> 3 & 3;
        int rate = head[at + 2] >> 4 & 15;
        int frequency = head[at + 2] >> 2 & 3;
        if (version == 1 || rate == 0 || rate == 15 || frequency == 3) {
            return 0;
        }
        boolean first = version == 3;
        int[] rates =
                first
                        ? new int[] {32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320}
                        : new int[] {8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160};
        int hertz =
                new int[] {44_100, 48_000, 32_000}[frequency] / (first ? 1 : version == 2 ? 2 : 4);
        return (first ? 144_000 : 72_000) * rates[rate - 1] / hertz + (head[at + 2] >> 1 & 1);
    }

    private boolean isText() {
        for (byte value : head) {
            if (value >= 0
                    && value < 0x20
                    && value != '\t'
                    && value != '\n'
                    && value != '\r'
                    && value != '\f') {
                return false;
            }
        }
        CharsetDecoder decoder =
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        // Not told that it is the end, the decoder lets a letter be that the window cuts in two.
        return head.length > 0
                && !decoder.decode(ByteBuffer.wrap(head), CharBuffer.allocate(head.length), false)
                        .isError();
    }

    private boolean at(int place, String bytes) {
        return latin.startsWith(bytes, place);
    }
}
