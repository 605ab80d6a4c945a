package org.vigie.desktop.actions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.vigie.desktop.support.Choice;
import org.vigie.desktop.support.Ui;
import org.vigie.desktop.support.Words;
import org.vigie.domain.action.Action;
import org.vigie.domain.action.AddedMeasure;
import org.vigie.domain.action.Reduction;
import org.vigie.domain.evaluation.MeasureState;
import org.vigie.domain.risk.ComplianceGap;
import org.vigie.domain.risk.Risk;
import org.vigie.domain.risk.RiskStatus;

/** The risks and gaps that an action acts on, and where a person links others to it. */
final class LinksView {
    private final ActionsViewModel model;
    private final Words words;
    private final VBox list = new VBox(8);
    private final FlowPane form = new FlowPane(8, 8);
    private final TitledPane more;
    private String code = "";

    LinksView(ActionsViewModel model) {
        this.model = model;
        this.words = model.open().words();
        list.setId("action-links");
        more = new TitledPane(words.text("register.link.title"), new VBox(8, Ui.label(words.text("register.link.text"), "muted", "small-text"), form));
        form.setMinWidth(0);
        more.setExpanded(false);
        more.setAnimated(false);
        more.setId("action-link-form");
    }

    Node node() {
        return new VBox(8, Ui.heading(words.text("register.link.actsOn"), 4), list, more);
    }

    void show(MeasureState measure) {
        Action action = ActionsViewModel.action(measure);
        Map<String, Reduction> acts = known(measure.code());
        boolean other = !code.equals(measure.code());
        code = measure.code();
        list.getChildren().clear();
        acts.forEach((risk, reduction) -> {
            if (present(risk) && !action.links().containsKey(risk)) {
                list.getChildren().add(row(risk, reduction, false));
            }
        });
        action.links().forEach((risk, reduction) -> list.getChildren().add(row(risk, reduction, true)));
        if (list.getChildren().isEmpty()) {
            list.getChildren().add(Ui.label(words.text("register.link.none"), "muted", "small-text"));
        }
        form(action, acts);
        if (other) {
            more.setExpanded(false);
        }
    }

    /** What the template, or who added it, says of the measure. */
    private Map<String, Reduction> known(String measure) {
        Map<String, Reduction> acts = new LinkedHashMap<>();
        model.open().template().measure(measure).ifPresent(rule ->
                rule.mitigates().forEach(each -> acts.put(each.risk(), new Reduction(each.severity(), each.likelihood()))));
        AddedMeasure added = model.open().assessment().plan().added().get(measure);
        if (added != null) {
            acts.putAll(added.mitigates());
        }
        return acts;
    }

    private boolean present(String code) {
        return isGap(code) || model.open().evaluation().risks().stream().anyMatch(risk -> risk.code().equals(code));
    }

    private boolean isGap(String code) {
        return model.open().evaluation().gaps().stream().anyMatch(gap -> gap.code().equals(code));
    }

    private Node row(String risk, Reduction reduction, boolean linked) {
        String does = isGap(risk) ? words.text("register.link.corrects") : steps(reduction);
        VBox text = new VBox(
                2,
                Ui.label(risk, "code"),
                Ui.label(model.names().risk(risk)),
                Ui.label(linked ? words.text("register.link.byPerson", does) : does, "muted", "small-text"));
        if (!linked) {
            return text;
        }
        Button drop = Ui.iconButton(
                Feather.X, words.text("register.link.drop", model.names().risk(risk)), () -> model.edits().unlink(code, risk));
        drop.setId("unlink-" + risk);
        return Ui.row(8, text, Ui.spacer(), drop);
    }

    private String steps(Reduction reduction) {
        List<String> axes = new ArrayList<>();
        if (reduction.severity() < 0) {
            axes.add(words.text("register.link.severity", -reduction.severity()));
        }
        if (reduction.likelihood() < 0) {
            axes.add(words.text("register.link.likelihood", -reduction.likelihood()));
        }
        return axes.isEmpty() ? words.text("register.link.nothing") : String.join(", ", axes);
    }

    private void form(Action action, Map<String, Reduction> acts) {
        List<String> others = targets(model).stream().filter(each -> !acts.containsKey(each) && !action.links().containsKey(each)).toList();
        more.setDisable(others.isEmpty());
        form.getChildren().clear();
        if (others.isEmpty()) {
            return;
        }
        ComboBox<Choice<String>> risk =
                Choice.box(words.text("register.column.risk"), others, each -> each + "  " + model.names().risk(each));
        risk.setId("link-risk");
        risk.setMinWidth(0);
        Ui.wide(20, risk);
        risk.maxWidthProperty().bind(form.widthProperty());
        risk.setValue(risk.getItems().getFirst());
        ComboBox<Choice<Reduction>> steps = reductions(words);
        steps.setId("link-steps");
        steps.disableProperty().bind(risk.valueProperty().map(choice -> isGap(choice.value())));
        Button add = Ui.button(words.text("register.link.do"), () -> {
            String to = risk.getValue().value();
            model.edits().link(code, to, isGap(to) ? new Reduction(0, 0) : steps.getValue().value());
        });
        add.setId("link-add");
        form.getChildren().setAll(risk, steps, add);
    }

    /** Gaps and risks that a measure can act on here: none that is dismissed. */
    static List<String> targets(ActionsViewModel model) {
        List<String> codes = new ArrayList<>();
        for (ComplianceGap gap : model.open().evaluation().gaps()) {
            if (gap.status() != RiskStatus.DISMISSED) {
                codes.add(gap.code());
            }
        }
        for (Risk risk : model.open().evaluation().risks()) {
            if (risk.status() != RiskStatus.DISMISSED) {
                codes.add(risk.code());
            }
        }
        return codes;
    }

    /** What a measure can be said to lower: one or two steps of likelihood, one of severity, or both. */
    static ComboBox<Choice<Reduction>> reductions(Words words) {
        List<Reduction> offered = List.of(new Reduction(0, -1), new Reduction(0, -2), new Reduction(-1, 0), new Reduction(-1, -1));
        ComboBox<Choice<Reduction>> box = Choice.box(words.text("register.link.lowers"), offered, each -> {
            List<String> axes = new ArrayList<>();
            if (each.severity() < 0) {
                axes.add(words.text("register.link.severity", -each.severity()));
            }
            if (each.likelihood() < 0) {
                axes.add(words.text("register.link.likelihood", -each.likelihood()));
            }
            return String.join(", ", axes);
        });
        box.setValue(box.getItems().getFirst());
        return box;
    }
}
