package org.standfirst.intake;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

/// All that a report tells, in whichever form.
///
/// @param lines for the terminal, without the last
/// @param items in groups by the number of their type
/// @param remarks in groups by section
record ReportStory(
        Instant begun,
        Order order,
        Optional<Long> position,
        List<String> lines,
        ReportCounts counts,
        ReportSpool items,
        ReportSpool remarks) {

    /// Is handed one after the other.
    interface Taker<T> {
        void take(T one) throws IOException;
    }

    boolean isRehearsal() {
        return order.wishes().contains(Order.Wish.REHEARSE);
    }

    void eachItem(IntPredicate type, Taker<ReportItem> taker) throws IOException {
        items.each(type, entry -> taker.take(ReportJson.item(entry)));
    }

    void eachRemark(Report.Section section, Taker<ReportRemark> taker) throws IOException {
        int group = List.of(Report.Section.values()).indexOf(section);
        remarks.each(each -> each == group, entry -> taker.take(ReportJson.remark(entry)));
    }
}
