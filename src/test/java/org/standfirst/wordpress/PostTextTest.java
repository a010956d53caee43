package org.standfirst.wordpress;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.standfirst.wordpress.Attachments.Attachment;

class PostTextTest {
    record Case(String clause, String before, String after) {
        @Override
        public String toString() {
            return clause;
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"paragraphs", "shortcodes", "blocks", "pictures", "labels", "notes"})
    void whatWordPressWroteBecomesWhatTheHousePrints(Case it) {
        PostText.Source source = source(it.before());
        PostText.Converted converted = PostText.convert(source);
        assertThat(converted.html()).isEqualTo(it.after());
        assertThat(Words.unexplained(source, converted)).as("words").isEmpty();
    }

    static List<Case> paragraphs() {
        return List.of(
                new Case("a blank line parts", "One.\n\nTwo.", "<p>One.</p>\n<p>Two.</p>"),
                new Case("a line end breaks", "One\nline.", "<p>One<br>\nline.</p>"),
                new Case(
                        "old line ends",
                        "One\r\nline.\r\n\r\nTwo.",
                        "<p>One<br>\nline.</p>\n<p>Two.</p>"),
                new Case("two breaks part", "One.<br /><br />Two.", "<p>One.</p>\n<p>Two.</p>"),
                new Case(
                        "blocks stand alone",
                        "<h2>T</h2>\nText.\n<hr />\nMore.",
                        "<h2>T</h2>\n<p>Text.</p>\n<hr>\n<p>More.</p>"),
                new Case("pre is left", "<pre>a\n\n[sic] b</pre>", "<pre>a\n\n[sic] b</pre>"),
                new Case(
                        "a quotation has paragraphs",
                        "<blockquote>One.\n\nTwo.</blockquote>",
                        "<blockquote><p>One.</p><p>Two.</p></blockquote>"),
                new Case(
                        "items only when they must",
                        "<ul>\n<li>a</li>\n<li>b\n\nc</li>\n</ul>",
                        "<ul><li>a</li><li><p>b</p><p>c</p></li></ul>"),
                new Case("more goes", "One.<!--more Go on--> Two.", "<p>One. Two.</p>"),
                new Case("pages are joined", "One.<!--nextpage-->Two.", "<p>One.</p>\n<p>Two.</p>"),
                new Case(
                        "quotes in attributes",
                        "<a title=\"a > b\" href=\"/x\">L\n</a>x",
                        "<p><a href=\"/x\">L<br>\n</a>x</p>"),
                new Case(
                        "emphasis across paragraphs",
                        "a <em>b\n\nc</em> d",
                        "<p>a <em>b</em></p>\n<p><em>c</em> d</p>"),
                new Case(
                        "boxes are opened",
                        "<div><section>a<p>b</p></section>c</div>",
                        "<p>a</p>\n<p>b</p>\n<p>c</p>"),
                new Case(
                        "emphasis around blocks",
                        "<p>x</p><div><strong>a<div>b</div></strong></div>",
                        "<p>x</p>\n<p><strong>a</strong></p>\n<p><strong>b</strong></p>"),
                new Case(
                        "a player closed as in XML swallows nothing",
                        "<iframe src=\"https://vimeo.com/1\" />\n\nText.",
                        "<p class=\"media\"><a href=\"https://vimeo.com/1\">Video: vimeo.com</a></p>\n<p>Text.</p>"),
                new Case("blank paragraphs go", "<p>&nbsp;</p>\n\nx\n\n&nbsp;", "<p>x</p>"));
    }

    static List<Case> shortcodes() {
        return List.of(
                new Case(
                        "brackets that are words",
                        "It [sic] was [W]hat [1] [...] [emphasis added] [Moscow] [Editors’ note: no].",
                        "<p>It [sic] was [W]hat [1] [...] [emphasis added] [Moscow] [Editors’ note: no].</p>"),
                new Case("an unknown one goes", "a [slider name=\"x\"] b", "<p>a  b</p>"),
                new Case("its words stay", "[box]a <b>b</b>[/box] c", "<p>a <b>b</b> c</p>"),
                new Case("escaped", "Write [[gallery]].", "<p>Write [gallery].</p>"),
                new Case(
                        "escaped with words",
                        "Write [[box]x[/box]].",
                        "<p>Write [box]x[/box].</p>"),
                new Case("not in code", "<code>[gallery]</code>", "<p><code>[gallery]</code></p>"),
                new Case(
                        "embed",
                        "[embed]https://vimeo.com/1[/embed]",
                        "<p class=\"media\"><a href=\"https://vimeo.com/1\">Video: vimeo.com</a></p>"),
                new Case(
                        "audio",
                        "a\n\n[audio http://x.org/a%20b.mp3]",
                        "<p>a</p>\n<p class=\"media\"><a href=\"http://x.org/a%20b.mp3\">a b.mp3</a></p>"),
                new Case(
                        "video",
                        "[video width=\"1\" mp4=\"http://x.org/v.mp4\"][/video]",
                        "<p class=\"media\"><a href=\"http://x.org/v.mp4\">v.mp4</a></p>"),
                new Case(
                        "youtube",
                        "[youtube=http://www.youtube.com/watch?v=abc&w=640]",
                        "<p class=\"media\"><a href=\"http://www.youtube.com/watch?v=abc\">Video: youtube.com</a></p>"),
                new Case(
                        "an address alone",
                        "a\n\nhttps://youtu.be/abc",
                        "<p>a</p>\n<p class=\"media\"><a href=\"https://youtu.be/abc\">Video: youtube.com</a></p>"),
                new Case(
                        "notes",
                        "A[ref]One.[/ref] b.[ref]Two.[/ref]",
                        "<p>A<a class=\"note\" id=\"ref-1\" href=\"#note-1\">1</a> b.<a class=\"note\" id=\"ref-2\" href=\"#note-2\">2</a></p>\n<ol class=\"notes\"><li id=\"note-1\">One.</li><li id=\"note-2\">Two.</li></ol>"),
                new Case(
                        "pull quote",
                        "a\n\n[pullquote]b[/pullquote]",
                        "<p>a</p>\n<blockquote class=\"pull\"><p>b</p></blockquote>"));
    }

    static List<Case> blocks() {
        return List.of(
                new Case(
                        "paragraph",
                        "<!-- wp:paragraph {\"align\":\"left\"} -->\n<p class=\"x\">a\nb</p>\n<!-- /wp:paragraph -->",
                        "<p>a\nb</p>"),
                new Case(
                        "between blocks",
                        "<!-- wp:separator /-->\n\nOne.\n\nTwo.\n\n<!-- wp:separator --><hr class=\"x\"/><!-- /wp:separator -->",
                        "<p>One.</p>\n<p>Two.</p>\n<hr>"),
                new Case(
                        "list",
                        "<!-- wp:list --><ul><!-- wp:list-item --><li>a</li><!-- /wp:list-item --></ul><!-- /wp:list -->",
                        "<ul><li>a</li></ul>"),
                new Case(
                        "quote",
                        "<!-- wp:quote --><blockquote class=\"q\"><p>a</p><cite>b</cite></blockquote><!-- /wp:quote -->",
                        "<blockquote><p>a</p><footer>b</footer></blockquote>"),
                new Case(
                        "pull quote",
                        "<!-- wp:pullquote --><figure class=\"wp-block-pullquote\"><blockquote><p>a</p><cite>b</cite></blockquote></figure><!-- /wp:pullquote -->",
                        "<blockquote class=\"pull\"><p>a</p><footer>b</footer></blockquote>"),
                new Case(
                        "verse",
                        "<!-- wp:verse --><pre class=\"wp-block-verse\">a\n  b</pre><!-- /wp:verse -->",
                        "<pre class=\"verse\">a\n  b</pre>"),
                new Case(
                        "code",
                        "<!-- wp:code --><pre class=\"wp-block-code\"><code>a [gallery]</code></pre><!-- /wp:code -->",
                        "<pre><code>a [gallery]</code></pre>"),
                new Case(
                        "embed",
                        "<!-- wp:core-embed/youtube {\"url\":\"https://youtu.be/a\"} -->\n<figure class=\"wp-block-embed\"><div class=\"wp-block-embed__wrapper\">\nhttps://youtu.be/a\n</div><figcaption>Talk</figcaption></figure>\n<!-- /wp:core-embed/youtube -->",
                        "<p class=\"media\"><a href=\"https://youtu.be/a\">Talk</a></p>"),
                new Case(
                        "video",
                        "<!-- wp:video --><figure class=\"wp-block-video\"><video controls src=\"/v.mp4\"></video></figure><!-- /wp:video -->",
                        "<p class=\"media\"><a href=\"/v.mp4\">v.mp4</a></p>"),
                new Case(
                        "file",
                        "<!-- wp:file --><div class=\"wp-block-file\"><object class=\"wp-block-file__embed\" data=\"/a.pdf\"></object><a href=\"/a.pdf\">The paper</a><a href=\"/a.pdf\" class=\"wp-block-file__button\" download>Download</a></div><!-- /wp:file -->",
                        "<p class=\"media\"><a href=\"/a.pdf\">The paper</a></p>"),
                new Case(
                        "media and text",
                        "<!-- wp:media-text --><div class=\"wp-block-media-text\"><figure><img src=\"/a.jpg\" alt=\"A\" class=\"wp-image-1 size-full\"/></figure><div><!-- wp:paragraph --><p>b</p><!-- /wp:paragraph --></div></div><!-- /wp:media-text -->",
                        "<figure><img src=\"/a.jpg\" alt=\"A\"></figure>\n<p>b</p>"),
                new Case(
                        "old cover",
                        "<!-- wp:cover {\"url\":\"/c.jpg\",\"id\":2} --><div class=\"wp-block-cover\" style=\"x\"><p>b</p></div><!-- /wp:cover -->",
                        "<figure><img src=\"/c.jpg\" alt=\"A mill\"></figure>\n<p>b</p>"),
                new Case(
                        "columns",
                        "<!-- wp:columns --><div><!-- wp:column --><div><!-- wp:paragraph --><p>a</p><!-- /wp:paragraph --></div><!-- /wp:column --></div><!-- /wp:columns -->",
                        "<p>a</p>"),
                new Case(
                        "button",
                        "<!-- wp:buttons --><div><!-- wp:button --><div class=\"wp-block-button\"><a class=\"x\" href=\"/a\">Go</a></div><!-- /wp:button --></div><!-- /wp:buttons -->",
                        "<p><a href=\"/a\">Go</a></p>"),
                new Case(
                        "spacer, more, nextpage",
                        "<!-- wp:spacer --><div style=\"height:1px\" class=\"wp-block-spacer\"></div><!-- /wp:spacer --><!-- wp:more --><!--more--><!-- /wp:more --><!-- wp:nextpage --><!--nextpage--><!-- /wp:nextpage -->",
                        ""),
                new Case(
                        "table",
                        "<!-- wp:table --><figure class=\"wp-block-table\"><table class=\"x\"><tbody><tr><td>a</td></tr></tbody></table><figcaption>C</figcaption></figure><!-- /wp:table -->",
                        "<table><caption>C</caption><tbody><tr><td>a</td></tr></tbody></table>"),
                new Case(
                        "details",
                        "<!-- wp:details --><details class=\"x\"><summary>S</summary><!-- wp:paragraph --><p>a</p><!-- /wp:paragraph --></details><!-- /wp:details -->",
                        "<p><strong>S</strong></p>\n<p>a</p>"),
                new Case(
                        "filled in by WordPress",
                        "<!-- wp:query --><div><!-- wp:heading --><h2>Words</h2><!-- /wp:heading --><!-- wp:post-title /--></div><!-- /wp:query -->",
                        "<h2>Words</h2>"),
                new Case(
                        "unknown",
                        "<!-- wp:acme/box {\"a\":1} --><div class=\"acme\">b</div><!-- /wp:acme/box -->",
                        "<p>b</p>"),
                new Case(
                        "shortcode",
                        "<!-- wp:shortcode -->\n[anything here]\n<!-- /wp:shortcode -->\n<!-- wp:paragraph --><p>[anything here]</p><!-- /wp:paragraph -->",
                        "<p>[anything here]</p>"),
                new Case(
                        "never closed",
                        "<!-- wp:group --><div><!-- wp:paragraph --><p>a</p>",
                        "<p>a</p>"));
    }

    static List<Case> pictures() {
        return List.of(
                new Case(
                        "caption",
                        "[caption id=\"attachment_1\" width=\"6\"]<a href=\"/a.jpg\"><img class=\"wp-image-1\" src=\"/a-1.jpg\" alt=\"A\" width=\"6\" /></a> A bell.[/caption]",
                        "<figure><img src=\"/a-1.jpg\" alt=\"A\"><figcaption>A bell.</figcaption></figure>"),
                new Case(
                        "old caption",
                        "[caption id=\"\" caption=\"A &lt;em&gt;bell&lt;/em&gt;\"]<img src=\"/a.jpg\" alt=\"\" />[/caption]",
                        "<figure><img src=\"/a.jpg\" alt=\"\"><figcaption>A <em>bell</em></figcaption></figure>"),
                new Case(
                        "credit",
                        "[caption]<img src=\"/a.jpg\" alt=\"A\" /> A bell. (Photo: <em>Ann</em>)[/caption]",
                        "<figure><img src=\"/a.jpg\" alt=\"A\"><figcaption>A bell. <small>(Photo: <em>Ann</em>)</small></figcaption></figure>"),
                new Case(
                        "gallery of ids",
                        "[gallery ids=\"2,1\"]",
                        "<figure><img src=\"/2.jpg\" alt=\"A mill\"><img src=\"/1.jpg\" alt=\"\"><figcaption>Two<br>One</figcaption></figure>"),
                new Case(
                        "gallery of the post",
                        "[gallery]",
                        "<figure><img src=\"/1.jpg\" alt=\"\"><figcaption>One</figcaption></figure>"),
                new Case(
                        "alt from the library",
                        "<img class=\"wp-image-2\" src=\"/x.jpg\" alt=\"\" />",
                        "<figure><img src=\"/x.jpg\" alt=\"A mill\"></figure>"),
                new Case(
                        "smiley",
                        "a <img class=\"wp-smiley\" src=\"/s.gif\" alt=\":)\" /> b",
                        "<p>a :) b</p>"),
                new Case(
                        "in front of its paragraph",
                        "a <img src=\"/x.jpg\" alt=\"X\" /> b",
                        "<figure><img src=\"/x.jpg\" alt=\"X\"></figure>\n<p>a  b</p>"),
                new Case(
                        "a link that leads on",
                        "<a href=\"https://a.org/b\"><img src=\"/x.jpg\" alt=\"X\"></a>",
                        "<figure><img src=\"/x.jpg\" alt=\"X\"><figcaption><a href=\"https://a.org/b\">a.org</a></figcaption></figure>"),
                new Case(
                        "nested gallery",
                        "<!-- wp:gallery --><figure class=\"wp-block-gallery\"><!-- wp:image --><figure><img src=\"/1.jpg\" alt=\"1\"/><figcaption>One</figcaption></figure><!-- /wp:image --><!-- wp:image --><figure><img src=\"/2.jpg\" alt=\"2\"/></figure><!-- /wp:image --><figcaption>Both</figcaption></figure><!-- /wp:gallery -->",
                        "<figure><img src=\"/1.jpg\" alt=\"1\"><img src=\"/2.jpg\" alt=\"2\"><figcaption>One<br>Both</figcaption></figure>"),
                new Case(
                        "old gallery",
                        "<!-- wp:gallery --><ul class=\"wp-block-gallery\"><li><figure><img src=\"/1.jpg\" alt=\"1\"/><figcaption>One</figcaption></figure></li></ul><!-- /wp:gallery -->",
                        "<figure><img src=\"/1.jpg\" alt=\"1\"><figcaption>One</figcaption></figure>"));
    }

    static List<Case> labels() {
        return List.of(
                new Case("pdf and print", "[PDF][Print]\n\nText.", "<p>Text.</p>"),
                new Case("glued", "[PDF][Print]Text.", "<p>Text.</p>"),
                new Case(
                        "links",
                        "<a href=\"/p\">PDF</a> | <a href=\"/q\">Print</a>\n\nText.",
                        "<p>Text.</p>"),
                new Case("sharing", "Text.\n\nShare this: Facebook Twitter", "<p>Text.</p>"),
                new Case(
                        "sharing by class",
                        "<div class=\"sharedaddy sd-sharing\"><h3>Like it</h3></div>Text.",
                        "<p>Text.</p>"),
                new Case("image", "Image\n\nText.", "<p>Text.</p>"),
                new Case(
                        "image glued",
                        "ImageRosa Luxemburg wrote.",
                        "<p>Rosa Luxemburg wrote.</p>"),
                new Case(
                        "a word that is none",
                        "Imagination rules. Print is dead.",
                        "<p>Imagination rules. Print is dead.</p>"),
                new Case(
                        "editors’ note",
                        "[Editors’ note: New.]\n\nText.",
                        "<aside class=\"editors-note\"><p>[Editors’ note: New.]</p></aside>\n<p>Text.</p>"),
                new Case(
                        "editor's note at the end",
                        "Text.\n\n<em>Editor's note — Old.</em>",
                        "<p>Text.</p>\n<aside class=\"editors-note\"><p><em>Editor's note — Old.</em></p></aside>"));
    }

    private static String ref(int number) {
        return "<a class=\"note\" id=\"ref-%d\" href=\"#note-%d\">%d</a>"
                .formatted(number, number, number);
    }

    static List<Case> notes() {
        String notes =
                "<ol class=\"notes\"><li id=\"note-1\">One.</li><li id=\"note-2\">Two.</li></ol>";
        String set = "<p>A" + ref(1) + " b." + ref(2) + "</p>\n" + notes;
        return List.of(
                new Case(
                        "a list with ways back",
                        "<p>A<sup id=\"fnref-1\"><a href=\"#fn-1\">1</a></sup> b.<sup id=\"fnref-2\"><a href=\"#fn-2\">2</a></sup></p>\n\n<ol class=\"footnotes\">\n<li id=\"fn-1\">One. <a href=\"#fnref-1\">↩</a></li>\n<li id=\"fn-2\">Two. <a href=\"#fnref-2\">↩</a></li>\n</ol>",
                        set),
                new Case(
                        "from Word",
                        "A<a href=\"#_ftn1\" name=\"_ftnref1\">[1]</a> b.<a href=\"#_ftn2\" name=\"_ftnref2\">[2]</a>\n\n<hr />\n\n<a href=\"#_ftnref1\" name=\"_ftn1\">[1]</a> One.\n\n<a href=\"#_ftnref2\" name=\"_ftn2\">[2]</a> Two.",
                        set),
                new Case(
                        "in brackets",
                        "A[1] b.[2]\n\n<strong>Notes</strong>\n\n[1] One.\n\n[2] Two.",
                        set),
                new Case("a line each", "A[1] b.[2]\n\n1. One.\n2. Two.", set),
                new Case(
                        "raised",
                        "A<sup>1</sup> b.<sup>2</sup>\n\n<h3>Notes</h3>\n<ol>\n<li>One.</li>\n<li>Two.</li>\n</ol>",
                        set),
                new Case(
                        "one without its note",
                        "A[1] b.[2]\n\n[1] One.",
                        "<p>A[1] b.[2]</p>\n<p>[1] One.</p>"),
                new Case(
                        "powers",
                        "10<sup>2</sup> and 1<sup>st</sup>.",
                        "<p>10<sup>2</sup> and 1<sup>st</sup>.</p>"),
                new Case(
                        "powers beside notes",
                        "10<sup>2</sup> A<sup>1</sup> in 1968<sup>2</sup>\n\n1. One.\n2. Two.",
                        "<p>10<sup>2</sup> A" + ref(1) + " in 1968" + ref(2) + "</p>\n" + notes));
    }

    @Test
    void theBlockEditorsNotesComeFromTheirField() {
        PostText.Source source =
                new PostText.Source(
                        1,
                        "<!-- wp:paragraph --><p>A<sup data-fn=\"x\" class=\"fn\"><a href=\"#x\" id=\"x-link\">1</a></sup></p><!-- /wp:paragraph --><!-- wp:footnotes /-->",
                        Optional.of("[{\"id\":\"x\",\"content\":\"A <em>note</em>\"}]"),
                        LIBRARY);
        PostText.Converted converted = PostText.convert(source);
        assertThat(converted.html())
                .isEqualTo(
                        "<p>A"
                                + ref(1)
                                + "</p>\n<ol class=\"notes\"><li id=\"note-1\">A <em>note</em></li></ol>");
        assertThat(Words.unexplained(source, converted)).isEmpty();
    }

    @Test
    void whatGoesIsReportedInTheWordsOfTheSource() {
        assertThat(
                        PostText.convert(
                                        source(
                                                "a [form id=\"7\"] b\n\n[gallery ids=\"9\"]\n\n<script>x()</script>"))
                                .dropped())
                .containsExactly(
                        new Dropped(Dropped.What.SHORTCODE, "[form id=\"7\"]"),
                        new Dropped(Dropped.What.MISSING, "Attachment 9"),
                        new Dropped(Dropped.What.SHORTCODE, "[gallery ids=\"9\"]"),
                        new Dropped(Dropped.What.ACTIVE, "<script>"));
    }

    @Test
    void wordsThatAreLostShow() {
        assertThat(Words.difference("a b c d e f g h", "a b d e f x g h"))
                .containsExactly("- c", "+ x");
        PostText.Source source = source("One two three four five.");
        assertThat(
                        Words.unexplained(
                                source,
                                new PostText.Converted(
                                        "<p>One two four five.</p>", List.of(), List.of())))
                .containsExactly("- three");
    }

    private static final Attachments LIBRARY =
            new Attachments() {
                private final Attachment one = new Attachment(1, "/1.jpg", "", "One", "");
                private final Attachment two = new Attachment(2, "/2.jpg", "A mill", "Two", "");

                @Override
                public Optional<Attachment> byId(long id) {
                    return id == 1
                            ? Optional.of(one)
                            : id == 2 ? Optional.of(two) : Optional.empty();
                }

                @Override
                public List<Attachment> childrenOf(long post) {
                    return List.of(one);
                }
            };

    static PostText.Source source(String content) {
        return new PostText.Source(1, content, Optional.empty(), LIBRARY);
    }
}
