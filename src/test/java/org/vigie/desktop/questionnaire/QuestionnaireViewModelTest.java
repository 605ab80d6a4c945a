package org.vigie.desktop.questionnaire;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.application.Portfolio;
import org.vigie.domain.assessment.Answer;
import org.vigie.domain.assessment.AnswerState;
import org.vigie.domain.assessment.AnswerValue;
import org.vigie.domain.assessment.Change;
import org.vigie.domain.identity.AnswerKey;
import org.vigie.domain.identity.AssessmentId;
import org.vigie.domain.identity.RowId;
import org.vigie.domain.risk.RiskStatus;

import static org.assertj.core.api.Assertions.assertThat;

class QuestionnaireViewModelTest {
    private static final Page SECURITY = new Page("security", null);

    @TempDir
    private Path folder = Path.of("");

    private Bench bench;

    @BeforeEach
    void start() {
        bench = new Bench(folder);
    }

    @AfterEach
    void end() {
        bench.close();
    }

    @Test
    void beginsAtTheFirstPageWithSomethingLeftToAnswer() {
        assertThat(bench.model.page().get()).isEqualTo(new Page("processing", null));
        assertThat(bench.model.progress().answered()).isZero();
    }

    @Test
    void anAnswerRaisesARiskInItsSectionWithItsReason() {
        bench.choose(Bench.TEST_DATA, "no");
        bench.model.show(SECURITY);

        Concern concern = bench.model.concernsHere().stream().filter(each -> each.code().equals("R-SEC-06")).findFirst().orElseThrow();

        assertThat(concern.because()).map(bench.model.texts()::because).containsExactly("Q-SEC-09 = No");
        assertThat(entry(SECURITY).highest()).isNotNull();
        bench.open.editor().undo();
        bench.model.refresh();
        assertThat(bench.model.concernsHere()).isEmpty();
        assertThat(entry(SECURITY).highest()).isNull();
    }

    private OutlineEntry entry(Page page) {
        return bench.model.outline().stream().filter(each -> each.page().equals(page)).findFirst().orElseThrow();
    }

    @Test
    void aDismissedRiskNoLongerFlagsItsSection() {
        bench.choose(Bench.TEST_DATA, "no");
        bench.model.show(SECURITY);

        bench.model.concerns().dismiss("R-SEC-06", "Only invented data");

        assertThat(bench.model.concernsHere()).extracting(Concern::status).containsExactly(RiskStatus.DISMISSED);
        assertThat(entry(SECURITY).highest()).isNull();
    }

    @Test
    void goesFromOneOpenQuestionToTheNextAndOverPages() {
        List<AnswerKey> page = bench.model.questions();
        bench.model.focus(page.getFirst());
        assertThat(bench.model.nextOpen()).contains(page.get(1));

        bench.model.focus(page.getLast());
        AnswerKey next = bench.model.nextOpen().orElseThrow();
        bench.model.focus(next);

        assertThat(bench.model.page().get()).isNotEqualTo(new Page("processing", null));
    }

    @Test
    void atTheEndOfASectionThereIsOneNextStepUntilAllIsAnsweredAndJudged() {
        int here = bench.model.questions().size();
        assertThat(bench.model.whatNow()).isEqualTo(new WhatNow.Open(here, new Page("description", null)));

        answerHere();
        assertThat(bench.model.whatNow()).isInstanceOf(WhatNow.Continue.class);
        while (bench.model.whatNow() instanceof WhatNow.Continue(Page next, int sections)) {
            assertThat(sections).isPositive();
            bench.model.show(next);
            answerHere();
        }

        assertThat(bench.model.nextOpen()).isEmpty();
        WhatNow.Confirm confirm = (WhatNow.Confirm) bench.model.whatNow();
        assertThat(confirm.answers()).isEqualTo(bench.open.evaluation().questionnaire().toConfirm().size());
        bench.model.goTo(confirm.first());
        assertThat(bench.model.focused().get()).isEqualTo(confirm.first());
    }

    /** Nobody knows anything. */
    private void answerHere() {
        while (bench.model.whatNow() instanceof WhatNow.Open) {
            bench.model.questions().stream()
                    .filter(key -> bench.model.question(key).details().bind() == null && !bench.model.isAnswered(key))
                    .forEach(key -> bench.edits().state(key, AnswerState.UNKNOWN));
            bench.model.refresh();
        }
    }

    @Test
    void saysHowManyAnswersAChangeHidesAndKeepsThem() {
        bench.choose(Bench.RUNNING, "yes");
        bench.choose(Bench.CHANGED, "no");

        bench.choose(Bench.RUNNING, "no");

        assertThat(bench.dialogs.confirmations).singleElement().asString().contains("1 answered question");
        assertThat(bench.model.questions()).doesNotContain(Bench.CHANGED);
        assertThat(bench.model.answer(Bench.CHANGED)).isEqualTo(Answer.of(new AnswerValue.Choice("no")));
    }

    @Test
    void leavesTheAnswerWhenHidingIsNotConfirmed() {
        bench.choose(Bench.RUNNING, "yes");
        bench.choose(Bench.CHANGED, "no");
        bench.dialogs.confirms = false;

        bench.choose(Bench.RUNNING, "no");

        assertThat(bench.model.answer(Bench.RUNNING)).isEqualTo(Answer.of(new AnswerValue.Choice("yes")));
    }

    @Test
    void countsNothingHiddenWhereOnlyUnansweredQuestionsGo() {
        bench.choose(Bench.RUNNING, "yes");

        assertThat(bench.edits().hides(new Change.SetAnswer(Bench.RUNNING, bench.model.answer(Bench.RUNNING), null))).isZero();
    }

    @Test
    void aStateReplacesAValueAndAnAssumptionKeepsIt() {
        bench.choose(Bench.TEST_DATA, "yes");
        bench.edits().note(Bench.TEST_DATA, " To be seen with IT ");

        bench.edits().state(Bench.TEST_DATA, AnswerState.ASSUMPTION);
        assertThat(bench.model.answer(Bench.TEST_DATA))
                .isEqualTo(new Answer(new AnswerValue.Choice("yes"), AnswerState.ASSUMPTION, "To be seen with IT", List.of()));
        bench.choose(Bench.TEST_DATA, "no");
        assertThat(bench.model.answer(Bench.TEST_DATA)).extracting(Answer::state).isEqualTo(AnswerState.ASSUMPTION);

        bench.edits().state(Bench.TEST_DATA, AnswerState.UNKNOWN);
        assertThat(bench.model.answer(Bench.TEST_DATA))
                .isEqualTo(new Answer(null, AnswerState.UNKNOWN, "To be seen with IT", List.of()));

        bench.edits().state(Bench.TEST_DATA, null);
        bench.edits().note(Bench.TEST_DATA, " ");
        assertThat(bench.model.answer(Bench.TEST_DATA)).isNull();
    }

    @Test
    void theHistoryOfAnAnswerShowsLatestFirstAndBringsOneBack() {
        bench.choose(Bench.TEST_DATA, "yes");
        bench.choose(Bench.TEST_DATA, "no");
        List<PastAnswer> past = past(Bench.TEST_DATA);

        assertThat(past).map(each -> bench.model.texts().answer(Bench.TEST_DATA, each.answer())).containsExactly("No", "Yes");
        bench.edits().restore(Bench.TEST_DATA, past.getLast().answer());

        assertThat(bench.model.answer(Bench.TEST_DATA)).isEqualTo(Answer.of(new AnswerValue.Choice("yes")));
    }

    @Test
    void theHistoryLeavesOutPausesInTypingButNotWhatGaveWayToAnEarlierText() {
        AnswerKey reference = AnswerKey.of("processing.record_reference");
        for (String typed : List.of("REG-1", "REG-14", "REG-9", "REG-99", "REG-14")) {
            bench.edits().value(reference, new AnswerValue.Text(typed));
        }

        assertThat(past(reference)).map(each -> bench.model.texts().answer(reference, each.answer())).containsExactly("REG-14", "REG-99", "REG-1");
    }

    private List<PastAnswer> past(AnswerKey key) {
        Portfolio portfolio = bench.open.workroom().session().portfolio();
        AssessmentId id = bench.open.assessment().id();
        return PastAnswer.of(portfolio.load(id), portfolio.history(id, key), key);
    }

    @Test
    void theHistoryOfATableBringsBackItsRowsAsTheyWere() {
        TableEdits table = bench.table(Bench.PURPOSES);
        RowId first = Objects.requireNonNull(table.add());
        table.cell(first, "name", new AnswerValue.Text("Loyalty"));
        RowId second = Objects.requireNonNull(table.add());
        Answer both = bench.model.answer(Bench.PURPOSES);
        table.move(second, -1);
        table.remove(first);
        bench.edits().state(Bench.PURPOSES, AnswerState.UNKNOWN);

        List<PastAnswer> past = past(Bench.PURPOSES);

        assertThat(past).allMatch(PastAnswer::known).hasSize(6);
        assertThat(past.get(3).answer()).isEqualTo(both);
        bench.edits().restore(Bench.PURPOSES, past.get(3).answer());
        assertThat(bench.model.answer(Bench.PURPOSES)).isEqualTo(both);
        assertThat(bench.model.texts().answer(Bench.PURPOSES, both)).isEqualTo("2 rows: Loyalty");
    }

    @Test
    void pausesInTypingAreOneLineOfTheHistory() {
        AnswerKey reference = AnswerKey.of("processing.record_reference");
        bench.edits().value(reference, new AnswerValue.Text("R"));
        bench.edits().value(reference, new AnswerValue.Text("REG"));
        bench.edits().value(reference, new AnswerValue.Text("REG 12"));

        assertThat(past(reference)).map(each -> bench.model.texts().answer(reference, each.answer())).containsExactly("REG 12", "R");
    }
}
