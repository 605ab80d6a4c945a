package org.vigie.desktop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TableView;
import javafx.scene.control.TitledPane;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.vigie.application.port.UserFault;
import org.vigie.desktop.support.Dialogs;
import org.vigie.desktop.support.Notice.Deed;
import org.vigie.desktop.support.Place;
import org.vigie.desktop.support.Place.Room;
import org.vigie.desktop.support.WindowDialogs;
import org.vigie.desktop.support.Words;
import org.vigie.domain.identity.AnswerKey;
import org.vigie.domain.identity.AssessmentId;

/** Every screen and dialog of the window, in the states in which people see it. */
public final class Tour {
    private Tour() {}

    /**
     * Somewhere to look.
     *
     * @param name as part of a file name
     * @param scene what is to be looked at: the window's, or a dialog's
     */
    public record Stop(String name, Scene scene) {}

    /** Goes through all that there is to see: every look at the window begins here, and a new screen is added here. */
    public static void everything(TestWindow window, AssessmentId sample, Words words, Consumer<Stop> look) {
        window.show();
        door(window, look);
        window.enter();
        rooms(window, look);
        sample(window, sample, look);
        forms(window, sample, look);
        failing(window, sample, look);
        dialogs(window, words, look);
    }

    /** Goes through the first run and a workspace that holds nothing yet, with the names of its doors begun by {@code first-}. */
    public static void firstRun(TestWindow window, Consumer<Stop> look) {
        window.show();
        door(window, stop -> look.accept(new Stop("first-" + stop.name(), stop.scene())));
        Fx.press("unlock-create");
        window.settle();
        window.create("Camille Roy");
        emptyRooms(window, look);
    }

    /** Goes through the door, which is shown already, without opening it: its three forms. */
    private static void door(TestWindow window, Consumer<Stop> look) {
        for (String form : List.of("create", "restore", "open")) {
            if (Fx.get(() -> Fx.find("unlock-" + form)) != null) {
                Fx.press("unlock-" + form);
                window.settle();
            }
            look.accept(new Stop("door-" + form, window.scene()));
        }
    }

    /** Goes through the rooms of a workspace that holds nothing. */
    private static void emptyRooms(TestWindow window, Consumer<Stop> look) {
        at(window, new Place.Home(), "home-empty", look);
        at(window, new Place.Assessments(), "assessments-empty", look);
        at(window, new Place.AllActions(), "all-actions-empty", look);
    }

    /** Goes through the places outside of an assessment. */
    private static void rooms(TestWindow window, Consumer<Stop> look) {
        at(window, new Place.Home(), "home", look);
        at(window, new Place.Assessments(), "assessments", look);
        Fx.run(() -> node("assessments", TableView.class).getSelectionModel().select(0));
        look.accept(stop(window, "assessments-selected"));
        at(window, new Place.NewAssessment(), "new", look);
        Fx.press("template-screening");
        look.accept(stop(window, "new-chosen"));
        at(window, new Place.AllActions(), "all-actions", look);
        Fx.press("filter-all");
        look.accept(stop(window, "all-actions-all"));
        at(window, new Place.Templates(), "templates", look);
        Fx.press("installed-customer-data");
        Fx.run(() -> node("section-processing", TitledPane.class).setExpanded(true));
        look.accept(stop(window, "template-section"));
        window.dialogs.file = temporary("no-template", ".zip");
        Fx.press("import-template");
        window.dialogs.file = null;
        look.accept(stop(window, "template-refused"));
        at(window, new Place.Settings(), "settings", look);
        Fx.press("search");
        Fx.type("palette-search", "es");
        look.accept(stop(window, "palette"));
        Fx.key(Fx.node("palette-search", Node.class), KeyCode.ESCAPE);
    }

    /** Goes through an assessment that is the sample. */
    private static void sample(TestWindow window, AssessmentId id, Consumer<Stop> look) {
        at(window, new Place.InAssessment(id, Room.OVERVIEW, null), "overview", look);
        for (String key : List.of("processing.summary", "processing.purposes", "data.items", "consent.granular", "security.test_environments")) {
            at(window, new Place.InAssessment(id, Room.QUESTIONNAIRE, AnswerKey.of(key)), "questionnaire-" + key.replace('.', '-'), look);
        }
        Fx.run(() -> unfoldCards(window.stage().getScene()));
        look.accept(stop(window, "questionnaire-unfolded"));
        at(window, new Place.InAssessment(id, Room.RISKS, null), "risks", look);
        Fx.run(() -> {
            node("risk-register", TableView.class).getSelectionModel().select(0);
            unfold(window.stage().getScene());
        });
        look.accept(stop(window, "risks-selected"));
        at(window, Place.InAssessment.risk(id, "R-CONS-01"), "risks-gap", look);
        at(window, new Place.InAssessment(id, Room.ACTIONS, null), "actions", look);
        at(window, Place.InAssessment.action(id, "M-PROC-02"), "actions-one", look);
        window.go(new Place.InAssessment(id, Room.ACTIONS, null));
        Fx.run(() -> first(window, "choose-", CheckBox.class).fire());
        Fx.press("compare-plans");
        look.accept(stop(window, "actions-compared"));
        at(window, new Place.InAssessment(id, Room.REVIEW, null), "review", look);
        at(window, new Place.InAssessment(id, Room.REPORT, null), "report", look);
        window.wear(175, 1024, 700);
        Fx.press("report-look");
        look.accept(stop(window, "report-preview"));
        window.wear(100, 1440, 900);
    }

    /** Goes through what is only there once it is asked for: forms, other views, and what came of something. */
    private static void forms(TestWindow window, AssessmentId id, Consumer<Stop> look) {
        window.go(new Place.InAssessment(id, Room.RISKS, null));
        Fx.press("add-risk-open");
        look.accept(stop(window, "risks-add"));
        window.go(new Place.InAssessment(id, Room.ACTIONS, null));
        Fx.press("view-timeline");
        look.accept(stop(window, "actions-timeline"));
        Fx.press("measure-open");
        Fx.run(() -> first(window, "acts-", CheckBox.class).fire());
        look.accept(stop(window, "actions-new-measure"));
        window.go(new Place.InAssessment(id, Room.REVIEW, null));
        Fx.run(() -> {
            node("decision-kind", ComboBox.class).getSelectionModel().select(1);
            first(window, "lift-", Button.class).fire();
        });
        look.accept(stop(window, "review-deciding"));
        Fx.press("compare-versions");
        look.accept(stop(window, "review-compared"));
        window.go(new Place.InAssessment(id, Room.REPORT, null));
        window.dialogs.file = temporary("report", ".docx");
        Fx.press("export-word");
        look.accept(stop(window, "report-written"));
        window.dialogs.file = null;
    }

    /** Shows what it says when a save fails; what was changed is saved afterwards. */
    private static void failing(TestWindow window, AssessmentId id, Consumer<Stop> look) {
        window.go(new Place.InAssessment(id, Room.QUESTIONNAIRE, AnswerKey.of("security.test_environments")));
        window.disk.fills();
        Fx.press("security.test_environments/yes");
        look.accept(stop(window, "not-saved"));
        window.disk.recovers();
        Fx.press("save-retry");
        window.settle();
    }

    /** Shows each kind of dialog over the window. */
    private static void dialogs(TestWindow window, Words words, Consumer<Stop> look) {
        Dialogs dialogs = Fx.get(() -> new WindowDialogs(window.stage(), () -> words, window.shell()::tell));
        Fx.run(() -> dialogs.failed(
                words.text("review.report.failed", "DPIA.docx"),
                new UserFault(UserFault.Kind.ENVIRONMENT, "storage.diskFull", "/media/usb"),
                new Deed(words.text("desktop.file.elsewhere"), () -> {}),
                new Deed(words.text("desktop.file.again"), () -> {})));
        look.accept(stop(window, "notice-problem"));
        Fx.run(() -> ((Button) window.stage().getScene().getRoot().lookup(".notice-problem .notice-close")).fire());
        dialog("loss", look, () -> dialogs.confirmLoss(
                words.text("desktop.leave.title"), words.text("desktop.leave.text"), words.text("desktop.leave.action"), () -> {}));
        dialog("confirm", look, () -> dialogs.confirm(
                words.text("questionnaire.hides.title"),
                words.text("questionnaire.hides.text", 2),
                words.text("questionnaire.hides.action"),
                () -> {}));
        dialog("ask", look, () -> dialogs.ask(words.text("desktop.leave.title"), words.text("desktop.leave.text"), "", _ -> {}));
        dialog("secret", look, () -> dialogs.secret(words.text("desktop.leave.title"), words.text("desktop.leave.text"), _ -> {}));
    }

    private static void dialog(String name, Consumer<Stop> look, Runnable show) {
        List<Window> before = Fx.get(() -> List.copyOf(Window.getWindows()));
        Fx.run(show);
        Window shown = Fx.get(() -> Window.getWindows().stream().filter(each -> !before.contains(each)).findFirst().orElseThrow());
        look.accept(new Stop("dialog-" + name, Fx.get(shown::getScene)));
        Fx.run(shown::hide);
    }

    private static void unfoldCards(Scene scene) {
        unfold(scene);
        Fx.all(scene.getRoot()).stream()
                .filter(node -> node.getStyleClass().contains("chip") && node instanceof Button)
                .map(Button.class::cast)
                .limit(8)
                .filter(button -> button.getGraphic() != null && !button.getText().contains("…"))
                .forEach(Button::fire);
    }

    /** Opens what is folded. */
    private static void unfold(Scene scene) {
        Fx.all(scene.getRoot()).forEach(node -> {
            if (node instanceof TitledPane pane) {
                pane.setExpanded(true);
            }
        });
    }

    private static void at(TestWindow window, Place place, String name, Consumer<Stop> look) {
        window.go(place);
        look.accept(new Stop(name, window.scene()));
    }

    private static Stop stop(TestWindow window, String name) {
        window.settle();
        return new Stop(name, window.scene());
    }

    private static <T extends Node> T node(String id, Class<T> type) {
        return type.cast(Objects.requireNonNull(Fx.find(id), id));
    }

    /** The first of the nodes whose ids begin with this. */
    private static <T extends Node> T first(TestWindow window, String prefix, Class<T> type) {
        return Fx.all(window.stage().getScene().getRoot()).stream()
                .filter(each -> String.valueOf(each.getId()).startsWith(prefix))
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no node " + prefix));
    }

    private static Path temporary(String name, String ending) {
        try {
            Path file = Files.createTempFile(name, ending);
            file.toFile().deleteOnExit();
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
