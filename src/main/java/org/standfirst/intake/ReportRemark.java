package org.standfirst.intake;

/// Something to know that is not about one item of the source.
///
/// @param subject what it is about, for example `editor` or `/wp-content/uploads/2012/05/a.jpg`
/// @param words what there is to say of it
record ReportRemark(Report.Section section, String subject, String words) {
    ReportRemark scrubbed() {
        return new ReportRemark(section, ReportScrub.clean(subject), ReportScrub.clean(words));
    }
}
