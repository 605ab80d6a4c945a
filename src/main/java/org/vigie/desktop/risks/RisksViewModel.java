package org.vigie.desktop.risks;

import java.text.Collator;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.vigie.application.ActionPlanning;
import org.vigie.application.RiskJudging;
import org.vigie.desktop.support.OpenAssessment;
import org.vigie.desktop.support.Place;
import org.vigie.desktop.support.Quotes;
import org.vigie.desktop.support.RegisterWords;
import org.vigie.domain.evaluation.MeasureState;
import org.vigie.domain.identity.AnswerKey;
import org.vigie.domain.identity.AssessmentId;
import org.vigie.domain.risk.AddedRisk;
import org.vigie.domain.risk.Because;
import org.vigie.domain.risk.ComplianceGap;
import org.vigie.domain.risk.LevelKind;
import org.vigie.domain.risk.Risk;
import org.vigie.domain.risk.RiskLevel;
import org.vigie.domain.risk.RiskStatus;

/** What the risks screen shows, filters and does. Listens to nothing: it reads the assessment as it stands. */
final class RisksViewModel {
    private final OpenAssessment open;
    private final RegisterWords names;
    private final Quotes quotes;
    private final Set<RiskStatus> shown = EnumSet.of(RiskStatus.RETAINED, RiskStatus.SUGGESTED);
    private LevelKind placedBy = LevelKind.CURRENT;
    private @Nullable Cell cell;
    private @Nullable String selected;

    RisksViewModel(OpenAssessment open) {
        this.open = open;
        this.names = new RegisterWords(open);
        this.quotes = new Quotes(open);
    }

    /** A place in the matrix; indexes into its scales. */
    record Cell(int severity, int likelihood) {
        static Cell of(RiskLevel level) {
            return new Cell(level.severity(), level.likelihood());
        }
    }

    OpenAssessment open() {
        return open;
    }

    RegisterWords names() {
        return names;
    }

    List<ComplianceGap> gaps() {
        List<ComplianceGap> gaps = new ArrayList<>(open.evaluation().gaps());
        gaps.sort((a, b) -> Integer.compare(b.severity(), a.severity()));
        return gaps;
    }

    int count(RiskStatus status) {
        return (int) open.evaluation().risks().stream().filter(risk -> risk.status() == status).count();
    }

    boolean shows(RiskStatus status) {
        return shown.contains(status);
    }

    void show(RiskStatus status, boolean visible) {
        if (visible) {
            shown.add(status);
        } else {
            shown.remove(status);
        }
    }

    LevelKind placedBy() {
        return placedBy;
    }

    /** Places the risks in the matrix by this level. */
    void placeBy(LevelKind kind) {
        placedBy = kind;
        cell = null;
    }

    @Nullable Cell cell() {
        return cell;
    }

    /** Shows only the risks of this cell in the register, or all again. */
    void filter(@Nullable Cell only) {
        cell = only;
    }

    /** Those of the statuses chosen, worst first by the level that places them. */
    List<Risk> inMatrix() {
        return sorted(risk -> shown.contains(risk.status()));
    }

    List<Risk> at(Cell place) {
        return inMatrix().stream().filter(risk -> Cell.of(risk.level(placedBy)).equals(place)).toList();
    }

    /** Whether the answers raise no risk at all. */
    boolean isEmpty() {
        return open.evaluation().risks().isEmpty();
    }

    List<Risk> register() {
        Cell only = cell;
        return sorted(risk -> shown.contains(risk.status()) && (only == null || Cell.of(risk.level(placedBy)).equals(only)));
    }

    private List<Risk> sorted(Predicate<Risk> filter) {
        List<Risk> risks = new ArrayList<>(open.evaluation().risks().stream().filter(filter).toList());
        risks.sort((a, b) -> {
            int byLevel = Integer.compare(b.level(placedBy).level(), a.level(placedBy).level());
            return byLevel == 0 ? a.code().compareTo(b.code()) : byLevel;
        });
        return risks;
    }

    @Nullable String selected() {
        return selected;
    }

    void select(@Nullable String code) {
        selected = code;
    }

    @Nullable Risk risk() {
        return open.evaluation().risks().stream().filter(risk -> risk.code().equals(selected)).findFirst().orElse(null);
    }

    @Nullable ComplianceGap gap() {
        return open.evaluation().gaps().stream().filter(gap -> gap.code().equals(selected)).findFirst().orElse(null);
    }

    List<Quotes.Link> chain(List<Because> because) {
        return because.stream().map(quotes::link).toList();
    }

    /** The measures that act on a risk or a gap, or would: planned ones first. */
    List<MeasureState> measures(String code, List<String> acting) {
        List<MeasureState> all = new ArrayList<>();
        acting.forEach(measure ->
                open.evaluation().measures().stream().filter(each -> each.code().equals(measure)).forEach(all::add));
        open.evaluation().measures().stream()
                .filter(each -> !all.contains(each) && (each.suggestedFor().contains(code) || each.mitigates().contains(code)))
                .forEach(all::add);
        return all;
    }

    /** Codes of a catalogue of the template, in the order of their texts. */
    List<String> catalogue(String name) {
        String start = "catalogues/" + name + "/";
        Map<String, String> texts = open.template().texts().all(open.words().language());
        return texts.entrySet().stream()
                .filter(each -> each.getKey().startsWith(start))
                .sorted(Map.Entry.comparingByValue(Collator.getInstance(open.words().language().locale())))
                .map(each -> each.getKey().substring(start.length()))
                .toList();
    }

    /** Goes to a question. */
    void goTo(AnswerKey question) {
        open.workroom().navigator().go(new Place.InAssessment(open.assessment().id(), Place.Room.QUESTIONNAIRE, question));
    }

    void retain(String code) {
        attempt(() -> judging().retain(code, null));
    }

    void retainAll() {
        attempt(() -> judging().retainAll());
    }

    void dismiss(String code, String reason) {
        attempt(() -> judging().dismiss(code, reason));
    }

    void reopen(String code) {
        attempt(() -> judging().reopen(code));
    }

    void accept(String code, @Nullable String justification) {
        attempt(() -> judging().accept(code, justification));
    }

    void override(String code, LevelKind kind, @Nullable Integer severity, @Nullable Integer likelihood, String reason) {
        attempt(() -> judging().override(code, kind, severity, likelihood, reason));
    }

    void dropOverride(String code, LevelKind kind) {
        attempt(() -> judging().dropOverride(code, kind));
    }

    /**
     * Adds a risk that no answer raises, retained, and selects it.
     *
     * @param added told once it is there
     */
    void add(String title, int severity, int likelihood, AddedRisk.Description said, Runnable added) {
        AssessmentId id = open.assessment().id();
        open.workroom().tasks().store(
                () -> open.workroom().session().portfolio().nextRiskCode(id),
                code -> {
                    String before = selected;
                    // Known to those who hear of the new risk.
                    selected = code;
                    try {
                        judging().add(code, title, severity, likelihood, said);
                    } catch (RuntimeException fault) {
                        selected = before;
                        open.workroom().dialogs().fault(fault);
                        return;
                    }
                    added.run();
                },
                open.workroom().dialogs()::fault);
    }

    void plan(String measure) {
        attempt(() -> new ActionPlanning(open.editor()).plan(measure, ActionPlanning.Wishes.NONE));
    }

    private RiskJudging judging() {
        return new RiskJudging(open.editor());
    }

    private void attempt(Runnable edit) {
        try {
            edit.run();
        } catch (RuntimeException fault) {
            open.workroom().dialogs().fault(fault);
        }
    }
}
