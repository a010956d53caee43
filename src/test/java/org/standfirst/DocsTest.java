package org.standfirst;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The papers of the repository lead somewhere, and are whole.
class DocsTest {
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
    private static final Pattern OUTSIDE = Pattern.compile("[a-z]+:.*");

    @Test
    void everyLinkLeadsToAFileOrHeading() {
        var broken = new ArrayList<String>();
        for (String paper : papers()) {
            LINK.matcher(prose(paper))
                    .results()
                    .map(link -> link.group(1))
                    .filter(link -> !OUTSIDE.matcher(link).matches())
                    .filter(link -> !leadsSomewhere(paper, link))
                    .forEach(link ->
                            broken.add(paper + " links to " + link + ", which is not there."));
        }
        assertThat(broken).isEmpty();
    }

    @Test
    void everyDecisionSaysWhatWhyAtWhatCostAndUntilWhen() {
        List<String> decisions =
                papers().stream().filter(paper -> paper.startsWith("docs/decisions/")).toList();
        assertThat(decisions).isNotEmpty();
        for (String paper : decisions) {
            assertThat(paper).matches("docs/decisions/\\d{4}-\\d\\d-\\d\\d-[a-z0-9-]+\\.md");
            assertThat(headings(Checkout.read(paper)))
                    .as("headings of %s", paper)
                    .containsExactly("question", "choice", "why", "cost", "when-to-look-again");
            assertThat(Checkout.read(paper).lines().count())
                    .as("lines of %s: half a page", paper)
                    .isLessThan(60);
        }
    }

    @Test
    void everyLibraryIsInTheNotice() {
        String notice = Checkout.read("NOTICE");
        Pattern.compile(
                        "<dependency>\\s*<groupId>[^<]+</groupId>\\s*<artifactId>([^<]+)</artifactId>")
                .matcher(Checkout.read("pom.xml"))
                .results()
                .map(library -> library.group(1))
                .filter(library -> !library.endsWith("-bom"))
                .forEach(library -> assertThat(notice).contains(library));
    }

    private static List<String> papers() {
        return Checkout.files().stream()
                .filter(path -> path.endsWith(".md") && !path.startsWith("src/"))
                .toList();
    }

    private static boolean leadsSomewhere(String paper, String link) {
        String[] parts = link.split("#", 2);
        Path from = Path.of(paper);
        Path to = parts[0].isEmpty() ? from : from.resolveSibling(parts[0]).normalize();
        if (!Files.exists(Checkout.ROOT.resolve(to))) {
            return false;
        }
        return parts.length == 1 || headings(prose(to.toString())).contains(parts[1]);
    }

    /// Without its fenced parts.
    private static String prose(String paper) {
        return Checkout.read(paper).replaceAll("(?ms)^```.*?^```", "");
    }

    /// As they are linked to.
    private static List<String> headings(String text) {
        return text.lines()
                .filter(line -> line.startsWith("##"))
                .map(line -> line.replaceFirst("^#+ ", "").toLowerCase(Locale.ROOT))
                .map(line -> line.replaceAll("[^\\w\\- ]", "").replace(' ', '-'))
                .toList();
    }
}
