package org.standfirst.media;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/// Tells a book or an office paper from any other zip, by the names in it; nothing is unpacked.
final class Zips {
    private static final String PLAIN = "application/zip";
    private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";
    private static final int WINDOW = 1 << 16;

    private Zips() {}

    static String type(String head, Bytes file) throws IOException {
        // Books and OpenDocument papers carry their type as a first entry of this name, not
        // compressed.
        String first = "mimetype";
        if (head.startsWith(first, 30)) {
            String type = head.substring(30 + first.length());
            for (String known :
                    new String[] {
                        "application/epub+zip",
                        "application/vnd.oasis.opendocument.text",
                        "application/vnd.oasis.opendocument.spreadsheet",
                        "application/vnd.oasis.opendocument.presentation",
                        "application/vnd.oasis.opendocument.graphics"
                    }) {
                if (type.startsWith(known)) {
                    return known;
                }
            }
            return PLAIN;
        }
        long length = file.position() + file.left();
        file.seek(Math.max(0, length - WINDOW));
        String names = head + new String(file.take(file.left()), StandardCharsets.ISO_8859_1);
        if (!names.contains("[Content_Types].xml")) {
            return PLAIN;
        }
        if (names.contains("word/document.xml")) {
            return OFFICE + "wordprocessingml.document";
        }
        if (names.contains("xl/workbook.xml")) {
            return OFFICE + "spreadsheetml.sheet";
        }
        return names.contains("ppt/presentation.xml")
                ? OFFICE + "presentationml.presentation"
                : PLAIN;
    }
}
