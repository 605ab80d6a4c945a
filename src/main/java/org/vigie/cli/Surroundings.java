package org.vigie.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import org.vigie.domain.text.Language;

/**
 * What a run of the command line finds around it.
 *
 * @param workspace the folder used when none is named
 * @param language spoken when none is asked for
 * @param log where details of internal errors go
 */
public record Surroundings(
        Streams streams, Terminal terminal, Path workspace, Language language, Clock clock, Identity identity, Path log) {

    /**
     * Where the output goes, in UTF-8.
     *
     * @param out results
     * @param err messages and progress
     */
    public record Streams(PrintStream out, PrintStream err) {}

    /**
     * Who runs what.
     *
     * @param user the name of the account, for a workspace made without being told who works in it
     * @param version of the program
     */
    public record Identity(String user, String version) {}
}
