package org.standfirst.site;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.standfirst.media.Media;
import org.standfirst.press.Press;
import org.standfirst.press.Printed;
import org.standfirst.web.Asked;
import org.standfirst.web.Door;
import org.standfirst.web.Reply;

/// Finds what stands at an address: an old address with a query, a file, or a page.
///
/// No part of an address ever becomes a path in the file system, and nothing of a request is given
/// back in an answer.
public final class Site implements Door {
    /// What every answer says to browsers: nothing from elsewhere, no script, no frame, no word
    /// about our readers to others. Without a `Server` header or a cookie.
    static final Map<String, String> ALWAYS = headers();

    private static final int LONGEST_PATH = 4_096;

    /// A page may change with every line of the ledger, so it is asked for again; mostly that
    /// gives a 304.
    private static final String FRESH = "public, max-age=0, must-revalidate";

    /// A redirect is right for as long as nobody moves the page back.
    private static final String FOR_AN_HOUR = "public, max-age=3600";

    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    private final Press press;
    private final Uploads uploads;
    private final Squeezed squeezed = new Squeezed();

    /// The door to what that press prints and that store keeps.
    public Site(Press press, Media media) {
        this.press = press;
        this.uploads = new Uploads(press, media);
    }

    @Override
    public Reply answer(Asked asked) throws IOException {
        if (asked.path().length() > LONGEST_PATH) {
            return Reply.sentence(414, "The address is too long.", Map.of());
        }
        String path = Spelling.path(asked.path());
        Optional<Reply> file = uploads.at(path, asked);
        if (file.isPresent()) {
            return file.get();
        }
        Printed printed = press.at(path);
        if (asked.query().isPresent() && isHome(path, printed)) {
            List<String> pairs = new ArrayList<>(Spelling.pairs(asked.query().get()));
            // `?post_type=podcast&p=12` means one podcast, and not all of them.
            pairs.sort(Comparator.comparing(pair -> pair.startsWith("post_type=")));
            for (String pair : pairs) {
                Optional<Printed> there = press.atQuery(pair);
                if (there.isPresent()) {
                    return reply(there.get(), asked);
                }
            }
        }
        return reply(printed, asked);
    }

    /// Whether it is the front page, or an address that leads there: WordPress takes queries at both.
    private static boolean isHome(String path, Printed printed) {
        return switch (printed) {
            case Printed.Sheet _ -> path.equals("/");
            case Printed.Elsewhere elsewhere -> elsewhere.to().url().equals("/");
        };
    }

    private Reply reply(Printed printed, Asked asked) {
        return switch (printed) {
            case Printed.Elsewhere elsewhere -> elsewhere(elsewhere.to().url());
            case Printed.Sheet sheet -> sheet(sheet, asked);
        };
    }

    static Reply elsewhere(String url) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Location", url);
        headers.put("Cache-Control", FOR_AN_HOUR);
        return new Reply(301, headers, new Reply.Nothing());
    }

    private Reply sheet(Printed.Sheet sheet, Asked asked) {
        boolean twofold = Squeezed.isOf(sheet);
        boolean inGzip = twofold && Squeezed.isTaken(asked);
        String tag = "\"" + sheet.print() + (inGzip ? "-gz\"" : "\"");
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", sheet.type());
        headers.put("ETag", tag);
        headers.put("Cache-Control", carriesItsHash(sheet) ? FOR_EVER : FRESH);
        if (twofold) {
            headers.put("Vary", "Accept-Encoding");
        }
        if (sheet.status() == 200 && Conditions.isKnown(asked, tag)) {
            headers.remove("Content-Type");
            return new Reply(304, headers, new Reply.Nothing());
        }
        if (inGzip) {
            headers.put("Content-Encoding", "gzip");
            return new Reply(sheet.status(), headers, new Reply.Bytes(squeezed.bytes(sheet)));
        }
        return new Reply(sheet.status(), headers, new Reply.Bytes(sheet.bytes()));
    }

    /// Style sheets and faces are other ones at other addresses.
    private static boolean carriesItsHash(Printed.Sheet sheet) {
        return sheet.type().startsWith("text/css") || sheet.type().startsWith("font/");
    }

    @Override
    public Reply broken(String number) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", "text/html; charset=utf-8");
        headers.put("Cache-Control", "no-store");
        return new Reply(500, headers, new Reply.Bytes(press.fault(number)));
    }

    @Override
    public Map<String, String> always() {
        return ALWAYS;
    }

    private static Map<String, String> headers() {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put(
                "Content-Security-Policy",
                "default-src 'none'; style-src 'self'; img-src 'self'; media-src 'self';"
                        + " font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none';"
                        + " frame-ancestors 'none'");
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("Referrer-Policy", "same-origin");
        headers.put("Cross-Origin-Opener-Policy", "same-origin");
        headers.put(
                "Permissions-Policy",
                "browsing-topics=(), camera=(), geolocation=(), microphone=()");
        return java.util.Collections.unmodifiableMap(headers);
    }
}
