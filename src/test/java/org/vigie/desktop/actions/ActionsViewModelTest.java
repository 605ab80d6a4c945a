package org.vigie.desktop.actions;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.application.port.UserFault;
import org.vigie.desktop.TestRoom;
import org.vigie.desktop.actions.ActionsViewModel.Comparison;
import org.vigie.desktop.actions.ActionsViewModel.Grouping;
import org.vigie.desktop.support.OpenAssessment;
import org.vigie.domain.action.Action;
import org.vigie.domain.action.ActionStatus;
import org.vigie.domain.action.Priority;
import org.vigie.domain.action.Reduction;
import org.vigie.domain.evaluation.MeasureState;
import org.vigie.domain.risk.ComplianceGap;
import org.vigie.domain.risk.LevelKind;
import org.vigie.domain.template.MeasureRule.Effort;
import org.vigie.domain.text.Language;

import static org.assertj.core.api.Assertions.assertThat;

class ActionsViewModelTest {
    @TempDir
    private Path folder;

    @Test
    void editsOneActionAndAllThatAreSelected() {
        try (TestRoom room = new TestRoom(folder, Language.EN)) {
            OpenAssessment open = room.sample();
            ActionsViewModel model = new ActionsViewModel(open);
            List<String> codes = model.planned().stream().map(each -> each.code()).toList();
            String first = codes.getFirst();

            model.edits().owner(first, " Jeanne Roux ");
            model.edits().due(first, null);
            assertThat(action(open, first).owner()).isEqualTo("Jeanne Roux");
            assertThat(action(open, first).due()).isNull();

            model.select(first, true);
            model.select(codes.getLast(), true);
            model.edits().editAll(model.selected(), null, LocalDate.parse("2027-01-15"), Priority.LOW, ActionStatus.IMPLEMENTED);
            assertThat(List.of(action(open, first), action(open, codes.getLast()))).allSatisfy(action -> {
                assertThat(action.due()).isEqualTo("2027-01-15");
                assertThat(action.priority()).isEqualTo(Priority.LOW);
                assertThat(action.status()).isEqualTo(ActionStatus.IMPLEMENTED);
            });
            assertThat(action(open, first).owner()).isEqualTo("Jeanne Roux");

            open.editor().undo();
            assertThat(action(open, first).due()).isNull();
            assertThat(room.dialogs.faults).isEmpty();
        }
    }

    @Test
    void plansWhatTheLeastPlanMissesAsOneChangeThatIsUndone() {
        try (TestRoom room = new TestRoom(folder, Language.EN)) {
            OpenAssessment open = room.sample();
            ActionsViewModel model = new ActionsViewModel(open);
            model.planned().forEach(each -> model.edits().remove(each.code()));
            assertThat(open.assessment().plan().actions()).isEmpty();
            List<Comparison> found = new ArrayList<>();
            model.compare(found::addAll);

            assertThat(found).extracting(Comparison::kind).containsExactly(LevelKind.AT_START, LevelKind.TARGET);
            Comparison target = found.getLast();
            assertThat(target.missing()).isNotEmpty();
            assertThat(open.assessment().plan().actions()).isEmpty();

            model.edits().plan(target.missing());
            assertThat(open.assessment().plan().actions().keySet()).containsExactlyInAnyOrderElementsOf(target.missing());
            open.editor().undo();
            assertThat(open.assessment().plan().actions()).isEqualTo(Map.of());
        }
    }

    @Test
    void keepsAFileAsEvidence() throws Exception {
        try (TestRoom room = new TestRoom(folder, Language.EN)) {
            OpenAssessment open = room.sample();
            ActionsViewModel model = new ActionsViewModel(open);
            String code = model.planned().getFirst().code();

            model.edits().prove(code, Files.writeString(folder.resolve("minutes.txt"), "done"));

            assertThat(evidence(open, code)).contains("minutes.txt");
        }
    }

    private static List<String> evidence(OpenAssessment open, String code) {
        return action(open, code).notes().evidence().stream()
                .map(id -> Objects.requireNonNull(open.assessment().answers().evidence().get(id)).fileName())
                .toList();
    }

    @Test
    void copiesEvidenceOutAndTakesItAway() throws Exception {
        try (TestRoom room = new TestRoom(folder, Language.EN)) {
            OpenAssessment open = room.sample();
            ActionsViewModel model = new ActionsViewModel(open);
            String code = model.planned().getFirst().code();
            model.edits().prove(code, Files.writeString(folder.resolve("minutes.txt"), "done"));
            String id = action(open, code).notes().evidence().getLast();

            model.edits().copy(id, folder.resolve("copy.txt"), () -> {});
            model.edits().unprove(code, id);

            assertThat(folder.resolve("copy.txt")).hasContent("done");
            assertThat(action(open, code).notes().evidence()).doesNotContain(id);
            model.edits().copy("0".repeat(64), folder.resolve("nothing.txt"), () -> {});
            assertThat(room.dialogs.faults).singleElement().isInstanceOf(UserFault.class);
        }
    }

    @Test
    void addsAnOwnMeasurePlannedAtOnceThatLowersARiskOnceImplemented() {
        try (TestRoom room = new TestRoom(folder, Language.EN)) {
            OpenAssessment open = room.sample();
            ActionsViewModel model = new ActionsViewModel(open);
            List<String> added = new ArrayList<>();

            model.edits().add("Appeal board", "rights", Effort.LOW, Map.of("R-PRED-01", new Reduction(-1, -2)), added::add);

            assertThat(added).containsExactly("M-USR-02");
            assertThat(action(open, "M-USR-02").status()).isEqualTo(ActionStatus.PLANNED);
            MeasureState own = model.planned().stream().filter(each -> each.code().equals("M-USR-02")).findFirst().orElseThrow();
            List<Consequence> foreseen = new ArrayList<>();
            model.consequences(own, foreseen::addAll);
            assertThat(foreseen).singleElement().isInstanceOfSatisfying(Consequence.Level.class, level -> {
                assertThat(level.risk()).isEqualTo("R-PRED-01");
                assertThat(level.after().level()).isLessThan(level.before().level());
            });

            model.status("M-USR-02", ActionStatus.IMPLEMENTED);

            assertThat(open.evaluation().risks().stream().filter(risk -> risk.code().equals("R-PRED-01")).findFirst().orElseThrow()
                            .level(LevelKind.CURRENT))
                    .isEqualTo(((Consequence.Level) foreseen.getFirst()).after());
            assertThat(room.dialogs.said).singleElement().asString().startsWith("R-PRED-01: High → ");
            open.editor().undo();
            open.editor().undo();
            assertThat(open.assessment().plan().added()).doesNotContainKey("M-USR-02");
            assertThat(open.assessment().plan().actions()).doesNotContainKey("M-USR-02");
        }
    }

    @Test
    void linksAnActionToAnotherRiskWithAPersonsReduction() {
        try (TestRoom room = new TestRoom(folder, Language.EN)) {
            OpenAssessment open = room.sample();
            ActionsViewModel model = new ActionsViewModel(open);

            model.edits().link("M-TRAN-04", "R-PRED-01", new Reduction(0, -1));
            assertThat(measure(open, "M-TRAN-04").mitigates()).contains("R-PRED-01");
            model.edits().note("M-TRAN-04", " With examples. ");
            assertThat(action(open, "M-TRAN-04").notes().comment()).isEqualTo("With examples.");
            assertThat(action(open, "M-TRAN-04").links()).containsKey("R-PRED-01");

            model.edits().unlink("M-TRAN-04", "R-PRED-01");
            model.edits().note("M-TRAN-04", " ");
            assertThat(measure(open, "M-TRAN-04").mitigates()).doesNotContain("R-PRED-01");
            assertThat(action(open, "M-TRAN-04").notes().comment()).isNull();
        }
    }

    private static MeasureState measure(OpenAssessment open, String code) {
        return open.evaluation().measures().stream().filter(each -> each.code().equals(code)).findFirst().orElseThrow();
    }

    @Test
    void whatClosingAnActionCorrectsIsForeseenAndSaid() {
        try (TestRoom room = new TestRoom(folder, Language.FR)) {
            OpenAssessment open = room.sample();
            ActionsViewModel model = new ActionsViewModel(open);
            List<Consequence> foreseen = new ArrayList<>();
            model.consequences(measure(open, "M-CONS-01"), foreseen::addAll);

            assertThat(foreseen).contains(
                    new Consequence.Correction("R-CONS-01", ComplianceGap.State.CONDITION_PRECEDENT, ComplianceGap.State.CORRECTED));
            model.status("M-CONS-01", ActionStatus.IMPLEMENTED);
            assertThat(room.dialogs.said.getFirst()).contains("R-CONS-01", "Corrigé");
            List<Consequence> brought = new ArrayList<>();
            model.consequences(measure(open, "M-CONS-01"), brought::addAll);
            assertThat(brought).isEqualTo(foreseen);
        }
    }

    @Test
    void theTimelineSetsApartWhatIsLateDoneAheadAndUndated() {
        try (TestRoom room = new TestRoom(folder, Language.EN)) {
            OpenAssessment open = room.sample();
            ActionsViewModel model = new ActionsViewModel(open);
            LocalDate today = model.today();
            model.edits().due("M-TRAN-04", today.minusDays(40));
            model.edits().due("M-PRED-01", null);

            Timeline line = model.timeline();
            assertThat(line.first()).isEqualTo(YearMonth.from(today.minusDays(40)));
            assertThat(line.undated()).extracting(item -> item.measure().code()).containsExactly("M-PRED-01");
            Timeline.Item late = line.groups().getFirst().items().stream()
                    .filter(item -> item.measure().code().equals("M-TRAN-04"))
                    .findFirst()
                    .orElseThrow();
            assertThat(late.standing()).isEqualTo(Timeline.Standing.OVERDUE);
            assertThat(line.daysLate(late)).isEqualTo(40);
            assertThat(line.position(line.first().atDay(1))).isZero();
            assertThat(line.position(line.last().atEndOfMonth())).isBetween(line.months() - 0.1, (double) line.months());

            model.group(Grouping.STATUS);
            assertThat(model.timeline().groups()).extracting(Timeline.Group::status).isSorted().doesNotHaveDuplicates();
            model.group(Grouping.OWNER);
            assertThat(model.timeline().groups()).hasSizeGreaterThan(1).allSatisfy(group -> assertThat(group.items())
                    .allSatisfy(item -> assertThat(item.action().owner()).isEqualToIgnoringCase(group.owner())));
        }
    }

    private static Action action(OpenAssessment open, String code) {
        return Objects.requireNonNull(open.assessment().plan().actions().get(code));
    }

    @Test
    void aFilterCountsWhatItShows() {
        try (TestRoom room = new TestRoom(folder, Language.EN)) {
            OpenAssessment open = room.sample();
            ActionsViewModel model = new ActionsViewModel(open);
            LocalDate today = model.today();
            model.edits().due("M-TRAN-04", today.minusDays(1));
            model.edits().due("M-PRED-01", today);
            model.edits().due("M-CONS-01", today.plusDays(31));
            model.edits().owner("M-CONS-01", " ");

            assertThat(shown(model, ActionFilter.OVERDUE)).contains("M-TRAN-04").doesNotContain("M-PRED-01");
            assertThat(shown(model, ActionFilter.SOON)).contains("M-PRED-01").doesNotContain("M-TRAN-04", "M-CONS-01");
            assertThat(shown(model, ActionFilter.UNOWNED)).contains("M-CONS-01");
            model.edits().status("M-TRAN-04", ActionStatus.IMPLEMENTED);
            assertThat(shown(model, ActionFilter.OVERDUE)).doesNotContain("M-TRAN-04");
            assertThat(shown(model, ActionFilter.OPEN)).doesNotContain("M-TRAN-04");
            assertThat(shown(model, ActionFilter.ALL)).contains("M-TRAN-04");
        }
    }

    private static List<String> shown(ActionsViewModel model, ActionFilter filter) {
        model.filter(filter);
        List<String> codes = model.planned().stream().map(MeasureState::code).toList();
        assertThat(model.count(filter)).isEqualTo(codes.size());
        return codes;
    }

    @Test
    void whatIsChosenAndThenFilteredAwayIsNotEditedUnseen() {
        try (TestRoom room = new TestRoom(folder, Language.EN)) {
            OpenAssessment open = room.sample();
            ActionsViewModel model = new ActionsViewModel(open);
            model.edits().due("M-TRAN-04", model.today().minusDays(1));
            model.edits().due("M-PRED-01", model.today().plusDays(1));
            model.select("M-TRAN-04", true);
            model.select("M-PRED-01", true);

            model.filter(ActionFilter.OVERDUE);
            assertThat(model.selected()).containsExactly("M-TRAN-04");
            model.edits().editAll(model.selected(), "Jeanne Roux", null, null, null);

            assertThat(action(open, "M-TRAN-04").owner()).isEqualTo("Jeanne Roux");
            assertThat(action(open, "M-PRED-01").owner()).isNotEqualTo("Jeanne Roux");
            model.filter(ActionFilter.ALL);
            assertThat(model.selected()).containsExactlyInAnyOrder("M-TRAN-04", "M-PRED-01");
            model.edits().remove("M-PRED-01");
            assertThat(model.selected()).containsExactly("M-TRAN-04");
        }
    }

    @Test
    void suggestsWhatIsGoodForSomethingAndNeitherPlannedNorInPlace() {
        try (TestRoom room = new TestRoom(folder, Language.EN)) {
            OpenAssessment open = room.sample();
            ActionsViewModel model = new ActionsViewModel(open);
            List<String> suggested = model.suggested().stream().map(MeasureState::code).toList();
            assertThat(suggested).isNotEmpty().doesNotContainAnyElementsOf(open.assessment().plan().actions().keySet());

            model.edits().plan(List.of(suggested.getFirst()));
            model.show(suggested.getFirst());

            assertThat(model.suggested()).extracting(MeasureState::code).doesNotContain(suggested.getFirst());
            assertThat(model.current()).map(MeasureState::code).contains(suggested.getFirst());
            open.editor().undo();
            assertThat(model.current()).isEmpty();
            assertThat(model.suggested()).extracting(MeasureState::code).isEqualTo(suggested);
        }
    }

    @Test
    void evidenceThatIsGoneIsToldAndAddedOnceItIsBack() throws Exception {
        try (TestRoom room = new TestRoom(folder, Language.EN)) {
            OpenAssessment open = room.sample();
            ActionsViewModel model = new ActionsViewModel(open);
            String code = model.planned().getFirst().code();
            Path minutes = folder.resolve("minutes.txt");

            model.edits().prove(code, minutes);

            assertThat(room.dialogs.failed).isEqualTo("“minutes.txt” was not added as evidence.");
            assertThat(evidence(open, code)).doesNotContain("minutes.txt");
            Files.writeString(minutes, "done");
            room.dialogs.act("Try again");
            assertThat(evidence(open, code)).contains("minutes.txt");
            assertThat(room.dialogs.faults).hasSize(1);
        }
    }

    @Test
    void evidenceThatCannotBeWrittenOutIsToldAndAsksForAnotherPlace() throws Exception {
        try (TestRoom room = new TestRoom(folder, Language.EN)) {
            OpenAssessment open = room.sample();
            ActionsViewModel model = new ActionsViewModel(open);
            String code = model.planned().getFirst().code();
            model.edits().prove(code, Files.writeString(folder.resolve("minutes.txt"), "done"));
            String id = action(open, code).notes().evidence().getLast();
            Path gone = folder.resolve("stick-that-was-pulled").resolve("copy.txt");
            List<String> asked = new ArrayList<>();

            model.edits().copy(id, gone, () -> asked.add("asked"));

            assertThat(room.dialogs.failed).isEqualTo("“copy.txt” was not written; the evidence is kept here.");
            assertThat(open.words().fault(room.dialogs.faults.getFirst())).contains(gone.toString()).contains("can’t be written");
            room.dialogs.act("Choose another place…");
            assertThat(asked).hasSize(1);
        }
    }
}
