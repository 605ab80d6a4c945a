package org.vigie.desktop.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextArea;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.vigie.desktop.support.Choice;
import org.vigie.desktop.support.Ui;
import org.vigie.desktop.support.Words;
import org.vigie.domain.review.PriorConsultation;

/** How the prior consultation of the supervisory authority goes. */
final class ConsultationCard {
    private static final int MOST_DAYS = 3650;

    private final ReviewViewModel model;
    private final Words words;
    private final DatePicker sent = Fields.day("consultation-sent");
    private final DatePicker received = Fields.day("consultation-received");
    private final CheckBox extended;
    private final Spinner<Integer> suspended = Ui.wide(8, new Spinner<>(0, MOST_DAYS, 0));
    private final ComboBox<Choice<Optional<PriorConsultation.Outcome>>> outcome;
    private final TextArea advice = Fields.passage("consultation-advice");
    private final Label deadline = Ui.label("", "strong");
    private final VBox box;
    private @Nullable PriorConsultation shown;

    ConsultationCard(ReviewViewModel model) {
        this.model = model;
        this.words = model.open().words();
        Fields fields = new Fields(words);
        extended = new CheckBox(words.text("report.consultation.sixWeeks"));
        extended.setId("consultation-extended");
        suspended.setEditable(true);
        List<Optional<PriorConsultation.Outcome>> outcomes = new ArrayList<>();
        outcomes.add(Optional.empty());
        for (PriorConsultation.Outcome each : PriorConsultation.Outcome.values()) {
            outcomes.add(Optional.of(each));
        }
        outcome = Choice.box(
                words.text("report.consultation.outcome"),
                outcomes,
                each -> each.map(value -> model.names().of("report.consultation.", value)).orElse(words.text("report.consultation.pending")));
        outcome.setValue(outcome.getItems().getFirst());
        Button save = Ui.button(words.text("review.record"), this::save);
        save.setId("consultation-save");
        box = Ui.card(
                Ui.heading(words.text("report.review.consultation"), 4),
                Ui.label(words.text("review.consultation.text"), "muted", "small-text"),
                new FlowPane(
                        16, 8,
                        fields.named("report.consultation.sent", sent),
                        fields.named("report.consultation.received", received),
                        fields.named("review.consultation.suspended", suspended),
                        fields.named("report.consultation.outcome", outcome)),
                extended,
                fields.named("report.consultation.advice", advice),
                deadline,
                save);
        box.setId("consultation");
    }

    Node node() {
        return box;
    }

    void refresh() {
        PriorConsultation consultation = model.review().consultation();
        if (consultation != null && !Objects.equals(consultation, shown)) {
            sent.setValue(consultation.sent());
            received.setValue(consultation.received());
            extended.setSelected(consultation.extended());
            suspended.getValueFactory().setValue(consultation.suspendedDays());
            Choice.select(outcome, Optional.ofNullable(consultation.outcome()));
            advice.setText(Objects.requireNonNullElse(consultation.advice(), ""));
        }
        LocalDate last = consultation == null ? null : consultation.deadline();
        deadline.setText(last == null ? "" : words.text("review.consultation.deadline", words.day(last)));
        shown = consultation;
    }

    private void save() {
        model.consultation(new PriorConsultation(
                sent.getValue(),
                received.getValue(),
                extended.isSelected(),
                suspended.getValue(),
                advice.getText().isBlank() ? null : advice.getText().strip(),
                outcome.getValue().value().orElse(null)));
    }
}
