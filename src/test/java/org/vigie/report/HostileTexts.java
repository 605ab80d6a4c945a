package org.vigie.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vigie.application.port.report.ReportWriter.Subject;
import org.vigie.domain.action.Action;
import org.vigie.domain.action.ActionPlan;
import org.vigie.domain.assessment.Answer;
import org.vigie.domain.assessment.AnswerState;
import org.vigie.domain.assessment.AnswerValue;
import org.vigie.domain.assessment.Assessment;
import org.vigie.domain.assessment.Details;
import org.vigie.domain.identity.AnswerKey;
import org.vigie.domain.identity.Author;
import org.vigie.domain.review.Comment;
import org.vigie.domain.review.DataSubjectViews;
import org.vigie.domain.review.Review;
import org.vigie.domain.text.RichText;

/** An assessment in which every text that people write is the worst that they could paste. */
final class HostileTexts {
    static final String MARKUP = "</w:t></w:r></w:p><w:p><w:r><w:t>&amp;&#x26;<!--<![CDATA[";
    static final String FORMULA = "=HYPERLINK(\"http://evil.example\";\"clic\")";
    static final String FIELD = "{ INCLUDEPICTURE \"http://evil.example/x.png\" \\d } { DDEAUTO c:\\\\windows\\\\system32 }";
    static final String CONTROLS = "bell\u0007 null\u0000 escape\u001b[31m vertical\u000b form\f next\u0085 separator\u2028 bom\uFEFF end\uFFFE\uFFFF";
    static final String LONE = "high \uD83D alone, low \uDE00 alone, \uDE00\uD83D turned";
    static final String RIGHT_TO_LEFT = "\u202Eevil\u202C \u0645\u0631\u062D\u0628\u0627 123 \u05E9\u05DC\u05D5\u05DD abc";
    static final String EMOJI = "\uD83D\uDC69\u200D\uD83D\uDC69\u200D\uD83D\uDC67\u200D\uD83D\uDC66 \uD83C\uDDEB\uD83C\uDDF7 \uD835\uDD4F e\u0301";
    static final String LINES = "one\r\ntwo\n\n\nthree\ttab\rfour";
    static final String LONG = "Lorem ipsum dolor sit amet, ".repeat(3600) + "x".repeat(2000);
    static final String SECRET = "NOTE-FOR-THE-LAWYERS";
    private static final List<String> ALL =
            List.of(MARKUP, FORMULA, FIELD, CONTROLS, LONE, RIGHT_TO_LEFT, EMOJI, LINES, "", "   ", "+1", "-1+1", "@SUM(A1)", "%s {0} '{'");

    private int next;

    private HostileTexts() {}

    /** The subject with its people's words replaced, one long answer, and notes that must stay inside. */
    static Subject in(Subject subject) {
        Assessment assessment = new HostileTexts().in(subject.assessment());
        return new Subject(subject.template(), assessment, subject.evaluation(), subject.history(), subject.contentHash());
    }

    private String text() {
        return ALL.get(next++ % ALL.size());
    }

    private Assessment in(Assessment assessment) {
        Details details = assessment.details();
        return assessment
                .withDetails(new Details(
                        MARKUP + FORMULA + LONE, details.language(), details.status(), CONTROLS, RIGHT_TO_LEFT, details.reviewDate(), null))
                .withAnswers(new Assessment.Answers(answers(assessment.answers().given()), assessment.answers().evidence()))
                .withPlan(plan(assessment.plan()))
                .withReview(review(assessment));
    }

    private Map<AnswerKey, Answer> answers(Map<AnswerKey, Answer> given) {
        Map<AnswerKey, Answer> hostile = new HashMap<>();
        boolean[] longOne = new boolean[1];
        given.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(entry -> {
            Answer answer = entry.getValue();
            AnswerValue value = answer.value();
            if (value instanceof AnswerValue.Rich && !longOne[0]) {
                longOne[0] = true;
                hostile.put(entry.getKey(), Answer.of(new AnswerValue.Rich(RichText.ofPlain(LONG))));
            } else {
                String note = answer.state() == AnswerState.ASK_LEGAL ? SECRET : text();
                hostile.put(entry.getKey(), new Answer(value == null ? null : in(value), answer.state(), note, answer.evidence()));
            }
        });
        return hostile;
    }

    private AnswerValue in(AnswerValue value) {
        return switch (value) {
            case AnswerValue.Text _ -> new AnswerValue.Text(text());
            case AnswerValue.Rich _ -> new AnswerValue.Rich(rich());
            case AnswerValue.Person _ -> new AnswerValue.Person(text(), text(), text());
            case AnswerValue.Table table -> new AnswerValue.Table(table.rows().stream().map(this::in).toList());
            case AnswerValue.Choice _, AnswerValue.Multi _, AnswerValue.Number _, AnswerValue.Money _, AnswerValue.Date _,
                    AnswerValue.Duration _, AnswerValue.Country _, AnswerValue.Files _, AnswerValue.Ref _ -> value;
        };
    }

    private AnswerValue.Row in(AnswerValue.Row row) {
        Map<String, AnswerValue> cells = new HashMap<>();
        row.cells().entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(cell -> cells.put(cell.getKey(), in(cell.getValue())));
        return new AnswerValue.Row(row.id(), cells);
    }

    private RichText rich() {
        RichText.Run link = new RichText.Run(text(), true, true, "https://example.org/a?b=c&d=%zz|\"<>");
        RichText.Paragraph paragraph = new RichText.Paragraph(List.of(RichText.Run.plain(text()), link));
        return new RichText(List.of(
                paragraph,
                new RichText.ItemList(true, List.of(paragraph, new RichText.Paragraph(List.of()))),
                new RichText.ItemList(false, List.of(paragraph)),
                new RichText.ItemList(true, List.of()),
                new RichText.Paragraph(List.of())));
    }

    private ActionPlan plan(ActionPlan plan) {
        Map<String, Action> actions = new HashMap<>();
        plan.actions().values().stream().sorted(java.util.Comparator.comparing(Action::measure)).forEach(action -> actions.put(
                action.measure(),
                new Action(
                        action.measure(), text(), action.due(), action.priority(), action.effort(), action.status(),
                        new Action.Notes(text() + SECRET, action.notes().evidence()), action.links())));
        return new ActionPlan(actions, plan.confirmed(), plan.added());
    }

    private static Review review(Assessment assessment) {
        Review review = assessment.review();
        @Nullable DataSubjectViews views = review.views();
        UUID id = new UUID(0, 7);
        AnswerKey on = assessment.answers().given().keySet().stream().sorted().findFirst().orElseThrow();
        Comment comment = new Comment(id, on, SECRET + MARKUP, new Author(id, FORMULA, ""), Samples.NOW, false);
        return new Review(
                Map.of(id, comment),
                review.opinion(),
                views == null ? null : new DataSubjectViews(true, RichText.ofPlain(MARKUP + FIELD), null),
                review.decision(),
                review.consultation());
    }
}
