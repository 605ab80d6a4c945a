package org.vigie.desktop.questionnaire;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.vigie.application.RiskJudging;
import org.vigie.application.port.UserFault;
import org.vigie.desktop.support.OpenAssessment;
import org.vigie.domain.identity.AnswerKey;
import org.vigie.domain.risk.AddedRisk;
import org.vigie.domain.risk.LevelKind;

/** What the answers raise, and what people make of it. */
final class Concerns {
    private final OpenAssessment open;

    Concerns(OpenAssessment open) {
        this.open = open;
    }

    /** What these answers raise: gaps first, then risks from the highest level down, dismissed ones last. */
    List<Concern> raisedBy(Predicate<AnswerKey> answers) {
        return all().stream()
                .filter(concern -> concern.isRaisedBy(answers))
                .sorted(Comparator.comparing(Concern::dismissed)
                        .thenComparingInt(concern -> concern.level() == null ? Integer.MIN_VALUE : -concern.level().level()))
                .toList();
    }

    List<Concern> all() {
        List<Concern> result = new ArrayList<>();
        open.evaluation().gaps().forEach(gap -> result.add(new Concern(gap.code(), title(gap.code()), gap.status(), null, gap.because())));
        open.evaluation()
                .risks()
                .forEach(risk -> result.add(
                        new Concern(risk.code(), title(risk.code()), risk.status(), risk.level(LevelKind.CURRENT), risk.because())));
        return result;
    }

    private String title(String code) {
        AddedRisk added = open.assessment().register().added().get(code);
        return added == null ? open.template().texts().riskTitle(open.words().language(), code) : added.title();
    }

    void retain(String code) {
        judge(judging -> judging.retain(code, null));
    }

    void dismiss(String code, String reason) {
        judge(judging -> judging.dismiss(code, reason));
    }

    void reopen(String code) {
        judge(judging -> judging.reopen(code));
    }

    private void judge(Consumer<RiskJudging> judgement) {
        try {
            judgement.accept(new RiskJudging(open.editor()));
        } catch (UserFault e) {
            open.workroom().dialogs().fault(e);
        }
    }
}
