package org.vigie.desktop.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.vigie.application.Portfolio;
import org.vigie.application.port.AssessmentStore.Frozen;
import org.vigie.desktop.support.AnswerWords;
import org.vigie.desktop.support.OpenAssessment;
import org.vigie.desktop.support.RegisterWords;
import org.vigie.desktop.support.Words;
import org.vigie.domain.assessment.Assessment;
import org.vigie.domain.assessment.Evidence;
import org.vigie.domain.assessment.Version;
import org.vigie.domain.comparison.Comparison;
import org.vigie.domain.comparison.Comparison.Side;
import org.vigie.domain.evaluation.Evaluation;
import org.vigie.domain.template.Template;

/** The decided versions and the content of today, any two of them compared. */
final class VersionsViewModel {
    private static final int TODAY = 0;

    private final OpenAssessment open;

    VersionsViewModel(OpenAssessment open) {
        this.open = open;
    }

    /**
     * A state that can be compared.
     *
     * @param number of the decided version; 0 for the content as it is now
     */
    record State(int number, String label) {
        @Override
        public String toString() {
            return label;
        }
    }

    private record Loaded(Side side, Template template) {}

    OpenAssessment open() {
        return open;
    }

    /** Decided versions, oldest first, then the content as it is now. */
    List<State> states() {
        List<State> states = new ArrayList<>();
        for (Version version : open.assessment().versions()) {
            LocalDate on = LocalDate.ofInstant(version.at(), open.workroom().clock().getZone());
            states.add(new State(version.number(), words().text("review.compare.decided", version.label(), words().day(on))));
        }
        states.add(new State(TODAY, words().text("review.compare.now")));
        return states;
    }

    private Words words() {
        return open.words();
    }

    /** Reads both and tells what differs, off the window's thread. */
    void compare(State before, State after, Consumer<List<Told>> found, Consumer<Throwable> failed) {
        Loaded now = new Loaded(new Side(open.assessment(), open.evaluation()), open.template());
        open.workroom().tasks().store(
                () -> tell(load(before, now), load(after, now)), found, failed);
    }

    private Loaded load(State state, Loaded now) {
        if (state.number() == TODAY) {
            return now;
        }
        Portfolio portfolio = open.workroom().session().portfolio();
        Frozen frozen = portfolio.version(now.side().assessment().id(), state.number())
                .orElseThrow(() -> new IllegalStateException("a decided version is kept"));
        Assessment assessment = frozen.assessment();
        Evaluation evaluation = frozen.evaluation();
        return new Loaded(new Side(assessment, evaluation), portfolio.templateOf(assessment));
    }

    private List<Told> tell(Loaded before, Loaded after) {
        DifferenceWords told = new DifferenceWords(
                words(),
                new RegisterWords(open),
                new AnswerDifferenceWords(answers(before), answers(after), id -> fileName(id, before, after)),
                id -> fileName(id, before, after),
                open.workroom().clock().getZone());
        return Comparison.between(before.side(), after.side()).stream().map(told::tell).toList();
    }

    private AnswerWords answers(Loaded loaded) {
        return new AnswerWords(loaded.template(), loaded.side().assessment(), words());
    }

    private static String fileName(String id, Loaded before, Loaded after) {
        Map<String, Evidence> now = after.side().assessment().answers().evidence();
        Evidence evidence = now.getOrDefault(id, before.side().assessment().answers().evidence().get(id));
        return evidence == null ? id : evidence.fileName();
    }
}
