package org.standfirst.cli;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiFunction;
import picocli.CommandLine;

/// The commands that there are, by the word that calls each, in the order in which help lists them.
final class Commands {
    private static final Map<String, BiFunction<Terminal, Clock, Object>> ALL =
            new LinkedHashMap<>();

    static {
        ALL.put("demo", Demo::new);
        ALL.put("serve", Serve::new);
        ALL.put("import", TakeIn::new);
        ALL.put("markdown", WriteOut::new);
        ALL.put("export", ExportTo::new);
        ALL.put("verify", (terminal, _) -> new Verify(terminal));
        ALL.put("save", Save::new);
        ALL.put("publish", Publish::new);
        ALL.put("withdraw", Withdraw::new);
        ALL.put("move", Move::new);
        ALL.put("retitle", Retitle::new);
        ALL.put("tag", Tag::new);
        ALL.put("untag", Untag::new);
        ALL.put("order", Arrange::new);
        ALL.put("rename", Rename::new);
        ALL.put("status", Status::new);
        ALL.put("why", Why::new);
        ALL.put("settings", Settings::new);
        ALL.put("set", Set::command);
        ALL.put("redact", Redact::new);
    }

    private Commands() {}

    /// Makes them known to a line. What a command is has to be read from its class, which takes longer
    /// than many a deed: where the first word calls one, that one is all there is.
    static void addTo(CommandLine line, Terminal terminal, Clock clock, String... words) {
        boolean isCalled = words.length > 0 && ALL.containsKey(words[0]);
        ALL.forEach((word, command) -> {
            if (!isCalled || word.equals(words[0])) {
                line.addSubcommand(word, command.apply(terminal, clock));
            }
        });
    }
}
