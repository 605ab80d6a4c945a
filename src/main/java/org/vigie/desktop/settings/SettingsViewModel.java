package org.vigie.desktop.settings;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.vigie.application.port.InputProblem;
import org.vigie.desktop.support.FileDeeds;
import org.vigie.desktop.support.Notice;
import org.vigie.desktop.support.ReportDefaults;
import org.vigie.desktop.support.UserSettings;
import org.vigie.desktop.support.UserSettings.Backup;
import org.vigie.desktop.support.Words;
import org.vigie.desktop.support.Workroom;
import org.vigie.domain.identity.Author;
import org.vigie.domain.text.Blank;

/** Profile, backup, verification and passphrase of the open workspace. */
final class SettingsViewModel {
    private final Workroom workroom;
    private final UserSettings settings;
    private final Words words;
    private final StringProperty name = new SimpleStringProperty("");
    private final StringProperty role = new SimpleStringProperty("");
    private final StringProperty folder = new SimpleStringProperty("");
    private final StringProperty lastBackup = new SimpleStringProperty("");
    private final StringProperty verdict = new SimpleStringProperty("");
    private final StringProperty passphraseProblem = new SimpleStringProperty("");
    private final BooleanProperty busy = new SimpleBooleanProperty(true);

    SettingsViewModel(Workroom workroom, UserSettings settings) {
        this.workroom = workroom;
        this.settings = settings;
        this.words = workroom.words();
    }

    void load() {
        run(() -> workroom.session().profile(), profile -> {
            name.set(profile.name());
            role.set(profile.role());
        });
        run(() -> workroom.session().folder(), path -> {
            folder.set(path.toString());
            tellBackup(path);
        });
    }

    /** Whether the profile can be kept: every change is signed with its name. */
    BooleanBinding namedAndIdle() {
        return Bindings.createBooleanBinding(() -> !Blank.is(name.get()) && !busy.get(), name, busy);
    }

    void saveProfile() {
        if (Blank.is(name.get())) {
            return;
        }
        String newName = name.get().strip();
        String newRole = role.get().strip();
        run(
                () -> {
                    Author now = workroom.session().profile();
                    workroom.session().setProfile(new Author(now.id(), newName, newRole));
                    return newName;
                },
                saved -> workroom.dialogs().say(words.text("portfolio.settings.profileSaved", saved)));
    }

    /**
     * Writes a backup.
     *
     * @param askAgain for another place, where it could not be written
     */
    void backup(Path target, Runnable askAgain) {
        FileDeeds deeds = new FileDeeds(workroom);
        run(
                () -> {
                    workroom.session().backup(target);
                    return workroom.session().folder();
                },
                workspace -> {
                    settings.setLastBackup(new Backup(workroom.clock().instant(), target, workspace));
                    tellBackup(workspace);
                    workroom.dialogs()
                            .say(Notice.done(words.text("portfolio.settings.backupDone", target.toString()), deeds.show(target)));
                },
                fault -> workroom.dialogs()
                        .failed(
                                words.text("portfolio.settings.backupFailed", Objects.toString(target.getFileName())),
                                fault,
                                deeds.elsewhere(askAgain),
                                deeds.again(() -> backup(target, askAgain))));
    }

    private void tellBackup(Path workspace) {
        lastBackup.set(settings.lastBackup(workspace)
                .map(backup -> words.text(
                        "portfolio.settings.lastBackup",
                        words.day(LocalDate.ofInstant(backup.at(), workroom.clock().getZone())),
                        words.time(backup.at(), workroom.clock().getZone()),
                        backup.file().toString()))
                .orElseGet(() -> words.text("portfolio.settings.noBackup")));
    }

    ReportDefaults reports() {
        return settings.reportDefaults();
    }

    void reports(UnaryOperator<ReportDefaults> change) {
        settings.setReportDefaults(change.apply(settings.reportDefaults()));
    }

    void verify() {
        verdict.set(words.text("portfolio.settings.verifying"));
        run(() -> workroom.session().verify(), this::tell);
    }

    private void tell(List<InputProblem> problems) {
        if (problems.isEmpty()) {
            verdict.set(words.text("portfolio.settings.sound"));
        } else {
            StringBuilder told = new StringBuilder(words.text("portfolio.settings.unsound", problems.size()));
            problems.forEach(problem -> told.append('\n').append(words.problem(problem)));
            verdict.set(told.toString());
        }
    }

    /**
     * Changes the passphrase.
     *
     * @param current wiped
     * @param next wiped
     * @param done told when it is changed
     */
    void changePassphrase(char[] current, char[] next, Runnable done) {
        busy.set(true);
        passphraseProblem.set("");
        workroom.tasks()
                .store(
                        () -> {
                            try {
                                workroom.session().changePassphrase(current, next);
                                return true;
                            } finally {
                                Arrays.fill(current, '\0');
                                Arrays.fill(next, '\0');
                            }
                        },
                        _ -> {
                            busy.set(false);
                            workroom.dialogs().say(words.text("portfolio.settings.passphraseDone"));
                            done.run();
                        },
                        fault -> {
                            busy.set(false);
                            passphraseProblem.set(words.fault(fault));
                        });
    }

    private <T> void run(Callable<T> task, Consumer<T> done) {
        run(task, done, workroom.dialogs()::fault);
    }

    private <T> void run(Callable<T> task, Consumer<T> done, Consumer<Throwable> failed) {
        busy.set(true);
        workroom.tasks()
                .store(
                        task,
                        result -> {
                            busy.set(false);
                            done.accept(result);
                        },
                        fault -> {
                            busy.set(false);
                            verdict.set("");
                            failed.accept(fault);
                        });
    }

    StringProperty name() {
        return name;
    }

    StringProperty role() {
        return role;
    }

    StringProperty folder() {
        return folder;
    }

    StringProperty lastBackup() {
        return lastBackup;
    }

    StringProperty verdict() {
        return verdict;
    }

    StringProperty passphraseProblem() {
        return passphraseProblem;
    }

    BooleanProperty busy() {
        return busy;
    }
}
