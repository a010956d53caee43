package org.standfirst.site;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.standfirst.media.Media;
import org.standfirst.press.Press;
import org.standfirst.press.Printed;
import org.standfirst.web.Asked;
import org.standfirst.web.Coding;
import org.standfirst.web.Door;
import org.standfirst.web.Headers;
import org.standfirst.web.Reply;

/// Finds what stands at an address: an old address with a query, a file, or a page.
///
/// No part of an address ever becomes a path in the file system, and nothing of a request is given
/// back in an answer.
public final class Site implements Door {
    /// What every answer says to browsers: nothing from elsewhere, no script, no frame, no word
    /// about our readers to others. Without a `Server` header or a cookie.
    public static final Headers ALWAYS = headers();

    private static final int LONGEST_PATH = 4_096;

    /// A redirect is right for as long as nobody moves the page back.
    private static final String FOR_AN_HOUR = "public, max-age=3600";

    private final Press press;
    private final Uploads uploads;
    private final Forms forms;

    /// The door to what that press prints and that store keeps.
    public Site(Press press, Media media) {
        this(press, media, Forms.besideTheRest());
    }

    Site(Press press, Media media, Forms forms) {
        this.press = press;
        this.uploads = new Uploads(press, media);
        this.forms = forms;
    }

    /// A page that is kept and known to stand, in a form that is made already.
    @Override
    public Optional<Reply> ready(Asked asked) {
        String written = asked.path();
        if (written.length() > LONGEST_PATH || (asked.query().isPresent() && mayLead(written))) {
            return Optional.empty();
        }
        Optional<Printed.Sheet> kept = press.standing(Spelling.path(written));
        if (kept.isEmpty()) {
            return Optional.empty();
        }
        Printed.Sheet sheet = kept.get();
        Taken taken = Taken.of(asked.header("Accept-Encoding"));
        Optional<Coding> coding = forms.coding(sheet, taken);
        if (coding.isEmpty()) {
            return Optional.empty();
        }
        Optional<Form> form = forms.ready(sheet, coding.get());
        return form.isEmpty()
                ? Optional.empty()
                : Optional.of(form.get().reply(sheet, asked.header("If-None-Match"), taken));
    }

    /// Whether a query after that path may be an old address: only the front page has such.
    private static boolean mayLead(String written) {
        return written.length() <= 1 || written.indexOf('%') >= 0;
    }

    @Override
    public Reply answer(Asked asked) throws IOException {
        if (asked.path().length() > LONGEST_PATH) {
            return Reply.sentence(414, "The address is too long.", Headers.NONE);
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
        return new Reply(
                301,
                Headers.of("Location", url).with("Cache-Control", FOR_AN_HOUR),
                new Reply.Nothing());
    }

    private Reply sheet(Printed.Sheet sheet, Asked asked) {
        Taken taken = Taken.of(asked.header("Accept-Encoding"));
        return forms.coding(sheet, taken)
                .map(coding ->
                        forms.made(sheet, coding)
                                .reply(sheet, asked.header("If-None-Match"), taken))
                .orElseGet(() ->
                        Reply.sentence(
                                406,
                                "This can be had as it is, or in gzip: take one of them.",
                                Headers.of("Vary", "Accept-Encoding")));
    }

    @Override
    public Reply broken(String number) {
        return new Reply(
                500,
                Headers.of("Content-Type", "text/html; charset=utf-8")
                        .with("Cache-Control", "no-store"),
                new Reply.Bytes(press.fault(number)));
    }

    @Override
    public Headers always() {
        return ALWAYS;
    }

    private static Headers headers() {
        return Headers.of(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'self'; img-src 'self'; media-src 'self';"
                                + " font-src 'self'; connect-src 'self'; base-uri 'none';"
                                + " form-action 'none'; frame-ancestors 'none'")
                .with("X-Content-Type-Options", "nosniff")
                .with("Referrer-Policy", "same-origin")
                .with(
                        "Permissions-Policy",
                        "browsing-topics=(), camera=(), geolocation=(), microphone=()")
                .encoded();
    }
}
