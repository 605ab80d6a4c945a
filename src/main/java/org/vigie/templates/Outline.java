package org.vigie.templates;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vigie.application.port.ExpressionCompiler;
import org.vigie.application.port.ExpressionCompiler.Scope;
import org.vigie.application.port.ExpressionCompiler.Table;
import org.vigie.domain.template.QuestionType;
import org.vigie.templates.PlacedFormula.Place;

/** The questions of a template with their types, known before the first expression is compiled. */
final class Outline {
    private final Map<String, Item> questions = new LinkedHashMap<>();
    private final Map<String, QuestionType> types = new HashMap<>();
    private final Map<String, String> repeatedIn = new HashMap<>();
    private final Map<String, ExpressionCompiler.Type> computed = new LinkedHashMap<>();
    private final Map<String, List<String>> computedDependencies = new HashMap<>();
    private final Map<Place, Scope> scopes = new HashMap<>();

    void add(Item question, QuestionType type, @Nullable String repeatedSection) {
        String id = question.text("id");
        questions.putIfAbsent(id, question);
        types.putIfAbsent(id, type);
        if (repeatedSection != null) {
            repeatedIn.put(id, repeatedSection);
        }
    }

    void addComputed(String id, ExpressionCompiler.Type type, List<String> dependencies) {
        computed.put(id, type);
        computedDependencies.put(id, dependencies);
        scopes.clear();
    }

    boolean hasQuestion(String id) {
        return questions.containsKey(id);
    }

    @Nullable QuestionType type(String question) {
        return types.get(question);
    }

    @Nullable Item question(String id) {
        return questions.get(id);
    }

    /** Whether the question is a table outside repeated sections. */
    boolean isTable(String question) {
        return types.get(question) instanceof QuestionType.Table && !repeatedIn.containsKey(question);
    }

    /** Whether the question shows a register, and so has no answer that an expression could name. */
    boolean isBound(String question) {
        Item item = questions.get(question);
        return item != null && item.has("bind");
    }

    /** The names that an expression at this place may use. */
    Scope scope(Place place) {
        return scopes.computeIfAbsent(place, this::newScope);
    }

    private Scope newScope(Place place) {
        Map<String, ExpressionCompiler.Type> visible = new HashMap<>();
        types.forEach((id, type) -> {
            String section = repeatedIn.get(id);
            if (!isBound(id) && (section == null || section.equals(place.section()))) {
                visible.put(id, typeOf(type));
            }
        });
        String rows = place.rows();
        Map<String, ExpressionCompiler.Type> row = rows != null && types.get(rows) instanceof QuestionType.Table table ? columns(table) : null;
        return new Scope(visible, computed, computedDependencies, row, place.answer());
    }

    static ExpressionCompiler.Type typeOf(QuestionType type) {
        return switch (type) {
            case QuestionType.Text text -> ExpressionCompiler.Type.TEXT;
            case QuestionType.Choice choice -> ExpressionCompiler.Type.TEXT;
            case QuestionType.Multi multi -> ExpressionCompiler.Type.TEXT_LIST;
            case QuestionType.Number number -> ExpressionCompiler.Type.NUMBER;
            case QuestionType.Money money -> ExpressionCompiler.Type.NUMBER;
            case QuestionType.Date date -> ExpressionCompiler.Type.DATE;
            case QuestionType.Duration duration -> ExpressionCompiler.Type.DURATION;
            case QuestionType.Person person -> ExpressionCompiler.Type.TEXT;
            case QuestionType.Country country -> ExpressionCompiler.Type.TEXT;
            case QuestionType.File file -> ExpressionCompiler.Type.TEXT_LIST;
            case QuestionType.Ref ref -> ref.many() ? ExpressionCompiler.Type.TEXT_LIST : ExpressionCompiler.Type.TEXT;
            case QuestionType.Table table -> new Table(columns(table));
        };
    }

    private static Map<String, ExpressionCompiler.Type> columns(QuestionType.Table table) {
        Map<String, ExpressionCompiler.Type> columns = new HashMap<>();
        table.columns().forEach(column -> columns.putIfAbsent(column.id(), typeOf(column.type())));
        return columns;
    }
}
