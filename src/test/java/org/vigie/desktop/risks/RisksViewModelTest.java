package org.vigie.desktop.risks;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.application.port.UserFault;
import org.vigie.desktop.TestRoom;
import org.vigie.desktop.support.OpenAssessment;
import org.vigie.domain.assessment.AssessmentStatus;
import org.vigie.domain.risk.AddedRisk;
import org.vigie.domain.risk.LevelKind;
import org.vigie.domain.risk.Risk;
import org.vigie.domain.risk.RiskStatus;
import org.vigie.domain.text.Language;

import static org.assertj.core.api.Assertions.assertThat;

class RisksViewModelTest {
    @TempDir
    private Path folder;

    @Test
    void aCellOfTheMatrixFiltersTheRegister() {
        try (TestRoom room = new TestRoom(folder, Language.FR)) {
            RisksViewModel model = new RisksViewModel(room.sample());
            Risk first = model.register().getFirst();
            model.placeBy(LevelKind.INHERENT);
            model.filter(RisksViewModel.Cell.of(first.level(LevelKind.INHERENT)));

            assertThat(model.register()).contains(first).allSatisfy(risk -> assertThat(RisksViewModel.Cell.of(risk.level(LevelKind.INHERENT)))
                    .isEqualTo(RisksViewModel.Cell.of(first.level(LevelKind.INHERENT))));
            assertThat(model.register().size()).isLessThan(model.inMatrix().size());
        }
    }

    @Test
    void whatIsJudgedOfARiskIsKeptAndCanBeTakenBack() {
        try (TestRoom room = new TestRoom(folder, Language.EN)) {
            OpenAssessment open = room.sample();
            RisksViewModel model = new RisksViewModel(open);
            String code = model.register().getFirst().code();
            model.select(code);

            model.override(code, LevelKind.CURRENT, 0, null, "seen elsewhere");
            assertThat(model.risk()).isNotNull().satisfies(risk -> assertThat(risk.level(LevelKind.CURRENT).severity()).isZero());
            model.dismiss(code, "not here");
            assertThat(model.risk()).isNotNull().satisfies(risk -> assertThat(risk.status()).isEqualTo(RiskStatus.DISMISSED));
            model.dismiss(code, " ");
            assertThat(room.dialogs.faults).hasSize(1);
            open.editor().undo();
            assertThat(model.risk()).isNotNull().satisfies(risk -> assertThat(risk.status()).isEqualTo(RiskStatus.RETAINED));
            assertThat(model.chain(open.evaluation().risks().getFirst().because()))
                    .isNotEmpty()
                    .allSatisfy(link -> assertThat(link.code()).startsWith("Q-"));
        }
    }

    @Test
    void aRiskThatAPersonAddsIsRetainedAndSelected() {
        try (TestRoom room = new TestRoom(folder, Language.EN)) {
            OpenAssessment open = room.sample();
            RisksViewModel model = new RisksViewModel(open);
            int before = model.register().size();

            assertThat(model.catalogue("sources")).contains("internal_human");
            model.add(
                    "Lost badge", 2, 1,
                    new AddedRisk.Description(null, "internal_human", "A badge is left on a train.", null),
                    () -> {});

            assertThat(model.register()).hasSize(before + 1);
            assertThat(model.risk()).isNotNull().satisfies(risk -> {
                assertThat(risk.status()).isEqualTo(RiskStatus.RETAINED);
                assertThat(model.names().risk(risk.code())).isEqualTo("Lost badge");
                assertThat(risk.level(LevelKind.INHERENT).severity()).isEqualTo(2);
                assertThat(risk.level(LevelKind.INHERENT).likelihood()).isEqualTo(1);
            });
            open.editor().undo();
            assertThat(model.register()).hasSize(before);
            assertThat(room.dialogs.faults).isEmpty();
        }
    }

    @Test
    void everyRiskHasALaneOfItsOwnInEachRowOfTheMatrixThatItPasses() {
        try (TestRoom room = new TestRoom(folder, Language.EN)) {
            OpenAssessment open = room.sample();
            RisksViewModel model = new RisksViewModel(open);
            List<Risk> shown = model.inMatrix();
            int rows = open.template().matrix().severity().size();

            assertThat(IntStream.range(0, rows).map(row -> MatrixWays.lanes(shown, row)).sum()).isGreaterThanOrEqualTo(shown.size());
            assertThat(IntStream.range(0, rows)).allMatch(row -> MatrixWays.lanes(shown, row) <= shown.size());
        }
    }

    @Test
    void aRiskThatIsRefusedIsToldAndLeavesWhatIsSelected() {
        try (TestRoom room = new TestRoom(folder, Language.EN)) {
            OpenAssessment open = room.sample();
            RisksViewModel model = new RisksViewModel(open);
            String selected = model.register().getFirst().code();
            model.select(selected);
            int before = open.evaluation().risks().size();
            room.workroom().session().describing(open.editor()).become(open.assessment().details().withStatus(AssessmentStatus.ARCHIVED));
            AtomicBoolean added = new AtomicBoolean();

            model.add("Lost badge", 2, 1, AddedRisk.Description.NONE, () -> added.set(true));

            assertThat(added).isFalse();
            assertThat(room.dialogs.faults).singleElement().isInstanceOf(UserFault.class);
            assertThat(open.evaluation().risks()).hasSize(before);
            assertThat(model.selected()).isEqualTo(selected);
        }
    }

    @Test
    void theRegisterBeginsWithWhatIsToBeJudgedOrRetainedAndShowsTheDismissedWhenAsked() {
        try (TestRoom room = new TestRoom(folder, Language.EN)) {
            OpenAssessment open = room.sample();
            RisksViewModel model = new RisksViewModel(open);
            String code = model.register().getFirst().code();
            int retained = model.count(RiskStatus.RETAINED);

            model.dismiss(code, "not here");

            assertThat(model.count(RiskStatus.RETAINED)).isEqualTo(retained - 1);
            assertThat(model.register()).extracting(Risk::code).doesNotContain(code);
            model.show(RiskStatus.DISMISSED, true);
            assertThat(model.register()).extracting(Risk::code).contains(code);
            model.reopen(code);
            assertThat(open.evaluation().risks().stream().filter(risk -> risk.code().equals(code)).findFirst().orElseThrow().status())
                    .isNotEqualTo(RiskStatus.DISMISSED);
            model.retainAll();
            assertThat(model.count(RiskStatus.SUGGESTED)).isZero();
            assertThat(room.dialogs.faults).isEmpty();
        }
    }

    @Test
    void theWorstRisksComeFirstByTheLevelThatPlacesThemAndAnotherLevelForgetsTheCell() {
        try (TestRoom room = new TestRoom(folder, Language.EN)) {
            RisksViewModel model = new RisksViewModel(room.sample());
            for (LevelKind kind : List.of(LevelKind.INHERENT, LevelKind.CURRENT, LevelKind.TARGET)) {
                model.filter(new RisksViewModel.Cell(0, 0));
                model.placeBy(kind);

                assertThat(model.cell()).isNull();
                assertThat(model.register()).isNotEmpty().extracting(risk -> -risk.level(kind).level()).isSorted();
            }
        }
    }
}
