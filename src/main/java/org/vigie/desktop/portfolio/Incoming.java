package org.vigie.desktop.portfolio;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.vigie.application.SampleAssessment;
import org.vigie.desktop.support.FileDeeds;
import org.vigie.desktop.support.Notice;
import org.vigie.desktop.support.Place;
import org.vigie.desktop.support.Workroom;
import org.vigie.domain.assessment.Assessment;
import org.vigie.domain.text.Language;

/** Assessments that come into the workspace ready made: from a file, or the sample; and templates from a file. */
public final class Incoming {
    private final Workroom workroom;

    public Incoming(Workroom workroom) {
        this.workroom = workroom;
    }

    /** Asks for a package or a JSON file, imports it and opens it. */
    public void chooseFile() {
        workroom.dialogs().open(workroom.words().text("portfolio.import.title"), List.of("vigie", "json")).ifPresent(this::read);
    }

    /** Takes a file that someone opened with the program: an assessment, or a template as a folder or a .zip. */
    public void take(Path file) {
        workroom.tasks()
                .store(
                        () -> Files.isDirectory(file) || file.toString().toLowerCase(Locale.ROOT).endsWith(".zip"),
                        template -> {
                            if (template) {
                                importTemplate(file);
                            } else {
                                read(file);
                            }
                        },
                        fault -> notImported(file, fault));
    }

    /** Says that nothing came of a file, and asks for it, or for another one, again. */
    private void notImported(Path file, Throwable fault) {
        FileDeeds deeds = new FileDeeds(workroom);
        workroom.dialogs().failed(notImported(file), fault, deeds.again(() -> take(file)), deeds.another(this::chooseFile));
    }

    private String notImported(Path file) {
        return workroom.words().text("portfolio.import.failed", Objects.requireNonNullElse(file.getFileName(), file).toString());
    }

    private void importTemplate(Path folderOrZip) {
        workroom.tasks()
                .store(
                        () -> workroom.session().exchange().importTemplate(folderOrZip),
                        examined -> workroom.navigator().go(new Place.Templates(examined)),
                        fault -> workroom.dialogs()
                                .failed(notImported(folderOrZip), fault, new FileDeeds(workroom).again(() -> importTemplate(folderOrZip))));
    }

    private void read(Path file) {
        workroom.tasks()
                .store(
                        () -> workroom.session().exchange().isEncrypted(file),
                        encrypted -> {
                            if (encrypted) {
                                workroom.dialogs()
                                        .secret(
                                                workroom.words().text("portfolio.import.title"),
                                                workroom.words().text("portfolio.import.passphrase"),
                                                passphrase -> importFile(file, passphrase));
                            } else {
                                importFile(file, null);
                            }
                        },
                        fault -> notImported(file, fault));
    }

    private void importFile(Path file, char @Nullable [] passphrase) {
        workroom.tasks()
                .store(
                        () -> {
                            try {
                                return workroom.session().exchange().importAssessment(file, passphrase);
                            } finally {
                                if (passphrase != null) {
                                    Arrays.fill(passphrase, '\0');
                                }
                            }
                        },
                        this::imported,
                        fault -> notImported(file, fault));
    }

    private void imported(Assessment assessment) {
        workroom.dialogs().say(Notice.done(workroom.words().text("portfolio.import.done", assessment.details().title())));
        workroom.navigator().go(Place.InAssessment.opening(assessment.id()));
    }

    /** Opens the bundled sample, and says so as long as it has to be made first. */
    public void openSample() {
        workroom.dialogs().say(workroom.words().text("portfolio.home.making"));
        makeSample(() -> {});
    }

    /**
     * Makes the bundled sample where it is not in the workspace yet, and opens its questionnaire.
     *
     * @param ended told at the end, done or not
     */
    public void makeSample(Runnable ended) {
        Language language = workroom.words().language();
        workroom.tasks()
                .store(
                        () -> new SampleAssessment(workroom.session(), workroom.sample()).findOrMake(language),
                        id -> {
                            ended.run();
                            workroom.navigator().go(new Place.InAssessment(id, Place.Room.QUESTIONNAIRE, null));
                        },
                        fault -> {
                            ended.run();
                            workroom.dialogs().fault(fault);
                        });
    }
}
