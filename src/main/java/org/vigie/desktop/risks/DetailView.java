package org.vigie.desktop.risks;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.vigie.desktop.support.Dialogs;
import org.vigie.desktop.support.Quotes;
import org.vigie.desktop.support.Ui;
import org.vigie.desktop.support.Words;
import org.vigie.domain.evaluation.MeasureState;
import org.vigie.domain.evaluation.MeasureState.Effect;
import org.vigie.domain.risk.AddedRisk;
import org.vigie.domain.risk.Because;
import org.vigie.domain.risk.ComplianceGap;
import org.vigie.domain.risk.Judgement;
import org.vigie.domain.risk.Risk;
import org.vigie.domain.risk.RiskStatus;
import org.vigie.domain.template.RiskRule;
import org.vigie.domain.template.TemplateTexts;
import org.vigie.domain.text.Language;

/** All of one risk or gap: why, what, levels, measures, and what people judge of it. */
final class DetailView {
    private final RisksViewModel model;
    private final Words words;
    private final Dialogs dialogs;
    private final VBox box = new VBox(16);

    DetailView(RisksViewModel model) {
        this.model = model;
        this.words = model.open().words();
        this.dialogs = model.open().workroom().dialogs();
        box.getStyleClass().add("risk-detail");
        box.setId("risk-detail");
    }

    Region node() {
        return box;
    }

    void refresh() {
        box.getChildren().clear();
        Risk risk = model.risk();
        ComplianceGap gap = model.gap();
        if (risk != null) {
            risk(risk);
        } else if (gap != null) {
            gap(gap);
        } else {
            box.getChildren().add(Ui.label(words.text("register.detail.none"), "muted"));
        }
    }

    private void risk(Risk risk) {
        heading(risk.code(), model.names().of("register.status.", risk.status()));
        buttons(risk.code(), risk.status(), risk.judgement(), true);
        because(risk.because(), risk.origin().added());
        if (!risk.origin().raised()) {
            box.getChildren().add(Ui.label(words.text("report.risk.noLongerRaised"), "muted"));
        }
        section("register.detail.levels", new LevelsView(model, risk).node());
        judgement(risk.judgement());
        measures(risk.code(), risk.measures());
        description(risk.code());
    }

    private void gap(ComplianceGap gap) {
        heading(gap.code(), model.names().of("register.gap.state.", gap.state()));
        box.getChildren().add(Ui.label(words.text("register.gap.noLevel"), "muted"));
        buttons(gap.code(), gap.status(), gap.judgement(), false);
        because(gap.because(), false);
        judgement(gap.judgement());
        measures(gap.code(), gap.measures());
        description(gap.code());
    }

    private void heading(String code, String status) {
        box.getChildren().add(new VBox(
                4,
                Ui.row(8, Ui.label(code, "code"), Ui.label(status, "muted", "small-text")),
                Ui.heading(model.names().risk(code), 3)));
    }

    private void buttons(String code, RiskStatus status, @Nullable Judgement judgement, boolean risk) {
        FlowPane buttons = new FlowPane(8, 8);
        if (status != RiskStatus.RETAINED) {
            buttons.getChildren().add(button("retain", () -> model.retain(code), "accent"));
        }
        if (status != RiskStatus.DISMISSED) {
            buttons.getChildren().add(button("dismiss", () -> ask("dismiss", code, "", reason -> model.dismiss(code, reason))));
        }
        if (judgement != null && judgement.stance() != null) {
            buttons.getChildren().add(button("reopen", () -> model.reopen(code)));
        }
        if (risk && status == RiskStatus.RETAINED) {
            String given = judgement == null ? null : judgement.acceptance();
            buttons.getChildren().add(button(
                    "accept", () -> ask("accept", code, given == null ? "" : given, reason -> model.accept(code, reason))));
            if (given != null) {
                buttons.getChildren().add(button("unaccept", () -> model.accept(code, null)));
            }
        }
        box.getChildren().add(buttons);
    }

    private Button button(String name, Runnable action, String... styles) {
        Button button = Ui.button(words.text("register.do." + name), action, styles);
        button.setId("risk-" + name);
        return button;
    }

    private void ask(String name, String code, String initial, java.util.function.Consumer<String> answered) {
        dialogs.ask(
                words.text("register." + name + ".title", code),
                words.text("register." + name + ".text", model.names().risk(code)),
                initial,
                answered);
    }

    private void because(List<Because> because, boolean added) {
        VBox lines = Ui.card();
        for (Quotes.Link link : model.chain(because)) {
            lines.getChildren().add(new VBox(
                    2,
                    Ui.row(8, question(link), Ui.label(link.answer(), "strong")),
                    Ui.label(link.question(), "muted", "small-text")));
        }
        if (lines.getChildren().isEmpty()) {
            lines.getChildren().add(Ui.label(words.text(added ? "report.risk.added" : "register.detail.noBecause"), "muted"));
        }
        section("register.detail.because", lines);
    }

    /** Goes to where the answer stands. */
    private Hyperlink question(Quotes.Link link) {
        Hyperlink code = new Hyperlink(link.code());
        code.getStyleClass().add("code-link");
        code.setMinWidth(Hyperlink.USE_PREF_SIZE);
        code.setAccessibleText(words.text("register.detail.goTo", link.code(), link.question()));
        code.setOnAction(_ -> model.goTo(link.key()));
        return code;
    }

    private void judgement(@Nullable Judgement judgement) {
        if (judgement != null) {
            fact("register.detail.reason", judgement.reason());
            fact("register.detail.acceptance", judgement.acceptance());
        }
    }

    private void description(String code) {
        TemplateTexts texts = model.open().template().texts();
        Language language = words.language();
        AddedRisk added = model.open().assessment().register().added().get(code);
        if (added != null) {
            AddedRisk.Description said = added.description();
            fact("report.risk.threat", worded("threats", said.threat()));
            fact("report.risk.impacts", worded("impacts", said.impacts()));
            fact("report.risk.fearedEvent", worded("fearedEvents", said.fearedEvent()));
            fact("report.risk.sources", worded("sources", said.source()));
            return;
        }
        fact("report.risk.threat", texts.find(language, "risks", code, "threat").orElse(null));
        fact("report.risk.impacts", texts.find(language, "risks", code, "impacts").orElse(null));
        model.open().template().risk(code).map(RiskRule::profile).ifPresent(profile -> {
            fact("report.risk.fearedEvent", worded("fearedEvents", profile.fearedEvent()));
            fact("report.risk.sources", profile.sources().stream()
                    .map(each -> Objects.requireNonNull(worded("sources", each)))
                    .collect(Collectors.joining(", ")));
        });
    }

    private @Nullable String worded(String catalogue, @Nullable String code) {
        return code == null ? null : model.open().template().texts().find(words.language(), "catalogues", catalogue, code).orElse(code);
    }

    private void fact(String key, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            box.getChildren().add(new VBox(2, Ui.label(words.text(key), "strong", "small-text"), Ui.label(text)));
        }
    }

    private void section(String key, Node content) {
        box.getChildren().add(new VBox(8, Ui.heading(words.text(key), 4), content));
    }

    private void measures(String code, List<String> acting) {
        VBox list = Ui.card();
        list.setSpacing(12);
        for (MeasureState measure : model.measures(code, acting)) {
            VBox text = new VBox(
                    2,
                    Ui.row(8, Ui.label(measure.code(), "code"), Ui.label(model.names().state(measure), "muted", "small-text")),
                    Ui.label(model.names().measure(measure.code())));
            var row = Ui.row(8, text);
            HBox.setHgrow(text, Priority.ALWAYS);
            if (measure.action() == null && measure.inPlace() != Effect.FULL) {
                Button plan = Ui.button(words.text("register.do.plan"), () -> model.plan(measure.code()), "small");
                plan.setAccessibleText(words.text("register.do.planNamed", model.names().measure(measure.code())));
                plan.setMinWidth(Button.USE_PREF_SIZE);
                row.getChildren().add(plan);
            }
            list.getChildren().add(row);
        }
        if (list.getChildren().isEmpty()) {
            list.getChildren().add(Ui.label(words.text("register.detail.noMeasures"), "muted"));
        }
        section("register.detail.measures", list);
    }
}
