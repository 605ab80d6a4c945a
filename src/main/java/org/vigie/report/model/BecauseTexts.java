package org.vigie.report.model;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.vigie.application.port.report.Content;
import org.vigie.application.port.report.Content.Inline;
import org.vigie.domain.assessment.Answer;
import org.vigie.domain.assessment.AnswerValue;
import org.vigie.domain.identity.AnswerKey;
import org.vigie.domain.risk.Because;
import org.vigie.domain.template.Question;

/** Why something holds: the answers that made it so, each with a link to where it stands. */
final class BecauseTexts {
    /** A table with no more rows than these is quoted by their names, a longer one by their number. */
    private static final int FEW = 4;

    private final Context context;
    private final Names names;
    private final AnswerTexts answers;

    BecauseTexts(Context context, Names names, AnswerTexts answers) {
        this.context = context;
        this.names = names;
        this.answers = answers;
    }

    Content of(List<Because> chain) {
        List<Content.Para> paras = new ArrayList<>();
        paras.add(new Content.Para(Content.Kind.PLAIN, List.of(Content.words(context.text("because.answered")))));
        for (Because because : chain) {
            paras.add(new Content.Para(Content.Kind.BULLET, line(because)));
        }
        return new Content(paras);
    }

    private List<Inline> line(Because because) {
        AnswerKey key = because.answer();
        List<Inline> line = new ArrayList<>();
        String code = names.code(key);
        line.add(new Content.Id(code, Bookmarks.answer(key, code)));
        line.add(Content.words(" " + asked(names.label(key)) + " "));
        line.add(Content.strong(answer(because)));
        return line;
    }

    /** A question asks by itself; a label needs a colon before its answer. */
    private String asked(String label) {
        return context.text(label.endsWith("?") ? "because.question" : "because.label", label);
    }

    private String answer(Because because) {
        AnswerKey key = because.answer();
        if (!because.rows().isEmpty()) {
            return because.rows().stream().map(row -> names.row(key.question(), row)).collect(Collectors.joining(", "));
        }
        Question question = context.template().question(key.question()).orElse(null);
        Answer answer = context.assessment().answer(key).orElse(null);
        if (answer != null && answer.value() instanceof AnswerValue.Table table && table.rows().size() <= FEW) {
            return table.rows().stream().map(row -> names.row(key.question(), row.id())).collect(Collectors.joining(", "));
        }
        return question == null ? context.text("answer.none") : answers.quoted(question, answer);
    }
}
