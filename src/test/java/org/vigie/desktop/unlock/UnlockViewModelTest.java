package org.vigie.desktop.unlock;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.application.WorkspaceSession;
import org.vigie.desktop.FakeDialogs;
import org.vigie.desktop.TestRoom;
import org.vigie.desktop.support.BackgroundTasks;
import org.vigie.desktop.support.DesktopServices;
import org.vigie.desktop.support.Words;
import org.vigie.domain.text.Language;

import static org.assertj.core.api.Assertions.assertThat;

class UnlockViewModelTest {
    private static final String PASSPHRASE = "correct cheval batterie agrafe";

    @TempDir
    private Path folder = Path.of("");

    private final Words words = new Words(Language.EN);
    private final FakeDialogs dialogs = new FakeDialogs();
    private final List<WorkspaceSession> opened = new ArrayList<>();

    /** What waits for a second to pass. */
    private final Deque<Runnable> seconds = new ArrayDeque<>();

    @AfterEach
    void close() {
        opened.forEach(WorkspaceSession::close);
    }

    private UnlockViewModel model(Executor storage) {
        DesktopServices services = TestRoom.services(folder);
        UnlockScreen.Doors doors = new UnlockScreen.Doors(
                services.access(),
                new BackgroundTasks(storage, Runnable::run, Runnable::run),
                dialogs,
                TestRoom.settings(),
                services.usualWorkspace(),
                _ -> {});
        return new UnlockViewModel(doors, words, opened::add, seconds::add);
    }

    private UnlockViewModel model() {
        return model(Runnable::run);
    }

    private Path workspace() {
        return folder.resolve("workspace");
    }

    private static char[] passphrase() {
        return PASSPHRASE.toCharArray();
    }

    private void make() {
        model().create(workspace().toString(), " Marie Curie ", " DPO ", passphrase());
        opened.removeFirst().close();
    }

    private void pass(int howMany) {
        for (int each = 0; each < howMany; each++) {
            seconds.remove().run();
        }
    }

    @Test
    void aNewWorkspaceIsMadeWithItsFolderOpenedAndKnownFromThenOn() {
        UnlockViewModel model = model();
        List<Path> known = new ArrayList<>();
        model.known(known::addAll);
        assertThat(known).isEmpty();
        char[] passphrase = passphrase();

        model.create("  " + workspace() + " ", " Marie Curie ", " DPO ", passphrase);

        assertThat(opened).singleElement().satisfies(session -> {
            assertThat(session.profile().name()).isEqualTo("Marie Curie");
            assertThat(session.profile().role()).isEqualTo("DPO");
        });
        assertThat(passphrase).containsOnly('\0');
        model.known(known::addAll);
        assertThat(known).containsExactly(workspace());
    }

    @Test
    void eachWrongPassphraseMakesTheNextTryWaitTwiceAsLong() {
        make();
        UnlockViewModel model = model();
        for (int wait = 1; wait <= 4; wait *= 2) {
            char[] wrong = "not this one at all".toCharArray();
            model.open(workspace().toString(), wrong);
            assertThat(wrong).containsOnly('\0');
            assertThat(model.blocked().get()).isTrue();
            assertThat(model.problem().get()).isEqualTo(words.text("portfolio.unlock.wrongWait", wait));

            char[] meanwhile = passphrase();
            model.open(workspace().toString(), meanwhile);
            assertThat(opened).isEmpty();
            assertThat(meanwhile).containsOnly('\0');

            pass(wait);
            assertThat(model.blocked().get()).isFalse();
            assertThat(model.problem().get()).isEqualTo(words.text("portfolio.unlock.wrong"));
        }
        model.open(workspace().toString(), passphrase());

        assertThat(opened).hasSize(1);
        assertThat(model.problem().get()).isEmpty();
        assertThat(seconds).isEmpty();
    }

    @Test
    void nothingCountsDownOnceTheDoorIsLeft() {
        make();
        UnlockViewModel model = model();
        model.open(workspace().toString(), "not this one at all".toCharArray());
        String told = model.problem().get();

        model.close();
        pass(1);

        assertThat(seconds).isEmpty();
        assertThat(model.problem().get()).isEqualTo(told);
    }

    @Test
    void whatIsNoWorkspaceIsSaidAtOnceAndAnotherTryNeedNotWait() {
        UnlockViewModel model = model();

        model.open(folder.resolve("nothing-here").toString(), passphrase());

        assertThat(model.problem().get()).contains("nothing-here");
        assertThat(model.blocked().get()).isFalse();
        model.open("\0", passphrase());
        assertThat(model.problem().get()).isEqualTo(words.text("portfolio.unlock.noPath", "\0"));
        model.forget();
        assertThat(model.problem().get()).isEmpty();
        assertThat(dialogs.faults).isEmpty();
    }

    @Test
    void aBlankFolderIsRefusedAndNothingIsMadeWhereTheProgramHappensToRun() {
        UnlockViewModel model = model();
        for (Runnable each : List.<Runnable>of(
                () -> model.open(" ", passphrase()),
                () -> model.create(" ", "Marie Curie", "DPO", passphrase()),
                () -> model.restore(" ", workspace().toString(), passphrase()))) {
            model.forget();
            each.run();
            assertThat(model.problem().get()).isEqualTo(words.text("portfolio.unlock.noPath", ""));
        }
        assertThat(opened).isEmpty();
    }

    @Test
    void aPlaceThatCannotBeMadeIsSaidWithItsNameAndOneWhoseParentsAreMissingIsMade() throws Exception {
        UnlockViewModel model = model();
        Path inside = Files.writeString(folder.resolve("minutes.txt"), "no folder").resolve("inner").resolve("workspace");

        model.create(inside.toString(), "Marie Curie", "DPO", passphrase());
        assertThat(model.problem().get()).contains(inside.toString()).doesNotContain("Exception");
        model.create(folder.resolve("new").resolve("inner").resolve("workspace").toString(), "Marie Curie", "DPO", passphrase());

        assertThat(opened).hasSize(1);
        assertThat(model.problem().get()).isEmpty();
    }

    @Test
    void aBackupIsRestoredAndOpenedAndADamagedOneIsSaid() throws Exception {
        make();
        Path backup = folder.resolve("copy.vigie-backup");
        UnlockViewModel model = model();
        model.open(workspace().toString(), passphrase());
        opened.getFirst().backup(backup);

        model.restore(backup.toString(), folder.resolve("restored").toString(), passphrase());
        assertThat(opened).hasSize(2);
        assertThat(opened.getLast().folder()).isEqualTo(folder.resolve("restored"));

        Files.writeString(backup, "no backup");
        char[] passphrase = passphrase();
        model.restore(backup.toString(), folder.resolve("again").toString(), passphrase);
        assertThat(opened).hasSize(2);
        assertThat(model.problem().get()).isNotBlank().doesNotContain("Exception");
        assertThat(passphrase).containsOnly('\0');
        assertThat(model.busy().get()).isFalse();
    }

    @Test
    void whileOneIsOpeningASecondIsNotBegun() {
        make();
        Deque<Runnable> storage = new ArrayDeque<>();
        UnlockViewModel model = model(storage::add);
        model.open(workspace().toString(), passphrase());
        assertThat(model.blocked().get()).isTrue();
        char[] second = passphrase();

        model.open(workspace().toString(), second);

        assertThat(second).containsOnly('\0');
        assertThat(storage).hasSize(1);
        storage.forEach(Runnable::run);
        assertThat(opened).hasSize(1);
        assertThat(model.blocked().get()).isFalse();
    }
}
