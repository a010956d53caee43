package org.standfirst.site;

import java.util.Optional;
import org.standfirst.press.Printed;
import org.standfirst.web.Coding;
import org.standfirst.web.Headers;
import org.standfirst.web.Reply;

/// A sheet in one coding, ready to be sent: packed, and with all of its headers written.
final class Form {
    /// A page may change with every line of the ledger, so it is asked for again; mostly that
    /// gives a 304.
    private static final String FRESH = "public, max-age=0, must-revalidate";

    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    /// What one weighs besides its bytes.
    private static final int OVERHEAD = 2_000;

    final Coding coding;
    final int level;
    private final Reply.Lasting packed;
    private final Headers whole;
    private final Headers known;

    /// How often it was sent; not exact where several are sent at once, and needn't be.
    private int sent;

    private Form(Coding coding, int level, Reply.Lasting packed, Headers whole, Headers known) {
        this.coding = coding;
        this.level = level;
        this.packed = packed;
        this.whole = whole;
        this.known = known;
    }

    /// Packs a sheet.
    static Form of(Printed.Sheet sheet, Coding coding, int level) {
        // Its own bytes are the press's to keep.
        Reply.Lasting packed =
                Reply.Lasting.of(
                        coding == Coding.IDENTITY ? new byte[0] : coding.of(sheet.bytes(), level));
        Headers described = Headers.of("Content-Type", sheet.type());
        if (coding != Coding.IDENTITY) {
            described = described.with("Content-Encoding", coding.token);
        }
        Headers known = known(sheet, new Tag(sheet.print(), coding, level));
        return new Form(
                coding,
                level,
                packed,
                known.over(described).over(Site.ALWAYS).encoded(),
                known.over(Site.ALWAYS).encoded());
    }

    private static Headers known(Printed.Sheet sheet, Tag tag) {
        Headers headers =
                Headers.of("ETag", tag.toString())
                        .with("Cache-Control", carriesItsHash(sheet) ? FOR_EVER : FRESH);
        return Forms.isText(sheet) ? headers.with("Vary", "Accept-Encoding") : headers;
    }

    /// Style sheets and faces are other ones at other addresses.
    private static boolean carriesItsHash(Printed.Sheet sheet) {
        return sheet.type().startsWith("text/css") || sheet.type().startsWith("font/");
    }

    /// The sheet in this form, or that it hasn't changed.
    ///
    /// @param known what `If-None-Match` says
    Reply reply(Printed.Sheet sheet, Optional<String> known, Taken taken) {
        if (sheet.status() == 200 && known.isPresent()) {
            Tag own = new Tag(sheet.print(), coding, level);
            Optional<Tag> held = own.held(known.get(), taken);
            if (held.isPresent()) {
                return new Reply(
                        304,
                        held.get().equals(own) ? this.known : known(sheet, held.get()),
                        new Reply.Nothing());
            }
        }
        return new Reply(
                sheet.status(),
                whole,
                coding == Coding.IDENTITY ? new Reply.Bytes(sheet.bytes()) : packed);
    }

    /// Says once, when it has been sent that often, that it is worth more pains.
    boolean isSentAgain(int often) {
        return ++sent == often && level < coding.best;
    }

    /// Lets it be said another time.
    void forgetSent() {
        sent = 0;
    }

    int length() {
        return (int) packed.length();
    }

    int weight() {
        return OVERHEAD + length();
    }
}
