package org.standfirst.badhouse.attic;

import java.sql.Connection;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import javax.xml.stream.XMLInputFactory;

/// Does what only others may.
public final class Ladder {
    private Ladder() {}

    static Instant wellMannered(Clock clock) {
        return clock.instant().isAfter(Instant.EPOCH) ? Instant.now(clock) : Instant.EPOCH;
    }

    static Instant loud() {
        System.out.println("up");
        return Instant.now();
    }

    static String old(Object thing) {
        return thing instanceof Date ? "old" : "new";
    }

    static Object parser() {
        return XMLInputFactory.newFactory();
    }

    static boolean isSql(Object thing) {
        return thing instanceof Connection;
    }
}
