package org.vigie.cli;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in the language spoken what is wrong with a command. */
final class UsageFaults implements IParameterExceptionHandler {
    private final Output output;

    UsageFaults(Output output) {
        this.output = output;
    }

    @Override
    public int handleParseException(ParameterException fault, String[] args) {
        List<String> words = List.of(args);
        if (fault instanceof MissingParameterException && (words.contains("--help") || words.contains("-h"))) {
            named(words, fault.getCommandLine()).usage(fault.getCommandLine().getOut());
            return ExitCode.DONE;
        }
        CommandLine command = fault.getCommandLine();
        String name = command.getCommandSpec().qualifiedName();
        output.sayText(sentence(fault, command));
        output.say("cli.usage.seeHelp", name);
        return ExitCode.USAGE;
    }

    /** The innermost command named: {@code vigie risk add --help} lacks the id that comes before {@code add}, yet is clear. */
    private static CommandLine named(List<String> words, CommandLine command) {
        return command.getSubcommands().entrySet().stream()
                .filter(each -> words.contains(each.getKey()))
                .findFirst()
                .map(each -> named(words, each.getValue()))
                .orElse(command);
    }

    private String sentence(ParameterException fault, CommandLine command) {
        return switch (fault) {
            case MissingParameterException missing -> output.text("cli.usage.missing", missing.getMissing().stream()
                    .map(UsageFaults::name)
                    .collect(Collectors.joining(", ")));
            case UnmatchedArgumentException unmatched -> unmatched(unmatched, command);
            case OverwrittenOptionException twice -> output.text("cli.usage.twice", name(twice.getOverwritten()));
            case ParameterException other when other.getArgSpec() != null && other.getValue() != null ->
                output.text("cli.usage.value", other.getValue(), name(other.getArgSpec()), allowed(other.getArgSpec()));
            case ParameterException other when other.getArgSpec() != null ->
                output.text("cli.usage.noValue", name(other.getArgSpec()), allowed(other.getArgSpec()));
            case ParameterException other -> output.text("cli.usage.wrong", command.getCommandSpec().qualifiedName());
        };
    }

    private String unmatched(UnmatchedArgumentException fault, CommandLine command) {
        String first = fault.getUnmatched().getFirst();
        List<String> near = near(first, command);
        return near.isEmpty()
                ? output.text("cli.usage.unknown", first)
                : output.text("cli.usage.unknownNear", first, String.join(", ", near));
    }

    /** What an argument that nothing takes may have meant. */
    private static List<String> near(String text, CommandLine command) {
        Stream<String> known = text.startsWith("-")
                ? command.getCommandSpec().options().stream().map(OptionSpec::longestName)
                : command.getSubcommands().keySet().stream();
        return known.filter(each -> distance(each, text) <= 2 || each.startsWith(text)).sorted().limit(3).toList();
    }

    private static int distance(String a, String b) {
        int[] previous = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] current = new int[b.length() + 1];
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                current[j] = Math.min(Math.min(current[j - 1], previous[j]) + 1, previous[j - 1] + change);
            }
            previous = current;
        }
        return previous[b.length()];
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    /** What a value may be: codes stand in the label of the parameter; dates, numbers and files speak for themselves. */
    private static String allowed(ArgSpec argument) {
        Class<?> type = argument.auxiliaryTypes().length == 0 ? argument.type() : argument.auxiliaryTypes()[0];
        if (type.isEnum()) {
            return String.join(", ", Codes.of(type));
        }
        return argument.paramLabel().toLowerCase(Locale.ROOT).contains("date") ? "2026-12-31" : argument.paramLabel();
    }
}
