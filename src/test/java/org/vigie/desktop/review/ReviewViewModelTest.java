package org.vigie.desktop.review;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vigie.application.ActionPlanning;
import org.vigie.application.Answering;
import org.vigie.application.AssessmentEditor;
import org.vigie.application.RiskJudging;
import org.vigie.desktop.TestRoom;
import org.vigie.desktop.support.OpenAssessment;
import org.vigie.desktop.support.Place;
import org.vigie.domain.action.ActionStatus;
import org.vigie.domain.assessment.AssessmentStatus;
import org.vigie.domain.assessment.Change;
import org.vigie.domain.evaluation.Finding;
import org.vigie.domain.evaluation.Obstacle;
import org.vigie.domain.identity.AnswerKey;
import org.vigie.domain.identity.AssessmentId;
import org.vigie.domain.review.Comment;
import org.vigie.domain.review.Condition;
import org.vigie.domain.review.Decision;
import org.vigie.domain.review.DpoOpinion;
import org.vigie.domain.review.PriorConsultation;
import org.vigie.domain.review.ProposedDecision;
import org.vigie.domain.template.FindingSeverity;
import org.vigie.domain.text.Language;
import org.vigie.domain.text.RichText;

import static org.assertj.core.api.Assertions.assertThat;

class ReviewViewModelTest {
    @TempDir
    private Path folder;

    @Test
    void aConditionIsLiftedWithAStatementOfWhoDecidedAndItsEvidence() throws Exception {
        try (TestRoom room = new TestRoom(folder, Language.EN)) {
            OpenAssessment open = room.sample();
            ReviewViewModel model = new ReviewViewModel(open);
            Path minutes = Files.writeString(folder.resolve("minutes.txt"), "checked");

            model.lift("C1", model.signatory(), "Done and checked.", List.of(minutes), () -> {});

            Decision after = Objects.requireNonNull(model.review().decision());
            Condition.Lifting lifting = Objects.requireNonNull(after.conditions().getFirst().lifting());
            assertThat(lifting.by()).isEqualTo(after.signOff().name());
            assertThat(model.fileNames(lifting.evidence())).containsExactly("minutes.txt");
            assertThat(open.assessment().details().status()).isEqualTo(AssessmentStatus.APPROVED);
        }
    }

    @Test
    void findingsAndObstaclesLeadToWhereTheyAreMended() {
        try (TestRoom room = new TestRoom(folder, Language.EN)) {
            OpenAssessment open = room.sample();
            ReviewViewModel model = new ReviewViewModel(open);
            AnswerKey key = open.evaluation().questionnaire().required().iterator().next();
            open.editor().apply(new Change.SetAnswer(key, open.assessment().answer(key).orElse(null), null));

            Finding unanswered = model.findings().getFirst();
            assertThat(unanswered.severity()).isEqualTo(FindingSeverity.ERROR);
            assertThat(model.sentence(unanswered)).isNotBlank();
            model.go(model.findings().stream().filter(each -> key.equals(each.on())).findFirst().orElseThrow());
            assertThat(room.went).containsExactly(new Place.InAssessment(open.assessment().id(), Place.Room.QUESTIONNAIRE, key));
            ProposedDecision plain = new ProposedDecision(Decision.Kind.APPROVED, "Anne Morel", "", List.of(), null, null);
            assertThat(model.obstacles(plain)).filteredOn(each -> each.key().equals("evaluation.gate.open")).singleElement()
                    .satisfies(each -> assertThat(model.remedy(each)).contains(Place.Room.QUESTIONNAIRE));
            assertThat(model.findings()).filteredOn(each -> each.id().equals("V-ACT-03"))
                    .allSatisfy(each -> assertThat(model.where(each)).isNotBlank());
        }
    }

    @Test
    void commentsAreSettledAndTheNextReviewIsPlannedBesideTheDecision() {
        try (TestRoom room = new TestRoom(folder, Language.EN)) {
            OpenAssessment open = room.sample();
            ReviewViewModel model = new ReviewViewModel(open);
            Comment comment = new Answering(open.editor()).comment(open.evaluation().questionnaire().visible().getFirst(), "Which one?");
            assertThat(model.comments()).contains(comment);

            model.settle(comment, true);
            model.reviewOn(LocalDate.parse("2027-11-25"));

            assertThat(model.comments()).filteredOn(each -> each.id().equals(comment.id())).hasSize(1).allMatch(Comment::resolved);
            assertThat(open.assessment().details().reviewDate()).isEqualTo("2027-11-25");
            assertThat(room.dialogs.faults).isEmpty();
        }
    }

    @Test
    void nothingIsDecidedWhileAChangeIsStillBeingSaved() {
        try (TestRoom room = new TestRoom(folder, Language.EN)) {
            AssessmentId id = room.sample().assessment().id();
            List<Runnable> waiting = new ArrayList<>();
            OpenAssessment open = room.open(
                    room.workshop().session().edit(id, new AssessmentEditor.Threads(waiting::add, Runnable::run)));
            ReviewViewModel model = new ReviewViewModel(open);
            ProposedDecision conditional = new ProposedDecision(
                    Decision.Kind.CONDITIONALLY_APPROVED, "Anne Morel", "", model.presentConditions(), null, null);
            Decision before = model.review().decision();
            model.reviewOn(LocalDate.parse("2027-11-26"));

            model.decide(conditional);
            assertThat(model.review().decision()).isEqualTo(before);
            assertThat(room.dialogs.said).last().asString().contains("was not taken");

            List.copyOf(waiting).forEach(Runnable::run);
            model.decide(conditional);
            assertThat(model.review().decision()).isNotEqualTo(before);
        }
    }

    @Test
    void whatTheGatesSayDependsOnWhatIsProposed() {
        try (TestRoom room = new TestRoom(folder, Language.EN)) {
            ReviewViewModel model = new ReviewViewModel(room.sample());
            ProposedDecision plain = new ProposedDecision(Decision.Kind.APPROVED, "Anne Morel", "", List.of(), null, null);
            ProposedDecision conditional = new ProposedDecision(
                    Decision.Kind.CONDITIONALLY_APPROVED, "Anne Morel", "", model.presentConditions(), null, null);

            assertThat(model.mayDecide(plain)).isFalse();
            assertThat(model.obstacles(plain)).isNotEmpty().allSatisfy(each -> assertThat(model.sentence(each)).isNotBlank());
            assertThat(model.mayDecide(conditional)).isTrue();
        }
    }

    @Test
    void anOpinionThatNobodyRewordsKeepsItsLists() {
        try (TestRoom room = new TestRoom(folder, Language.EN)) {
            ReviewViewModel model = new ReviewViewModel(room.sample());
            DpoOpinion given = Objects.requireNonNull(model.review().opinion());
            RichText list = new RichText(List.of(new RichText.ItemList(
                    false, List.of(new RichText.Paragraph(List.of(RichText.Run.plain("one")))))));
            model.open().workroom().session().deciding(model.open().editor())
                    .giveOpinion(new DpoOpinion(given.position(), list, given.name(), given.on(), given.recordedBy()));

            model.opinion(DpoOpinion.Position.UNFAVOURABLE, "one", given.name(), given.on());

            assertThat(Objects.requireNonNull(model.review().opinion()).text()).isEqualTo(list);
        }
    }

    @Test
    void theAuthoritysPeriodFollowsFromReceipt() {
        try (TestRoom room = new TestRoom(folder, Language.EN)) {
            ReviewViewModel model = new ReviewViewModel(room.sample());
            LocalDate received = LocalDate.parse("2026-11-20");
            model.consultation(new PriorConsultation(received, received, true, 3, null, null));

            assertThat(Objects.requireNonNull(model.review().consultation()).deadline()).isEqualTo("2027-03-01");
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyGateIsSaidInWordsAndLeadsToWhereItIsPutRight(Language language) throws Exception {
        try (TestRoom room = new TestRoom(folder, language)) {
            OpenAssessment open = room.start("customer-data", "Ciblage");
            room.workroom().session().exchange().answer(open.editor(), room.workshop().example("customer-data", "reckless-targeting"));
            ReviewViewModel model = new ReviewViewModel(open);
            Map<String, Obstacle> gates = gates(model, proposal(Decision.Kind.APPROVED, ""));

            assertThat(gates).containsKeys("unjudged", "gapOpen", "noSignatory");
            assertThat(gates.values()).allSatisfy(each -> assertThat(model.sentence(each)).isNotBlank().doesNotContain("{", "evaluation.gate"));
            assertThat(model.remedy(gates.get("unjudged"))).contains(Place.Room.RISKS);
            assertThat(model.remedy(gates.get("gapOpen"))).contains(Place.Room.RISKS);
            assertThat(model.remedy(gates.get("noSignatory"))).isEmpty();

            new RiskJudging(open.editor()).retainAll();
            gates = gates(model, proposal(Decision.Kind.APPROVED, "Anne Morel"));
            assertThat(gates).containsKey("above").doesNotContainKeys("unjudged", "noSignatory");
            assertThat(model.remedy(gates.get("above"))).contains(Place.Room.RISKS);
        }
    }

    private static ProposedDecision proposal(Decision.Kind kind, String signatory, String... conditions) {
        return new ProposedDecision(kind, signatory, "", List.of(conditions), null, null);
    }

    private static Map<String, Obstacle> gates(ReviewViewModel model, ProposedDecision proposal) {
        return model.obstacles(proposal).stream().collect(Collectors.toMap(
                each -> each.key().substring(each.key().lastIndexOf('.') + 1), each -> each, (first, _) -> first));
    }

    /** Decision L6. */
    @Test
    void theDpoDoesNotDecideAndNobodyDecidesInNobodysName() {
        try (TestRoom room = new TestRoom(folder, Language.EN)) {
            ReviewViewModel model = new ReviewViewModel(room.sample());
            String dpo = Objects.requireNonNull(model.review().opinion()).name();
            String[] conditions = model.presentConditions().toArray(String[]::new);

            assertThat(gates(model, proposal(Decision.Kind.CONDITIONALLY_APPROVED, dpo, conditions))).containsKey("dpoDecides");
            assertThat(model.mayDecide(proposal(Decision.Kind.CONDITIONALLY_APPROVED, dpo, conditions))).isFalse();
            assertThat(model.mayDecide(proposal(Decision.Kind.CONDITIONALLY_APPROVED, " ", conditions))).isFalse();
            assertThat(model.mayDecide(proposal(Decision.Kind.CONDITIONALLY_APPROVED, "Anne Morel", conditions))).isTrue();
        }
    }

    /** Decision L4. */
    @Test
    void aConditionIsAMeasureThatIsPlannedAndNotDoneYet() {
        try (TestRoom room = new TestRoom(folder, Language.EN)) {
            OpenAssessment open = room.sample();
            ReviewViewModel model = new ReviewViewModel(open);
            String condition = model.presentConditions().getFirst();
            assertThat(model.possibleConditions()).containsAll(model.presentConditions());
            assertThat(gates(model, proposal(Decision.Kind.CONDITIONALLY_APPROVED, "Anne Morel"))).containsKey("noCondition");

            new ActionPlanning(open.editor())
                    .change(condition, new ActionPlanning.Wishes(null, null, null, null, ActionStatus.IMPLEMENTED, null));

            assertThat(model.possibleConditions()).doesNotContain(condition);
            Obstacle done = Objects.requireNonNull(
                    gates(model, proposal(Decision.Kind.CONDITIONALLY_APPROVED, "Anne Morel", condition)).get("conditionDone"));
            assertThat(model.remedy(done)).contains(Place.Room.ACTIONS);
            assertThat(model.sentence(done)).contains(condition);
        }
    }

    /** Decision L3. */
    @Test
    void nothingIsApprovedWhileTheAuthorityIsAskedNorAgainstItsWord() throws Exception {
        try (TestRoom room = new TestRoom(folder, Language.EN)) {
            ReviewViewModel model = new ReviewViewModel(room.open(room.workshop().answeredScreening("Newsletter")));
            ProposedDecision approval = proposal(Decision.Kind.APPROVED, "Anne Morel");
            assertThat(model.mayDecide(approval)).isTrue();
            LocalDate sent = model.today();

            model.consultation(new PriorConsultation(sent, null, false, 0, null, null));
            assertThat(gates(model, approval)).containsKey("consultationPending");
            assertThat(model.mayDecide(approval)).isFalse();
            model.consultation(new PriorConsultation(sent, sent, false, 0, "No", PriorConsultation.Outcome.PROHIBITED));
            assertThat(gates(model, approval)).containsKey("prohibited");
            assertThat(model.mayDecide(approval)).isFalse();
            model.consultation(new PriorConsultation(sent, sent, false, 0, "Yes", PriorConsultation.Outcome.NO_OBJECTION));
            assertThat(model.mayDecide(approval)).isTrue();
        }
    }

    @Test
    void aRefusedDecisionIsToldAndNothingIsDecided() {
        try (TestRoom room = new TestRoom(folder, Language.EN)) {
            ReviewViewModel model = new ReviewViewModel(room.start("screening", "Newsletter"));
            assertThat(model.decisionState()).isEqualTo(room.workroom().words().text("review.outline.undecided"));

            model.decide(proposal(Decision.Kind.APPROVED, "Anne Morel"));

            assertThat(room.dialogs.faults).singleElement().satisfies(
                    fault -> assertThat(room.workroom().words().fault(fault)).doesNotContain(fault.getClass().getSimpleName()));
            assertThat(room.dialogs.said).isEmpty();
            assertThat(model.review().decision()).isNull();
        }
    }
}
