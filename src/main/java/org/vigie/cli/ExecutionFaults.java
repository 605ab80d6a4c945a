package org.vigie.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.application.DecisionRefused;
import org.vigie.application.port.InputProblem;
import org.vigie.application.port.InputRefused;
import org.vigie.application.port.UserFault;
import org.vigie.domain.assessment.StaleChangeException;
import org.vigie.domain.evaluation.Obstacle;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Says in the language spoken what went wrong, and what to do about it. Details of internal errors go to the log, without their texts. */
final class ExecutionFaults implements IExecutionExceptionHandler {
    private final Surroundings surroundings;
    private final Output output;

    ExecutionFaults(Surroundings surroundings, Output output) {
        this.surroundings = surroundings;
        this.output = output;
    }

    @Override
    public int handleExecutionException(Exception fault, CommandLine command, ParseResult result) {
        return handle(fault);
    }

    /** Tells of a fault. */
    int handle(Throwable fault) {
        return switch (fault) {
            case UserFault known -> {
                output.say(known.key(), known.arguments().toArray());
                yield code(known.kind());
            }
            case InputRefused refused -> {
                refused.problems().forEach(problem -> output.sayText(sentence(output, problem)));
                yield ExitCode.INPUT;
            }
            case DecisionRefused refused -> {
                output.say("cli.decide.refused");
                Output own = output.of(refused.template());
                refused.obstacles().forEach(obstacle -> own.sayText("- " + sentence(own, obstacle)));
                yield ExitCode.INPUT;
            }
            case StaleChangeException stale -> {
                output.say("cli.fault.stale");
                yield ExitCode.INPUT;
            }
            case UncheckedIOException disk -> disk(disk.getCause() == null ? new IOException() : disk.getCause());
            case IOException disk -> disk(disk);
            case Throwable unknown -> internal(unknown);
        };
    }

    private static int code(UserFault.Kind kind) {
        return switch (kind) {
            case INPUT -> ExitCode.INPUT;
            case USAGE -> ExitCode.USAGE;
            case ENVIRONMENT -> ExitCode.ENVIRONMENT;
        };
    }

    /** A problem with its place: {@code answers.json /consent.granular: …}. */
    static String sentence(Output output, InputProblem problem) {
        String place = problem.pointer().isEmpty() ? problem.file() : problem.file() + " " + problem.pointer();
        String separator = output.text("cli.place.separator");
        return place + separator + output.text(problem.key(), problem.arguments().toArray());
    }

    static String sentence(Output output, Obstacle obstacle) {
        return output.text(obstacle.key(), obstacle.arguments().toArray()) + " [" + obstacle.gate() + "]";
    }

    private int disk(IOException fault) {
        String file = fault instanceof FileSystemException named && named.getFile() != null ? named.getFile() : "";
        switch (fault) {
            case NoSuchFileException _ -> output.say("cli.fault.noFile", file);
            case AccessDeniedException _ -> output.say("cli.fault.accessDenied", file);
            case IOException _ -> output.say("cli.fault.disk", file);
        }
        log("disk", fault);
        return fault instanceof NoSuchFileException ? ExitCode.INPUT : ExitCode.ENVIRONMENT;
    }

    private int internal(Throwable fault) {
        String code = "V-" + HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
        log(code, fault);
        output.say("cli.fault.internal", code, surroundings.log().toString());
        return ExitCode.INTERNAL;
    }

    private static void log(String code, Throwable fault) {
        Logger logger = LoggerFactory.getLogger(ExecutionFaults.class);
        logger.error("{} {}", code, anonymous(fault));
    }

    /** Where it went wrong, without the texts of exceptions: these may quote answers, names and titles. */
    private static String anonymous(Throwable fault) {
        StringBuilder text = new StringBuilder();
        for (Throwable each = fault; each != null; each = each.getCause()) {
            text.append(each.getClass().getName()).append('\n');
            for (StackTraceElement frame : each.getStackTrace()) {
                text.append("    ").append(frame).append('\n');
            }
        }
        return text.toString();
    }
}
