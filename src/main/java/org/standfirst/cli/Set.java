package org.standfirst.cli;

import static picocli.CommandLine.Model.UsageMessageSpec.SECTION_KEY_FOOTER;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.standfirst.content.Journal;
import org.standfirst.content.Refusal;
import org.standfirst.content.Shortened;
import org.standfirst.desk.Setting;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Settles something for the journal.
@Command(
        description = {
            "Settles something for the journal; readers see it at once.",
            "",
            "For example: set name \"The Imposing Stone\", set page-size 10, set comments off. “./standfirst settings” says what is settled how. A later import leaves it as it is."
        },
        footerHeading = "%nWhat there is to settle, with what it is by itself in brackets%n")
final class Set extends Bidding {
    @Parameters(index = "0", paramLabel = "KEY", description = "What is settled; see below.")
    String key = "";

    @Parameters(
            index = "1..*",
            arity = "1..*",
            paramLabel = "VALUE",
            description = "How. Several words are one value.")
    List<String> words = List.of();

    private Set(Terminal terminal, Clock clock) {
        super(terminal, clock);
    }

    /// The command, with the keys in its help.
    static CommandLine command(Terminal terminal, Clock clock) {
        CommandLine command = new CommandLine(new Set(terminal, clock));
        // What the defaults are takes longer to write than a start should wait.
        command.getHelpSectionMap().put(SECTION_KEY_FOOTER, Set::keys);
        return command;
    }

    private static String keys(CommandLine.Help help) {
        help.commandSpec()
                .usageMessage()
                .footer(Arrays.stream(Setting.values()).map(Set::line).toArray(String[]::new));
        return help.footer();
    }

    private static String line(Setting setting) {
        return "  %-10s %s [%s]"
                .formatted(setting.key(), setting.meaning(), setting.in(Journal.unnamed()))
                .replace("%", "%%");
    }

    @Override
    Errand errand() {
        Setting setting = Setting.of(key).orElseThrow(this::unknown);
        String value = String.join(" ", words).strip();
        return new Errand.Set(who(), setting, prepared(setting, value));
    }

    /// The server may stand in another folder than whoever asks it.
    private static String prepared(Setting setting, String value) {
        setting.fits(value);
        return setting == Setting.LOGO && !value.equals("none")
                ? Path.of(value).toAbsolutePath().normalize().toString()
                : value;
    }

    private Refusal unknown() {
        return new Refusal(
                "There is no setting “%s”.".formatted(Shortened.of(key)),
                "There are %s."
                        .formatted(
                                Arrays.stream(Setting.values())
                                        .map(Setting::key)
                                        .sorted(
                                                Comparator.comparingInt(
                                                        each -> Misspelt.distance(key, each)))
                                        .collect(Collectors.joining(", "))));
    }
}
