package org.standfirst.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.standfirst.content.Article;
import org.standfirst.content.Comment;
import org.standfirst.content.Contributor;
import org.standfirst.content.Page;
import org.standfirst.content.Refusal;
import org.standfirst.content.Subject;
import org.standfirst.typesetting.Cleaner;

/// Every export at hand, taken in: what comes of it, and what must never come of any.
class ExportsTest {
    private static final Path FOLDER =
            Path.of(System.getProperty("standfirst.shared", "../shared"), "data", "wxr");

    @TempDir private Path folder;

    @BeforeEach
    void theFilesAreHere() {
        Assumptions.assumeTrue(Files.exists(FOLDER), "The collection of exports is not here.");
    }

    @Test
    void dump() throws IOException {
        var out = new StringBuilder();
        try (var files = Files.walk(FOLDER)) {
            for (Path p : files.filter(f -> f.toString().endsWith(".xml")).sorted().toList()) {
                String name = FOLDER.relativize(p).toString().replace(".xml", "");
                try (TakenIn journal = new TakenIn(folder.resolve(name.replace('/', '_')))) {
                    try {
                        journal.take(p);
                    } catch (Refusal r) {
                        out.append(name + " | " + r.wrong() + " | " + r.cure() + "\n");
                        continue;
                    } catch (Throwable t) {
                        out.append(name + " !!! " + t + "\n");
                        int k = 0;
                        for (var st : t.getStackTrace())
                            if (k++ < 12) out.append("    " + st + "\n");
                        continue;
                    }
                    out.append(
                            name
                                    + " | "
                                    + journal.open(Article.class).size()
                                    + " | "
                                    + journal.open(Page.class).size()
                                    + " | "
                                    + journal.all(Contributor.class).size()
                                    + " | "
                                    + journal.all(Comment.class).size()
                                    + " | "
                                    + journal.all(Subject.class).values().stream()
                                            .filter(s -> !(s instanceof Contributor))
                                            .count()
                                    + " | "
                                    + journal.remarks("MEDIA_MISSING").size()
                                    + "\n");
                    journal.remarks("WORDS").forEach(w -> out.append("   WORDS " + w + "\n"));
                    journal.remarks("LOOK_AT_THIS").forEach(w -> out.append("   LOOK " + w + "\n"));
                    journal.remarks("ACCOUNTS").stream()
                            .limit(40)
                            .forEach(w -> out.append("   ACC " + w + "\n"));
                    journal.remarks("TAXONOMIES").forEach(w -> out.append("   TAX " + w + "\n"));
                    journal.remarks("MEDIA_MISSING").stream()
                            .limit(40)
                            .forEach(w -> out.append("   MISSING " + w + "\n"));
                    for (var item : journal.report().get("items"))
                        if (item.get("notes").size() > 0
                                || !item.get("became").asString().equals("TAKEN_IN"))
                            out.append("   ITEM " + item + "\n");
                    long t0 = System.nanoTime();
                    try {
                        var all = journal.everything();
                        out.append(
                                "   pages "
                                        + all.size()
                                        + " in "
                                        + (System.nanoTime() - t0) / 1000000
                                        + "\n");
                        all.forEach((u, a) -> {
                            if (a.status() == 301) {
                                var there = all.get(a.location());
                                if (there == null || there.status() != 200)
                                    out.append(
                                            "   301-> "
                                                    + u
                                                    + " "
                                                    + a.location()
                                                    + " "
                                                    + (there == null ? "null" : there.status())
                                                    + "\n");
                            }
                        });
                        var dead = new TreeSet<String>();
                        all.forEach((u, a) -> {
                            if (a.status() == 200)
                                for (String l : journal.links(a)) {
                                    var there = all.get(l.replaceFirst("#.*$", ""));
                                    if (there == null || there.status() == 404)
                                        dead.add("   DEAD " + l + " on " + u + "\n");
                                }
                        });
                        dead.stream().limit(60).forEach(out::append);
                        for (var item : journal.report().get("items")) {
                            if (item.has("is")
                                    && !item.get("became").asString().equals("SKIPPED")
                                    && item.has("was")) {
                                String was;
                                try {
                                    was = TakenIn.path(item.get("was").asString());
                                } catch (Exception e) {
                                    out.append("   ODD " + item + "\n");
                                    continue;
                                }
                                int st = journal.seen(was).status();
                                if (st != 200)
                                    out.append("   LOST " + st + " " + was + " " + item + "\n");
                            }
                        }
                        journal.bodies()
                                .forEach((a, b) -> {
                                    if (!Cleaner.body(b.html()).body().html().equals(b.html()))
                                        out.append("   NOT IDEMPOTENT " + a + "\n");
                                    for (Element e :
                                            Jsoup.parseBodyFragment(b.html()).select("img[src]"))
                                        if (!e.attr("src").startsWith("/"))
                                            out.append("   REMOTE " + a + " " + e + "\n");
                                    for (String bad :
                                            List.of("[caption", "[gallery", "<!-- wp:", "[/"))
                                        if (b.html().contains(bad))
                                            out.append("   HAS " + bad + " " + a + "\n");
                                    for (Element e :
                                            Jsoup.parseBodyFragment(b.html()).select("a[href]"))
                                        if (!journal.home().isEmpty()
                                                && e.attr("href").startsWith(journal.home()))
                                            out.append(
                                                    "   OLDHOST "
                                                            + a
                                                            + " "
                                                            + e.attr("href")
                                                            + "\n");
                                });
                    } catch (Throwable t) {
                        out.append("   !!! " + t + "\n");
                        int k = 0;
                        for (var st : t.getStackTrace())
                            if (k++ < 12) out.append("    " + st + "\n");
                    }
                }
            }
        }
        Files.writeString(Path.of("/tmp/w/itests-out/exports.txt"), out);
    }
}
