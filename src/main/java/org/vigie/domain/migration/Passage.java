package org.vigie.domain.migration;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vigie.domain.assessment.Answer;
import org.vigie.domain.assessment.AnswerValue;
import org.vigie.domain.template.Migration;
import org.vigie.domain.template.SemanticVersion;
import org.vigie.domain.template.Template;

/** The migrations between two versions, one after another: where questions come to stand, and how what was answered reads there. */
final class Passage {
    private final List<Migration> migrations;

    private Passage(List<Migration> migrations) {
        this.migrations = migrations;
    }

    /** From a version to a newer one: every migration that starts from it or from a later one. */
    static Passage from(String version, Template next) {
        SemanticVersion start = SemanticVersion.parse(version).orElse(SemanticVersion.NONE);
        return new Passage(next.rules().migrations().stream()
                .filter(migration -> migration.last().compareTo(start) >= 0)
                .sorted(Comparator.comparing(Migration::first).thenComparing(Migration::last))
                .toList());
    }

    /** Where a question leads: to itself, others, or nowhere. */
    List<String> ids(String question) {
        return List.copyOf(answers(question, null).keySet());
    }

    /** The same answer in the codes of each question to which it leads, by their ids. */
    Map<String, @Nullable Answer> answers(String question, @Nullable Answer given) {
        Map<String, @Nullable Answer> standing = new LinkedHashMap<>();
        standing.put(question, given);
        for (Migration migration : migrations) {
            migration.steps().forEach(step -> lead(step, standing));
            migration.steps().forEach(step -> recode(step, standing));
        }
        return standing;
    }

    /** Whether several questions ask for what this one did. */
    boolean isSplit(String question) {
        List<String> ids = List.of(question);
        for (Migration migration : migrations) {
            for (Migration.Step step : migration.steps()) {
                if (step instanceof Migration.Split split && ids.contains(split.question())) {
                    return true;
                }
                Map<String, @Nullable Answer> standing = new LinkedHashMap<>();
                ids.forEach(id -> standing.put(id, null));
                lead(step, standing);
                ids = List.copyOf(standing.keySet());
            }
        }
        return false;
    }

    /** The key of the text that says why what a question led to was removed. */
    Optional<String> note(String question) {
        Map<String, @Nullable Answer> standing = new LinkedHashMap<>();
        standing.put(question, null);
        for (Migration migration : migrations) {
            for (Migration.Step step : migration.steps()) {
                if (step instanceof Migration.Remove(String removed, String note) && note != null && standing.containsKey(removed)) {
                    return Optional.of(note);
                }
                lead(step, standing);
            }
        }
        return Optional.empty();
    }

    private static void lead(Migration.Step step, Map<String, @Nullable Answer> standing) {
        switch (step) {
            case Migration.Rename(String from, String to) -> replace(standing, from, List.of(to));
            case Migration.Remove(String question, _) -> replace(standing, question, List.of());
            case Migration.Split(String question, List<String> into) -> replace(standing, question, into);
            case Migration.RenameColumn _, Migration.RenameOption _ -> {}
        }
    }

    private static void replace(Map<String, @Nullable Answer> standing, String question, List<String> into) {
        if (standing.containsKey(question)) {
            Answer answer = standing.remove(question);
            into.forEach(id -> standing.put(id, answer));
        }
    }

    private static void recode(Migration.Step step, Map<String, @Nullable Answer> standing) {
        switch (step) {
            case Migration.RenameColumn(String question, String from, String to) ->
                standing.computeIfPresent(question, (_, answer) -> valued(answer, value -> columnRenamed(value, from, to)));
            case Migration.RenameOption option ->
                standing.computeIfPresent(option.question(), (_, answer) -> valued(answer, value -> optionRenamed(value, option)));
            case Migration.Rename _, Migration.Remove _, Migration.Split _ -> {}
        }
    }

    private static Answer valued(Answer answer, UnaryOperator<AnswerValue> change) {
        AnswerValue value = answer.value();
        return value == null ? answer : new Answer(change.apply(value), answer.state(), answer.note(), answer.evidence());
    }

    private static AnswerValue columnRenamed(AnswerValue value, String from, String to) {
        return cells(value, cells -> {
            AnswerValue cell = cells.containsKey(to) ? null : cells.remove(from);
            if (cell != null) {
                cells.put(to, cell);
            }
        });
    }

    private static AnswerValue optionRenamed(AnswerValue value, Migration.RenameOption option) {
        String column = option.column();
        return column == null
                ? recoded(value, option)
                : cells(value, cells -> cells.computeIfPresent(column, (_, cell) -> recoded(cell, option)));
    }

    private static AnswerValue recoded(AnswerValue value, Migration.RenameOption option) {
        if (value instanceof AnswerValue.Choice(String code)) {
            return new AnswerValue.Choice(recoded(code, option));
        }
        return value instanceof AnswerValue.Multi(List<String> codes)
                ? new AnswerValue.Multi(codes.stream().map(code -> recoded(code, option)).distinct().toList())
                : value;
    }

    private static String recoded(String code, Migration.RenameOption option) {
        return code.equals(option.from()) ? option.to() : code;
    }

    @FunctionalInterface
    private interface CellEdit {
        void edit(Map<String, AnswerValue> cells);
    }

    private static AnswerValue cells(AnswerValue value, CellEdit edit) {
        if (!(value instanceof AnswerValue.Table(List<AnswerValue.Row> rows))) {
            return value;
        }
        Stream<AnswerValue.Row> edited = rows.stream().map(row -> {
            Map<String, AnswerValue> cells = new HashMap<>(row.cells());
            edit.edit(cells);
            return new AnswerValue.Row(row.id(), cells);
        });
        return new AnswerValue.Table(edited.toList());
    }
}
