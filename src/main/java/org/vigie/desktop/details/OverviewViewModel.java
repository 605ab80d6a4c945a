package org.vigie.desktop.details;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import org.vigie.application.Agenda;
import org.vigie.application.Agenda.Item;
import org.vigie.application.Describing;
import org.vigie.application.SaveState;
import org.vigie.application.port.UserFault;
import org.vigie.desktop.support.OpenAssessment;
import org.vigie.desktop.support.Place;
import org.vigie.desktop.support.Words;
import org.vigie.domain.action.Action;
import org.vigie.domain.action.ActionStatus;
import org.vigie.domain.assessment.AssessmentStatus;
import org.vigie.domain.assessment.Details;
import org.vigie.domain.evaluation.Answered;
import org.vigie.domain.evaluation.Progress;
import org.vigie.domain.identity.AnswerKey;
import org.vigie.domain.identity.Author;
import org.vigie.domain.risk.ComplianceGap;
import org.vigie.domain.risk.LevelKind;
import org.vigie.domain.risk.RiskStatus;
import org.vigie.domain.risk.Threshold;
import org.vigie.domain.template.Question;
import org.vigie.domain.template.Section;
import org.vigie.domain.text.Blank;

/** Where an assessment stands, what comes next, and its details, edited in place: each edit is one change, saved and undoable. */
final class OverviewViewModel {
    private final OpenAssessment open;
    private final Describing describing;
    private final ReadOnlyStringWrapper writers = new ReadOnlyStringWrapper("");
    private boolean listed;
    private boolean takingBack;

    OverviewViewModel(OpenAssessment open) {
        this.open = open;
        this.describing = open.workroom().session().describing(open.editor());
    }

    /**
     * How far a section is.
     *
     * @param at the first question still open there, or its first one
     * @param open required questions without an answer
     */
    record SectionState(String number, String title, Progress progress, int open, AnswerKey at) {}

    OpenAssessment open() {
        return open;
    }

    Details details() {
        return open.assessment().details();
    }

    LocalDate today() {
        return open.editor().today();
    }

    /** What there is to do; never empty, and the next step comes first. */
    List<Item> agenda() {
        return Agenda.of(open.template(), open.assessment(), open.evaluation(), today());
    }

    /** The room where something is done, or null when it is done here. */
    static Place.@Nullable Room room(Item item) {
        return switch (item.kind()) {
            case ANSWER, CONFIRM -> Place.Room.QUESTIONNAIRE;
            case CORRECT -> item.question() == null ? Place.Room.REVIEW : Place.Room.QUESTIONNAIRE;
            case JUDGE, CLOSE_GAPS, JUSTIFY -> Place.Room.RISKS;
            case LOWER, CATCH_UP -> Place.Room.ACTIONS;
            case SETTLE, ASK_DPO, SEEK_VIEWS, CONSULT, AWAIT_AUTHORITY, PROHIBITED, NOT_APPROVED, DECIDE, LIFT, REVIEW -> Place.Room.REVIEW;
            case PLAN_REVIEW, DESCRIBE -> null;
            case REPORT -> Place.Room.REPORT;
        };
    }

    void go(Item item) {
        Place.Room room = room(item);
        if (room != null) {
            go(room, item.question());
        }
    }

    void go(Place.Room room, @Nullable AnswerKey question) {
        open.workroom().navigator().go(new Place.InAssessment(open.assessment().id(), room, question));
    }

    List<SectionState> sections() {
        Map<String, List<AnswerKey>> pages = new LinkedHashMap<>();
        for (AnswerKey key : open.evaluation().questionnaire().visible()) {
            open.template().sectionOf(key.question())
                    .ifPresent(section -> pages.computeIfAbsent(section.id(), _ -> new ArrayList<>()).add(key));
        }
        Set<AnswerKey> missing = Set.copyOf(open.evaluation().questionnaire().open());
        return pages.entrySet().stream().map(each -> state(each.getKey(), each.getValue(), missing)).toList();
    }

    private SectionState state(String id, List<AnswerKey> keys, Set<AnswerKey> open) {
        Section section = this.open.template().sections().stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
        List<AnswerKey> asked = keys.stream().filter(key -> question(key).details().bind() == null).toList();
        int answered = (int) asked.stream().filter(this::isAnswered).count();
        List<AnswerKey> missing = keys.stream().filter(open::contains).toList();
        return new SectionState(
                section.number(),
                this.open.template().texts().sectionTitle(this.open.words().language(), id),
                new Progress(answered, asked.size()),
                missing.size(),
                missing.isEmpty() ? keys.getFirst() : missing.getFirst());
    }

    private Question question(AnswerKey key) {
        return open.template().question(key.question()).orElseThrow();
    }

    private boolean isAnswered(AnswerKey key) {
        return Answered.is(question(key), open.assessment().answer(key).orElse(null));
    }

    /** Risks that nobody dismissed, and that are above the organisation's threshold at this level. */
    int above(LevelKind kind) {
        return (int) open.evaluation().risks().stream()
                .filter(risk -> risk.status() != RiskStatus.DISMISSED && risk.level(kind).threshold() == Threshold.ABOVE)
                .count();
    }

    /** Risks that nobody dismissed. */
    int risks() {
        return (int) open.evaluation().risks().stream().filter(risk -> risk.status() != RiskStatus.DISMISSED).count();
    }

    /** Compliance gaps that nobody dismissed, in one of these states. */
    int gaps(ComplianceGap.State... states) {
        List<ComplianceGap.State> wanted = List.of(states);
        return (int) open.evaluation().gaps().stream()
                .filter(gap -> gap.status() != RiskStatus.DISMISSED && wanted.contains(gap.state()))
                .count();
    }

    List<Action> openActions() {
        return open.assessment().plan().actions().values().stream()
                .filter(action -> action.status() != ActionStatus.IMPLEMENTED)
                .toList();
    }

    int overdue() {
        return (int) openActions().stream().filter(action -> action.due() != null && action.due().isBefore(today())).count();
    }

    /** Why a title can't be kept, or empty. */
    String titleProblem(String title) {
        return Blank.is(title) ? open.words().text("application.titleBlank") : "";
    }

    void title(String title) {
        if (!Blank.is(title)) {
            edit(details -> details.withTitle(title));
        }
    }

    /** Makes an edit of the details. */
    void edit(UnaryOperator<Details> edit) {
        Details wanted = edit.apply(details());
        if (Objects.equals(wanted, details())) {
            return;
        }
        try {
            if (takingBack) {
                describing.takeBack(wanted);
            } else {
                describing.become(wanted);
            }
        } catch (UserFault e) {
            open.workroom().dialogs().fault(e);
        }
    }

    /** Asks whether the assessment is no longer to be held, and if so takes the reason away. */
    void liftHold(String reason) {
        Words words = open.words();
        open.workroom()
                .dialogs()
                .confirm(
                        words.text("details.hold.lift.title"),
                        words.text("details.hold.lift.text", reason),
                        words.text("details.hold.lift.action"),
                        () -> edit(details -> details.withLegalHold(null)));
    }

    /** What is saved meanwhile takes back the person's own typing. */
    void takingBack(Runnable save) {
        takingBack = true;
        try {
            save.run();
        } finally {
            takingBack = false;
        }
    }

    /** The statuses that can be chosen now. */
    List<AssessmentStatus> moves() {
        return describing.moves();
    }

    /** Whether what was decided on can still be edited: not in the archive. */
    boolean editable() {
        return details().status() != AssessmentStatus.ARCHIVED;
    }

    /** Who wrote it, first ones first; a dash where nobody did yet, and empty until that was read. */
    ReadOnlyStringProperty writers() {
        return writers.getReadOnlyProperty();
    }

    /** Reads who wrote it, unless whoever edits here is known to be among them: a save adds nobody else. */
    void readWriters() {
        if (listed || !(open.editor().saveState() instanceof SaveState.Saved)) {
            return;
        }
        open.workroom().tasks().store(
                describing::writers,
                authors -> {
                    listed = authors.stream().map(Author::id).anyMatch(open.editor().author().id()::equals);
                    List<String> names = authors.stream().map(Author::name).distinct().toList();
                    writers.set(names.isEmpty() ? "—" : String.join(", ", names));
                },
                open.workroom().dialogs()::fault);
    }
}
