package org.standfirst.wordpress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExportDatesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "never",
            value = {
                "2012-05-01 09:30:00 | 2012-05-01 13:30:00 | 2012-05-01T09:30-04:00",
                "2012-05-01 09:30:00 | 2012-05-01 09:30:00 | 2012-05-01T09:30Z",
                "2012-05-01 05:45:00 | 2012-05-01 00:00:00 | 2012-05-01T05:45+05:45",
                "2012-05-01 09:30:07 | 2012-05-01 13:30:00 | 2012-05-01T09:30-04:00",
                "2012-05-01 09:37:00 | 2012-05-01 13:30:00 | 2012-05-01T09:30-04:00",
                "2012-05-02 02:00:00 | 2012-05-01 12:00:00 | 2012-05-02T02:00+14:00",
                "2012-05-09 00:00:00 | 2012-05-01 00:00:00 | 2012-05-01T14:00+14:00",
                "2002-05-09 00:00:00 | 2012-05-01 00:00:00 | 2012-04-30T10:00-14:00",
                "2012-05-01 09:30:00 | 0000-00-00 00:00:00 | 2012-05-01T09:30Z",
                "2012-05-01 09:30:00 | '' | 2012-05-01T09:30Z",
                "0000-00-00 00:00:00 | 2012-05-01 09:30:00 | 2012-05-01T09:30Z",
                "0000-00-00 00:00:00 | 0000-00-00 00:00:00 | never",
                "'' | '' | never",
                "2012-02-30 00:00:00 | 2012-13-01 00:00:00 | never",
                "2012-05-01T09:30:00Z | '' | 2012-05-01T09:30Z",
                "yesterday | soon | never",
                "1901-01-01 00:00 | '' | 1901-01-01T00:00Z",
            })
    void aMomentComesFromTwoClocks(String site, String greenwich, OffsetDateTime moment) {
        assertThat(ExportDates.moment(site, greenwich).orElse(null)).isEqualTo(moment);
        assertThat(ExportDates.moment(site, greenwich).map(OffsetDateTime::toString).orElse(""))
                .isEqualTo(moment == null ? "" : moment.toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "never",
            value = {
                "Tue, 01 May 2012 13:30:00 +0000 | 2012-05-01T13:30Z",
                "Tue, 01 May 2012 13:30:00 -0430 | 2012-05-01T13:30-04:30",
                "1 may 2012 13:30 EDT | 2012-05-01T13:30-04:00",
                "Tuesday, 01-May-2012 13:30:00 GMT | 2012-05-01T13:30Z",
                "Tue, 01 September 2012 13:30:00 | 2012-09-01T13:30Z",
                "Wed, 30 Nov -0001 00:00:00 +0000 | never",
                "Tue, 30 Nov 1999 00:00:00 +0000 | never",
                "Tue, 30 Nov 1999 00:00:01 +0000 | 1999-11-30T00:00:01Z",
                "Tue, 01 Foo 2012 13:30:00 +0000 | never",
                "Tue, 01 May 2012 13:30:00 +9900 | never",
                "'' | never",
            })
    void aFeedsDateIsReadLeniently(String text, OffsetDateTime moment) {
        assertThat(ExportDates.ofFeed(text).orElse(null)).isEqualTo(moment);
    }
}
