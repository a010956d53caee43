package org.standfirst.typesetting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.standfirst.typesetting.Excerpt.Extent;

class ExcerptTest {
    private static Excerpt excerpt(String html) {
        return Excerpt.of(Cleaner.body(html).body());
    }

    private static String words(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> "word" + i)
                .collect(Collectors.joining(" "));
    }

    @Test
    void aTextOfFortyWordsIsShownWhole() {
        assertThat(excerpt("<p>" + words(40) + "</p>"))
                .isEqualTo(new Excerpt(words(40), Extent.WHOLE));
    }

    @Test
    void aTextOfFortyOneWordsIsCut() {
        assertThat(excerpt("<p>" + words(41) + "</p>"))
                .isEqualTo(new Excerpt(words(40), Extent.CUT));
    }

    @Test
    void wordsAreCountedAcrossParagraphsListsDefinitionsAndVerse() {
        assertThat(
                        excerpt(
                                "<p>a b</p><ul><li>c<li>d<ul><li>e</ul></ul><dl><dt>f<dd>g</dl>"
                                        + "<pre class=verse>h\ni</pre><p>j<br>k</p>"))
                .isEqualTo(new Excerpt("a b c d e f g h i j k", Extent.WHOLE));
        assertThat(excerpt("<p>" + words(39) + "</p><p>a</p><p>b</p>"))
                .isEqualTo(new Excerpt(words(39) + " a", Extent.CUT));
    }

    @Test
    void whatStandsBesideTheTextIsNoPartOfIt() {
        assertThat(
                        excerpt(
                                """
                                <figure><img src="/a.jpg" alt="Image"><figcaption>Caption <small>Credit</small></figcaption></figure>
                                <h2>Heading</h2><aside class="editors-note">Editors</aside><aside>Aside</aside>
                                <blockquote class="pull">Pull</blockquote><blockquote>Quote</blockquote>
                                <table><tr><td>Table</table><pre><code>code</code></pre><pre>plain</pre>
                                <p class="media"><a href="https://e.org/">Embed</a></p><hr>
                                <p>The<a class="note" href="#note-1">1</a> text<a class="note" href="#note-1">1</a>.</p>
                                <ul><li><p>item</p><figure><img src="/a.jpg"><figcaption>no</figcaption></figure><blockquote>no</blockquote></li></ul>
                                <ol class="notes"><li id="note-1">Note</li></ol>
                                """))
                .isEqualTo(new Excerpt("The text. item", Extent.WHOLE));
    }

    @Test
    void quotationsAreReadOnlyWhereNothingElseRuns() {
        assertThat(
                        excerpt(
                                "<h2>No</h2><blockquote><p>a b</p><footer>Source</footer></blockquote>"
                                        + "<blockquote class=pull>no</blockquote>"))
                .isEqualTo(new Excerpt("a b", Extent.WHOLE));
    }

    @Test
    void withoutRunningTextThereIsNone() {
        Excerpt none = new Excerpt("", Extent.NONE);
        assertThat(excerpt("")).isEqualTo(none);
        assertThat(excerpt("<img src=/a.jpg alt=Image>")).isEqualTo(none);
        assertThat(excerpt("<h2>Only</h2><table><tr><td>a</table>")).isEqualTo(none);
    }

    @Test
    void aDashWithoutSpacesDoesNotPartWords() {
        assertThat(excerpt("<p>" + words(38) + " powers—the great</p>").extent())
                .isEqualTo(Extent.WHOLE);
        assertThat(excerpt("<p>" + words(38) + " powers — the</p>").extent()).isEqualTo(Extent.CUT);
    }

    @Test
    void everySpaceOfUnicodeIsASpace() {
        assertThat(excerpt("<p>a&nbsp;b&#x2003;c&#x3000;d\n e</p>").text()).isEqualTo("a b c d e");
    }

    @Test
    void hyphensThatNobodySeesAreLeftOut() {
        assertThat(excerpt("<p>re&shy;pub&#x200b;lic</p>").text()).isEqualTo("republic");
    }

    @Test
    void markupInsideAWordDoesNotPartIt() {
        assertThat(excerpt("<p><em>un</em>done &lt;b&gt; &amp;amp; \"q\"</p>").text())
                .isEqualTo("undone <b> &amp; \"q\"");
    }

    @Test
    void oneVeryLongWordIsNeverCut() {
        String word = "a".repeat(5000);
        assertThat(excerpt("<p>" + word + "</p>")).isEqualTo(new Excerpt(word, Extent.WHOLE));
    }

    @Test
    void aCharacterCountsInScriptsWithoutSpaces() {
        assertThat(excerpt("<p>" + "漢".repeat(41) + "</p>"))
                .isEqualTo(new Excerpt("漢".repeat(40), Extent.CUT));
        assertThat(excerpt("<p>" + "かな。".repeat(20) + "</p>"))
                .isEqualTo(new Excerpt("かな。".repeat(20), Extent.WHOLE));
        assertThat(excerpt("<p>" + "漢".repeat(40) + "「字」</p>"))
                .isEqualTo(new Excerpt("漢".repeat(40), Extent.CUT));
        assertThat(excerpt("<p>" + "𠀀".repeat(41) + "</p>").text()).isEqualTo("𠀀".repeat(40));
    }

    @Test
    void marksBelongToTheirCharacter() {
        assertThat(excerpt("<p>" + "กี่".repeat(41) + "</p>"))
                .isEqualTo(new Excerpt("กี่".repeat(40), Extent.CUT));
        assertThat(excerpt("<p>" + "น้ำ".repeat(40) + "</p>").extent()).isEqualTo(Extent.WHOLE);
        assertThat(excerpt("<p>" + "ကို".repeat(41) + "</p>").text()).isEqualTo("ကို".repeat(40));
    }

    @Test
    void mixedTextCountsBoth() {
        assertThat(excerpt("<p>" + words(38) + " 漢字</p>").extent()).isEqualTo(Extent.WHOLE);
        assertThat(excerpt("<p>" + words(38) + " 漢字Linux</p>"))
                .isEqualTo(new Excerpt(words(38) + " 漢字", Extent.CUT));
    }

    @Test
    void arabicIsCountedByItsSpaces() {
        String text = "الحرية ".repeat(41).strip();
        assertThat(excerpt("<p dir=rtl>" + text + "</p>"))
                .isEqualTo(new Excerpt("الحرية ".repeat(40).strip(), Extent.CUT));
    }

    @Test
    void theGistKnowsWordsAndFiles() {
        Gist gist =
                Gist.of(
                        Cleaner.body(
                                        """
                                        <h2>One two</h2><p>three <a href="/a/b%20c.pdf?x#y">four</a> <a href="/about/">five</a>
                                        <a href="https://e.org/a.pdf">six</a></p><img src="/i/d.jpg" alt="no">
                                        <img src="/i/d.jpg">
                                        """)
                                .body());
        assertThat(gist.words()).isEqualTo(6);
        assertThat(gist.uses()).extracting("path").containsExactly("/a/b c.pdf", "/i/d.jpg");
    }
}
