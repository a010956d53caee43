package org.standfirst.typesetting;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.ObjectMapper;

/// Text that others wrote: attacks, the bodies of real exports, and trees grown at random.
final class Sample {
    private static final Pattern CDATA = Pattern.compile("<!\\[CDATA\\[(.*?)]]>", Pattern.DOTALL);

    private static final String[] TAGS =
            ("p div span em strong b i a code kbd q sub sup s u mark small abbr time ins del bdi br"
                            + " wbr img hr h1 h2 h3 h6 ul ol li dl dt dd blockquote footer cite figure"
                            + " figcaption table caption thead tbody tfoot tr td th pre aside details"
                            + " summary section article header main center font address video audio"
                            + " iframe script style svg math picture noscript label form button x-y"
                            + " ruby rt")
                    .split(" ");
    private static final String[] ATTRIBUTES = {
        "lang=de",
        "lang=zz-top",
        "dir=rtl",
        "class=notes",
        "class=pull",
        "class=verse",
        "class=media",
        "class=editors-note",
        "class=missing",
        "class=wp-caption",
        "class=wp-caption-text",
        "class=footnotes",
        "id=note-1",
        "id=note-2",
        "id=x",
        "id=ref-1",
        "title='a \"b\"'",
        "datetime=2024-02-29",
        "datetime=2023-02-29",
        "colspan=3",
        "rowspan=2",
        "colspan=0",
        "rowspan=0",
        "scope=row",
        "start=4",
        "reversed",
        "type=a",
        "role=presentation",
        "onclick=x()",
        "style='x:y'",
        "src=/v.mp4"
    };
    private static final String[] LINKS = {
        "#note-1",
        "#note-2",
        "#note-9",
        "#ref-1",
        "/a",
        "http://e.x/ y",
        "javascript:1",
        "mailto:a@b.example",
        "#x",
        "//e.x"
    };
    private static final String[] PICTURES = {
        "/a.jpg", "/b c.png", "//e.x/a", "http://e.x/a.jpg", "data:image/png,1", ""
    };
    private static final String[] TEXTS = {
        "a",
        " b ",
        "c d",
        "\n",
        " ",
        "\u00a0",
        "\n\n e",
        "&lt;x&gt;",
        "\u202e",
        "漢字",
        "&amp;amp;",
        "  ",
        "f\n",
        "\t",
        "\u2028",
        "5 < 6",
        "\""
    };

    private Sample() {}

    static List<String> attacks() throws IOException {
        Path file = shared("data/xss.json");
        return List.of(new ObjectMapper().readValue(Files.readString(file), String[].class));
    }

    static List<String> exports() throws IOException {
        List<String> bodies = new ArrayList<>();
        try (var files = Files.newDirectoryStream(shared("data/wxr"), "*.xml")) {
            for (Path file : files) {
                Matcher cdata = CDATA.matcher(Files.readString(file));
                while (cdata.find()) {
                    bodies.add(cdata.group(1));
                }
            }
        }
        return bodies;
    }

    private static Path shared(String name) {
        Path path = Path.of(System.getProperty("standfirst.shared", "../shared"), name);
        assumeTrue(Files.exists(path), name + " is not here");
        return path;
    }

    /// A text that nobody would write, with notes and references in wrong places.
    static String random(long seed) {
        Random random = new Random(seed);
        StringBuilder out = new StringBuilder();
        if (random.nextBoolean()) {
            out.append("<p>t<a href=#note-1>1</a> u <a href='#note-2'>2</a><ol class=notes>");
            out.append("<li id=note-2>");
            grow(random, 5, out);
            out.append("<li id=note-1>q</ol>");
        }
        grow(random, 3 + random.nextInt(5), out);
        return out.toString();
    }

    private static void grow(Random random, int depth, StringBuilder out) {
        int children = random.nextInt(5);
        for (int i = 0; i < children; i++) {
            if (depth == 0 || random.nextInt(3) == 0) {
                out.append(any(random, TEXTS));
                continue;
            }
            String tag = any(random, TAGS);
            out.append('<').append(tag);
            while (random.nextInt(3) == 0) {
                out.append(' ').append(any(random, ATTRIBUTES));
            }
            if (tag.equals("a")) {
                out.append(" href='").append(any(random, LINKS)).append('\'');
            } else if (tag.equals("img")) {
                out.append(" src='").append(any(random, PICTURES)).append("' alt=k");
            }
            out.append('>');
            grow(random, depth - 1, out);
            if (random.nextInt(12) != 0) {
                out.append("</").append(tag).append('>');
            }
        }
    }

    private static String any(Random random, String[] of) {
        return of[random.nextInt(of.length)];
    }
}
