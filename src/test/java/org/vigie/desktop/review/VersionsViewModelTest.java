package org.vigie.desktop.review;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.application.ActionPlanning;
import org.vigie.application.RiskJudging;
import org.vigie.desktop.TestRoom;
import org.vigie.desktop.review.Told.Fate;
import org.vigie.desktop.review.Told.Group;
import org.vigie.desktop.review.Told.Line;
import org.vigie.desktop.review.VersionsViewModel.State;
import org.vigie.desktop.support.OpenAssessment;
import org.vigie.domain.action.ActionStatus;
import org.vigie.domain.assessment.Answer;
import org.vigie.domain.assessment.AnswerState;
import org.vigie.domain.assessment.AnswerValue;
import org.vigie.domain.assessment.Change;
import org.vigie.domain.comparison.Comparison;
import org.vigie.domain.comparison.Comparison.Side;
import org.vigie.domain.identity.AnswerKey;
import org.vigie.domain.risk.LevelKind;
import org.vigie.domain.text.Language;

import static org.assertj.core.api.Assertions.assertThat;

class VersionsViewModelTest {
    @TempDir
    private Path folder;

    @Test
    void aVersionDiffersFromTodayInNothingRightAfterTheDecision() {
        try (TestRoom room = new TestRoom(folder, Language.EN)) {
            OpenAssessment open = room.sample();
            VersionsViewModel model = new VersionsViewModel(open);

            assertThat(model.states()).hasSize(2).last().extracting(State::label).isEqualTo("The content today");
            assertThat(told(model, 0, 1)).isEmpty();
            Side now = new Side(open.assessment(), open.evaluation());
            assertThat(Comparison.between(now, now)).isEmpty();
        }
    }

    private static List<Told> told(VersionsViewModel model, int before, int after) {
        List<Told> told = new ArrayList<>();
        model.compare(model.states().get(before), model.states().get(after), told::addAll, fault -> {
            throw new AssertionError(fault);
        });
        return told;
    }

    private static Told of(List<Told> told, String code) {
        return told.stream().filter(each -> each.code().equals(code)).findFirst().orElseThrow();
    }

    @Test
    void tellsAnAnswerAnActionARiskAndWhatFollowsFieldByField() {
        try (TestRoom room = new TestRoom(folder, Language.EN)) {
            OpenAssessment open = room.sample();
            VersionsViewModel model = new VersionsViewModel(open);
            AnswerKey bias = key(open, "Q-PRED-04");
            open.editor().apply(new Change.SetAnswer(
                    bias, open.assessment().answer(bias).orElse(null), Answer.of(AnswerState.ASK_LEGAL, "Who tests?")));
            new ActionPlanning(open.editor()).change(
                    "M-TRAN-04",
                    new ActionPlanning.Wishes("Jeanne Roux", LocalDate.parse("2027-03-01"), null, null, ActionStatus.IMPLEMENTED, null));
            new RiskJudging(open.editor()).override("R-SEC-01", LevelKind.CURRENT, 3, 3, "An incident at a peer.");

            List<Told> told = told(model, 0, 1);

            Told answer = of(told, "Q-PRED-04");
            assertThat(answer.fate()).isEqualTo(Fate.CHANGED);
            assertThat(answer.question()).isEqualTo(bias);
            assertThat(answer.lines()).contains(new Line("Answer", "No", "Ask legal"), new Line("Note", "No test so far: neither by age nor by area of residence.", "Who tests?"));
            assertThat(of(told, "M-TRAN-04").lines()).contains(
                    new Line("Status", "Planned", "Implemented"), new Line("Owner", "Mehdi Sorel, Legal", "Jeanne Roux"));
            assertThat(of(told, "R-TRAN-03").lines()).contains(new Line("Correction", "Condition precedent", "Corrected"));
            Told risk = of(told, "R-SEC-01");
            assertThat(risk.group()).isEqualTo(Group.RISKS);
            assertThat(risk.lines()).extracting(Line::field).contains("Level · Current", "Level set by a person · Current, reason");
            assertThat(risk.lines()).extracting(Line::after).contains("Critical (severity Maximum, likelihood Maximum)", "An incident at a peer.");
            assertThat(told(model, 1, 0)).hasSameSizeAs(told);
            assertThat(of(told(model, 1, 0), "Q-PRED-04").lines()).contains(new Line("Answer", "Ask legal", "No"));
        }
    }

    private static AnswerKey key(OpenAssessment open, String code) {
        return open.evaluation().questionnaire().visible().stream()
                .filter(each -> open.template().question(each.question()).orElseThrow().code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void tellsTablesRowByRowAndCellByCell() {
        try (TestRoom room = new TestRoom(folder, Language.EN)) {
            OpenAssessment open = room.sample();
            VersionsViewModel model = new VersionsViewModel(open);
            Map.Entry<AnswerKey, Answer> table = open.assessment().answers().given().entrySet().stream()
                    .filter(each -> each.getValue().value() instanceof AnswerValue.Table rows
                            && rows.rows().size() > 2
                            && rows.rows().getFirst().cells().values().stream().anyMatch(AnswerValue.Text.class::isInstance))
                    .sorted(Map.Entry.comparingByKey())
                    .findFirst()
                    .orElseThrow();
            List<AnswerValue.Row> rows = new ArrayList<>(((AnswerValue.Table) Objects.requireNonNull(table.getValue().value())).rows());
            AnswerValue.Row first = rows.getFirst();
            String column = first.cells().entrySet().stream()
                    .filter(each -> each.getValue() instanceof AnswerValue.Text)
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElseThrow();
            Map<String, AnswerValue> cells = new HashMap<>(first.cells());
            cells.put(column, new AnswerValue.Text("Something else"));
            rows.set(0, new AnswerValue.Row(first.id(), cells));
            rows.removeLast();
            open.editor().apply(new Change.SetAnswer(table.getKey(), table.getValue(), Answer.of(new AnswerValue.Table(rows))));

            Told told = told(model, 0, 1).getFirst();

            assertThat(told.lines()).hasSize(2);
            assertThat(told.lines().getFirst().after()).isEqualTo("Something else");
            assertThat(told.lines().getLast()).satisfies(line -> {
                assertThat(line.field()).startsWith("Row “");
                assertThat(line.before()).isNotBlank();
                assertThat(line.after()).isEmpty();
            });
        }
    }

    @Test
    void tellsALiftedCondition() {
        try (TestRoom room = new TestRoom(folder, Language.FR)) {
            OpenAssessment open = room.sample();
            new ReviewViewModel(open).lift("C1", "Anne Morel", "Fait et vérifié.", List.of(), () -> {});

            Told decision = told(new VersionsViewModel(open), 0, 1).getLast();

            assertThat(decision.group()).isEqualTo(Group.REVIEW);
            assertThat(decision.lines()).singleElement().satisfies(line -> {
                assertThat(line.field()).isEqualTo("Condition C1");
                assertThat(line.after()).contains("Anne Morel");
            });
        }
    }
}
