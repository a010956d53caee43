package org.standfirst.media;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/// The headers that a kept file is sent with, so that nothing in it can run, whatever it is.
public final class Delivery {
    private static final Set<String> PICTURES =
            Set.of("image/jpeg", "image/png", "image/gif", "image/webp", "image/avif", "image/bmp");
    private static final Set<String> RECORDINGS =
            Set.of(
                    "audio/mpeg",
                    "audio/ogg",
                    "audio/wav",
                    "audio/flac",
                    "audio/mp4",
                    "video/mp4",
                    "video/webm",
                    "video/ogg");
    private static final Set<String> PAPERS =
            Set.of(
                    "image/tiff",
                    "application/zip",
                    "application/epub+zip",
                    "application/rtf",
                    "application/msword",
                    "application/vnd.ms-excel",
                    "application/vnd.ms-powerpoint");

    private Delivery() {}

    /// In the order in which they are written; anything that no file of ours can be is sent as bytes to download.
    public static Map<String, String> headers(String type) {
        Map<String, String> headers = new LinkedHashMap<>();
        if (PICTURES.contains(type)) {
            headers.put("Content-Type", type);
            headers.put("Content-Security-Policy", "default-src 'none'; sandbox");
        } else if (RECORDINGS.contains(type)) {
            headers.put("Content-Type", type);
            // Opened alone, a recording is played by a page that the browser makes up, and that
            // page asks for it.
            headers.put("Content-Security-Policy", "default-src 'none'; media-src 'self'; sandbox");
        } else if (type.equals("application/pdf")) {
            headers.put("Content-Type", type);
            // Chrome and Safari show no PDF in a sandbox (crbug.com/271452); their viewers are
            // walled off anyway.
            headers.put(
                    "Content-Security-Policy",
                    "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'");
        } else if (type.equals(Sniff.TEXT)) {
            headers.put("Content-Type", "text/plain; charset=utf-8");
            headers.put("Content-Security-Policy", "default-src 'none'; sandbox");
        } else {
            headers.put("Content-Type", isPaper(type) ? type : Sniff.UNKNOWN);
            headers.put("Content-Disposition", "attachment");
            headers.put("Content-Security-Policy", "default-src 'none'; sandbox");
        }
        headers.put("X-Content-Type-Options", "nosniff");
        return headers;
    }

    private static boolean isPaper(String type) {
        return PAPERS.contains(type)
                || type.matches(
                        "application/vnd\\.(?:openxmlformats-officedocument|oasis\\.opendocument)\\.[a-z.]+");
    }
}
