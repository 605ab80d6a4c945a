package org.vigie.desktop.library;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.application.port.UserFault;
import org.vigie.desktop.TestRoom;
import org.vigie.desktop.library.AssessmentsViewModel.Filter;
import org.vigie.desktop.portfolio.PortfolioRow;
import org.vigie.desktop.support.Notice;
import org.vigie.desktop.support.OpenAssessment;
import org.vigie.domain.text.Language;

import static org.assertj.core.api.Assertions.assertThat;

class AssessmentsViewModelTest {
    @TempDir
    private Path folder;

    private static AssessmentsViewModel loaded(TestRoom room) {
        AssessmentsViewModel model = new AssessmentsViewModel(room.workroom());
        model.load();
        return model;
    }

    private static List<String> titles(AssessmentsViewModel model) {
        return model.shown().stream().map(row -> row.summary().title()).toList();
    }

    private static PortfolioRow row(AssessmentsViewModel model, String title) {
        return model.shown().stream().filter(row -> row.summary().title().equals(title)).findFirst().orElseThrow();
    }

    @Test
    void aFilterShowsWhatNeedsSomeone() {
        try (TestRoom room = new TestRoom(folder, Language.EN)) {
            OpenAssessment sample = room.sample();
            OpenAssessment due = room.start("screening", "Due");
            room.workroom().session().describing(due.editor()).become(due.assessment().details().withReviewDate(due.editor().today()));
            OpenAssessment later = room.start("screening", "Later");
            room.workroom().session().describing(later.editor())
                    .become(later.assessment().details().withReviewDate(later.editor().today().plusDays(1)));
            AssessmentsViewModel model = loaded(room);
            String decided = sample.assessment().details().title();
            assertThat(model.busy().get()).isFalse();
            assertThat(titles(model)).containsExactlyInAnyOrder(decided, "Due", "Later");

            model.filter(new Filter.ReviewDue());
            assertThat(titles(model)).containsExactly("Due");
            model.filter(new Filter.Overdue());
            assertThat(titles(model)).containsExactly(decided);
            model.filter(new Filter.Status("approved"));
            assertThat(titles(model)).containsExactly(decided);
            model.filter(new Filter.All());
            assertThat(titles(model)).hasSize(3);
        }
    }

    @Test
    void ofSeveralSelectedThoseThatMayBeDeletedAreAndTheOthersAreToldByTheirTitle() {
        try (TestRoom room = new TestRoom(folder, Language.EN)) {
            String decided = room.sample().assessment().details().title();
            room.start("screening", "First");
            room.start("screening", "Last");
            AssessmentsViewModel model = loaded(room);

            model.delete(List.of(row(model, "First"), row(model, decided), row(model, "Last")), "made by mistake");

            assertThat(titles(model)).containsExactly(decided);
            assertThat(room.dialogs.said).containsExactly("2 deleted.");
            assertThat(room.dialogs.failed).isEqualTo("“" + decided + "” is not deleted.");
            assertThat(room.dialogs.faults).singleElement().isInstanceOfSatisfying(
                    UserFault.class, fault -> assertThat(fault.key()).isEqualTo("storage.deleteDecided"));
        }
    }

    @Test
    void exportsOneEncryptedPackageOfEachAndForgetsThePassphrase() throws Exception {
        try (TestRoom room = new TestRoom(folder, Language.EN)) {
            room.start("screening", "Same");
            room.start("screening", "Same");
            AssessmentsViewModel model = loaded(room);
            Path target = Files.createDirectory(folder.resolve("out"));
            char[] passphrase = "correct horse battery".toCharArray();

            model.export(List.copyOf(model.shown()), target, passphrase, () -> {});

            assertThat(passphrase).containsOnly('\0');
            try (Stream<Path> written = Files.list(target)) {
                assertThat(written.toList()).hasSize(2).allMatch(file -> room.workroom().session().exchange().isEncrypted(file));
            }
            assertThat(room.dialogs.notices).singleElement().extracting(Notice::kind).isEqualTo(Notice.Kind.DONE);
        }
    }

    @Test
    void anExportThatFailsSaysWhereAndWhyAndAsksForAnotherPlace() {
        try (TestRoom room = new TestRoom(folder, Language.EN)) {
            room.start("screening", "Newsletter");
            AssessmentsViewModel model = loaded(room);
            Path gone = folder.resolve("stick-that-was-pulled");
            char[] passphrase = "correct horse battery".toCharArray();
            AtomicInteger asked = new AtomicInteger();

            model.export(List.copyOf(model.shown()), gone, passphrase, asked::incrementAndGet);

            assertThat(room.dialogs.failed).isEqualTo("The export to " + gone + " stopped; packages already there are whole.");
            assertThat(room.dialogs.faults).singleElement().isInstanceOf(UserFault.class);
            assertThat(passphrase).containsOnly('\0');
            assertThat(room.workroom().tasks().running()).isEmpty();
            room.dialogs.act("Choose another place…");
            assertThat(asked).hasValue(1);
        }
    }

    @Test
    void anExportCancelledBeforeItBeginsForgetsThePassphraseToo() {
        Deque<Runnable> work = new ArrayDeque<>();
        try (TestRoom room = new TestRoom(folder, Language.EN, Runnable::run, work::add)) {
            room.start("screening", "Newsletter");
            AssessmentsViewModel model = loaded(room);
            char[] passphrase = "correct horse battery".toCharArray();
            model.export(List.copyOf(model.shown()), folder, passphrase, () -> {});

            room.workroom().tasks().cancelAll();
            work.forEach(Runnable::run);

            assertThat(passphrase).containsOnly('\0');
            assertThat(room.dialogs.said).containsExactly("Export cancelled. What was written before is in " + folder + ".");
            assertThat(folder.toFile().list((_, name) -> name.endsWith(".vigie"))).isEmpty();
        }
    }

    @Test
    void aListThatIsReadAfterItWasLeftShowsNothingMore() {
        Deque<Runnable> storage = new ArrayDeque<>();
        try (TestRoom room = new TestRoom(folder, Language.EN, storage::add, Runnable::run)) {
            room.workshop().screening("Newsletter");
            AssessmentsViewModel model = loaded(room);
            assertThat(model.busy().get()).isTrue();

            model.close();
            storage.forEach(Runnable::run);

            assertThat(model.shown()).isEmpty();
        }
    }
}
