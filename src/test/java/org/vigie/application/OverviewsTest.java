package org.vigie.application;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.application.Overviews.Due;
import org.vigie.application.Overviews.Listed;
import org.vigie.application.Overviews.ListedAction;
import org.vigie.application.Overviews.Overview;
import org.vigie.application.port.AssessmentStore.Frozen;
import org.vigie.domain.action.Action;
import org.vigie.domain.action.ActionStatus;
import org.vigie.domain.assessment.Assessment;
import org.vigie.domain.assessment.AssessmentStatus;
import org.vigie.domain.assessment.Change;
import org.vigie.domain.evaluation.Evaluation;
import org.vigie.domain.evaluation.Evaluator;
import org.vigie.domain.identity.AnswerKey;
import org.vigie.domain.identity.AssessmentId;
import org.vigie.domain.risk.LevelKind;
import org.vigie.domain.risk.RiskLevel;
import org.vigie.domain.risk.RiskStatus;
import org.vigie.domain.template.Question;
import org.vigie.domain.template.QuestionType;
import org.vigie.domain.template.Template;
import org.vigie.domain.text.Language;
import org.vigie.testing.AssessmentChanges;
import org.vigie.testing.Evaluations;

import static org.assertj.core.api.Assertions.assertThat;

class OverviewsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    @TempDir
    private Path folder = Path.of("");

    @Test
    void sayWhatAFreshEvaluationSaysAfterEveryKindOfChange() {
        try (Workshop workshop = new Workshop(folder)) {
            AssessmentId id = workshop.sample(Language.FR);
            Random random = new Random(26);
            AssessmentChanges changes = new AssessmentChanges(random);
            for (int i = 0; i < 2 * AssessmentChanges.KINDS; i++) {
                Assessment before = workshop.session().portfolio().load(id);
                Change change = Workshop.CANONICAL.normal(changes.change(before, i % AssessmentChanges.KINDS));
                List<Frozen> frozen = new ArrayList<>();
                freeze(change, before, random, frozen);
                workshop.store().apply(before, List.of(change), frozen, Workshop.MARIE, Workshop.NOW.plusSeconds(i));
                assertUpToDate(workshop, id);
            }
        }
    }

    @Test
    void sayWhatAFreshEvaluationSaysWhateverIsAnsweredAndUndone() {
        try (Workshop workshop = new Workshop(folder)) {
            AssessmentEditor editor = workshop.edit(workshop.sample(Language.EN));
            Random random = new Random(27);
            List<Question> choices = editor.template().questions()
                    .filter(question -> question.type() instanceof QuestionType.Choice && question.details().bind() == null)
                    .toList();
            for (int i = 0; i < 30; i++) {
                Question question = choices.get(random.nextInt(choices.size()));
                List<QuestionType.Option> options = ((QuestionType.Choice) question.type()).options();
                editor.apply(Workshop.choose(
                        editor, AnswerKey.of(question.id()), options.get(random.nextInt(options.size())).code()));
                if (random.nextInt(4) == 0) {
                    assertThat(editor.undo()).isTrue();
                }
                editor.requireSaved();
                assertUpToDate(workshop, editor.assessment().id());
            }
        }
    }

    private static void freeze(Change change, Assessment any, Random random, List<Frozen> frozen) {
        switch (change) {
            case Change.Several several -> several.changes().forEach(each -> freeze(each, any, random, frozen));
            case Change.RecordVersion version when version.after() != null ->
                frozen.add(new Frozen(version.after().number(), any, new Evaluations(random).evaluation()));
            default -> {}
        }
    }

    /** Asked twice: what was just found, and what was kept of it. */
    private static void assertUpToDate(Workshop workshop, AssessmentId id) {
        Assessment assessment = workshop.session().portfolio().load(id);
        Optional<Template> template = workshop.session().templates().open(assessment.template());
        for (int i = 0; i < 2; i++) {
            Listed listed = workshop.session().overviews().list().getFirst();
            assertThat(listed.owner()).isEqualTo(assessment.details().owner());
            assertThat(listed.review()).isEqualTo(assessment.details().reviewDate());
            assertThat(listed.summary().answers()).isEqualTo(assessment.answers().given().size());
            if (template.isEmpty()) {
                assertThat(listed.overview()).isNull();
            } else {
                assertFresh(listed.overview(), template.get(), assessment);
            }
        }
        assertThat(workshop.session().overviews().actions(Language.FR, null, 1000).stream().map(ListedAction::action).map(each -> each.measure()))
                .containsExactlyInAnyOrderElementsOf(
                        assessment.details().status() == AssessmentStatus.ARCHIVED
                                ? List.of()
                                : assessment.plan().actions().keySet());
    }

    private static void assertFresh(@Nullable Overview overview, Template template, Assessment assessment) {
        Evaluation fresh = Evaluator.evaluate(template, assessment, TODAY);
        List<RiskLevel> levels = fresh.risks().stream()
                .filter(risk -> risk.status() != RiskStatus.DISMISSED)
                .map(risk -> risk.level(LevelKind.CURRENT))
                .toList();
        assertThat(overview).isNotNull();
        assertThat(overview.progress()).isEqualTo(fresh.questionnaire().progress());
        assertThat(overview.current()).isEqualTo(levels);
        assertThat(overview.due()).isEqualTo(due(assessment, TODAY));
    }

    private static Due due(Assessment assessment, LocalDate today) {
        List<Action> open = assessment.plan().actions().values().stream()
                .filter(action -> action.status() != ActionStatus.IMPLEMENTED)
                .toList();
        List<LocalDate> days = open.stream().map(Action::due).flatMap(Stream::ofNullable).toList();
        return new Due(
                open.size(),
                (int) days.stream().filter(today::isAfter).count(),
                (int) days.stream().filter(day -> !today.isAfter(day) && ChronoUnit.DAYS.between(today, day) <= 30).count());
    }

    @Test
    void whatIsOverdueFollowsTheDayThoughNothingIsEvaluatedAgain() {
        MovingClock clock = new MovingClock(Workshop.NOW);
        try (Workshop workshop = new Workshop(folder, clock)) {
            Assessment sample = workshop.session().portfolio().load(workshop.sample(Language.EN));
            Overview before = overview(workshop);
            clock.now = Workshop.NOW.plus(200, ChronoUnit.DAYS);

            Overview after = overview(workshop);

            assertThat(after.due()).isEqualTo(due(sample, TODAY.plusDays(200)));
            assertThat(after.due().overdue()).isGreaterThan(before.due().overdue());
            assertThat(after.current()).isEqualTo(before.current());
        }
    }

    @Test
    void manyThatAreNotKnownYetAreListedAtOnceAndFoundAfterwards() {
        try (Workshop workshop = new Workshop(folder)) {
            for (int i = 0; i < 12; i++) {
                workshop.session().portfolio().start("screening", "N° " + i, Language.FR);
            }
            Overviews overviews = workshop.session().overviews();

            List<Listed> listed = overviews.list();
            assertThat(listed).hasSize(12).allMatch(each -> each.overview() == null);
            assertThat(overviews.find(overviews.missing(listed))).hasSize(12).allMatch(each -> each.overview() != null);
            assertThat(overviews.list()).allMatch(each -> each.overview() != null);
        }
    }

    @Test
    void actionsNameTheMeasureThatAPersonAddedAndTheSoonestComesFirst() {
        try (Workshop workshop = new Workshop(folder)) {
            Assessment sample = workshop.session().portfolio().load(workshop.sample(Language.FR));
            Template template = workshop.session().portfolio().templateOf(sample);

            List<ListedAction> actions = workshop.session().overviews().actions(Language.FR, null, 1000);

            assertThat(actions).hasSameSizeAs(sample.plan().actions().values());
            for (ListedAction action : actions) {
                String code = action.action().measure();
                var added = sample.plan().added().get(code);
                assertThat(action.measure())
                        .isEqualTo(added == null ? template.texts().measureTitle(Language.FR, code) : added.title())
                        .isNotEqualTo(code);
                assertThat(action.action().due()).isEqualTo(Objects.requireNonNull(sample.plan().actions().get(code)).due());
            }
            assertThat(actions.stream().map(each -> each.action().due()).flatMap(Stream::ofNullable)).isSorted();
        }
    }

    private static Overview overview(Workshop workshop) {
        Overview overview = workshop.session().overviews().list().getFirst().overview();
        assertThat(overview).isNotNull();
        return overview;
    }

    private static final class MovingClock extends Clock {
        private Instant now;

        MovingClock(Instant now) {
            this.now = now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
