package org.vigie.desktop.newassessment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.vigie.application.WorkspaceSession;
import org.vigie.desktop.support.Place;
import org.vigie.desktop.support.Workroom;
import org.vigie.domain.template.Template;
import org.vigie.domain.template.TemplateRef;
import org.vigie.domain.text.Language;

/** Chooses a template, a title and a language, and starts an assessment on them. */
final class NewAssessmentViewModel {
    private final Workroom workroom;
    private final ObservableList<Template> templates = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable Template> chosen = new SimpleObjectProperty<>();
    private final StringProperty title = new SimpleStringProperty("");
    private final ObjectProperty<Language> language;
    private final BooleanProperty busy = new SimpleBooleanProperty(true);

    NewAssessmentViewModel(Workroom workroom) {
        this.workroom = workroom;
        this.language = new SimpleObjectProperty<>(workroom.words().language());
    }

    /** Reads what can be started; the longest first, for it is the main one. */
    void load() {
        workroom.tasks()
                .store(
                        () -> read(workroom.session()),
                        found -> {
                            busy.set(false);
                            if (!found.isEmpty()) {
                                chosen.set(found.getFirst());
                            }
                            templates.setAll(found);
                        },
                        this::failed);
    }

    private static List<Template> read(WorkspaceSession session) {
        List<Template> all = new ArrayList<>();
        for (TemplateRef ref : session.templates().available()) {
            session.templates().latest(ref.id()).ifPresent(all::add);
        }
        all.sort(Comparator.comparingInt((Template template) -> template.info().minutes()).reversed());
        return all;
    }

    void start() {
        Template template = chosen.get();
        String name = title.get().strip();
        if (template == null || name.isEmpty() || busy.get()) {
            return;
        }
        Language written = language.get();
        busy.set(true);
        workroom.tasks()
                .store(
                        () -> workroom.session().portfolio().start(template.ref().id(), name, written).id(),
                        id -> {
                            busy.set(false);
                            workroom.navigator().go(new Place.InAssessment(id, Place.Room.QUESTIONNAIRE, null));
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

    ObjectProperty<@Nullable Template> chosen() {
        return chosen;
    }

    StringProperty title() {
        return title;
    }

    ObjectProperty<Language> language() {
        return language;
    }

    BooleanProperty busy() {
        return busy;
    }
}
