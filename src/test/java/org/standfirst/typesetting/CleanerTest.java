package org.standfirst.typesetting;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CleanerTest {
    /// What came in, and what the house keeps of it; every row of `docs/house-html.md` is here.
    @ParameterizedTest
    @CsvSource(
            delimiterString = " → ",
            quoteCharacter = '`',
            textBlock =
                    """
                    Loose words → <p>Loose words</p>
                    a<p>b</p>c → <p>a</p>|<p>b</p>|<p>c</p>
                    <p>  A \t line  of </p> → <p>A line of</p>
                    <p> </p><p>&nbsp;</p><p><br></p><h2> </h2><ul><li></li></ul> → ``
                    <div><section><p>a</p></section>b</div> → <p>a</p>|<p>b</p>
                    <p>a<div>b</div>c</p> → <p>a</p>|<p>b</p>|<p>c</p>
                    <em>a<p>b</p>c</em> → <p><em>a</em></p>|<p><em>b</em></p>|<p><em>c</em></p>
                    <h1>a</h1><h2 id=b>b</h2><h3>c</h3><h5>d</h5><h6>e</h6> → <h2>a</h2>|<h2 id="b">b</h2>|<h3>c</h3>|<h4>d</h4>|<h4>e</h4>
                    <h3>a</h3><h4>b</h4><h3>c</h3><h2>d</h2><h4>e</h4><h3>f</h3> → <h2>a</h2>|<h3>b</h3>|<h2>c</h2>|<h2>d</h2>|<h3>e</h3>|<h3>f</h3>
                    <h2 id=x>a</h2><h2 id=x>b</h2><h2 id=note-1>c</h2><h2 id=ref-1-2>d</h2><h2 id="1 2">e</h2> → <h2 id="x">a</h2>|<h2>b</h2>|<h2>c</h2>|<h2>d</h2>|<h2>e</h2>
                    <h2><p>a</p><p>b</p></h2> → <h2>a<br>b</h2>
                    <ul><li>a<li><p>b</p></ul> → <ul><li>a</li><li>b</li></ul>
                    <ul><li>a<ul><li>b</ul></ul> → <ul><li><p>a</p><ul><li>b</li></ul></li></ul>
                    <ul><li>a</li><ul><li>b</li></ul></ul> → <ul><li><p>a</p><ul><li>b</li></ul></li></ul>
                    <ol start=3 reversed type=a><li>a</ol> → <ol start="3" reversed type="a"><li>a</li></ol>
                    <ol start=x type=z><li>a</ol> → <ol><li>a</li></ol>
                    <li>a<li>b → <ul><li>a</li><li>b</li></ul>
                    <blockquote>a<footer>b</footer></blockquote> → <blockquote><p>a</p><footer>b</footer></blockquote>
                    <blockquote><p>a</p><cite>b</cite></blockquote> → <blockquote><p>a</p><footer>b</footer></blockquote>
                    <blockquote><footer>b</footer></blockquote> → <blockquote><p>b</p></blockquote>
                    <blockquote class="x pull">a</blockquote> → <blockquote class="pull"><p>a</p></blockquote>
                    <figure class=wp-block-pullquote><blockquote>a</blockquote></figure> → <blockquote class="pull"><p>a</p></blockquote>
                    <figure><img src="/a.jpg" alt="b" class=c width=3><figcaption>d <small>e</small></figcaption></figure> → <figure><img src="/a.jpg" alt="b"><figcaption>d <small>e</small></figcaption></figure>
                    <figure><img src=/a.jpg><img src=/b.jpg></figure> → <figure><img src="/a.jpg" alt=""><img src="/b.jpg" alt=""></figure>
                    <p>a <img src=/b.jpg> c</p> → <figure><img src="/b.jpg" alt=""></figure>|<p>a c</p>
                    <h2>a<img src=/b.jpg></h2> → <figure><img src="/b.jpg" alt=""></figure>|<h2>a</h2>
                    <img src="https://e.org/a.jpg" alt="b"> → <figure class="missing"><img alt="b"></figure>
                    <img src="data:image/png,x"> → <figure class="missing"><img alt=""></figure>
                    <img src="data:image/gif,x" data-src="/a.jpg"> → <figure><img src="/a.jpg" alt=""></figure>
                    <img src="//e.org/a.jpg"><img src="/\\e.org/a"> → <figure class="missing"><img alt=""></figure>|<figure class="missing"><img alt=""></figure>
                    <img src="https://e.org/t.gif" width=1 height=1> → ``
                    <div class=wp-caption><img src=/a.jpg><p class=wp-caption-text>b</p></div> → <figure><img src="/a.jpg" alt=""><figcaption>b</figcaption></figure>
                    <table><caption>a</caption><tr><th scope=row>b<td>c</table> → <table><caption>a</caption><tbody><tr><th scope="row">b</th><td>c</td></tr></tbody></table>
                    <table><tfoot><tr><td>c</tfoot><thead><tr><th>a</thead><tr><td>b</table> → <table><thead><tr><th>a</th></tr></thead><tbody><tr><td>b</td></tr></tbody><tfoot><tr><td>c</td></tr></tfoot></table>
                    <table><tr><td rowspan=9>a<td>b<tr><td>c</table> → <table><tbody><tr><td rowspan="2">a</td><td>b</td></tr><tr><td>c</td></tr></tbody></table>
                    <table><tr><td colspan=4>a<tr><td>b<td>c</table> → <table><tbody><tr><td colspan="2">a</td></tr><tr><td>b</td><td>c</td></tr></tbody></table>
                    <table><tr><td><p>a</p><p>b</p><td><p>c</p></table> → <table><tbody><tr><td><p>a</p><p>b</p></td><td>c</td></tr></tbody></table>
                    <table><tr><td></table> → ``
                    <figure class=wp-block-table><table><tr><td>a</table><figcaption>b</figcaption></figure> → <table><caption>b</caption><tbody><tr><td>a</td></tr></tbody></table>
                    a<a class=note href=#note-1>*</a><ol class=notes><li id=note-1>b</ol> → <p>a<a class="note" id="ref-1" href="#note-1">1</a></p>|<ol class="notes"><li id="note-1">b</li></ol>
                    a<sup><a href=#fn7>7</a></sup><section class=footnotes><ol><li id=fn7>b <a href=#fnref7>↩</a></ol></section> → <p>a<a class="note" id="ref-1" href="#note-1">1</a></p>|<ol class="notes"><li id="note-1">b</li></ol>
                    a<a href=#n>1</a><ol class=notes><li id=n><h2>b</h2>c</ol> → <p>a<a class="note" id="ref-1" href="#note-1">1</a></p>|<ol class="notes"><li id="note-1"><p><strong>b</strong></p><p>c</p></li></ol>
                    a<a class=note href=#note-9>1</a> → <p>a1</p>
                    <pre><code> a &lt;b</code></pre> → <pre><code> a &lt;b</code></pre>
                    <pre>  a  b  </pre> → <pre>  a  b</pre>
                    <pre class=wp-block-verse>a <i>b</i><br>c</pre> → <pre class="verse">a <em>b</em>|c</pre>
                    <dl><dt>a<dd>b<dd><p>c<dt>d</dl> → <dl><dt>a</dt><dd>b</dd><dd>c</dd><dt>d</dt><dd></dd></dl>
                    <dl><dd>a<dt>b<dd>c</dl> → <p>a</p>|<dl><dt>b</dt><dd>c</dd></dl>
                    <dl><div><dt>a</dt><dd>b</dd></div></dl> → <dl><dt>a</dt><dd>b</dd></dl>
                    <aside class="editors-note big">a</aside> → <aside class="editors-note"><p>a</p></aside>
                    <details><summary>a</summary>b</details> → <aside><p><strong>a</strong></p><p>b</p></aside>
                    <p class=media><a href="https://e.org/v">a</a></p> → <p class="media"><a href="https://e.org/v">a</a></p>
                    <p class=media>a <a href="https://e.org/v">b</a></p> → <p>a <a href="https://e.org/v">b</a></p>
                    <video src="/a/b.mp4"></video> → <p class="media"><a href="/a/b.mp4">b.mp4</a></p>
                    a<hr>b → <p>a</p>|<hr>|<p>b</p>
                    <b>a</b> <i>b</i> <strike>c</strike> <tt>d</tt> → <p><strong>a</strong> <em>b</em> <s>c</s> <code>d</code></p>
                    <em>a <em>b</em></em><em> c</em> → <p><em>a b</em> <em>c</em></p>
                    <span>a</span><font color=red>b</font><span lang=de dir=ltr>c</span> → <p>ab<span lang="de" dir="ltr">c</span></p>
                    <abbr title="x &quot;y&quot;">a</abbr><abbr>b</abbr> → <p><abbr title="x &quot;y&quot;">a</abbr>b</p>
                    <time datetime=2024-02-29>a</time><time datetime=2023-02-29>b</time> → <p><time datetime="2024-02-29">a</time>b</p>
                    <p lang=uk>a</p><p lang=nonsense>b</p><p lang=EN_us>c</p> → <p lang="uk">a</p>|<p>b</p>|<p lang="en-US">c</p>
                    <div dir=rtl><p>a</p><h2 dir=ltr>b</h2></div> → <p dir="rtl">a</p>|<h2 dir="ltr">b</h2>
                    a <br> b<br> → <p>a<br>b</p>
                    5 < 6 &amp; 7 > 2 "q" → <p>5 &lt; 6 &amp; 7 &gt; 2 "q"</p>
                    a&#x202e;b&#x2066;c&#7;d&#x2028;e&#xfffe;f → <p>abcd ef</p>
                    <a href="/b c?d=1&e=[2]#f">a</a> → <p><a href="/b%20c?d=1&amp;e=%5B2%5D#f">a</a></p>
                    <a href="//e.org/b">a</a> → <p><a href="https://e.org/b">a</a></p>
                    <a href="HTTP://e.org">a</a> <a href="mailto:a@b.c">b</a> <a href="tel:+1">c</a> <a href="#d">d</a> → <p><a href="http://e.org">a</a> <a href="mailto:a@b.c">b</a> <a href="tel:+1">c</a> <a href="#d">d</a></p>
                    <a href="java&#10;script:x()">a</a> <a href=" data:x">b</a> <a href="c.html">c</a> <a href="http://">d</a> → <p>a b c d</p>
                    <a href=/a><h2>b</h2><p>c</p></a> → <h2><a href="/a">b</a></h2>|<p><a href="/a">c</a></p>
                    a<script>b</script><style>c</style><iframe src=x>d</iframe><svg><p>e</p></svg><noscript>f</noscript><textarea>g</textarea> → <p>a</p>|<p>e</p>
                    <x-y>a</x-y><ruby>b<rp>(</rp><rt>c</rt><rp>)</rp></ruby> → <p>ab(c)</p>
                    <p style="x" onclick="y" data-z="1" class="w">a</p> → <p>a</p>
                    """)
    void whatComesInBecomesHouseHtml(String in, String out) {
        assertThat(Cleaner.body(in).body().html()).isEqualTo(out.replace('|', '\n'));
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " → ",
            quoteCharacter = '`',
            textBlock =
                    """
                    A <i>title</i> &amp; more → A <em>title</em> &amp; more
                    <p>a</p><p>b</p> → a<br>b
                    <h1>a</h1> → a
                    a<br>b → a<br>b
                    <ul><li>a<li>b</ul> → a<br>b
                    <table><tr><td>a<td>b<tr><td>c</table> → a b<br>c
                    a<img src=/b.jpg><script>c</script> → a
                    <p dir=rtl>a</p> → <span dir="rtl">a</span>
                    &nbsp;<br> → ``
                    """)
    void aLineHoldsNoBlocks(String in, String out) {
        assertThat(Cleaner.line(in).html()).isEqualTo(out);
    }

    @Test
    void whatWasLeftOutIsReportedOnceInPlainWords() {
        assertThat(
                        Cleaner.body(
                                        """
                                        <script>x</script><script>y</script>
                                        <iframe src="https://e.org/v"></iframe>
                                        <img src="https://e.org/a.jpg"><img src="//e.org/p.gif" width=1 height=1>
                                        <a href="javascript:x">a</a>
                                        <a href="https://e.org/"><img src="/a.jpg"></a><a href="/b.jpg"><img src="/b-1.jpg"></a>
                                        """)
                                .dropped())
                .containsExactly(
                        "script",
                        "iframe (https://e.org/v)",
                        "image (https://e.org/a.jpg)",
                        "tracking pixel (//e.org/p.gif)",
                        "link (javascript:x)",
                        "link around a picture (https://e.org/)");
    }

    @Test
    void notesAreNumberedInTheOrderOfTheText() {
        String in =
                """
                <ol class="notes"><li id="note-1">never asked for</li><li id="note-2">second</li>
                <li id="note-3">first, see <a href="#note-4">4</a></li><li id="note-4">third</li></ol>
                <p>a<a href="#note-3">x</a> b<a href="#note-2">y</a> c<a href="#note-3">z</a></p>
                """;
        assertThat(Cleaner.body(in).body().html())
                .isEqualTo(
                        """
                        <p>a<a class="note" id="ref-1" href="#note-1">1</a> b<a class="note" id="ref-2" href="#note-2">2</a>\
                         c<a class="note" id="ref-1-2" href="#note-1">1</a></p>
                        <ol class="notes"><li id="note-1">first, see <a class="note" id="ref-3" href="#note-3">3</a></li>\
                        <li id="note-2">second</li><li id="note-3">third</li><li id="note-4">never asked for</li></ol>\
                        """);
    }

    @Test
    void aTreeIsReadAndStaysAsItIs() {
        Element tree = Jsoup.parseBodyFragment("<div><p>a <b>b</b></p></div>").body();
        String before = tree.outerHtml();
        assertThat(Cleaner.body(tree).body().html()).isEqualTo("<p>a <strong>b</strong></p>");
        assertThat(tree.outerHtml()).isEqualTo(before);
    }

    @Test
    void aTreeOfAnyDepthIsRead() {
        Element root = new Element("div");
        Element deepest = root;
        for (int i = 0; i < 20_000; i++) {
            deepest = deepest.appendElement(i % 2 == 0 ? "blockquote" : "b");
        }
        deepest.text("deep down");
        assertThat(Cleaner.body(root).body().html()).contains("deep down");
    }
}
