package org.standfirst.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.standfirst.content.Body;
import org.standfirst.content.Language;
import org.standfirst.content.Line;

class HouseHtmlTest {
    private final Words words = Words.of(Language.ENGLISH);

    @Test
    void idsOfFurtherTextsStayTheirOwn() {
        String html =
                "<h2 id=\"a\">A id=\"b\"</h2>\n<p>x<a class=\"note\" id=\"ref-1\" href=\"#note-1\">1</a></p>\n"
                        + "<ol class=\"notes\">\n<li id=\"note-1\">y</li>\n</ol>";
        assertThat(HouseHtml.printed(new Body(html), words, "q1-").html())
                .contains("<h2 id=\"q1-a\">A id=\"b\"</h2>")
                .contains("id=\"q1-ref-1\" href=\"#q1-note-1\"")
                .contains("<li id=\"q1-note-1\">y <a class=\"back\" href=\"#q1-ref-1\"");
    }

    @Test
    void aLineInsideALinkHasNoLinks() {
        assertThat(
                        HouseHtml.unlinked(
                                        new Line(
                                                "a <a href=\"/x\">b <abbr title=\"c\">d</abbr></a>"))
                                .html())
                .isEqualTo("a b <abbr title=\"c\">d</abbr>");
    }
}
