package org.standfirst.site;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// Tests that ask the server of one small journal, in which it is always the same moment.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class OnSmallJournal {
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC);

    SmallJournal journal;
    int port;

    @BeforeAll
    void open(@TempDir Path folder) throws IOException {
        journal = new SmallJournal(folder, CLOCK);
        port = journal.server.port();
    }

    @AfterAll
    void close() {
        journal.close();
    }
}
