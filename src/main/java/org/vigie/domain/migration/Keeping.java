package org.vigie.domain.migration;

import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vigie.domain.action.Action;
import org.vigie.domain.action.ActionPlan.Confirmation;
import org.vigie.domain.assessment.Answer;
import org.vigie.domain.assessment.AnswerValue;
import org.vigie.domain.assessment.Assessment;
import org.vigie.domain.assessment.Evidence;
import org.vigie.domain.assessment.Sayings;
import org.vigie.domain.assessment.SetAside;
import org.vigie.domain.identity.AnswerKey;
import org.vigie.domain.risk.Judgement;
import org.vigie.domain.risk.LevelOverride;
import org.vigie.domain.template.Template;
import org.vigie.domain.text.Language;

/** Sets aside, in the words of the older version and in the language of the assessment. */
record Keeping(Template before, Template after, Assessment assessment) {
    private static final String BETWEEN = " · ";

    private Language language() {
        return assessment.details().language();
    }

    /**
     * Keeps an answer.
     *
     * @param note key of the newer version's text that says why it is no longer asked for, or null
     */
    SetAside answer(AnswerKey key, Answer answer, @Nullable String note) {
        String why = note == null ? null : after.texts().find(language(), "migrations", note).orElse(null);
        return keep(before.texts().label(language(), key.question()), said(key, answer), why, new SetAside.OfAnswer(key, answer));
    }

    SetAside judgement(String risk, Judgement judgement) {
        String said = Stream.concat(
                        Stream.of(judgement.reason(), judgement.acceptance()),
                        judgement.overrides().values().stream().map(LevelOverride::reason).sorted())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(BETWEEN));
        return keep(before.texts().riskTitle(language(), risk), said, null, new SetAside.OfJudgement(risk, judgement));
    }

    SetAside action(Action action) {
        String due = action.due() == null
                ? null
                : action.due().format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(language().locale()));
        String said = Stream.of(action.owner(), due, action.notes().comment()).filter(Objects::nonNull).collect(Collectors.joining(BETWEEN));
        return keep(before.texts().measureTitle(language(), action.measure()), said, null, new SetAside.OfAction(action));
    }

    SetAside confirmation(String measure, Confirmation confirmation) {
        return keep(before.texts().measureTitle(language(), measure), "", null, new SetAside.OfConfirmation(measure, confirmation));
    }

    private SetAside keep(String title, String said, @Nullable String why, SetAside.Kept kept) {
        return new SetAside(before.ref().version(), title, said, why, kept);
    }

    private String said(AnswerKey key, Answer answer) {
        AnswerValue value = answer.value();
        if (value == null || before.question(key.question()).isEmpty()) {
            return "";
        }
        if (value instanceof AnswerValue.Files(List<String> files)) {
            return files.stream()
                    .flatMap(id -> Stream.ofNullable(assessment.answers().evidence().get(id)))
                    .map(Evidence::fileName)
                    .collect(Collectors.joining(", "));
        }
        return new Sayings(before, assessment, language()).value(key.question(), null, value);
    }
}
