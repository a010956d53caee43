package org.standfirst.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.standfirst.Databases;
import org.standfirst.archive.Archive;
import org.standfirst.content.Progress;
import org.standfirst.database.Database;
import org.standfirst.media.Media;
import org.standfirst.web.Outgoing;

/// Files that are missing are got from the old site, if that is wished, and from nowhere else.
class FetchingTest {
    private static final String EXPORT =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
              xmlns:wp="http://wordpress.org/export/1.2/">
            <channel><title>Old</title><wp:wxr_version>1.2</wp:wxr_version>
            <wp:base_blog_url>http://127.0.0.1:PORT</wp:base_blog_url>
            <item><title>Press</title><wp:post_id>2</wp:post_id><wp:post_type>attachment</wp:post_type>
            <wp:status>inherit</wp:status>
            <wp:attachment_url>http://127.0.0.1:PORT/wp-content/uploads/press.jpg</wp:attachment_url></item>
            <item><title>A text</title><link>http://127.0.0.1:PORT/a-text/</link><wp:post_id>1</wp:post_id>
            <wp:post_date>2020-01-01 10:00:00</wp:post_date><wp:post_type>post</wp:post_type>
            <wp:status>publish</wp:status><content:encoded><![CDATA[<p>Words.</p>
            <img src="http://127.0.0.1:PORT/wp-content/uploads/press.jpg" alt="A press">]]></content:encoded></item>
            </channel></rss>
            """;

    @TempDir Path folder;

    @Test
    void whatIsMissingIsFetchedOnceAndOnlyIfThatIsWished() throws Exception {
        byte[] picture =
                Files.readAllBytes(
                        Path.of(
                                System.getProperty("basedir", ""),
                                "src/test/resources/wordpress/media/2024/05/cover-52.jpg"));
        AtomicInteger asked = new AtomicInteger();
        HttpServer oldSite =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        oldSite.createContext(
                "/wp-content/uploads/press.jpg",
                exchange -> {
                    asked.incrementAndGet();
                    exchange.sendResponseHeaders(200, picture.length);
                    exchange.getResponseBody().write(picture);
                    exchange.close();
                });
        oldSite.start();
        int port = oldSite.getAddress().getPort();
        Path export =
                Files.writeString(folder.resolve("export.xml"), EXPORT.replace("PORT", "" + port));
        try (Database database = Databases.SQLITE.open(folder)) {
            Archive archive = new Archive(database, Clock.systemUTC());
            Outgoing outgoing =
                    new Outgoing(
                            "test",
                            Clock.systemUTC(),
                            Duration.ZERO,
                            Set.of(new Outgoing.Allowance("127.0.0.1", port)));
            Intake intake =
                    new Intake(
                            archive,
                            new Media(folder.resolve("media")),
                            outgoing,
                            folder.resolve("reports"),
                            Clock.systemUTC());

            intake.take(order(export, Set.of()), Progress.UNSEEN);
            assertThat(asked).hasValue(0);
            assertThat(archive.counts()).doesNotContainKey("MediaFile");

            intake.take(order(export, Set.of(Order.Wish.FETCH)), Progress.UNSEEN);
            assertThat(asked).hasValue(1);
            assertThat(archive.counts()).containsEntry("MediaFile", 1L);

            intake.take(order(export, Set.of()), Progress.UNSEEN);
            assertThat(asked).hasValue(1);
            assertThat(archive.counts()).containsEntry("MediaFile", 1L);
        } finally {
            oldSite.stop(0);
        }
    }

    private static Order order(Path export, Set<Order.Wish> wishes) {
        return new Order(
                List.of(export), Optional.empty(), Optional.empty(), Optional.empty(), wishes);
    }
}
