package org.standfirst;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.standfirst.archive.Archive;
import org.standfirst.archive.Archive.Decided;
import org.standfirst.archive.Current;
import org.standfirst.archive.LedgerLine;
import org.standfirst.archive.Redaction;
import org.standfirst.content.Document;
import org.standfirst.content.Fingerprint;
import org.standfirst.content.Id;
import org.standfirst.content.Journal;
import org.standfirst.content.MediaFile;
import org.standfirst.content.Progress;
import org.standfirst.database.Database;
import org.standfirst.database.Library;
import org.standfirst.desk.Deeds;
import org.standfirst.desk.Desk;
import org.standfirst.desk.Releases;
import org.standfirst.desk.Setting;
import org.standfirst.desk.Settings;
import org.standfirst.edition.Derived;
import org.standfirst.edition.Editions;
import org.standfirst.edition.Snapshots;
import org.standfirst.export.Export;
import org.standfirst.intake.Intake;
import org.standfirst.intake.Manuscripts;
import org.standfirst.intake.Order;
import org.standfirst.intake.Summary;
import org.standfirst.markdown.FolderWriter;
import org.standfirst.media.Media;
import org.standfirst.pages.Pages;
import org.standfirst.press.Account;
import org.standfirst.press.Press;
import org.standfirst.site.Site;
import org.standfirst.web.Certificate;
import org.standfirst.web.Outgoing;
import org.standfirst.web.WebServer;

/// One journal's house: wires the rooms by hand, top to bottom, and closes them in reverse order.
///
/// What readers need is built when somebody asks for it, so that an intake has the memory for itself.
public final class Standfirst implements AutoCloseable {
    /// Of this program.
    public static final String VERSION = "0.1";

    private static final Logger LOG = LoggerFactory.getLogger(Standfirst.class);

    private final Clock clock;
    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private final Archive archive;
    private final Media media;
    private final Intake intake;
    private final Snapshots snapshots;
    private final Derived traces;
    private final DataFolder folder;
    private final Deeds deeds;
    private Optional<Editions> editions = Optional.empty();
    private Optional<Press> press = Optional.empty();
    private Optional<Export> export = Optional.empty();

    /// @param folder is let go of with the house
    /// @param database the JDBC URL of a PostgreSQL; empty for the SQLite file in the folder
    public Standfirst(DataFolder folder, Optional<String> database, Clock clock) {
        this.clock = clock;
        this.folder = folder;
        open.push(folder);
        CompletableFuture<Fingerprint> program = CompletableFuture.supplyAsync(Program::print);
        try {
            Database data =
                    database.map(Database::postgresql)
                            .orElseGet(() -> Database.sqlite(folder.archive()));
            open.push(data);
            archive = new Archive(data, clock);
            media = new Media(folder.media());
            Outgoing outgoing = new Outgoing(VERSION, clock, Outgoing.PAUSE, Set.of());
            intake = new Intake(archive, media, outgoing, folder.reports(), clock);
            deeds = Deeds.of(archive, clock);
            intake.sweep();
            snapshots = new Snapshots(archive, folder.derived().resolve("edition"), program::join);
            traces =
                    new Derived(
                            archive,
                            folder.derived().resolve("traces"),
                            Press.TRACES,
                            program::join);
            open.push(this::keepEdition);
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /// What the journal has.
    public Archive archive() {
        return archive;
    }

    /// How many articles and pages readers see.
    public int texts() {
        return editions().now().texts();
    }

    /// What readers see, built when it is first asked for.
    private synchronized Editions editions() {
        Editions now = editions.orElseGet(() -> new Editions(archive, snapshots));
        editions = Optional.of(now);
        return now;
    }

    /// What prints for readers, made when it is first asked for.
    private synchronized Press press() {
        Press now = press.orElseGet(() -> new Press(editions(), new Pages(), traces));
        press = Optional.of(now);
        return now;
    }

    /// Why the page at a path is as it is; empty where none is printed.
    ///
    /// @param path decoded
    public Optional<Account> why(String path) {
        return press().why(path);
    }

    /// What the newest change made of the pages that are kept for readers; empty where none are.
    public Optional<Account.Review> review() {
        return atWork().map(Press::review);
    }

    private synchronized Optional<Press> atWork() {
        return press;
    }

    private void keepEdition() {
        made().ifPresent(it -> snapshots.keep(it::now));
        atWork().ifPresent(Press::keepTraces);
        snapshots.close();
    }

    private synchronized Optional<Editions> made() {
        return editions;
    }

    /// What the journal is called, and its other settings.
    public Journal journal() {
        return new Settings(archive, media).now();
    }

    /// Takes in what was ordered; readers see it when this returns.
    public Summary take(Order order, Progress progress) {
        Summary summary = intake.take(order, progress);
        catchUp();
        if (!order.wishes().contains(Order.Wish.REHEARSE)) {
            keepNewest();
        }
        return summary;
    }

    /// Writes all that is current as a folder of Markdown, and says in lines what it wrote.
    public List<String> write(Path to) {
        Map<Id, Document> documents = new TreeMap<>();
        Map<Id, Long> revisions = new HashMap<>();
        for (Current.Held held : archive.current().documents()) {
            documents.put(held.revision().id(), held.revision().document());
            revisions.put(held.revision().id(), held.revision().number());
        }
        return FolderWriter.write(
                        to,
                        documents,
                        id -> archive.body(Objects.requireNonNull(revisions.get(id))),
                        new MediaStore(media))
                .lines(to);
    }

    private record MediaStore(Media media) implements FolderWriter.MediaStore {
        @Override
        public Optional<Path> file(MediaFile file) {
            return Optional.of(media.file(file.hash())).filter(Files::isRegularFile);
        }

        @Override
        public List<MediaFile.Size> usualSizes(MediaFile file) {
            return file.size().map(Media::ladder).orElse(List.of());
        }
    }

    /// Writes the public site as files, and says in lines what came of it.
    public List<String> export(org.standfirst.export.Order order, Progress progress) {
        return exporting().run(order, progress).lines();
    }

    /// Writes the public site as one archive into a stream.
    public List<String> export(
            org.standfirst.export.Order order, OutputStream out, String where, Progress progress) {
        return exporting().run(order, out, where, progress).lines();
    }

    private Map<String, String> headers() {
        Map<String, String> headers = new LinkedHashMap<>();
        Site.ALWAYS.forEach(headers::put);
        return headers;
    }

    private synchronized Export exporting() {
        Export now =
                export.orElseGet(
                        () -> new Export(press(), media, headers(), folder.exportKey(), clock));
        export = Optional.of(now);
        return now;
    }

    /// Takes words out of everything; readers see them no more when this returns.
    public Optional<LedgerLine> redact(String who, String reason, Redaction.Replacement words) {
        Optional<LedgerLine> line =
                traces.without(() ->
                        snapshots.without(
                                () -> new Desk(archive).redact(who, reason, List.of(words))));
        catchUp();
        keepNewest();
        return line;
    }

    /// Gives a setting another value, which readers see when this returns; empty where it is what it
    /// was.
    public Optional<LedgerLine> set(String who, Setting setting, String value) {
        Optional<LedgerLine> line = new Settings(archive, media).set(who, setting, value);
        catchUp();
        return line;
    }

    /// So that the next start has it at once, whoever starts next.
    private void keepNewest() {
        snapshots.keep(() -> editions().now());
    }

    /// Does a deed of an editor; readers see it when this returns.
    public Decided deed(Function<Deeds, Decided> deed) {
        Decided decided = deed.apply(deeds);
        catchUp();
        return decided;
    }

    /// Reads a file of Markdown as a manuscript for the desk.
    public Manuscripts.Read manuscript(Path file) {
        return new Manuscripts(archive, clock.getZone()).read(file);
    }

    private synchronized void catchUp() {
        editions.ifPresent(Editions::catchUp);
    }

    /// Goes through the motions of a start, beside what else a start does: half of it is Java, which
    /// loads and learns what it has not done yet.
    public static void rehearse() {
        beside("rehearsal", Press::rehearse);
    }

    /// Lays SQLite's native library where the property `org.sqlite.lib.path` says, for starts to come.
    public static void keepLibrary() throws IOException {
        Library.keep();
    }

    private static void beside(String name, Runnable deed) {
        Thread.ofPlatform().daemon().name(name).start(deed);
    }

    /// Opens the readers' door; empty where another program listens there.
    ///
    /// @param port 0 for any that is free
    /// @param certificate with which it speaks HTTPS; empty for plain HTTP
    public Optional<WebServer> serve(String host, int port, Optional<Certificate> certificate) {
        Press press = press();
        // The first reader, who is often the one that has just started it, finds the front page
        // there.
        beside("front page", () -> press.at("/"));
        Optional<WebServer> server =
                WebServer.startIfFree(host, port, certificate, new Site(press, media), clock);
        server.ifPresent(it -> {
            open.push(new Follower(editions(), releases(), snapshots));
            open.push(it);
        });
        return server;
    }

    private Releases releases() {
        return new Releases(
                archive,
                clock,
                (text, refusal) ->
                        LOG.warn("{} could not be published: {}", text, refusal.getMessage()));
    }

    @Override
    public void close() {
        if (open.isEmpty()) {
            return;
        }
        // What is left is closed even where this can't be.
        try (Closing _ = this::close) {
            open.pop().close();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Closing extends AutoCloseable {
        @Override
        void close();
    }
}
