package org.vigie.domain.evaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vigie.domain.assessment.AnswerState;
import org.vigie.domain.assessment.AnswerValue;
import org.vigie.domain.assessment.Assessment;
import org.vigie.domain.identity.AnswerKey;
import org.vigie.domain.identity.RowId;
import org.vigie.domain.template.ComputedRule;
import org.vigie.domain.template.Formula;
import org.vigie.domain.template.Question;
import org.vigie.domain.template.QuestionType;
import org.vigie.domain.template.Section;
import org.vigie.domain.template.Template;
import org.vigie.domain.template.Value;

/**
 * An assessment as the rules of its template read it on a day: which questions show, and what each answer is worth. A hidden
 * question, a bound one and what does not fit its question read as nothing.
 */
final class Reading {
    private final Template template;
    private final Assessment assessment;
    private final LocalDate today;
    private final Map<String, Slot> once = new HashMap<>();
    private final Scope scope = new Scope(this, once, Map.of(), null);
    private final Map<String, List<Map<String, Slot>>> repeated = new HashMap<>();
    private final Map<String, Boolean> sections = new HashMap<>();
    private final Map<String, ComputedRule> rules = new HashMap<>();
    private final Map<String, Value> computed = new HashMap<>();
    private boolean askedForToday;

    Reading(Template template, Assessment assessment, LocalDate today) {
        this.template = template;
        this.assessment = assessment;
        this.today = today;
        template.rules().computed().forEach(rule -> rules.put(rule.id(), rule));
        for (Section section : template.sections()) {
            if (section.repeatFor() == null) {
                section.questions().forEach(question -> once.put(question.id(), slot(section, question, null, scope)));
            }
        }
        resolve();
        for (Section section : template.sections()) {
            if (section.repeatFor() != null) {
                repeated.put(section.id(), repeat(section, section.repeatFor()));
            }
        }
    }

    private Slot slot(Section section, Question question, @Nullable RowId row, Scope in) {
        AnswerKey key = new AnswerKey(question.id(), row);
        return new Slot(section, question, key, assessment.answers().given().get(key), in);
    }

    /** Each after what it reads, so that a long chain of conditions needs no deep stack. */
    private void resolve() {
        for (String id : template.dependencyOrder()) {
            Slot slot = once.get(id);
            if (slot != null) {
                visible(slot);
            } else if (rules.containsKey(id)) {
                computed(id);
            }
        }
    }

    private List<Map<String, Slot>> repeat(Section section, String table) {
        Slot rows = once.get(table);
        List<Map<String, Slot>> result = new ArrayList<>();
        if (rows != null && value(rows) instanceof Value.ListOf(List<Value> values)) {
            for (Value value : values) {
                if (value instanceof Value.Row row) {
                    result.add(repeat(section, row));
                }
            }
        }
        return result;
    }

    private Map<String, Slot> repeat(Section section, Value.Row row) {
        Map<String, Slot> slots = new LinkedHashMap<>();
        Scope in = new Scope(this, once, slots, row);
        RowId id = new RowId(row.id());
        section.questions().forEach(question -> slots.put(question.id(), slot(section, question, id, in)));
        return slots;
    }

    LocalDate today() {
        askedForToday = true;
        return today;
    }

    /** Whether any rule has read the day so far: as long as none has, nothing that was read depends on it. */
    boolean askedForToday() {
        return askedForToday;
    }

    /** Outside repeated sections. */
    Scope scope() {
        return scope;
    }

    /** What shows, in the template's order; a repeated section's questions once per row. */
    List<Slot> visible() {
        List<Slot> result = new ArrayList<>();
        for (Section section : template.sections()) {
            if (section.repeatFor() == null) {
                for (Question question : section.questions()) {
                    addIfVisible(once.get(question.id()), result);
                }
            } else {
                repeated.getOrDefault(section.id(), List.of())
                        .forEach(slots -> slots.values().forEach(slot -> addIfVisible(slot, result)));
            }
        }
        return result;
    }

    private void addIfVisible(@Nullable Slot slot, List<Slot> result) {
        if (slot != null && visible(slot)) {
            result.add(slot);
        }
    }

    /** All slots of a question: one, or one per row where its section is repeated. */
    List<Slot> slots(String questionId) {
        Slot single = once.get(questionId);
        if (single != null) {
            return List.of(single);
        }
        Optional<Section> section = template.sectionOf(questionId);
        return section.map(s -> repeated.getOrDefault(s.id(), List.of())).orElse(List.of()).stream()
                .flatMap(slots -> Optional.ofNullable(slots.get(questionId)).stream())
                .toList();
    }

    boolean visible(Slot slot) {
        if (slot.visibility == Slot.Visibility.NOT_RESOLVED) {
            slot.visibility = Slot.Visibility.RESOLVING;
            boolean shows = sectionShows(slot) && holds(slot.question.visibleIf(), slot.scope);
            slot.visibility = shows ? Slot.Visibility.VISIBLE : Slot.Visibility.HIDDEN;
        }
        return slot.visibility == Slot.Visibility.VISIBLE;
    }

    private boolean sectionShows(Slot slot) {
        Section section = slot.section;
        if (section.visibleIf() == null) {
            return true;
        }
        if (section.repeatFor() != null) {
            return holds(section.visibleIf(), slot.scope);
        }
        Boolean known = sections.get(section.id());
        if (known == null) {
            known = holds(section.visibleIf(), scope);
            sections.put(section.id(), known);
        }
        return known;
    }

    static boolean holds(@Nullable Formula condition, Environment environment) {
        return condition == null || Interpreter.holds(condition.tree(), environment);
    }

    boolean isUnknown(Slot slot) {
        return slot.state() == AnswerState.UNKNOWN && !slot.bound() && visible(slot);
    }

    /** What the rules read. */
    Value value(Slot slot) {
        if (!visible(slot)) {
            return AnswerReader.nothing(slot.question.type());
        }
        Value known = slot.value;
        if (known == null) {
            known = read(slot);
            slot.value = known;
        }
        return known;
    }

    private Value read(Slot slot) {
        QuestionType type = slot.question.type();
        AnswerValue given = slot.givenValue();
        if (slot.bound() || (given == null && slot.state() != null)) {
            return AnswerReader.nothing(type);
        }
        if (type instanceof QuestionType.Table table) {
            return new TableReader(this, slot, table).read();
        }
        return given == null ? AnswerReader.nothing(type) : AnswerReader.read(type, given, rowsFor(type, slot.scope));
    }

    /** Where a reference points to from here, or null for another type or a table that can't be named from here. */
    @Nullable Slot rowsFor(QuestionType type, Scope from) {
        return type instanceof QuestionType.Ref(String table, boolean _) ? from.slot(table) : null;
    }

    /** A computed value, or nothing where its formula is in error or, against the linter's word, reads itself. */
    Value computed(String id) {
        Value known = computed.get(id);
        if (known != null) {
            return known;
        }
        ComputedRule rule = rules.get(id);
        if (rule == null) {
            return Value.NOTHING;
        }
        computed.put(id, Value.NOTHING);
        Value value = Interpreter.value(rule.formula().tree(), scope).orElse(Value.NOTHING);
        computed.put(id, value);
        return value;
    }

    /** All computed values by id. */
    Map<String, Value> computed() {
        Map<String, Value> result = new LinkedHashMap<>();
        template.rules().computed().forEach(rule -> result.put(rule.id(), computed(rule.id())));
        return result;
    }

    @Nullable Formula formula(String computedId) {
        ComputedRule rule = rules.get(computedId);
        return rule == null ? null : rule.formula();
    }
}
