package org.standfirst.cli;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/// What a person at a terminal sees of the log: our own faults, a line for each, with its trace.
final class Logs {
    /// These say in traces what we say in sentences, or name what readers ask for.
    private static final List<Logger> QUIET =
            List.of(
                    Logger.getLogger("org.eclipse.jetty"),
                    Logger.getLogger("com.zaxxer.hikari"),
                    Logger.getLogger("org.flywaydb"),
                    Logger.getLogger("org.jline"));

    private Logs() {}

    static void prepare() {
        if (System.getProperty("java.util.logging.config.file") != null) {
            return;
        }
        System.setProperty(
                "java.util.logging.SimpleFormatter.format", "%1$tF %1$tT %4$s: %5$s%6$s%n");
        Logger.getLogger("").setLevel(Level.WARNING);
        QUIET.forEach(it -> it.setLevel(Level.OFF));
    }
}
