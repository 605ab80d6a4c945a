package org.vigie.desktop.actions;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.vigie.application.ActionPlanning;
import org.vigie.application.Answering;
import org.vigie.application.port.UserFault;
import org.vigie.desktop.support.FileDeeds;
import org.vigie.desktop.support.OpenAssessment;
import org.vigie.domain.action.Action;
import org.vigie.domain.action.ActionStatus;
import org.vigie.domain.action.Priority;
import org.vigie.domain.action.Reduction;
import org.vigie.domain.identity.AssessmentId;
import org.vigie.domain.template.MeasureRule.Effort;

/** What people do to the actions of a plan. Each call is one change; what can't be done is told. */
final class ActionEdits {
    private final OpenAssessment open;

    ActionEdits(OpenAssessment open) {
        this.open = open;
    }

    void owner(String code, String owner) {
        String said = owner.strip();
        edit(Set.of(code), action -> with(action, said.isEmpty() ? null : said, action.due(), action.priority(), action.status()));
    }

    void due(String code, @Nullable LocalDate due) {
        edit(Set.of(code), action -> with(action, action.owner(), due, action.priority(), action.status()));
    }

    void priority(String code, Priority priority) {
        edit(Set.of(code), action -> with(action, action.owner(), action.due(), priority, action.status()));
    }

    void status(String code, ActionStatus status) {
        edit(Set.of(code), action -> with(action, action.owner(), action.due(), action.priority(), status));
    }

    void effort(String code, Effort effort) {
        edit(Set.of(code), action -> new Action(
                action.measure(), action.owner(), action.due(), action.priority(), effort, action.status(), action.notes(), action.links()));
    }

    void note(String code, String note) {
        String said = note.strip();
        edit(Set.of(code), action -> with(action, new Action.Notes(said.isEmpty() ? null : said, action.notes().evidence()), action.links()));
    }

    /** Says that the measure acts on a risk or corrects a gap beyond what it is known for. */
    void link(String code, String risk, Reduction reduction) {
        edit(Set.of(code), action -> {
            Map<String, Reduction> links = new HashMap<>(action.links());
            links.put(risk, reduction);
            return with(action, action.notes(), links);
        });
    }

    void unlink(String code, String risk) {
        edit(Set.of(code), action -> {
            Map<String, Reduction> links = new HashMap<>(action.links());
            links.remove(risk);
            return with(action, action.notes(), links);
        });
    }

    /** Edits several as one change; null leaves what is there. */
    void editAll(
            Collection<String> codes, @Nullable String owner, @Nullable LocalDate due, @Nullable Priority priority,
            @Nullable ActionStatus status) {
        edit(codes, action -> with(
                action,
                owner == null ? action.owner() : owner,
                due == null ? action.due() : due,
                priority == null ? action.priority() : priority,
                status == null ? action.status() : status));
    }

    private static Action with(Action action, @Nullable String owner, @Nullable LocalDate due, Priority priority, ActionStatus status) {
        return new Action(action.measure(), owner, due, priority, action.effort(), status, action.notes(), action.links());
    }

    private static Action with(Action action, Action.Notes notes, Map<String, Reduction> links) {
        return new Action(
                action.measure(), action.owner(), action.due(), action.priority(), action.effort(), action.status(), notes, links);
    }

    private void edit(Collection<String> codes, UnaryOperator<Action> edit) {
        attempt(() -> planning().replace(codes.stream()
                .map(open.assessment().plan().actions()::get)
                .filter(Objects::nonNull)
                .map(edit)
                .toList()));
    }

    void plan(List<String> measures) {
        attempt(() -> planning().planAll(measures));
    }

    void remove(String measure) {
        attempt(() -> planning().remove(measure));
    }

    /** Adds a measure that the template does not know, planned at once; then tells its code. */
    void add(String title, String category, Effort effort, Map<String, Reduction> mitigates, Consumer<String> added) {
        AssessmentId id = open.assessment().id();
        open.workroom().tasks().store(
                () -> open.workroom().session().portfolio().nextMeasureCode(id),
                code -> attempt(() -> {
                    planning().addPlanned(code, title, category, effort, mitigates);
                    added.accept(code);
                }),
                open.workroom().dialogs()::fault);
    }

    /** Keeps a file as evidence of an action. */
    void prove(String measure, Path file) {
        open.workroom().tasks().store(
                () -> open.workroom().session().portfolio().keepEvidence(file),
                evidence -> attempt(() -> {
                    new Answering(open.editor()).know(evidence);
                    planning().prove(measure, evidence.id());
                }),
                fault -> open.workroom().dialogs().failed(
                        open.words().text("desktop.file.notAdded", Objects.toString(file.getFileName())),
                        fault,
                        new FileDeeds(open.workroom()).again(() -> prove(measure, file))));
    }

    /** Takes a file away from an action; the assessment still knows it. */
    void unprove(String measure, String evidence) {
        edit(Set.of(measure), action -> {
            List<String> left = new ArrayList<>(action.notes().evidence());
            left.remove(evidence);
            return with(action, new Action.Notes(action.notes().comment(), left), action.links());
        });
    }

    /**
     * Copies an evidence file out of the workspace; it appears whole or not at all.
     *
     * @param askAgain for another place, where it could not be written
     */
    void copy(String evidence, Path target, Runnable askAgain) {
        open.workroom().tasks().store(
                () -> write(evidence, target.toAbsolutePath()),
                _ -> open.workroom().dialogs().say(open.words().text("register.evidence.copied", target)),
                fault -> open.workroom().dialogs().failed(
                        open.words().text("register.evidence.notCopied", Objects.toString(target.getFileName())),
                        fault,
                        new FileDeeds(open.workroom()).elsewhere(askAgain)));
    }

    private Path write(String evidence, Path target) {
        try (InputStream content = open.workroom().session().portfolio().evidence(evidence).orElseThrow(
                () -> new UserFault(UserFault.Kind.INPUT, "register.evidence.gone"))) {
            return write(content, target);
        } catch (IOException e) {
            UserFault fault = new UserFault(UserFault.Kind.ENVIRONMENT, "exchange.file.unwritable", target.toString());
            fault.initCause(e);
            throw fault;
        }
    }

    private static Path write(InputStream content, Path target) throws IOException {
        Path half = Files.createTempFile(Objects.requireNonNull(target.getParent()), ".vigie", ".part");
        try {
            Files.copy(content, half, StandardCopyOption.REPLACE_EXISTING);
            return Files.move(half, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(half);
        }
    }

    private ActionPlanning planning() {
        return new ActionPlanning(open.editor());
    }

    private void attempt(Runnable edit) {
        try {
            edit.run();
        } catch (RuntimeException fault) {
            open.workroom().dialogs().fault(fault);
        }
    }
}
