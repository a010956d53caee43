package org.standfirst.press;

import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import org.standfirst.content.Address;
import org.standfirst.content.Id;
import org.standfirst.edition.Listing;
import org.standfirst.edition.Question;
import org.standfirst.edition.View;
import org.standfirst.pages.EverythingPage;
import org.standfirst.pages.Pages;
import org.standfirst.pages.Paging;

/// The list of everything, one line to an article, with a way to each year.
final class Everything {
    /// Lines a page.
    private static final int LINES = 100;

    private final View view;
    private final Pages pages;
    private final Chrome chrome;

    Everything(View view, Pages pages, Chrome chrome) {
        this.view = view;
        this.pages = pages;
        this.chrome = chrome;
    }

    /// How many pages there are.
    int count() {
        return count(view.ask(new Question.Size(new Listing.All())));
    }

    /// How many pages so many articles fill.
    static int count(int articles) {
        return Math.max(1, Math.ceilDiv(articles, LINES));
    }

    Printed page(Address first, int number) {
        int from = (number - 1) * LINES;
        List<Id> ids = view.ask(new Question.Slice(new Listing.All(), from, LINES));
        Paging paging = new Paging(first, number, count());
        List<EverythingPage.Jump> jumps = new ArrayList<>();
        List<EverythingPage.Part> parts = new ArrayList<>();
        int begin = 0;
        // A year is as many lines as it has articles: an hour around New Year that is of one year
        // here and of another there moves no line.
        for (int year : view.ask(new Question.AllYears()).reversed()) {
            int size = view.ask(new Question.Size(new Listing.AllOf(year)));
            jumps.add(
                    new EverythingPage.Jump(
                            Year.of(year), paging.address(begin / LINES + 1), size));
            int begins = Math.max(0, begin - from);
            int ends = Math.min(ids.size(), begin + size - from);
            if (begins < ends) {
                parts.add(
                        new EverythingPage.Part(
                                Year.of(year), chrome.mentions(ids.subList(begins, ends))));
            }
            begin += size;
        }
        return Printed.Sheet.html(
                200, pages.everything(new EverythingPage(chrome.site(), jumps, parts, paging)));
    }
}
