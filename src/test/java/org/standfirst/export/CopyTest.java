package org.standfirst.export;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.standfirst.web.Coding;

/// Copies for other servers.
class CopyTest {
    @Test
    void onlyBrotliNeedsWhatSomeMachinesDoNotHave() {
        assertThatCode(() -> Copy.GZIP.check(Coding.EVERYWHERE::contains))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> Copy.BROTLI.check(Coding.EVERYWHERE::contains))
                .hasMessage(
                        "Brotli does not load on this machine, so no copies can be made in it. Leave --brotli out.");
    }
}
