package org.standfirst.cli;

import java.io.Console;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.standfirst.Standfirst;
import org.standfirst.content.Refusal;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/// What `./standfirst` does with the words behind it.
///
/// It ends with 0 where all went well, with 2 and a sentence where a person can put it right, with 1
/// where something broke.
@Command(
        name = "./standfirst",
        version = "Standfirst " + Standfirst.VERSION,
        synopsisSubcommandLabel = "COMMAND",
        description = "The publishing system of an independent journal.",
        subcommands = HelpCommand.class,
        footerHeading = "%nBegin with%n",
        footer = {
            "  ./standfirst demo                              a journal to look at",
            "  ./standfirst import journal.xml --media DIR    your own, out of WordPress",
            "  ./standfirst serve                             for readers",
            "  ./standfirst help import                       all about one command"
        })
public final class Main implements Callable<Integer> {
    private final Terminal terminal;

    @Spec CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--trace",
            scope = ScopeType.INHERIT,
            description = "Where something breaks, says exactly where in the program.")
    boolean traces;

    @Option(names = "--version", versionHelp = true, description = "Says which version this is.")
    boolean asksForVersion;

    private Main(Terminal terminal) {
        this.terminal = terminal;
    }

    /// Runs the command and ends the process with its code.
    public static void main(String... words) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        Logs.prepare();
        Clock clock = Clock.system(ZoneId.systemDefault());
        boolean isWatched =
                Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
        System.exit(
                run(
                        isWatched ? Terminal.screen(out, err) : Terminal.pipe(out, err, clock),
                        clock,
                        words));
    }

    /// Runs the command and gives its code.
    static int run(Terminal terminal, Clock clock, String... words) {
        Main main = new Main(terminal);
        CommandLine line = new CommandLine(main);
        Commands.addTo(line, terminal, clock, words);
        line.setOut(new PrintWriter(terminal.out(), true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(terminal.err(), true, StandardCharsets.UTF_8));
        line.setExpandAtFiles(false);
        line.setUsageHelpAutoWidth(false);
        line.setUsageHelpWidth(90);
        line.setParameterExceptionHandler((e, _) -> main.refuse(Misspelt.refusal(e)));
        line.setExecutionExceptionHandler((e, _, _) -> main.ended(e));
        return line.execute(words);
    }

    /// Without a command.
    @Override
    public Integer call() {
        spec.commandLine().usage(terminal.out());
        return 0;
    }

    private int ended(Exception e) {
        if (e instanceof Refusal refusal) {
            return refuse(refusal);
        }
        terminal.err().println(Fault.sentence(e));
        if (traces) {
            e.printStackTrace(terminal.err());
        } else if (!(e instanceof Fault)) {
            terminal.err().println("The same with --trace says where; send us that.");
        }
        return 1;
    }

    private int refuse(Refusal refusal) {
        terminal.err().println(refusal.wrong() + " " + refusal.cure());
        return 2;
    }
}
