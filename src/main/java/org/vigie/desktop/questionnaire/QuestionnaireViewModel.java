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
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.vigie.application.RiskJudging;
import org.vigie.application.port.UserFault;
import org.vigie.desktop.support.OpenAssessment;
import org.vigie.domain.assessment.Answer;
import org.vigie.domain.evaluation.Answered;
import org.vigie.domain.evaluation.Finding;
import org.vigie.domain.evaluation.Progress;
import org.vigie.domain.identity.AnswerKey;
import org.vigie.domain.review.Comment;
import org.vigie.domain.risk.AddedRisk;
import org.vigie.domain.risk.Because;
import org.vigie.domain.risk.LevelKind;
import org.vigie.domain.risk.RiskLevel;
import org.vigie.domain.template.Question;
import org.vigie.domain.template.QuestionType;
import org.vigie.domain.template.Section;

/** What the questionnaire shows: the outline, one page of questions, and what its answers raise. */
final class QuestionnaireViewModel {
    private static final String PLAIN = "pmLabel";

    /** Roles of people who answer about a product, and not for the law. */
    private static final Pattern PRODUCT =
            Pattern.compile("produ[ic]t|projet|project|marketing|métier|business", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private final OpenAssessment open;
    private final AnswerEdits edits;
    private final AnswerTexts texts;
    private final ReadOnlyObjectWrapper<Page> page;
    private final ObjectProperty<@Nullable AnswerKey> focused = new SimpleObjectProperty<>();
    private Map<Page, List<AnswerKey>> pages;
    private boolean plain;

    /**
     * The questionnaire of an open assessment.
     *
     * @param focus the question to begin at, or null for the first page with something left to answer
     */
    QuestionnaireViewModel(OpenAssessment open, @Nullable AnswerKey focus) {
        this.open = open;
        this.edits = new AnswerEdits(open);
        this.texts = new AnswerTexts(open);
        this.plain = PRODUCT.matcher(open.editor().author().role()).find();
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

    /** Goes to a question, on whatever page it is. */
    void focus(AnswerKey key) {
        pageOf(key).filter(pages::containsKey).ifPresent(this::show);
        focused.set(key);
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

    /** Whether questions are put in the words of a product team, where the template has them, or in those of the law. */
    boolean plain() {
        return plain;
    }

    void speakPlainly(boolean now) {
        plain = now;
    }

    boolean hasPlainWords() {
        return open.template().texts().all(open.words().language()).keySet().stream().anyMatch(key -> key.endsWith("/" + PLAIN));
    }

    /** A question, in the words that were chosen. */
    String label(AnswerKey key) {
        String legal = open.template().texts().label(open.words().language(), key.question());
        return plain ? plainLabel(key).orElse(legal) : legal;
    }

    /** The same question in the other words, where it has others. */
    Optional<String> otherLabel(AnswerKey key) {
        String legal = open.template().texts().label(open.words().language(), key.question());
        return plainLabel(key).map(words -> plain ? legal : words);
    }

    private Optional<String> plainLabel(AnswerKey key) {
        return open.template().texts().find(open.words().language(), "questions", key.question(), PLAIN);
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

    Progress progress() {
        return open.evaluation().questionnaire().progress();
    }

    Progress progress(Page each) {
        List<AnswerKey> asked = pages.getOrDefault(each, List.of()).stream().filter(this::isAsked).toList();
        return new Progress((int) asked.stream().filter(this::isAnswered).count(), asked.size());
    }

    List<OutlineEntry> outline() {
        List<Concern> concerns = concerns();
        return pages.keySet().stream().map(each -> entry(each, concerns)).toList();
    }

    private OutlineEntry entry(Page each, List<Concern> all) {
        List<Concern> concerns = all.stream().filter(concern -> !concern.dismissed() && raisedIn(concern, each)).toList();
        RiskLevel highest = concerns.stream()
                .flatMap(concern -> Stream.ofNullable(concern.level()))
                .max(Comparator.comparingInt(RiskLevel::level))
                .orElse(null);
        int gaps = (int) concerns.stream().filter(Concern::gap).count();
        return new OutlineEntry(each, number(each), title(each), progress(each), highest, gaps);
    }

    private String number(Page each) {
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

    /** What the answers of this page raise: gaps first, then risks from the highest level down, dismissed ones last. */
    List<Concern> concernsHere() {
        return concerns().stream()
                .filter(concern -> raisedIn(concern, page.get()))
                .sorted(Comparator.comparing(Concern::dismissed)
                        .thenComparingInt(concern -> concern.level() == null ? Integer.MIN_VALUE : -concern.level().level()))
                .toList();
    }

    private boolean raisedIn(Concern concern, Page where) {
        return concern.because().stream().map(Because::answer).anyMatch(key -> pageOf(key).filter(where::equals).isPresent());
    }

    private List<Concern> concerns() {
        List<Concern> result = new ArrayList<>();
        open.evaluation()
                .gaps()
                .forEach(gap -> result.add(new Concern(gap.code(), riskTitle(gap.code()), gap.status(), null, gap.because())));
        open.evaluation()
                .risks()
                .forEach(risk -> result.add(new Concern(
                        risk.code(), riskTitle(risk.code()), risk.status(), risk.level(LevelKind.CURRENT), risk.because())));
        return result;
    }

    private String riskTitle(String code) {
        AddedRisk added = open.assessment().register().added().get(code);
        return added == null ? open.template().texts().riskTitle(open.words().language(), code) : added.title();
    }

    void retain(String code) {
        judge(judging -> judging.retain(code, null));
    }

    void dismiss(String code, String reason) {
        judge(judging -> judging.dismiss(code, reason));
    }

    void reopen(String code) {
        judge(judging -> judging.reopen(code));
    }

    private void judge(java.util.function.Consumer<RiskJudging> judgement) {
        try {
            judgement.accept(new RiskJudging(open.editor()));
        } catch (UserFault e) {
            open.workroom().dialogs().fault(e);
        }
    }

    /** What is wrong with an answer, in the order of the evaluation. */
    List<Finding> findings(AnswerKey key) {
        return open.evaluation().findings().stream().filter(finding -> key.equals(finding.on())).toList();
    }

    /** The text of a finding. */
    String text(Finding finding) {
        if (!finding.builtIn()) {
            return open.template().texts().check(open.words().language(), finding.id());
        }
        AnswerKey on = finding.on();
        Object[] arguments = finding.arguments().stream().map(code -> on == null ? code : named(on, code)).toArray();
        return open.words().text("evaluation." + finding.id(), arguments);
    }

    /** The option or column that a built-in check names, as people see it. */
    private String named(AnswerKey on, String code) {
        boolean table = question(on).type() instanceof QuestionType.Table;
        return table
                ? open.template().texts().column(open.words().language(), on.question(), code)
                : texts.option(on.question(), null, code);
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
