package org.standfirst.cli;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.standfirst.content.Refusal;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// Says what is wrong with a command line, and what was perhaps meant.
final class Misspelt {
    private Misspelt() {}

    static Refusal refusal(ParameterException e) {
        CommandLine command = e.getCommandLine();
        boolean isTop = command.getParent() == null;
        String name = command.getCommandName();
        String help = isTop ? "./standfirst help" : "./standfirst help " + name;
        return switch (e) {
            case UnmatchedArgumentException it -> unmatched(it, isTop, name, help);
            case MissingParameterException it ->
                    new Refusal(
                            "“%s” needs %s.".formatted(name, missing(it.getMissing())),
                            "“%s” says how it is written.".formatted(help));
            default ->
                    new Refusal(
                            e.getArgSpec() == null || e.getValue() == null
                                    ? sentence("" + e.getMessage())
                                    : "“%s” is no value for %s."
                                            .formatted(e.getValue(), label(e.getArgSpec())),
                            "“%s” says what is.".formatted(help));
        };
    }

    private static Refusal unmatched(
            UnmatchedArgumentException e, boolean isTop, String name, String help) {
        String word = e.getUnmatched().getFirst();
        String wrong =
                isTop && !e.isUnknownOption()
                        ? "There is no command “%s”.".formatted(word)
                        : "“%s” knows no “%s”.".formatted(name, word);
        return new Refusal(
                wrong,
                meant(word, e)
                        .map("Did you mean “%s”?"::formatted)
                        .orElse("“%s” says what there is.".formatted(help)));
    }

    /// What the word is almost.
    private static Optional<String> meant(String word, UnmatchedArgumentException e) {
        CommandLine command = e.getCommandLine();
        return Stream.concat(
                        command.getSubcommands().keySet().stream(),
                        command.getCommandSpec().optionsMap().keySet().stream())
                .filter(each -> distance(word, each) <= 2)
                .min(Comparator.comparingInt(each -> distance(word, each)));
    }

    /// How many letters have to be put in, taken out or changed.
    static int distance(String one, String other) {
        int[] above = IntStream.rangeClosed(0, other.length()).toArray();
        for (int i = 1; i <= one.length(); i++) {
            int[] row = new int[other.length() + 1];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int changed = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(above[j - 1] + changed, Math.min(above[j], row[j - 1]) + 1);
            }
            above = row;
        }
        return above[other.length()];
    }

    private static String missing(List<ArgSpec> missing) {
        return missing.stream().map(Misspelt::label).collect(Collectors.joining(" and "));
    }

    private static String label(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    private static String sentence(String words) {
        return words.endsWith(".") ? words : words + ".";
    }
}
