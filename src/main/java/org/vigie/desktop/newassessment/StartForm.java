package org.vigie.desktop.newassessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.vigie.application.Prefill;
import org.vigie.application.Prefill.Left;
import org.vigie.application.port.AssessmentStore.Summary;
import org.vigie.desktop.support.Columns;
import org.vigie.desktop.support.Ui;
import org.vigie.desktop.support.Words;
import org.vigie.domain.identity.AssessmentId;
import org.vigie.domain.text.Language;

/** What the assessment is about, and the answers that it begins with: only the title is asked for. */
final class StartForm {
    /** What the longest prompt needs. */
    private static final double FIELD_EMS = 24;

    private final Words words;
    private final NewAssessmentViewModel model;
    private final TextField title = new TextField();
    private final ComboBox<Earlier> from;
    private final Label foreseen = Ui.label("", "small-text", "muted");
    private final VBox node;

    StartForm(Words words, NewAssessmentViewModel model) {
        this.words = words;
        this.model = model;
        this.from = Ui.searchable(words);
        title.setId("new-title");
        title.setPromptText(words.text("portfolio.new.namePrompt"));
        title.textProperty().bindBidirectional(model.title());
        title.setOnAction(_ -> model.start());
        TextField organisation = line("new-organisation", "portfolio.new.organisationPrompt");
        organisation.textProperty().bindBidirectional(model.organisation());
        TextField owner = line("new-owner", "portfolio.new.ownerPrompt");
        owner.textProperty().bindBidirectional(model.owner());
        foreseen.setId("new-foreseen");
        prepareFrom();
        VBox earlier = new VBox(6, field("portfolio.new.from", from), foreseen);
        earlier.visibleProperty().bind(Bindings.isNotEmpty(model.earlier()));
        earlier.managedProperty().bind(earlier.visibleProperty());
        node = Ui.card(
                row(grow(field("portfolio.new.name", title)), field("portfolio.new.language", language())),
                new Columns(
                        List.of(field("portfolio.new.organisation", organisation), field("portfolio.new.owner", owner)), FIELD_EMS, 2),
                earlier,
                create());
        node.setSpacing(14);
    }

    /** An earlier assessment, or with null none. */
    private record Earlier(@Nullable AssessmentId id, String title) {}

    Region node() {
        return node;
    }

    void begin() {
        title.requestFocus();
    }

    private TextField line(String id, String prompt) {
        TextField field = new TextField();
        field.setId(id);
        field.setPromptText(words.text(prompt));
        field.setOnAction(_ -> model.start());
        return field;
    }

    private ComboBox<Language> language() {
        ComboBox<Language> language = new ComboBox<>();
        language.setId("new-language");
        language.getItems().setAll(Language.values());
        language.setConverter(new LanguageNames());
        language.valueProperty().bindBidirectional(model.language());
        language.setMinWidth(Region.USE_PREF_SIZE);
        return language;
    }

    private void prepareFrom() {
        from.setId("new-from");
        from.setMaxWidth(Double.MAX_VALUE);
        Earlier none = new Earlier(null, words.text("portfolio.new.fromNone"));
        from.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable Earlier each) {
                return each == null ? "" : each.title();
            }

            @Override
            public Earlier fromString(String text) {
                throw new UnsupportedOperationException("assessments are chosen, not typed");
            }
        });
        model.earlier().subscribe(() -> {
            List<Earlier> all = new ArrayList<>(List.of(none));
            model.earlier().stream().map(this::named).forEach(all::add);
            from.getItems().setAll(all);
            select(model.from().get());
        });
        from.valueProperty().subscribe(each -> {
            if (each != null) {
                model.from().set(each.id());
            }
        });
        model.from().subscribe(this::select);
        model.plan().subscribe(_ -> foresee());
        model.from().subscribe(_ -> foresee());
    }

    private Earlier named(Summary summary) {
        return new Earlier(summary.id(), words.text("portfolio.new.from.one", summary.title(), words.day(model.dayOf(summary))));
    }

    private void select(@Nullable AssessmentId id) {
        from.getItems().stream()
                .filter(each -> Objects.equals(each.id(), id))
                .findFirst()
                .ifPresent(from::setValue);
    }

    private void foresee() {
        Prefill.Plan plan = model.plan().get();
        if (plan != null) {
            List<String> said = new ArrayList<>(List.of(words.text("portfolio.new.from.taken", plan.taken().size())));
            for (Left why : Left.values()) {
                Integer count = plan.left().get(why);
                if (count != null) {
                    said.add(words.text(switch (why) {
                        case NOT_ASKED -> "portfolio.new.from.notAsked";
                        case OTHER_FORM -> "portfolio.new.from.otherForm";
                        case NO_VALUE -> "portfolio.new.from.noValue";
                        case FILE -> "portfolio.new.from.file";
                    }, count));
                }
            }
            if (plan.partly() > 0) {
                said.add(words.text("portfolio.new.from.partly", plan.partly()));
            }
            foreseen.setText(String.join(" ", said));
        } else {
            foreseen.setText(model.from().get() == null ? "" : words.text("portfolio.new.from.reading"));
        }
        foreseen.setManaged(!foreseen.getText().isEmpty());
    }

    private Button create() {
        Button create = Ui.button(words.text("portfolio.new.create"), model::start, "accent");
        create.setId("new-create");
        create.disableProperty().bind(Bindings.createBooleanBinding(
                () -> !model.mayStart(), model.title(), model.chosen(), model.busy(), model.from(), model.plan()));
        return create;
    }

    private static HBox row(Node... nodes) {
        HBox row = new HBox(16, nodes);
        row.setAlignment(Pos.BOTTOM_LEFT);
        return row;
    }

    private static VBox grow(VBox field) {
        HBox.setHgrow(field, Priority.ALWAYS);
        return field;
    }

    private VBox field(String key, Control field) {
        Label label = Ui.label(words.text(key), "strong");
        label.setLabelFor(field);
        field.setAccessibleText(words.text(key));
        return new VBox(4, label, field);
    }

    private final class LanguageNames extends StringConverter<Language> {
        @Override
        public String toString(@Nullable Language value) {
            return value == null ? "" : words.text("desktop.language." + value.code());
        }

        @Override
        public Language fromString(String text) {
            throw new UnsupportedOperationException("languages are chosen, not typed");
        }
    }
}
