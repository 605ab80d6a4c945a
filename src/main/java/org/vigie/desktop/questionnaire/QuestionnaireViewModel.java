package org.vigie.desktop.questionnaire;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.vigie.desktop.support.AnswerEdits;
import org.vigie.desktop.support.OpenAssessment;
import org.vigie.domain.assessment.Answer;
import org.vigie.domain.evaluation.Answered;
import org.vigie.domain.evaluation.Finding;
import org.vigie.domain.evaluation.Progress;
import org.vigie.domain.identity.AnswerKey;
import org.vigie.domain.review.Comment;
import org.vigie.domain.risk.RiskLevel;
import org.vigie.domain.risk.RiskStatus;
import org.vigie.domain.template.Question;
import org.vigie.domain.template.Section;

/** What the questionnaire shows: the outline, one page of questions, and what its answers raise. */
final class QuestionnaireViewModel {
    private final OpenAssessment open;
    private final AnswerEdits edits;
    private final AnswerTexts texts;
    private final Concerns concerns;
    private final Wording wording;
    private final CommentDrafts drafts;
    private final ReadOnlyObjectWrapper<Page> page;
    private final ObjectProperty<@Nullable AnswerKey> focused = new SimpleObjectProperty<>();
    private Map<Page, List<AnswerKey>> pages;
    private Consumer<AnswerKey> arrival = _ -> {};

    /**
     * The questionnaire of an open assessment.
     *
     * @param focus the question to begin at, or null for the first page with something left to answer
     */
    QuestionnaireViewModel(OpenAssessment open, @Nullable AnswerKey focus) {
        this.open = open;
        this.edits = new AnswerEdits(open);
        this.texts = new AnswerTexts(open);
        this.concerns = new Concerns(open);
        this.wording = new Wording(open.template().texts(), open.words().language(), open.editor().author().role());
        this.drafts = new CommentDrafts(open);
        this.pages = pagesOf(open);
        Page first = pages.keySet().stream().findFirst().orElseGet(() -> new Page("", null));
        this.page = new ReadOnlyObjectWrapper<>(first);
        if (focus != null && pageOf(focus).filter(pages::containsKey).isPresent()) {
            focus(focus);
        } else {
            pages.keySet().stream().filter(each -> !isComplete(each)).findFirst().ifPresent(page::set);
        }
    }

    private static Map<Page, List<AnswerKey>> pagesOf(OpenAssessment open) {
        Map<Page, List<AnswerKey>> result = new LinkedHashMap<>();
        for (AnswerKey key : open.evaluation().questionnaire().visible()) {
            open.template()
                    .sectionOf(key.question())
                    .ifPresent(section ->
                            result.computeIfAbsent(new Page(section.id(), key.row()), _ -> new ArrayList<>()).add(key));
        }
        return result;
    }

    OpenAssessment open() {
        return open;
    }

    AnswerEdits edits() {
        return edits;
    }

    AnswerTexts texts() {
        return texts;
    }

    CommentDrafts drafts() {
        return drafts;
    }

    ReadOnlyObjectProperty<Page> page() {
        return page.getReadOnlyProperty();
    }

    /** The question that the person is at; null before they are at one. */
    ObjectProperty<@Nullable AnswerKey> focused() {
        return focused;
    }

    /** Follows a change of the assessment. */
    void refresh() {
        pages = pagesOf(open);
        if (!pages.containsKey(page.get())) {
            pages.keySet().stream().findFirst().ifPresent(this::show);
        }
    }

    void show(Page next) {
        if (!next.equals(page.get())) {
            focused.set(null);
            page.set(next);
        }
    }

    /** Marks a question as the one at hand, on whatever page it is. */
    void focus(AnswerKey key) {
        pageOf(key).filter(pages::containsKey).ifPresent(this::show);
        focused.set(key);
    }

    /** Goes to a question: it is brought into sight, and the keyboard with it. */
    void goTo(AnswerKey key) {
        focus(key);
        arrival.accept(key);
    }

    /** What brings questions into sight. */
    void onArrival(Consumer<AnswerKey> bring) {
        arrival = bring;
    }

    private Optional<Page> pageOf(AnswerKey key) {
        return open.template().sectionOf(key.question()).map(section -> new Page(section.id(), key.row()));
    }

    List<AnswerKey> questions() {
        return pages.getOrDefault(page.get(), List.of());
    }

    Question question(AnswerKey key) {
        return open.template().question(key.question()).orElseThrow();
    }

    Wording wording() {
        return wording;
    }

    Optional<Section> section() {
        return open.template().sections().stream().filter(each -> each.id().equals(page.get().section())).findFirst();
    }

    @Nullable Answer answer(AnswerKey key) {
        return open.assessment().answers().given().get(key);
    }

    boolean isAnswered(AnswerKey key) {
        return Answered.is(question(key), answer(key));
    }

    private boolean isAsked(AnswerKey key) {
        return question(key).details().bind() == null;
    }

    private boolean isComplete(Page each) {
        return pages.getOrDefault(each, List.of()).stream().noneMatch(key -> isAsked(key) && !isAnswered(key));
    }

    /** The next question without an answer after the one where the person is, beginning again at the top. */
    Optional<AnswerKey> nextOpen() {
        List<AnswerKey> all = pages.values().stream().flatMap(List::stream).toList();
        AnswerKey at = focused.get();
        int from = at == null ? all.indexOf(questions().stream().findFirst().orElse(null)) - 1 : all.indexOf(at);
        for (int step = 1; step <= all.size(); step++) {
            AnswerKey key = all.get(Math.floorMod(from + step, all.size()));
            if (isAsked(key) && !isAnswered(key)) {
                return Optional.of(key);
            }
        }
        return Optional.empty();
    }

    /** How many questions without an answer must have one before anyone decides. */
    int requiredOpen() {
        return open.evaluation().questionnaire().open().size();
    }

    Progress progress() {
        return open.evaluation().questionnaire().progress();
    }

    Progress progress(Page each) {
        List<AnswerKey> asked = pages.getOrDefault(each, List.of()).stream().filter(this::isAsked).toList();
        return new Progress((int) asked.stream().filter(this::isAnswered).count(), asked.size());
    }

    List<OutlineEntry> outline() {
        List<Concern> all = concerns.all();
        return pages.keySet().stream().map(each -> entry(each, all)).toList();
    }

    private OutlineEntry entry(Page each, List<Concern> all) {
        List<Concern> raised = all.stream()
                .filter(concern -> !concern.dismissed() && concern.isRaisedBy(key -> pageOf(key).filter(each::equals).isPresent()))
                .toList();
        RiskLevel highest = raised.stream()
                .flatMap(concern -> Stream.ofNullable(concern.level()))
                .max(Comparator.comparingInt(RiskLevel::level))
                .orElse(null);
        int gaps = (int) raised.stream().filter(Concern::gap).count();
        return new OutlineEntry(each, number(each), title(each), progress(each), highest, gaps);
    }

    String number(Page each) {
        return open.template().sections().stream()
                .filter(section -> section.id().equals(each.section()))
                .map(Section::number)
                .findFirst()
                .orElse("");
    }

    String title(Page each) {
        String title = open.template().texts().sectionTitle(open.words().language(), each.section());
        if (each.row() == null) {
            return title;
        }
        String table = open.template().sections().stream()
                .filter(section -> section.id().equals(each.section()))
                .flatMap(section -> Stream.ofNullable(section.repeatFor()))
                .findFirst()
                .orElse("");
        return title + " · " + texts.row(AnswerKey.of(table), each.row());
    }

    /** What the answers of this page raise. */
    List<Concern> concernsHere() {
        return concerns.raisedBy(key -> pageOf(key).filter(page.get()::equals).isPresent());
    }

    Concerns concerns() {
        return concerns;
    }

    /** Where to go from here. */
    WhatNow whatNow() {
        List<Page> unfinished = pages.keySet().stream().filter(each -> !isComplete(each)).toList();
        int openHere = (int) questions().stream().filter(key -> isAsked(key) && !isAnswered(key)).count();
        if (openHere > 0) {
            return new WhatNow.Open(openHere, following(unfinished).orElse(null));
        }
        Optional<Page> next = following(unfinished);
        if (next.isPresent()) {
            return new WhatNow.Continue(next.get(), unfinished.size());
        }
        List<AnswerKey> toConfirm = open.evaluation().questionnaire().toConfirm();
        if (!toConfirm.isEmpty()) {
            return new WhatNow.Confirm(toConfirm.size(), toConfirm.getFirst());
        }
        long toJudge = concerns.all().stream().filter(concern -> concern.status() == RiskStatus.SUGGESTED).count();
        return toJudge > 0 ? new WhatNow.Judge((int) toJudge) : new WhatNow.Plan();
    }

    /** The first of these pages after this one, beginning again at the top. */
    private Optional<Page> following(List<Page> some) {
        List<Page> all = List.copyOf(pages.keySet());
        int here = all.indexOf(page.get());
        return Stream.concat(all.stream().skip(here + 1L), all.stream().limit(Math.max(0, here))).filter(some::contains).findFirst();
    }

    /** What is wrong with an answer, in the order of the evaluation. */
    List<Finding> findings(AnswerKey key) {
        return open.evaluation().findings().stream().filter(finding -> key.equals(finding.on())).toList();
    }

    /** Remarks on an answer, oldest first. */
    List<Comment> comments(AnswerKey key) {
        return open.assessment().review().comments().values().stream()
                .filter(comment -> comment.on().equals(key))
                .sorted(Comparator.comparing(Comment::at))
                .toList();
    }

    /** A moment as day and time. */
    String when(Instant at) {
        ZoneId zone = open.workroom().clock().getZone();
        return open.words().text("questionnaire.when", open.words().day(LocalDate.ofInstant(at, zone)), open.words().time(at, zone));
    }
}
