package org.vigie.application;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.vigie.application.ActionPlanning.Wishes;
import org.vigie.application.AssessmentEditor.Threads;
import org.vigie.application.port.AssessmentStore;
import org.vigie.application.port.SampleSource;
import org.vigie.application.port.SampleSource.Sample;
import org.vigie.application.port.SampleSource.Step;
import org.vigie.application.port.UserFault;
import org.vigie.domain.assessment.Change;
import org.vigie.domain.assessment.Evidence;
import org.vigie.domain.identity.AssessmentId;
import org.vigie.domain.review.Comment;
import org.vigie.domain.review.DpoOpinion;
import org.vigie.domain.template.Template;
import org.vigie.domain.text.Language;

/** Carries out the bundled sample through the same use cases as a person: nothing in it is computed beforehand. */
public final class SampleAssessment {
    private final WorkspaceSession session;
    private final SampleSource source;

    public SampleAssessment(WorkspaceSession session, SampleSource source) {
        this.session = session;
        this.source = source;
    }

    /** The sample that is in the workspace already under its own title, or one made now. */
    public AssessmentId findOrMake(Language language) {
        String title = read(language).details().title();
        return session.portfolio().list(null).stream()
                .filter(each -> each.templateId().equals(source.templateId()) && each.title().equals(title))
                .findFirst()
                .map(AssessmentStore.Summary::id)
                .orElseGet(() -> make(language));
    }

    private Sample read(Language language) {
        Template template = session.templates()
                .latest(source.templateId())
                .orElseThrow(() -> new UserFault(UserFault.Kind.ENVIRONMENT, "application.noSuchTemplate", source.templateId(), ""));
        return source.read(template, language, session.today());
    }

    /** Makes the sample in the workspace. */
    public AssessmentId make(Language language) {
        Portfolio portfolio = session.portfolio();
        Sample sample = read(language);
        AssessmentId id = portfolio.start(source.templateId(), sample.details().title(), language).id();
        AssessmentEditor editor = session.edit(id, Threads.DIRECT);
        answer(editor, sample);
        for (Step step : sample.steps()) {
            take(step, editor, portfolio);
        }
        editor.requireSaved();
        return id;
    }

    private static void answer(AssessmentEditor editor, Sample sample) {
        List<Change> changes = new ArrayList<>();
        changes.add(new Change.EditDetails(editor.assessment().details(), sample.details()));
        sample.answers().forEach((key, answer) -> changes.add(new Change.SetAnswer(key, null, answer)));
        editor.apply(new Change.Several(changes));
    }

    private void take(Step step, AssessmentEditor editor, Portfolio portfolio) {
        RiskJudging judging = new RiskJudging(editor);
        ActionPlanning planning = new ActionPlanning(editor);
        Deciding deciding = session.deciding(editor);
        switch (step) {
            case SampleSource.Comment c -> comment(c, editor);
            case SampleSource.Dismiss c -> judging.dismiss(c.risk(), c.reason());
            case SampleSource.RetainOthers c -> judging.retainAll();
            case SampleSource.OverrideLevel c -> judging.override(c.risk(), c.level(), c.severity(), c.likelihood(), c.reason());
            case SampleSource.Accept c -> judging.accept(c.risk(), c.justification());
            case SampleSource.AddRisk c ->
                judging.add(portfolio.nextRiskCode(editor.assessment().id()), c.title(), c.severity(), c.likelihood(), c.description());
            case SampleSource.AddMeasure c ->
                planning.add(
                        portfolio.nextMeasureCode(editor.assessment().id()),
                        c.title(),
                        c.category(),
                        c.effort(),
                        Map.of(c.risk(), c.reduction()));
            case SampleSource.Confirm c -> planning.confirm(c.measure(), c.confirmation());
            case SampleSource.Plan c -> plan(c, editor, planning, portfolio);
            case SampleSource.Opinion c ->
                deciding.giveOpinion(new DpoOpinion(c.position(), c.text(), c.name(), editor.today(), editor.author()));
            case SampleSource.Views c -> deciding.recordViews(c.views());
            case SampleSource.Decide c -> deciding.decide(c.decision());
        }
    }

    private static void comment(SampleSource.Comment step, AssessmentEditor editor) {
        Answering answering = new Answering(editor);
        Comment comment = answering.comment(step.on(), step.text());
        answering.settle(comment, step.resolved());
    }

    private static void plan(SampleSource.Plan step, AssessmentEditor editor, ActionPlanning planning, Portfolio portfolio) {
        planning.plan(step.measure(), new Wishes(step.owner(), step.due(), step.priority(), null, step.status(), step.comment()));
        SampleSource.Proof proof = step.proof();
        if (proof != null) {
            byte[] content = proof.text().getBytes(StandardCharsets.UTF_8);
            Evidence evidence = portfolio.keepEvidence(proof.fileName(), "text/plain", new ByteArrayInputStream(content));
            new Answering(editor).know(evidence);
            planning.prove(step.measure(), evidence.id());
        }
    }
}
