package org.vigie.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.vigie.domain.text.Language;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The program itself, with the options that every verb takes. */
@Command(name = "vigie", mixinStandardHelpOptions = false)
final class CommonOptions {
    @Option(names = "--workspace", paramLabel = "PATH", scope = ScopeType.INHERIT)
    private @Nullable Path workspace;

    @Option(names = "--passphrase-file", paramLabel = "FILE", scope = ScopeType.INHERIT)
    private @Nullable Path passphraseFile;

    @Option(names = "--lang", paramLabel = "fr|en", scope = ScopeType.INHERIT)
    private @Nullable Language language;

    @Option(names = "--verbose", scope = ScopeType.INHERIT)
    private boolean verbose;

    @Option(names = {"-h", "--help"}, usageHelp = true, scope = ScopeType.INHERIT)
    private boolean help;

    @Option(names = "--version", versionHelp = true)
    private boolean version;

    /** The workspace asked for, or null for that of the platform. */
    @Nullable Path workspace() {
        return workspace;
    }

    @Nullable Path passphraseFile() {
        return passphraseFile;
    }

    /** The language asked for, or null. */
    @Nullable Language language() {
        return language;
    }

    boolean verbose() {
        return verbose;
    }

    /** Whether the person asks about the program rather than of it. */
    boolean asksAbout() {
        return help || version;
    }
}
