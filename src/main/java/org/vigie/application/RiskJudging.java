package org.vigie.application;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vigie.application.port.UserFault;
import org.vigie.domain.assessment.Change;
import org.vigie.domain.evaluation.Evaluation;
import org.vigie.domain.risk.AddedRisk;
import org.vigie.domain.risk.ComplianceGap;
import org.vigie.domain.risk.Judgement;
import org.vigie.domain.risk.Judgement.Stance;
import org.vigie.domain.risk.LevelKind;
import org.vigie.domain.risk.LevelOverride;
import org.vigie.domain.risk.Risk;
import org.vigie.domain.risk.RiskStatus;
import org.vigie.domain.text.Blank;

/** What people judge of risks and compliance gaps. Each call is one change, saved and undoable. */
public final class RiskJudging {
    private static final Judgement NOTHING_YET = new Judgement(null, null, "", Map.of(), null);

    private final AssessmentEditor editor;

    public RiskJudging(AssessmentEditor editor) {
        this.editor = editor;
    }

    /** Keeps a risk or a gap as relevant; a reason is welcome. */
    public void retain(String code, @Nullable String reason) {
        requireKnown(code);
        Judgement now = now(code);
        judge(code, new Judgement(Stance.RETAINED, reason, "", now.overrides(), now.acceptance()));
    }

    /** Retains every suggestion; says which. */
    public List<String> retainAll() {
        List<String> codes = suggestions(editor.evaluation());
        List<Change> changes = new ArrayList<>();
        for (String code : codes) {
            Judgement now = now(code);
            changes.add(new Change.JudgeRisk(
                    code, current(code), new Judgement(Stance.RETAINED, null, "", now.overrides(), now.acceptance())));
        }
        if (!changes.isEmpty()) {
            editor.apply(new Change.Several(changes));
        }
        return codes;
    }

    private static List<String> suggestions(Evaluation evaluation) {
        List<String> codes = new ArrayList<>();
        evaluation.gaps().stream().filter(gap -> gap.status() == RiskStatus.SUGGESTED).forEach(gap -> codes.add(gap.code()));
        evaluation.risks().stream().filter(risk -> risk.status() == RiskStatus.SUGGESTED).forEach(risk -> codes.add(risk.code()));
        return codes;
    }

    /**
     * Dismisses a risk or a gap as not relevant. The suggestion comes back when an answer behind it changes.
     *
     * @throws UserFault when the reason is blank or nothing raises such a risk
     */
    public void dismiss(String code, String reason) {
        requireKnown(code);
        if (Blank.is(reason)) {
            throw new UserFault(UserFault.Kind.INPUT, "application.dismissalNeedsReason", code);
        }
        Judgement now = now(code);
        judge(code, new Judgement(Stance.DISMISSED, reason, inputs(code), now.overrides(), now.acceptance()));
    }

    /** Takes the judgement back; level overrides stay. */
    public void reopen(String code) {
        requireKnown(code);
        Judgement now = now(code);
        judge(code, new Judgement(null, null, "", now.overrides(), now.acceptance()));
    }

    /**
     * Puts a person's level beside the computed one.
     *
     * @param severity index into the matrix's scale, or null to keep the computed one
     * @param likelihood index into the matrix's scale, or null to keep the computed one
     */
    public void override(String code, LevelKind kind, @Nullable Integer severity, @Nullable Integer likelihood, String reason) {
        requireRisk(code);
        if (Blank.is(reason)) {
            throw new UserFault(UserFault.Kind.INPUT, "application.overrideNeedsReason", code);
        }
        Judgement now = now(code);
        Map<LevelKind, LevelOverride> overrides = new EnumMap<>(LevelKind.class);
        overrides.putAll(now.overrides());
        overrides.put(kind, new LevelOverride(severity, likelihood, reason));
        judge(code, new Judgement(now.stance(), now.reason(), now.inputs(), overrides, now.acceptance()));
    }

    /** Goes back to the computed level. */
    public void dropOverride(String code, LevelKind kind) {
        requireRisk(code);
        Judgement now = now(code);
        Map<LevelKind, LevelOverride> overrides = new EnumMap<>(LevelKind.class);
        overrides.putAll(now.overrides());
        overrides.remove(kind);
        judge(code, new Judgement(now.stance(), now.reason(), now.inputs(), overrides, now.acceptance()));
    }

    /** Records the controller's written reason to live with a level (decisions 12 and 14); null takes it back. */
    public void accept(String code, @Nullable String justification) {
        requireRisk(code);
        Judgement now = now(code);
        judge(code, new Judgement(now.stance(), now.reason(), now.inputs(), now.overrides(), justification));
    }

    /** Adds a risk that no rule suggests; its code is never used again. */
    public AddedRisk add(String code, String title, int severity, int likelihood, AddedRisk.Description description) {
        AddedRisk risk = new AddedRisk(UUID.randomUUID(), code, title, severity, likelihood, description, List.of());
        editor.apply(new Change.Several(List.of(
                new Change.EditAddedRisk(code, null, risk),
                new Change.JudgeRisk(code, null, new Judgement(Stance.RETAINED, null, "", Map.of(), null)))));
        return risk;
    }

    private void judge(String code, Judgement after) {
        Judgement before = current(code);
        Judgement kept = after.equals(NOTHING_YET) ? null : after;
        if (!Objects.equals(before, kept)) {
            editor.apply(new Change.JudgeRisk(code, before, kept));
        }
    }

    private @Nullable Judgement current(String code) {
        return editor.assessment().register().judgements().get(code);
    }

    private Judgement now(String code) {
        Judgement current = current(code);
        return current == null ? NOTHING_YET : current;
    }

    private String inputs(String code) {
        return risk(code).map(Risk::inputs).or(() -> gap(code).map(ComplianceGap::inputs)).orElse("");
    }

    private Optional<Risk> risk(String code) {
        return editor.evaluation().risks().stream().filter(risk -> risk.code().equals(code)).findFirst();
    }

    private Optional<ComplianceGap> gap(String code) {
        return editor.evaluation().gaps().stream().filter(gap -> gap.code().equals(code)).findFirst();
    }

    private void requireKnown(String code) {
        if (risk(code).isEmpty() && gap(code).isEmpty()) {
            throw new UserFault(UserFault.Kind.INPUT, "application.noSuchRisk", code);
        }
    }

    private void requireRisk(String code) {
        if (risk(code).isPresent()) {
            return;
        }
        throw new UserFault(
                UserFault.Kind.INPUT, gap(code).isPresent() ? "application.gapHasNoLevel" : "application.noSuchRisk", code);
    }
}
