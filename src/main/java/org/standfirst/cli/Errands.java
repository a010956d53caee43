package org.standfirst.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.standfirst.Standfirst;
import org.standfirst.archive.Archive;
import org.standfirst.archive.Archive.Decided;
import org.standfirst.archive.LedgerLine;
import org.standfirst.content.Journal;
import org.standfirst.content.Refusal;
import org.standfirst.desk.Deeds;
import org.standfirst.desk.Setting;
import org.standfirst.intake.Manuscripts;
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
            case Errand.Save it -> save(it, voice);
            case Errand.Publish it ->
                    deed(voice, desk -> desk.publishing().publish(it.who(), it.address(), it.at()));
            case Errand.Withdraw it ->
                    deed(
                            voice,
                            desk ->
                                    desk.publishing()
                                            .withdraw(it.who(), it.address(), it.reason()));
            case Errand.Move it ->
                    deed(voice, desk -> desk.moving().move(it.who(), it.from(), it.to()));
            case Errand.Retitle it ->
                    deed(voice, desk -> desk.titling().retitle(it.who(), it.address(), it.title()));
            case Errand.Tag it ->
                    deed(
                            voice,
                            desk ->
                                    desk.tagging()
                                            .tag(it.who(), it.address(), it.terms(), it.where()));
            case Errand.Untag it ->
                    deed(
                            voice,
                            desk ->
                                    desk.tagging()
                                            .untag(it.who(), it.address(), it.terms(), it.where()));
            case Errand.Arrange it ->
                    deed(voice, desk -> desk.ordering().order(it.who(), it.issue(), it.pieces()));
            case Errand.Rename it ->
                    deed(
                            voice,
                            desk ->
                                    desk.titling()
                                            .rename(it.who(), it.whom(), it.name(), it.sort()));
            case Errand.Set it -> set(it, voice);
            case Errand.Settings _ -> settings(voice);
            case Errand.Why it -> new Reasons(house, voice).of(it.path());
            case Errand.Report _ -> report(voice);
        }
    }

    /// Deeds need no pen: each is decided on what is current, while nobody else changes anything.
    private void deed(Voice voice, Function<Deeds, Decided> deed) {
        voice.say(sentence(house.deed(deed)));
    }

    private static String sentence(Decided decided) {
        return decided.line()
                .map(line ->
                        "%s, with line %d of the ledger."
                                .formatted(decided.words(), line.position()))
                .orElseGet(() -> decided.words() + "; nothing was changed.");
    }

    /// All files are read before anything is saved.
    private void save(Errand.Save errand, Voice voice) {
        List<Manuscripts.Read> all = errand.files().stream().map(house::manuscript).toList();
        for (int i = 0; i < all.size(); i++) {
            Manuscripts.Read read = all.get(i);
            deed(voice, desk -> desk.writing().save(errand.who(), read.manuscript()));
            String file = errand.files().get(i).getFileName().toString();
            read.dropped().forEach(what -> voice.say("%s: %s".formatted(file, what)));
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
