package org.standfirst.typesetting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.standfirst.content.Address;
import org.standfirst.content.Language;
import org.standfirst.content.Line;
import org.standfirst.content.MediaFile;
import org.standfirst.content.MediaFile.Size;

class TypesetterTest {
    static final Typesetter.Words WORDS =
            new Typesetter.Words("Image missing", "Back to text", "Notes", "Table");

    private static final MediaFile STRIKE =
            new MediaFile(
                    new Address("/a/strike 1.jpg"),
                    "00",
                    "image/jpeg",
                    1,
                    Optional.of(new Size(1600, 1000)),
                    List.of(new Size(800, 500), new Size(300, 188), new Size(150, 150)),
                    Line.EMPTY,
                    "",
                    Line.EMPTY,
                    Line.EMPTY,
                    List.of());

    private static String set(String html) {
        return Typesetter.set(
                Cleaner.body(html).body(),
                address ->
                        address.path().startsWith("/a/strike")
                                ? Optional.of(STRIKE)
                                : Optional.empty(),
                WORDS);
    }

    @Test
    void aPictureComesWithItsSizes() {
        assertThat(set("<img src='/a/strike 1.jpg' alt=x>"))
                .isEqualTo(
                        "<figure><img src=\"/a/strike%201.jpg\" alt=\"x\" width=\"1600\" height=\"1000\""
                                + " srcset=\"/a/strike%201-300x188.jpg 300w, /a/strike%201-800x500.jpg 800w,"
                                + " /a/strike%201.jpg 1600w\" sizes=\"(min-width: 39rem) 36rem, calc(100vw - 3rem)\""
                                + " loading=\"lazy\" decoding=\"async\"></figure>");
    }

    @Test
    void aCroppedSizeStandsForItself() {
        assertThat(set("<img src='/a/strike 1-150x150.jpg' alt=x>"))
                .isEqualTo(
                        "<figure><img src=\"/a/strike%201-150x150.jpg\" alt=\"x\" width=\"150\" height=\"150\""
                                + " loading=\"lazy\" decoding=\"async\"></figure>");
    }

    @Test
    void aLostPictureIsMarked() {
        assertThat(set("<img src=https://e.org/a.jpg alt='A &amp; B'>"))
                .isEqualTo(
                        "<figure class=\"missing\"><p class=\"missing\" role=\"note\">Image missing: A &amp; B</p></figure>");
        assertThat(set("<img src=/unknown.jpg>"))
                .isEqualTo("<figure><p class=\"missing\" role=\"note\">Image missing</p></figure>");
    }

    @Test
    void notesLeadBackToEachReference() {
        assertThat(
                        set(
                                "a<a class=note href=#note-1>1</a>b<a class=note href=#note-1>1</a>"
                                        + "c<a class=note href=#note-2>2</a>"
                                        + "<ol class=notes><li id=note-1>d<li id=note-2><p>e<p>f</ol>"))
                .isEqualTo(
                        """
                        <p>a<a class="note" role="doc-noteref" id="ref-1" href="#note-1">1</a>\
                        b<a class="note" role="doc-noteref" id="ref-1-2" href="#note-1">1</a>\
                        c<a class="note" role="doc-noteref" id="ref-2" href="#note-2">2</a></p>
                        <section class="notes" role="doc-endnotes" aria-label="Notes"><ol class="notes">\
                        <li id="note-1">d <a class="back" href="#ref-1" aria-label="Back to text 1">↩</a>\
                         <a class="back" href="#ref-1-2" aria-label="Back to text 1-2">↩</a></li>\
                        <li id="note-2"><p>e</p><p>f <a class="back" href="#ref-2" aria-label="Back to text 2">↩</a></p></li>\
                        </ol></section>\
                        """);
    }

    @Test
    void onlyAWideTableScrolls() {
        assertThat(set("<table><tr><td>a<td>b<td>c</table>")).doesNotContain("scroll");
        assertThat(
                        set(
                                "<table><caption>a <b>b</b></caption><tr><td colspan=2>a<td>b<td>c<tr><td>1<td>2<td>3<td>4</table>"))
                .startsWith(
                        "<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"a b\"><table>")
                .endsWith("</table></div>");
        assertThat(set("<table><tr><td>a<td>b<td>c<td>d</table>x"))
                .contains("aria-label=\"Table 1\"");
    }

    @Test
    void wordsOfThePageInATextOfAnotherLanguageSayWhichTheyAre() {
        var words =
                new Typesetter.Words(
                        "Image missing",
                        "Back to text",
                        "Notes",
                        "Table",
                        Optional.of(new Typesetter.Abroad(Language.ENGLISH, new Language("ar"))));
        String html =
                Typesetter.set(
                        Cleaner.body(
                                        "<img src=/lost.jpg alt=قارب><table><tr><td>1<td>2<td>3<td>4</table>"
                                                + "<table lang=uk><tr><td>1<td>2<td>3<td>4</table>"
                                                + "<p>a<a class=note href=#note-1>1</a><ol class=notes><li id=note-1>b</ol>")
                                .body(),
                        _ -> Optional.empty(),
                        words);
        assertThat(html)
                .contains("<span lang=\"en\" dir=\"ltr\">Image missing</span>: قارب")
                .contains("aria-label=\"Table 1\" lang=\"en\"><table lang=\"ar\">")
                .contains("aria-label=\"Table 2\" lang=\"en\"><table lang=\"uk\">")
                .contains("aria-label=\"Notes\" lang=\"en\"><ol class=\"notes\" lang=\"ar\">")
                .contains("aria-label=\"Back to text 1\" lang=\"en\">↩");
    }

    @Test
    void allElseStaysAsItIs() {
        String html = "<p>a <em>b</em> &amp;</p>\n<pre>a\nb</pre>\n<ul><li>a</li></ul>";
        assertThat(set(html)).isEqualTo(html);
    }
}
