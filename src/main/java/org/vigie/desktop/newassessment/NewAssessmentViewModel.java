package org.vigie.desktop.newassessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.vigie.application.Portfolio;
import org.vigie.application.Portfolio.Beginning;
import org.vigie.application.Prefill;
import org.vigie.application.WorkspaceSession;
import org.vigie.application.port.AssessmentStore.Summary;
import org.vigie.desktop.support.Place;
import org.vigie.desktop.support.Place.NewAssessment.Begun;
import org.vigie.desktop.support.Words;
import org.vigie.desktop.support.Workroom;
import org.vigie.domain.identity.AssessmentId;
import org.vigie.domain.template.Template;
import org.vigie.domain.text.Language;

/** Chooses a template, says what the assessment is about, perhaps takes over answers of an earlier one, and starts it. */
final class NewAssessmentViewModel {
    private final Workroom workroom;
    private final Place.NewAssessment at;
    private final ObservableList<Template> templates = FXCollections.observableArrayList();
    private final ObservableList<Summary> earlier = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable Template> chosen = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable AssessmentId> from = new SimpleObjectProperty<>();
    private final ObjectProperty<Prefill.@Nullable Plan> plan = new SimpleObjectProperty<>();
    private final StringProperty title = new SimpleStringProperty("");
    private final StringProperty organisation = new SimpleStringProperty("");
    private final StringProperty owner = new SimpleStringProperty("");
    private final ObjectProperty<Language> language;
    private final BooleanProperty busy = new SimpleBooleanProperty(true);

    /**
     * A new assessment.
     *
     * @param at the earlier assessment whose answers to take over, unless another one is chosen, and what was begun
     */
    NewAssessmentViewModel(Workroom workroom, Place.NewAssessment at) {
        this.workroom = workroom;
        this.at = at;
        this.language = new SimpleObjectProperty<>(workroom.words().language());
        Begun begun = at.begun();
        if (begun != null) {
            title.set(begun.title());
            organisation.set(begun.organisation());
            owner.set(begun.owner());
            language.set(Objects.requireNonNullElse(begun.language(), language.get()));
        }
        chosen.addListener((_, _, _) -> foresee());
        from.addListener((_, _, _) -> foresee());
    }

    private record Read(List<Template> templates, List<Summary> earlier, String organisation) {
        static Read of(WorkspaceSession session) {
            Portfolio portfolio = session.portfolio();
            // The longest first, for it is the main one.
            List<Template> templates = session.templates().newest().stream()
                    .sorted(Comparator.comparingInt((Template template) -> template.info().minutes()).reversed())
                    .toList();
            return new Read(templates, portfolio.list(null), portfolio.usualOrganisation());
        }
    }

    /** Reads what can be started, and from what. */
    void load() {
        workroom.tasks().store(() -> Read.of(workroom.session()), this::show, this::failed);
    }

    private void show(Read read) {
        busy.set(false);
        // Which law applies is the person's to say: one that was chosen before, or the only one there is.
        String before = at.begun() == null ? null : at.begun().template();
        read.templates().stream()
                .filter(template -> before == null ? read.templates().size() == 1 : template.ref().id().equals(before))
                .findFirst()
                .ifPresent(chosen::set);
        List<Template> shown = new ArrayList<>(read.templates());
        // What is chosen already is to be seen at once.
        shown.sort(Comparator.comparing(template -> !template.equals(chosen.get())));
        templates.setAll(shown);
        earlier.setAll(read.earlier());
        suggest(read.organisation());
        if (read.earlier().stream().anyMatch(each -> each.id().equals(at.from()))) {
            from.set(at.from());
        }
    }

    /** What was typed and chosen so far. */
    Place.NewAssessment begun() {
        Template template = chosen.get();
        Language written = language.get() == workroom.words().language() ? null : language.get();
        AssessmentId earlierOne = busy.get() ? at.from() : from.get();
        return new Place.NewAssessment(
                earlierOne, new Begun(title.get(), organisation.get(), owner.get(), written, template == null ? null : template.ref().id()));
    }

    private void suggest(String usual) {
        if (organisation.get().isEmpty()) {
            organisation.set(usual);
        }
    }

    /** Finds out what would be taken over, before anything is. */
    private void foresee() {
        AssessmentId earlierOne = from.get();
        Template template = chosen.get();
        plan.set(null);
        if (earlierOne == null || template == null) {
            return;
        }
        workroom.tasks()
                .store(
                        () -> workroom.session().portfolio().prefill(earlierOne, template.ref().id()),
                        found -> {
                            if (earlierOne.equals(from.get()) && template.equals(chosen.get())) {
                                plan.set(found);
                                suggest(found.organisation());
                            }
                        },
                        fault -> {
                            if (earlierOne.equals(from.get()) && template.equals(chosen.get())) {
                                from.set(null);
                                workroom.dialogs().fault(fault);
                            }
                        });
    }

    /** The day on which an earlier assessment was last changed. */
    LocalDate dayOf(Summary summary) {
        return LocalDate.ofInstant(summary.modified(), workroom.clock().getZone());
    }

    boolean mayStart() {
        return !title.get().isBlank() && chosen.get() != null && !busy.get() && (from.get() == null || plan.get() != null);
    }

    void start() {
        Template template = chosen.get();
        if (template == null || !mayStart()) {
            return;
        }
        Beginning beginning = beginning();
        busy.set(true);
        workroom.tasks()
                .store(
                        () -> workroom.session().portfolio().start(template.ref().id(), beginning).id(),
                        id -> {
                            busy.set(false);
                            workroom.navigator().go(new Place.InAssessment(id, Place.Room.QUESTIONNAIRE, null));
                        },
                        this::failed);
    }

    private Beginning beginning() {
        Prefill.Plan taken = plan.get();
        Language written = Objects.requireNonNull(language.get());
        String note = taken == null ? null : new Words(written).text("application.prefill.note", taken.title());
        return new Beginning(title.get().strip(), written, organisation.get(), owner.get(), from.get(), note);
    }

    private void failed(Throwable fault) {
        busy.set(false);
        workroom.dialogs().fault(fault);
    }

    ObservableList<Template> templates() {
        return templates;
    }

    /** Assessments whose answers can be taken over, latest change first. */
    ObservableList<Summary> earlier() {
        return earlier;
    }

    ObjectProperty<@Nullable Template> chosen() {
        return chosen;
    }

    /** The earlier assessment, or null to start empty. */
    ObjectProperty<@Nullable AssessmentId> from() {
        return from;
    }

    /** What would be taken over; null while nothing is, or it is not known yet. */
    ObjectProperty<Prefill.@Nullable Plan> plan() {
        return plan;
    }

    StringProperty title() {
        return title;
    }

    StringProperty organisation() {
        return organisation;
    }

    StringProperty owner() {
        return owner;
    }

    ObjectProperty<Language> language() {
        return language;
    }

    BooleanProperty busy() {
        return busy;
    }
}
