package org.vigie.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.vigie.domain.text.Language;
import org.vigie.i18n.Messages;
import picocli.CommandLine;

/** The program without its window. */
public final class CommandLineInterface {
    private static final Map<String, Function<Desk, Object>> VERBS = verbs();

    private final Surroundings surroundings;
    private final Services services;

    public CommandLineInterface(Surroundings surroundings, Services services) {
        this.surroundings = surroundings;
        this.services = services;
    }

    private static Map<String, Function<Desk, Object>> verbs() {
        Map<String, Function<Desk, Object>> verbs = new LinkedHashMap<>();
        verbs.put("demo", DemoVerb::new);
        verbs.put("init", InitVerb::new);
        verbs.put("template", TemplateVerb::new);
        verbs.put("new", NewVerb::new);
        verbs.put("list", ListVerb::new);
        verbs.put("show", ShowVerb::new);
        verbs.put("answer", AnswerVerb::new);
        verbs.put("details", DetailsVerb::new);
        verbs.put("migrate", MigrateVerb::new);
        verbs.put("risk", RiskVerb::new);
        verbs.put("measure", MeasureVerb::new);
        verbs.put("action", ActionVerb::new);
        verbs.put("comment", CommentVerb::new);
        verbs.put("evidence", EvidenceVerb::new);
        verbs.put("opinion", OpinionVerb::new);
        verbs.put("consultation", ConsultationVerb::new);
        verbs.put("decide", DecideVerb::new);
        verbs.put("condition", ConditionVerb::new);
        verbs.put("history", HistoryVerb::new);
        verbs.put("import", ImportVerb::new);
        verbs.put("export", ExportVerb::new);
        verbs.put("verify", VerifyVerb::new);
        verbs.put("backup", BackupVerb::new);
        verbs.put("restore", RestoreVerb::new);
        verbs.put("passphrase", PassphraseVerb::new);
        return verbs;
    }

    /** Whether this word names a verb. */
    public static boolean isVerb(String word) {
        return VERBS.containsKey(word);
    }

    /**
     * Does what the arguments ask.
     *
     * @return an {@link ExitCode}
     */
    public int run(String... arguments) {
        Messages messages = new Messages(language(arguments).locale());
        Output output = new Output(surroundings.streams(), messages);
        ExecutionFaults faults = new ExecutionFaults(surroundings, output);
        try {
            return run(arguments, messages, output, faults);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError fault) {
            return faults.handle(fault);
        } finally {
            output.flush();
        }
    }

    private int run(String[] arguments, Messages messages, Output output, ExecutionFaults faults) {
        if (arguments.length == 0) {
            output.say("cli.noDesktop");
            return ExitCode.ENVIRONMENT;
        }
        CommandLine command = commandLine(arguments, messages, output);
        command.setExecutionExceptionHandler(faults);
        command.setParameterExceptionHandler(new UsageFaults(output));
        return command.execute(arguments);
    }

    private CommandLine commandLine(String[] arguments, Messages messages, Output output) {
        CommonOptions options = new CommonOptions();
        Desk desk = new Desk(surroundings, services, options, output);
        CommandLine command = new CommandLine(options, CommandLineInterface::make);
        named(arguments).forEach((name, verb) -> command.addSubcommand(name, verb.apply(desk)));
        Codes.register(command);
        command.setOut(new PrintWriter(surroundings.streams().out(), true, StandardCharsets.UTF_8));
        command.setErr(new PrintWriter(surroundings.streams().err(), true, StandardCharsets.UTF_8));
        command.setExpandAtFiles(false);
        command.setInterpolateVariables(false);
        command.setAllowOptionsAsOptionParameters(false);
        command.setUsageHelpAutoWidth(false);
        command.setUsageHelpLongOptionsMaxWidth(40);
        command.setResourceBundle(new HelpTexts(messages));
        command.getCommandSpec().versionProvider(() -> new String[] {"Vigie " + surroundings.identity().version()});
        return command;
    }

    /** The verbs that the arguments may mean, all where none is named: describing each to picocli takes time. */
    private static Map<String, Function<Desk, Object>> named(String[] arguments) {
        List<String> words = Arrays.asList(arguments);
        Map<String, Function<Desk, Object>> named = new LinkedHashMap<>(VERBS);
        named.keySet().retainAll(words);
        return named.isEmpty() ? VERBS : named;
    }

    /** Makes what picocli asks for itself: lists of values, and the options that several verbs share. Verbs are made above, with what they work with. */
    private static <T> T make(Class<T> type) {
        if (type == ActionVerb.Said.class) {
            return type.cast(new ActionVerb.Said());
        }
        if (type == List.class) {
            return type.cast(new ArrayList<>());
        }
        throw new IllegalStateException("not known how to make " + type);
    }

    private Language language(String[] arguments) {
        for (int i = 0; i < arguments.length; i++) {
            String value = arguments[i].startsWith("--lang=") ? arguments[i].substring("--lang=".length()) : "";
            if (arguments[i].equals("--lang") && i + 1 < arguments.length) {
                value = arguments[i + 1];
            }
            if (Language.ofCode(value).isPresent()) {
                return Language.ofCode(value).get();
            }
        }
        return surroundings.language();
    }
}
