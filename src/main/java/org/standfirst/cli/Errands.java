package org.standfirst.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.standfirst.Standfirst;
import org.standfirst.archive.Archive;
import org.standfirst.archive.LedgerLine;
import org.standfirst.content.Journal;
import org.standfirst.content.Refusal;
import org.standfirst.desk.Setting;
import org.standfirst.intake.Summary;

/// Does errands in a house, one that writes at a time.
final class Errands {
    private final Standfirst house;
    private final String folder;
    private final String server;
    private final ReentrantLock pen = new ReentrantLock();

    /// @param server what there is to say about a running server
    Errands(Standfirst house, String folder, String server) {
        this.house = house;
        this.folder = folder;
        this.server = server;
    }

    void run(Errand errand, Voice voice) {
        switch (errand) {
            case Errand.TakeIn it -> alone(() -> takeIn(it, voice));
            case Errand.Redact it -> alone(() -> redact(it, voice));
            case Errand.Write it -> house.write(it.folder()).forEach(voice::say);
            case Errand.Export it -> house.export(it.order(), voice.progress()).forEach(voice::say);
            case Errand.Stream it ->
                    house.export(it.order(), voice.bytes(), "the archive", voice.progress())
                            .forEach(voice::remark);
            case Errand.Set it -> alone(() -> set(it, voice));
            case Errand.Settings _ -> settings(voice);
            case Errand.Why it -> new Reasons(house, voice).of(it.path());
            case Errand.Report _ -> report(voice);
        }
    }

    private void alone(Runnable deed) {
        if (!pen.tryLock()) {
            throw new Refusal(
                    "The server takes something in already.",
                    "Wait until it is done; “./standfirst status” still answers.");
        }
        try {
            deed.run();
        } finally {
            pen.unlock();
        }
    }

    private void takeIn(Errand.TakeIn errand, Voice voice) {
        Summary summary = house.take(errand.order(), voice.progress());
        summary.lines().forEach(voice::say);
    }

    private void redact(Errand.Redact errand, Voice voice) {
        Optional<LedgerLine> line = house.redact(errand.who(), errand.reason(), errand.words());
        voice.say(
                line.map(it ->
                                "Taken out of %s, with line %d of the ledger. Backups, exports and reports are not reached."
                                        .formatted(documents(it.changes().size()), it.position()))
                        .orElse("These words stand nowhere; nothing was changed."));
    }

    private static String documents(int count) {
        return count == 1 ? "1 document" : count + " documents";
    }

    private void set(Errand.Set errand, Voice voice) {
        Optional<LedgerLine> line = house.set(errand.who(), errand.setting(), errand.value());
        voice.say(
                line.map(it ->
                                "%s, with line %d of the ledger."
                                        .formatted(it.words(), it.position()))
                        .orElseGet(() ->
                                "%s is that already; nothing was changed."
                                        .formatted(errand.setting().key())));
    }

    private void settings(Voice voice) {
        Journal journal = house.journal();
        for (Setting setting : Setting.values()) {
            voice.say("%-10s %s".formatted(setting.key(), setting.in(journal)));
        }
    }

    private void report(Voice voice) {
        Archive archive = house.archive();
        voice.say(house.journal().name().text());
        row(voice, "data folder", folder);
        row(voice, "database", archive.database());
        row(voice, "server", server);
        row(voice, "public texts", number(house.texts()));
        row(voice, "ledger", ledger(archive));
        house.review().ifPresent(review -> row(voice, "pages", Reasons.of(review)));
        for (Map.Entry<String, Long> count : archive.counts().entrySet()) {
            row(voice, count.getKey().toLowerCase(Locale.ROOT), number(count.getValue()));
        }
    }

    private static void row(Voice voice, String name, String value) {
        voice.say("  %-14s %s".formatted(name, value));
    }

    private static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private static String ledger(Archive archive) {
        long position = archive.position();
        List<LedgerLine> last = archive.after(Math.max(0, position - 1), 1);
        return last.isEmpty()
                ? "nothing was done yet"
                : "line %d, %s, %s by %s: %s"
                        .formatted(
                                position,
                                last.getFirst().moment(),
                                last.getFirst().deed(),
                                last.getFirst().who(),
                                last.getFirst().words());
    }
}
