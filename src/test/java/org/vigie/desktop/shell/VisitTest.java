package org.vigie.desktop.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import javafx.scene.Node;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.application.port.InputRefused;
import org.vigie.desktop.Fx;
import org.vigie.desktop.Looks;
import org.vigie.desktop.TestRoom;
import org.vigie.desktop.TestWindow;
import org.vigie.desktop.support.OpenAssessment;
import org.vigie.desktop.support.Place;
import org.vigie.desktop.support.Visits.Visit;
import org.vigie.domain.text.Language;

import static org.assertj.core.api.Assertions.assertThat;

/** Starts of the program that come to a window which is open. */
class VisitTest {
    @TempDir
    private Path folder = Path.of("");

    private Path aPackage(String name) {
        try (TestRoom elsewhere = new TestRoom(folder.resolve("elsewhere of " + name), Language.FR)) {
            OpenAssessment assessment = elsewhere.start("screening", name);
            Path file = folder.resolve(name + ".vigie");
            elsewhere.workshop().session().exchange().writePackage(assessment.assessment(), assessment.template(), file, null);
            return file;
        }
    }

    private TestWindow window() {
        TestWindow window = new TestWindow(folder.resolve("here"), Looks.usual(Language.FR));
        boolean _ = window.fill(_ -> true);
        return window;
    }

    private static void come(TestWindow window, Path file) {
        Fx.run(() -> window.shell().receive(new Visit(file)));
        window.settle();
    }

    @Test
    void a_file_is_imported_and_shown() {
        Path file = aPackage("Vidéosurveillance");
        try (TestWindow window = window()) {
            window.unlock();

            come(window, file);
            Fx.node("room-questionnaire", Node.class);

            assertThat(window.dialogs.said).containsExactly("«\u00a0Vidéosurveillance\u00a0» a été importée.");
            assertThat(Fx.get(() -> window.stage().getTitle())).isEqualTo("Vue d’ensemble · Vigie");
        }
    }

    @Test
    void files_that_come_before_the_workspace_is_open_wait_for_it_and_say_so() {
        Path one = aPackage("Pointage");
        Path other = aPackage("Badges");
        try (TestWindow window = window()) {
            window.show();
            come(window, one);
            come(window, other);
            come(window, one);
            assertThat(window.dialogs.said.getFirst()).contains("Pointage.vigie", "sera importé");
            window.dialogs.said.clear();

            window.enter();
            Fx.node("room-questionnaire", Node.class);
            window.settle();

            assertThat(window.dialogs.said).hasSize(2);
            assertThat(window.dialogs.faults).isEmpty();
        }
    }

    @Test
    void a_bad_file_is_refused_in_a_sentence_and_the_place_stays() throws IOException {
        Path bad = Files.writeString(folder.resolve("bad.vigie"), "no package");
        try (TestWindow window = window()) {
            window.unlock();
            window.go(new Place.Settings());

            come(window, bad);
            come(window, folder.resolve("not there.vigie"));

            assertThat(window.dialogs.faults).hasSize(2);
            assertThat(window.dialogs.faults.getFirst()).isInstanceOf(InputRefused.class);
            assertThat(Fx.get(() -> window.stage().getTitle())).isEqualTo("Réglages · Vigie");
        }
    }

    @Test
    void a_file_that_was_refused_is_taken_once_it_is_right() throws IOException {
        Path file = aPackage("Badges");
        Path other = aPackage("Pointage");
        Path bad = Files.writeString(folder.resolve("bad.vigie"), "no package");
        try (TestWindow window = window()) {
            window.unlock();
            come(window, bad);
            assertThat(window.dialogs.failed).contains("bad.vigie", "rien n’a changé");

            Files.copy(file, bad, StandardCopyOption.REPLACE_EXISTING);
            Fx.run(() -> window.dialogs.act("Réessayer"));
            window.settle();
            assertThat(window.dialogs.said).containsExactly("«\u00a0Badges\u00a0» a été importée.");

            window.dialogs.file = other;
            Fx.run(() -> window.dialogs.act("Choisir un autre fichier…"));
            window.settle();
            assertThat(window.dialogs.said).last().isEqualTo("«\u00a0Pointage\u00a0» a été importée.");
        }
    }

    @Test
    void a_template_is_examined_and_what_was_found_is_shown() throws IOException {
        Path template = Files.createDirectory(folder.resolve("modèle"));
        Files.writeString(template.resolve("template.json"), "{}");
        try (TestWindow window = window()) {
            window.unlock();

            come(window, template);

            assertThat(Fx.texts(Fx.node("check-results", Node.class))).isNotEmpty();
        }
    }

    @Test
    void a_mere_start_brings_the_window_back() {
        try (TestWindow window = window()) {
            window.show();
            Fx.run(() -> window.stage().setIconified(true));

            Fx.run(() -> window.shell().receive(new Visit(null)));

            assertThat(Fx.get(() -> window.stage().isIconified())).isFalse();
            assertThat(window.dialogs.said).isEmpty();
        }
    }
}
