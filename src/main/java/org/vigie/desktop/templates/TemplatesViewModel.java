package org.vigie.desktop.templates;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.vigie.application.WorkspaceSession;
import org.vigie.application.port.TemplateImporter.Examination;
import org.vigie.desktop.support.Alphabet;
import org.vigie.desktop.support.FileDeeds;
import org.vigie.desktop.support.Workroom;
import org.vigie.domain.template.Template;

/** The latest version of each template, and what the check of an imported one found. */
final class TemplatesViewModel {
    private final Workroom workroom;
    private final ObservableList<Installed> templates = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable Examination> examination = new SimpleObjectProperty<>();
    private final BooleanProperty busy = new SimpleBooleanProperty();

    /**
     * A template as it is installed here.
     *
     * @param bundled whether it comes with the program
     * @param used assessments on it, in any of its versions
     */
    record Installed(Template template, boolean bundled, int used) {}

    TemplatesViewModel(Workroom workroom) {
        this.workroom = workroom;
    }

    void load() {
        busy.set(true);
        workroom.tasks()
                .store(
                        () -> read(workroom.session()),
                        found -> {
                            busy.set(false);
                            Alphabet alphabet = new Alphabet(workroom.words().language());
                            templates.setAll(found.stream()
                                    .sorted(Comparator.comparing(each -> title(each.template()), alphabet))
                                    .toList());
                        },
                        this::failed);
    }

    private String title(Template template) {
        return template.texts().title(workroom.words().language());
    }

    private static List<Installed> read(WorkspaceSession session) {
        Map<String, Integer> used = new HashMap<>();
        session.portfolio().list(null).forEach(each -> used.merge(each.templateId(), 1, Integer::sum));
        return session.templates().newest().stream()
                .map(template -> new Installed(
                        template, session.templates().isBundled(template.ref()), used.getOrDefault(template.ref().id(), 0)))
                .toList();
    }

    /**
     * Checks a template and installs it where nothing is wrong with it.
     *
     * @param askAgain for another file, where it could not be read
     */
    void importFrom(Path file, Runnable askAgain) {
        busy.set(true);
        workroom.tasks()
                .store(
                        () -> workroom.session().exchange().importTemplate(file),
                        found -> {
                            busy.set(false);
                            examination.set(found);
                            load();
                        },
                        fault -> {
                            busy.set(false);
                            FileDeeds deeds = new FileDeeds(workroom);
                            workroom.dialogs()
                                    .failed(
                                            workroom.words().text("portfolio.import.failed", Objects.toString(file.getFileName())),
                                            fault,
                                            deeds.again(() -> importFrom(file, askAgain)),
                                            deeds.another(askAgain));
                        });
    }

    private void failed(Throwable fault) {
        busy.set(false);
        workroom.dialogs().fault(fault);
    }

    ObservableList<Installed> templates() {
        return templates;
    }

    ObjectProperty<@Nullable Examination> examination() {
        return examination;
    }

    BooleanProperty busy() {
        return busy;
    }
}
