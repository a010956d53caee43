package org.standfirst.cli;

import java.io.Console;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
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
        commands(terminal, clock, words)
                .forEach((name, command) -> line.addSubcommand(name, command.get()));
        line.setOut(new PrintWriter(terminal.out(), true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(terminal.err(), true, StandardCharsets.UTF_8));
        line.setExpandAtFiles(false);
        line.setUsageHelpAutoWidth(false);
        line.setUsageHelpWidth(90);
        line.setParameterExceptionHandler((e, _) -> main.refuse(Misspelt.refusal(e)));
        line.setExecutionExceptionHandler((e, _, _) -> main.ended(e));
        return line.execute(words);
    }

    /// The commands there are, by their names; where the first word names one, that one alone, since it
    /// takes picocli a good tenth of a second to look at all of them.
    private static Map<String, Supplier<Object>> commands(
            Terminal terminal, Clock clock, String... words) {
        Map<String, Supplier<Object>> all = new LinkedHashMap<>();
        all.put("demo", () -> new Demo(terminal, clock));
        all.put("serve", () -> new Serve(terminal, clock));
        all.put("import", () -> new TakeIn(terminal, clock));
        all.put("markdown", () -> new WriteOut(terminal, clock));
        all.put("export", () -> new ExportTo(terminal, clock));
        all.put("verify", () -> new Verify(terminal));
        all.put("save", () -> new Save(terminal, clock));
        all.put("publish", () -> new Publish(terminal, clock));
        all.put("withdraw", () -> new Withdraw(terminal, clock));
        all.put("move", () -> new Move(terminal, clock));
        all.put("retitle", () -> new Retitle(terminal, clock));
        all.put("tag", () -> new Tag(terminal, clock));
        all.put("untag", () -> new Untag(terminal, clock));
        all.put("order", () -> new Arrange(terminal, clock));
        all.put("rename", () -> new Rename(terminal, clock));
        all.put("status", () -> new Status(terminal, clock));
        all.put("why", () -> new Why(terminal, clock));
        all.put("settings", () -> new Settings(terminal, clock));
        all.put("set", () -> Set.command(terminal, clock));
        all.put("redact", () -> new Redact(terminal, clock));
        String first = words.length == 0 ? "" : words[0];
        if (all.containsKey(first)) {
            all.keySet().removeIf(name -> !name.equals(first));
        }
        return all;
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
