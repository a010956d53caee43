package org.standfirst.media;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/// Tells the office papers of before 2007 apart, by the names in the folder that such a file holds.
final class Ole {
    private Ole() {}

    static String type(Bytes file) throws IOException {
        if (file.position() + file.left() < 512) {
            return Sniff.UNKNOWN;
        }
        file.seek(30);
        int sector = 1 << Math.clamp(file.u16le(), 9, 12);
        file.seek(48);
        long folder = (file.u32le() + 1) * sector;
        if (folder > file.position() + file.left()) {
            return Sniff.UNKNOWN;
        }
        file.seek(folder);
        String names =
                new String(file.take(Math.min(file.left(), 4096)), StandardCharsets.UTF_16LE);
        if (names.contains("WordDocument")) {
            return "application/msword";
        }
        if (names.contains("Workbook") || names.contains("Book\0")) {
            return "application/vnd.ms-excel";
        }
        return names.contains("PowerPoint Document")
                ? "application/vnd.ms-powerpoint"
                : Sniff.UNKNOWN;
    }
}
