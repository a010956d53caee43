package org.standfirst.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportScrubTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "jane@example.org",
                "jane.doe+news@mail.example.co.uk",
                "o'brien@example.org",
                "jane@localhost",
                "jane@192.0.2.17",
                "jane@[192.0.2.17]",
                "\"jane doe\"@example.org",
                "jane%40example.org",
                "jane%2540example.org",
                "jane&#64;example.org",
                "jane&#x40;example.org",
                "jane\uFF20example.org",
                "женя@пример.рф",
                "jane\u200B@example.org",
                "192.0.2.17",
                "8.8.8.8",
                "255.255.255.255",
                "2001:db8::17",
                "2001:0db8:85a3:0000:0000:8a2e:0370:7334",
                "2001:DB8:0:0:8:800:200C:417A",
                "fe80::1",
                "::1"
            })
    void anAddressGoes(String address) {
        for (String frame :
                List.of("%s", "from %s.", "(%s)", "“%s”, and", "[%s]:80", "mailto:%s", "IP:%s")) {
            assertThat(ReportScrub.clean(frame.formatted(address)))
                    .isEqualTo(frame.formatted("[address removed]"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "at 10:00:00",
                "2026-11-22T10:00:00Z and 10:00:00.123+01:00",
                "WordPress 6.4.3",
                "Chrome 120.0.6099.109",
                "version 1.2.3.4",
                "v1.2.3.4",
                "section 1.2.3.4.5",
                "ISBN 978-3-16-148410-0",
                "ISBN 978.3.16.148410.0",
                "doi:10.1000/182.3",
                "12.05.2019",
                "Exodus 20:1–17; 3:16",
                "std::vector, Foo::bar, A::B",
                "Part 12:: the rest",
                "@jane on https://social.example/@jane.doe/1",
                "/wp-content/uploads/2012/05/logo@2x.png",
                "logo@2x-300x200.jpg",
                "https://photos.example/12345@N00/",
                "2 apples @ 3.50",
                "1.000.000.000",
                "https://example.org:8080/a:b",
                "c3:5d:9a:1e:00:77"
            })
    void otherRowsOfNumbersAndSignsStay(String words) {
        assertThat(ReportScrub.clean(words)).isEqualTo(words);
    }

    @Test
    void manyAddressesGoAtOnce() {
        assertThat(ReportScrub.clean("a@b.org,c@d.org;192.0.2.1/192.0.2.2 ::ffff:192.0.2.3"))
                .isEqualTo(
                        "[address removed],[address removed];[address removed]/[address removed] ::ffff:[address removed]");
    }

    @Test
    void longHostileWordsTakeNoTime() {
        for (String part :
                List.of(
                        "a",
                        "a@",
                        "@",
                        "1.",
                        "1.1.1.1.",
                        "a:",
                        ":",
                        "::",
                        "a.",
                        "a@a.",
                        "\"",
                        "%40",
                        "&#0")) {
            String words = part.repeat(1_000_000 / part.length());
            assertTimeoutPreemptively(
                    Duration.ofSeconds(10),
                    () -> assertThat(ReportScrub.clean(words)).isNotNull(),
                    part);
        }
    }

    @Test
    void cleaningTwiceIsCleaningOnce() {
        long seed = 20261122;
        Random random = new Random(seed);
        String signs = "aZ19.:@%-[]/ \"é\u200B4";
        for (int i = 0; i < 20_000; i++) {
            StringBuilder words = new StringBuilder();
            for (int j = random.nextInt(40); j > 0; j--) {
                words.append(signs.charAt(random.nextInt(signs.length())));
            }
            String once = ReportScrub.clean(words.toString());
            assertThat(ReportScrub.clean(once))
                    .as("seed %d, round %d, %s", seed, i, words)
                    .isEqualTo(once);
        }
    }
}
