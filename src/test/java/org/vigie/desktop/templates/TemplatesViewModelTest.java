package org.vigie.desktop.templates;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.application.Workshop;
import org.vigie.desktop.TestRoom;
import org.vigie.desktop.support.Notice;
import org.vigie.desktop.templates.TemplatesViewModel.Installed;
import org.vigie.domain.text.Language;

import static org.assertj.core.api.Assertions.assertThat;

class TemplatesViewModelTest {
    @TempDir
    private Path folder;

    private static Installed installed(TemplatesViewModel model, String id) {
        return model.templates().stream().filter(each -> each.template().ref().id().equals(id)).findFirst().orElseThrow();
    }

    @Test
    void countsTheAssessmentsOnEachTemplate() {
        try (TestRoom room = new TestRoom(folder, Language.EN)) {
            room.start("screening", "One");
            room.start("screening", "Two");
            TemplatesViewModel model = new TemplatesViewModel(room.workroom());

            model.load();

            assertThat(installed(model, "screening").used()).isEqualTo(2);
            assertThat(installed(model, "customer-data").used()).isZero();
            assertThat(model.templates()).allMatch(Installed::bundled);
            assertThat(model.busy().get()).isFalse();
        }
    }

    @Test
    void aBrokenTemplateIsExaminedAndNotInstalled() throws Exception {
        try (TestRoom room = new TestRoom(folder, Language.EN)) {
            TemplatesViewModel model = new TemplatesViewModel(room.workroom());
            model.load();
            int before = model.templates().size();

            model.importFrom(Files.writeString(folder.resolve("broken.zip"), "no archive"), () -> {});

            assertThat(Objects.requireNonNull(model.examination().get()).problems()).isNotEmpty();
            assertThat(model.templates()).hasSize(before);
            assertThat(room.dialogs.faults).isEmpty();
        }
    }

    @Test
    void aTemplateFileThatIsGoneIsAFindingThatNamesIt() {
        try (TestRoom room = new TestRoom(folder, Language.EN)) {
            TemplatesViewModel model = new TemplatesViewModel(room.workroom());

            model.importFrom(folder.resolve("house.zip"), () -> {});

            assertThat(Objects.requireNonNull(model.examination().get()).problems()).isNotEmpty().allSatisfy(
                    problem -> assertThat(problem.toString()).contains("house.zip"));
        }
    }

    @Test
    void aTemplateThatCannotBeKeptIsToldWithTheWaysOn() {
        try (TestRoom room = new TestRoom(folder, Language.EN)) {
            TemplatesViewModel model = new TemplatesViewModel(room.workroom());
            AtomicInteger asked = new AtomicInteger();
            room.workroom().session().close();

            model.importFrom(Workshop.template("screening"), asked::incrementAndGet);

            assertThat(model.busy().get()).isFalse();
            assertThat(room.dialogs.failed).contains("screening");
            assertThat(room.dialogs.deeds).extracting(Notice.Deed::name).hasSize(2).startsWith("Try again");
            room.dialogs.deeds.getLast().action().run();
            assertThat(asked).hasValue(1);
            room.dialogs.act("Try again");
            assertThat(room.dialogs.faults).hasSize(2);
        }
    }
}
