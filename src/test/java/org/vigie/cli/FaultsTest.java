package org.vigie.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vigie.application.port.InputProblem;
import org.vigie.application.port.InputRefused;
import org.vigie.application.port.UserFault;
import org.vigie.domain.assessment.StaleChangeException;
import org.vigie.domain.text.Language;
import org.vigie.i18n.Messages;

import static org.assertj.core.api.Assertions.assertThat;

/** Faults as people read them: a sentence with a remedy, never a trace. */
class FaultsTest {
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int handle(Throwable fault, Language language) {
        PrintStream stream = new PrintStream(err, true, StandardCharsets.UTF_8);
        Surroundings surroundings = new Surroundings(
                new Surroundings.Streams(stream, stream),
                Terminal.NONE,
                Path.of("w"),
                language,
                Clock.systemUTC(),
                new Surroundings.Identity("marie", "0"),
                Path.of("state", "vigie.log"));
        Output output = new Output(surroundings.streams(), new Messages(language.locale()));
        return new ExecutionFaults(surroundings, output).handle(fault);
    }

    private String said() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @Test
    void an_unexpected_fault_names_the_log_and_quotes_nothing() {
        assertThat(handle(new IllegalStateException("Mme Dupont a répondu oui"), Language.FR)).isEqualTo(4);

        assertThat(said()).contains("V-").contains("vigie.log").contains("erreur").doesNotContain("Dupont").doesNotContain("\tat");
        assertThat(said().lines()).hasSize(1);
    }

    @Test
    void a_stale_change_asks_to_look_again() {
        assertThat(handle(new StaleChangeException("answer"), Language.FR)).isEqualTo(1);
        assertThat(handle(new StaleChangeException("answer"), Language.EN)).isEqualTo(1);

        assertThat(said()).contains("a changé entre-temps").contains("changed meanwhile");
    }

    @Test
    void a_refused_file_tells_every_problem_with_its_place() {
        InputRefused refused = new InputRefused(List.of(
                InputProblem.at("answers.json", "/a", "cli.noFile", "x"), InputProblem.at("answers.json", "", "cli.noFile", "y")));

        assertThat(handle(refused, Language.FR)).isEqualTo(1);

        assertThat(said().lines()).hasSize(2).first().asString().startsWith("answers.json /a\u00A0: ");
    }

    @Test
    void faults_of_the_person_and_of_the_environment_differ_in_their_code() {
        assertThat(handle(new UserFault(UserFault.Kind.INPUT, "cli.noFile", "x"), Language.FR)).isEqualTo(1);
        assertThat(handle(new UserFault(UserFault.Kind.USAGE, "cli.noFile", "x"), Language.FR)).isEqualTo(2);
        assertThat(handle(new UserFault(UserFault.Kind.ENVIRONMENT, "cli.noFile", "x"), Language.FR)).isEqualTo(3);
    }

    @Test
    void a_disk_that_refuses_is_the_environment_but_a_missing_file_is_the_input() {
        assertThat(handle(new UncheckedIOException(new NoSuchFileException("a.json")), Language.EN)).isEqualTo(1);
        assertThat(handle(new UncheckedIOException(new AccessDeniedException("b.json")), Language.EN)).isEqualTo(3);
        assertThat(handle(new IOException("No space left on device"), Language.EN)).isEqualTo(3);

        assertThat(said()).contains("a.json").contains("b.json").doesNotContain("No space left");
    }

    @Test
    void what_files_say_never_steers_the_terminal() {
        assertThat(Output.harmless("titre\u001b[2J\u202e")).isEqualTo("titre\uFFFD[2J\uFFFD");
        assertThat(Output.harmless("été\tune\nligne")).isEqualTo("été\tune\nligne");
    }
}
