package org.vigie.application;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vigie.domain.action.ActionStatus;
import org.vigie.domain.assessment.AssessmentStatus;
import org.vigie.domain.evaluation.Evaluation;
import org.vigie.domain.review.Comment;
import org.vigie.domain.review.Condition;
import org.vigie.domain.review.Decision;
import org.vigie.domain.review.DpoOpinion;
import org.vigie.domain.risk.LevelKind;
import org.vigie.domain.risk.Risk;
import org.vigie.domain.risk.RiskStatus;
import org.vigie.domain.risk.Threshold;
import org.vigie.domain.text.Language;

import static org.assertj.core.api.Assertions.assertThat;

/** The bundled sample shows what the program is for, the same in both languages. */
class SampleAssessmentTest {
    @TempDir
    static Path folder;

    private static Workshop workshop;

    @BeforeAll
    static void open() {
        workshop = new Workshop(folder);
    }

    @AfterAll
    static void close() {
        workshop.close();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everything_that_an_assessment_can_show_is_there(Language language) {
        AssessmentEditor editor = workshop.edit(workshop.sample(language));
        Evaluation evaluation = editor.evaluation();
        Decision decision = editor.assessment().review().decision();

        assertThat(editor.assessment().details().language()).isEqualTo(language);
        assertThat(editor.assessment().details().status()).isEqualTo(AssessmentStatus.APPROVED);
        assertThat(decision.kind()).isEqualTo(Decision.Kind.CONDITIONALLY_APPROVED);
        assertThat(decision.conditions()).extracting(Condition::code).containsExactly("C1", "C2", "C3", "C4", "C5", "C6");
        assertThat(editor.assessment().versions()).hasSize(1);
        assertThat(evaluation.questionnaire().open()).isEmpty();
        assertThat(evaluation.gaps()).isNotEmpty();
        assertThat(evaluation.risks()).extracting(Risk::status)
                .contains(RiskStatus.RETAINED, RiskStatus.DISMISSED)
                .doesNotContain(RiskStatus.SUGGESTED);
        assertThat(retained(evaluation)).anyMatch(risk -> risk.level(LevelKind.INHERENT).threshold() == Threshold.ABOVE);
        assertThat(retained(evaluation)).noneMatch(risk -> risk.level(LevelKind.AT_START).threshold() == Threshold.ABOVE);
        assertThat(editor.assessment().plan().actions().values()).extracting(each -> each.status()).contains(ActionStatus.values());
        assertThat(editor.assessment().review().opinion().position()).isEqualTo(DpoOpinion.Position.FAVOURABLE_WITH_RESERVATIONS);
        assertThat(editor.assessment().review().comments().values()).extracting(Comment::resolved).contains(true, false);
        assertThat(workshop.session().verify()).isEmpty();
    }

    private static List<Risk> retained(Evaluation evaluation) {
        return evaluation.risks().stream().filter(risk -> risk.status() == RiskStatus.RETAINED).toList();
    }

    @Test
    void both_languages_tell_the_same() {
        List<Map<String, Object>> told = new ArrayList<>();
        for (Language language : Language.values()) {
            AssessmentEditor editor = workshop.edit(workshop.sample(language));
            told.add(Map.of(
                    "answered", editor.assessment().answers().given().keySet(),
                    "gaps", editor.evaluation().gaps().stream().map(gap -> gap.code() + gap.status() + gap.state()).toList(),
                    "risks", editor.evaluation().risks().stream().collect(Collectors.toMap(Risk::code, levels())),
                    "actions", editor.assessment().plan().actions().keySet(),
                    "progress", editor.evaluation().questionnaire().progress()));
        }

        assertThat(told.getFirst()).isEqualTo(told.getLast());
    }

    private static Function<Risk, String> levels() {
        return risk -> risk.status() + " "
                + List.of(LevelKind.values()).stream().map(kind -> kind + "=" + risk.level(kind).severity() + "×" + risk.level(kind).likelihood()).toList();
    }
}
