package org.standfirst.export;

import java.nio.charset.StandardCharsets;
import org.standfirst.content.Address;
import org.standfirst.content.Line;

/// Pages that lead on from old addresses, for servers that know no redirects.
final class Waymarks {
    private Waymarks() {}

    static byte[] page(String home, Address to) {
        String url = Line.escaped(to.encoded());
        return """
        <!DOCTYPE html>
        <html lang="zxx">
        <head>
        <meta charset="utf-8">
        <title>%s</title>
        <link rel="canonical" href="%s%s">
        <meta http-equiv="refresh" content="0; url=%s">
        </head>
        <body><p><a href="%s">%s</a></p></body>
        </html>
        """
                .formatted(
                        Line.escaped(to.path()),
                        Line.escaped(home),
                        url,
                        url,
                        url,
                        Line.escaped(to.path()))
                .getBytes(StandardCharsets.UTF_8);
    }
}
