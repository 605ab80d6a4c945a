package org.vigie.application;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vigie.application.port.InstalledForm;
import org.vigie.application.port.TemplateShelf;
import org.vigie.application.port.UserFault;
import org.vigie.domain.assessment.Assessment;
import org.vigie.domain.assessment.Changes;
import org.vigie.domain.evaluation.Evaluation;
import org.vigie.domain.evaluation.Evaluator;
import org.vigie.domain.identity.AnswerKey;
import org.vigie.domain.migration.MigrationPlan;
import org.vigie.domain.migration.MigrationPlanner;
import org.vigie.domain.risk.RiskStatus;
import org.vigie.domain.template.SemanticVersion;
import org.vigie.domain.template.Template;
import org.vigie.domain.template.TemplateRef;

/** Passing to a newer version of a template: shown first, then made as one change that can be undone (decision 9). */
public final class Migrating {
    private final TemplateShelf templates;
    private final InstalledForm form;

    Migrating(TemplateShelf templates, InstalledForm form) {
        this.templates = templates;
        this.form = form;
    }

    /**
     * What passing to a version would do.
     *
     * @param asked questions shown then that the version before did not ask, and that no answer has moved to
     * @param suggested risks and compliance gaps that then wait for a judgement, and did not before
     */
    public record Preview(Template before, Template after, MigrationPlan plan, List<AnswerKey> asked, List<String> suggested) {
        public Preview {
            asked = List.copyOf(asked);
            suggested = List.copyOf(suggested);
        }
    }

    /** The latest version of a template, when it is newer than this one. */
    public Optional<Template> newer(TemplateRef than) {
        return templates.latest(than.id()).filter(latest -> isNewer(latest.ref(), than));
    }

    /**
     * A version to pass to.
     *
     * @throws UserFault when it is not here, or not newer
     */
    public Template version(TemplateRef than, String version) {
        Optional<Template> latest = templates.latest(than.id());
        Template found = Stream.concat(latest.stream().map(Template::ref), templates.list().stream())
                .filter(ref -> ref.id().equals(than.id()) && ref.version().equals(version))
                .findFirst()
                .flatMap(ref -> latest.filter(each -> each.ref().equals(ref)).or(() -> templates.open(ref)))
                .orElseThrow(() -> new UserFault(UserFault.Kind.INPUT, "application.noSuchVersion", than.id(), version));
        if (!isNewer(found.ref(), than)) {
            throw new UserFault(UserFault.Kind.INPUT, "application.notNewer", version, than.version());
        }
        return found;
    }

    private static boolean isNewer(TemplateRef ref, TemplateRef than) {
        return SemanticVersion.compare(ref.version(), than.version()) > 0;
    }

    /** What passing to a newer version would do to an assessment; nothing is changed. */
    public static Preview preview(Template before, Assessment assessment, Template after, LocalDate today) {
        MigrationPlan plan = MigrationPlanner.plan(before, assessment, after);
        Evaluation then = Evaluator.evaluate(before, assessment, today);
        Assessment passed = Changes.apply(assessment, plan.change());
        Evaluation now = Evaluator.evaluate(after, passed, today);
        Set<AnswerKey> led =
                plan.entries().stream().flatMap(entry -> entry.now().keySet().stream()).collect(Collectors.toCollection(HashSet::new));
        List<AnswerKey> asked = now.questionnaire().visible().stream()
                .filter(key -> before.question(key.question()).isEmpty() && !led.contains(key))
                .toList();
        List<String> suggested = new ArrayList<>(suggested(now));
        suggested.removeAll(suggested(then));
        return new Preview(before, after, plan, asked, suggested);
    }

    private static List<String> suggested(Evaluation evaluation) {
        return Stream.concat(
                        evaluation.gaps().stream().filter(gap -> gap.status() == RiskStatus.SUGGESTED).map(gap -> gap.code()),
                        evaluation.risks().stream().filter(risk -> risk.status() == RiskStatus.SUGGESTED).map(risk -> risk.code()))
                .toList();
    }

    /** Keeps a copy of a version in the workspace, as every version that an assessment uses: before it is passed to. */
    public void keep(Template version) {
        templates.keep(version.ref(), form.write(version));
    }

    /**
     * Passes to a newer version, as one change. A decided assessment becomes a new draft beside its decided version, which stays on the
     * version of the template that it was decided on.
     *
     * @throws UserFault when the assessment is archived; nothing happens then
     */
    public static void pass(AssessmentEditor editor, Template to) {
        editor.pass(to, MigrationPlanner.plan(editor.template(), editor.assessment(), to).change());
    }
}
