package org.vigie.desktop.templates;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.vigie.application.WorkspaceSession;
import org.vigie.application.port.TemplateImporter.Examination;
import org.vigie.desktop.support.Workroom;
import org.vigie.domain.template.Template;
import org.vigie.domain.template.TemplateRef;

/** The latest version of each template, and what the check of an imported one found. */
final class TemplatesViewModel {
    private final Workroom workroom;
    private final ObservableList<Template> templates = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable Examination> examination = new SimpleObjectProperty<>();
    private final BooleanProperty busy = new SimpleBooleanProperty();

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
                            templates.setAll(found);
                        },
                        this::failed);
    }

    private static List<Template> read(WorkspaceSession session) {
        List<Template> all = new ArrayList<>();
        for (TemplateRef ref : session.templates().available()) {
            session.templates().latest(ref.id()).ifPresent(all::add);
        }
        return all;
    }

    void importFrom(Path file) {
        busy.set(true);
        workroom.tasks()
                .store(
                        () -> workroom.session().exchange().importTemplate(file),
                        found -> {
                            busy.set(false);
                            examination.set(found);
                            load();
                        },
                        this::failed);
    }

    private void failed(Throwable fault) {
        busy.set(false);
        workroom.dialogs().fault(fault);
    }

    ObservableList<Template> templates() {
        return templates;
    }

    ObjectProperty<@Nullable Examination> examination() {
        return examination;
    }

    BooleanProperty busy() {
        return busy;
    }
}
