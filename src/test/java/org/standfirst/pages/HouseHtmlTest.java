package org.standfirst.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.standfirst.content.Body;
import org.standfirst.content.Language;
import org.standfirst.content.Line;

class HouseHtmlTest {
    private final Words words = Words.of(Language.ENGLISH);

    @Test
    void aNoteLeadsBackToEveryPlaceThatRefersToIt() {
        assertThat(printed(Samples.body().html()))
                .contains(
                        "kept in pencil. <a class=\"back\" href=\"#ref-1\" aria-label=\"Back to the text, note 1\">↩</a>"
                                + " <a class=\"back\" href=\"#ref-1-2\" aria-label=\"Back to the text, note 1, place 2\">↩</a></p>\n</li>")
                .contains(
                        "ch. 4. <a class=\"back\" href=\"#ref-2\" aria-label=\"Back to the text, note 2\">↩</a></li>");
    }

    @Test
    void aListInsideANoteIsNotTakenForANote() {
        String html =
                "<p>a<a class=\"note\" id=\"ref-1\" href=\"#note-1\">1</a></p>\n<ol class=\"notes\">\n"
                        + "<li id=\"note-1\">\n<ul>\n<li>x</li>\n</ul>\n</li>\n</ol>";
        assertThat(printed(html))
                .contains(
                        "<li>x</li>\n</ul>\n <a class=\"back\" href=\"#ref-1\" aria-label=\"Back to the text, note 1\">↩</a></li>");
    }

    @Test
    void aNoteThatNothingRefersToHasNoWayBack() {
        String html = "<ol class=\"notes\">\n<li id=\"note-1\">x</li>\n</ol>";
        assertThat(printed(html)).isEqualTo(html);
    }

    @Test
    void aLostPictureIsSaidInWords() {
        assertThat(printed("<figure class=\"missing\"><img alt=\"A &lt;crane&gt; $1\"></figure>"))
                .isEqualTo(
                        "<figure class=\"missing\"><span class=\"lost\">A picture is missing here: A &lt;crane&gt; $1</span></figure>");
        assertThat(printed("<figure class=\"missing\"><img alt=\"\"></figure>"))
                .contains(">A picture is missing here.<");
    }

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

    @Test
    void twentyThousandNotesArePrintedInAMoment() {
        StringBuilder text = new StringBuilder("<p>");
        StringBuilder notes = new StringBuilder("<ol class=\"notes\">\n");
        for (int n = 1; n <= 20_000; n++) {
            text.append(
                    "<a class=\"note\" id=\"ref-%d\" href=\"#note-%d\">%d</a>".formatted(n, n, n));
            notes.append("<li id=\"note-%d\">x</li>\n".formatted(n));
        }
        String html = printed(text + "</p>\n" + notes + "</ol>");
        List<String> back = new ArrayList<>();
        Pattern.compile("class=\"back\"").matcher(html).results().forEach(m -> back.add(m.group()));
        assertThat(back).hasSize(20_000);
    }

    private String printed(String html) {
        return HouseHtml.printed(new Body(html), words).html();
    }
}
