package org.standfirst.export;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.standfirst.Databases;
import org.standfirst.archive.Archive;
import org.standfirst.content.Progress;
import org.standfirst.database.Database;
import org.standfirst.edition.Editions;
import org.standfirst.media.Media;
import org.standfirst.pages.Pages;
import org.standfirst.press.Press;

/// A process of its own that exports, and may be killed.
final class ExportAndDie {
    private ExportAndDie() {}

    public static void main(String... words) {
        Path data = Path.of(words[0]);
        try (Database database = Databases.SQLITE.open(data)) {
            Press press =
                    new Press(new Editions(new Archive(database, Clock.systemUTC())), new Pages());
            Export export =
                    new Export(
                            press,
                            new Media(data.resolve("media")),
                            Map.of(),
                            data.resolve("export.key"),
                            Clock.systemUTC());
            System.out.println("begins");
            export.run(
                    new Order(
                            Path.of(words[1]),
                            Order.Form.FOLDER,
                            Set.of(Copy.GZIP),
                            Optional.empty()),
                    Progress.UNSEEN);
            System.out.println("done");
        }
    }
}
