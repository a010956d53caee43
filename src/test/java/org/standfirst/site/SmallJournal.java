package org.standfirst.site;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.standfirst.Databases;
import org.standfirst.Samples;
import org.standfirst.archive.Archive;
import org.standfirst.archive.Saving;
import org.standfirst.content.Address;
import org.standfirst.content.Article;
import org.standfirst.content.Body;
import org.standfirst.content.Id;
import org.standfirst.content.Line;
import org.standfirst.content.MediaFile;
import org.standfirst.content.MediaFile.Size;
import org.standfirst.content.Moved;
import org.standfirst.content.Slug;
import org.standfirst.content.Taxonomy;
import org.standfirst.content.Term;
import org.standfirst.database.Database;
import org.standfirst.edition.Editions;
import org.standfirst.media.Media;
import org.standfirst.media.Stored;
import org.standfirst.pages.Pages;
import org.standfirst.press.Press;
import org.standfirst.web.Coding;
import org.standfirst.web.WebServer;

/// A journal of 25 articles, saved straight into an archive and served at a port.
final class SmallJournal implements AutoCloseable {
    static final String PICTURE = "/wp-content/uploads/2024/05/press.png";
    static final String SCALED = "/wp-content/uploads/2024/05/wide-scaled.png";
    static final String UNUSED = "/wp-content/uploads/2024/05/unused.png";
    static final String SVG = "/wp-content/uploads/2024/05/drawing.svg";

    private final Database database;
    final Archive archive;
    final Media media;
    final Stored picture;
    final Editions editions;
    final Press press;
    final WebServer server;
    final Id first;

    SmallJournal(Path folder, Clock clock) throws IOException {
        database = Databases.SQLITE.open(folder);
        archive = new Archive(database, clock);
        media = new Media(folder.resolve("media"));
        picture = media.keep(new ByteArrayInputStream(png()), "press.png");
        Stored svg =
                media.keep(
                        new ByteArrayInputStream(
                                "<svg xmlns='http://www.w3.org/2000/svg'><script>1</script></svg>"
                                        .getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                        "drawing.svg");
        List<Id> ids = archive.newIds(40);
        first = ids.get(10);
        List<Saving> all = new ArrayList<>();
        all.add(
                Saving.of(
                        ids.get(0),
                        Samples.taxonomy(
                                "category", Taxonomy.Role.CATEGORY, "Category", "Categories")));
        all.add(
                Saving.of(
                        ids.get(1),
                        new Term(
                                ids.get(0),
                                new Slug("labor"),
                                Line.of("Labor"),
                                Body.EMPTY,
                                Optional.empty(),
                                new Address("/category/labor/"),
                                List.of("/?cat=3"))));
        all.add(Saving.of(ids.get(2), file(PICTURE, picture, List.of(new Size(320, 240)))));
        all.add(Saving.of(ids.get(3), file(SCALED, picture, List.of(new Size(320, 240)))));
        all.add(Saving.of(ids.get(4), file(UNUSED, picture, List.of())));
        all.add(Saving.of(ids.get(5), file(SVG, svg, List.of())));
        all.add(
                Saving.of(
                        ids.get(6), new Moved(List.of("/author/editor/"), new Address("/years/"))));
        all.add(Saving.of(ids.get(7), new Moved(List.of("/blog/"), new Address("/"))));
        for (int i = 0; i < 25; i++) {
            all.add(Saving.of(ids.get(10 + i), article(i, ids.get(1)), body(i)));
        }
        archive.save("anna", "save", "Saved.", all);
        editions = new Editions(archive);
        press = new Press(editions, new Pages());
        server =
                WebServer.startIfFree(
                                "127.0.0.1",
                                0,
                                new Site(press, media, new Forms(Coding.available(), job -> {})),
                                clock)
                        .orElseThrow();
    }

    private static Article article(int i, Id term) {
        Article it =
                Samples.article(
                        "Text " + i,
                        new org.standfirst.content.Stage.Published(Samples.AT.plusHours(i)),
                        List.of(term),
                        List.of());
        return new Article(
                it.kind(),
                it.title(),
                it.subtitle(),
                it.standfirst(),
                it.language(),
                it.stage(),
                i == 1 ? new Address("/2024/05/про-тишу/") : it.address(),
                List.of("/?p=" + (100 + i), "/old-" + i + "/"),
                it.credits(),
                it.lead(),
                it.licence(),
                it.terms(),
                it.issues(),
                it.symposia(),
                it.answers(),
                it.collection(),
                it.marks());
    }

    private static Body body(int i) {
        return i == 0
                ? new Body(
                        "<p>Words. <a href=\""
                                + SVG
                                + "\">A drawing</a></p>"
                                + "<figure><img src=\""
                                + PICTURE
                                + "\" alt=\"\" width=\"640\" height=\"480\"></figure>"
                                + "<figure><img src=\""
                                + SCALED
                                + "\" alt=\"\" width=\"640\" height=\"480\"></figure>")
                : new Body("<p>Words " + i + ".</p>");
    }

    private static MediaFile file(String path, Stored kept, List<Size> variants) {
        return new MediaFile(
                new Address(path),
                kept.hash(),
                kept.type(),
                kept.bytes(),
                kept.size(),
                variants,
                Line.of("A press"),
                "A press",
                Line.EMPTY,
                Line.EMPTY,
                List.of());
    }

    private static byte[] png() throws IOException {
        BufferedImage image = new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 640 * 480; i++) {
            image.setRGB(i % 640, i / 640, i * 2_654_435);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }

    @Override
    public void close() {
        server.close();
        database.close();
    }
}
