package org.vigie.report.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vigie.application.port.report.ReportWriter.Options;
import org.vigie.application.port.report.ReportWriter.Subject;
import org.vigie.domain.assessment.Assessment;
import org.vigie.domain.assessment.AssessmentStatus;
import org.vigie.domain.assessment.Version;
import org.vigie.domain.evaluation.Evaluation;
import org.vigie.domain.identity.Author;
import org.vigie.domain.review.Decision;
import org.vigie.domain.template.ReviewStep;
import org.vigie.domain.template.RiskRule;
import org.vigie.domain.template.Template;
import org.vigie.domain.template.TemplateTexts;
import org.vigie.domain.text.Language;
import org.vigie.i18n.Messages;

/** What every chapter is written from, and the words for it in the report's language. */
final class Context {
    private final Subject subject;
    private final Options options;
    private final Messages messages;
    private final DateTimeFormatter date;
    private final DateTimeFormatter shortDate;
    private final DateTimeFormatter time;

    Context(Subject subject, Options options) {
        this.subject = subject;
        this.options = options;
        this.messages = new Messages(options.language().locale());
        this.date = DateTimeFormatter.ofPattern("d MMMM yyyy", options.language().locale());
        this.shortDate = DateTimeFormatter.ofPattern("d MMM yyyy", options.language().locale());
        this.time = DateTimeFormatter.ofPattern(messages.text("report.time"), options.language().locale()).withZone(options.zone());
    }

    Subject subject() {
        return subject;
    }

    Options options() {
        return options;
    }

    Template template() {
        return subject.template();
    }

    TemplateTexts texts() {
        return subject.template().texts();
    }

    Assessment assessment() {
        return subject.assessment();
    }

    Evaluation evaluation() {
        return subject.evaluation();
    }

    Language language() {
        return options.language();
    }

    Locale locale() {
        return options.language().locale();
    }

    LocalDate today() {
        return LocalDate.ofInstant(options.at(), options.zone());
    }

    /** The program's words, unless the template has its own: no audit speaks like a DPIA. */
    String text(String key, Object... arguments) {
        return texts().find(language(), "report", key)
                .map(own -> filled(own, arguments))
                .orElseGet(() -> messages.text("report." + key, arguments));
    }

    /** A template's words are no message pattern: what they may hold is {@code {0}} and the like. */
    private static String filled(String words, Object... arguments) {
        String text = words;
        for (int i = 0; i < arguments.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(arguments[i]));
        }
        return text;
    }

    /** Whether gaps can be found at all: a template without rules finds none, and its report does not claim so. */
    boolean looksForGaps() {
        return looksFor(RiskRule.Kind.COMPLIANCE) || !evaluation().gaps().isEmpty();
    }

    boolean looksForRisks() {
        return looksFor(RiskRule.Kind.RISK) || !evaluation().risks().isEmpty();
    }

    boolean plansActions() {
        return !template().rules().measures().isEmpty() || !assessment().plan().actions().isEmpty();
    }

    private boolean looksFor(RiskRule.Kind kind) {
        return template().rules().risks().stream().anyMatch(rule -> rule.kind() == kind);
    }

    /** Whether the law of the template asks for this step, so that the report says where it stands. */
    boolean asks(ReviewStep step) {
        return template().info().review().contains(step);
    }

    String common(String key, Object... arguments) {
        return messages.text("common." + key, arguments);
    }

    /** The program's word for a code, or the code itself where a template has its own. */
    String coded(String area, String code) {
        String key = "report." + area + "." + code;
        return messages.keys().contains(key) ? messages.text(key) : code;
    }

    String coded(String area, Enum<?> code) {
        return text(area + "." + code.name().toLowerCase(Locale.ROOT));
    }

    /** What a decision is called in a line that names others. */
    String decided(Decision.Kind kind) {
        return kind == Decision.Kind.CONSULTATION ? text("decision.short") : coded("decision", kind);
    }

    /** Words as they stand at the beginning of a sentence. */
    String sentence(String words) {
        int first = words.isEmpty() ? 0 : words.offsetByCodePoints(0, 1);
        return words.substring(0, first).toUpperCase(locale()) + words.substring(first);
    }

    /** One of two texts, by number: {@code key.one} or {@code key.many}. */
    String counted(String key, int count) {
        boolean one = count == 1 || (count == 0 && language() == Language.FR);
        return text(key + (one ? ".one" : ".many"), Integer.toString(count));
    }

    String date(LocalDate day) {
        return first(day, date.format(day));
    }

    /** A date for a table's cell. */
    String shortDate(LocalDate day) {
        return first(day, shortDate.format(day)).replace(' ', '\u00a0');
    }

    String date(Instant at) {
        return date(LocalDate.ofInstant(at, options.zone()));
    }

    String time(Instant at) {
        return time.format(at);
    }

    private String first(LocalDate day, String text) {
        return language() == Language.FR && day.getDayOfMonth() == 1 ? "1er" + text.substring(1) : text;
    }

    /** A person's name with the role, where there is one. */
    String person(String name, String role) {
        return role.isBlank() ? name : text("person", name, role);
    }

    String person(Author author) {
        return person(author.name(), author.role());
    }

    /** The decision that this very content bears, or null for a draft (one opened after a decision included). */
    @Nullable Decision decision() {
        AssessmentStatus status = assessment().details().status();
        return status == AssessmentStatus.APPROVED || status == AssessmentStatus.ARCHIVED ? assessment().review().decision() : null;
    }

    /** The header of the decided version, or null for a draft or where it is not recorded yet. */
    @Nullable Version version() {
        Decision decision = decision();
        if (decision == null) {
            return null;
        }
        return assessment().versions().stream()
                .filter(version -> version.number() == decision.version())
                .findFirst()
                .orElse(null);
    }

    /** Entries of a map in a fixed order: the maps of the domain have none. */
    static <K extends Comparable<K>, V> List<Map.Entry<K, V>> sorted(Map<K, V> map) {
        return map.entrySet().stream().sorted(Map.Entry.comparingByKey(Comparator.naturalOrder())).toList();
    }
}
