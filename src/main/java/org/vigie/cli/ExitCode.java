package org.vigie.cli;

/** What the command line tells the program that called it. */
public final class ExitCode {
    public static final int DONE = 0;
    /** The input is at fault. */
    public static final int INPUT = 1;
    /** The command is used wrongly. */
    public static final int USAGE = 2;
    /** The environment lacks something: a display, a disk, a passphrase. */
    public static final int ENVIRONMENT = 3;
    public static final int INTERNAL = 4;

    private ExitCode() {}
}
