package org.vigie.desktop.questionnaire;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.vigie.domain.assessment.Answer;
import org.vigie.domain.assessment.AnswerValue;
import org.vigie.domain.assessment.Change;
import org.vigie.domain.identity.AnswerKey;
import org.vigie.domain.identity.RowId;
import org.vigie.domain.template.QuestionType;
import org.vigie.domain.template.Template;
import org.vigie.domain.text.RichText;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The customer-data template with its rules, made as large as they come: 1,000 questions and a table of 500 rows. */
final class BigTemplate {
    static final String ID = "big";
    static final AnswerKey TABLE = AnswerKey.of("inventory.lines");
    static final int ROWS = 500;
    static final int IN_SECTION = 42;

    private static final int QUESTIONS = 1000;
    private static final JsonMapper JSON = new JsonMapper();

    private BigTemplate() {}

    /** Writes it, with what it needs, from the bundled templates. */
    static Path write(Path bundled, Path into) throws IOException {
        try (Stream<Path> files = Files.walk(bundled)) {
            for (Path file : files.filter(Files::isRegularFile).filter(each -> !each.toString().contains("examples")).toList()) {
                String name = bundled.relativize(file).toString().replace("customer-data", ID);
                if (!name.startsWith("screening")) {
                    Path target = into.resolve(name);
                    Files.createDirectories(target.getParent());
                    Files.copy(file, target);
                }
            }
        }
        Path template = into.resolve(ID).resolve("template.json");
        ObjectNode root = (ObjectNode) JSON.readTree(Files.readString(template));
        root.put("id", ID);
        ArrayNode sections = (ArrayNode) root.get("sections");
        int count = IntStream.range(0, sections.size()).map(i -> sections.get(i).get("questions").size()).sum();
        ObjectNode texts = JSON.createObjectNode();
        ObjectNode titles = JSON.createObjectNode();
        table(sections, titles, texts);
        for (int section = 0; count + 1 < QUESTIONS; section++) {
            ObjectNode node = sections.addObject().put("id", "more" + section).put("number", String.valueOf(100 + section));
            titles.putObject("more" + section).put("title", "Further questions " + section);
            ArrayNode questions = node.putArray("questions");
            for (int i = 0; i < IN_SECTION && count + 1 < QUESTIONS; i++, count++) {
                question(questions, texts, "more" + section + ".q" + i, count);
            }
        }
        Files.writeString(template, JSON.writeValueAsString(root));
        for (String language : List.of("fr", "en")) {
            Path file = into.resolve(ID).resolve("text_" + language + ".json");
            ObjectNode all = (ObjectNode) JSON.readTree(Files.readString(file));
            ((ObjectNode) all.get("sections")).setAll(titles);
            ((ObjectNode) all.get("questions")).setAll(texts);
            Files.writeString(file, JSON.writeValueAsString(all));
        }
        return into;
    }

    private static void table(ArrayNode sections, ObjectNode titles, ObjectNode texts) {
        ObjectNode node = sections.addObject().put("id", "inventory").put("number", "99");
        titles.putObject("inventory").put("title", "Inventory");
        ObjectNode question =
                node.putArray("questions").addObject().put("id", TABLE.question()).put("code", "Q-BIG-01").put("type", "table").put("maxRows", 1000);
        ObjectNode text = texts.putObject(TABLE.question()).put("label", "Which data are held where?");
        ArrayNode columns = question.putArray("columns");
        ObjectNode labels = text.putObject("columns");
        for (int i = 0; i < 6; i++) {
            ObjectNode column = columns.addObject().put("id", "c" + i).put("type", i == 3 ? "choice" : i == 4 ? "date" : "text");
            labels.putObject("c" + i).put("label", "Column " + i);
            if (i == 0) {
                column.put("key", true);
            }
            if (i == 3) {
                column.putArray("options").addObject().put("code", "yes");
                ((ArrayNode) column.get("options")).addObject().put("code", "no");
            }
            if (i == 5) {
                column.put("visibleIf", "row.c3 == 'yes'");
            }
        }
    }

    private static void question(ArrayNode questions, ObjectNode texts, String id, int number) {
        String type = switch (number % 6) {
            case 0, 1, 2 -> "choice";
            case 3 -> "date";
            default -> "text";
        };
        ObjectNode question = questions.addObject().put("id", id).put("code", "Q-BIG-%03d".formatted(number)).put("type", type);
        if (type.equals("choice")) {
            question.putArray("options").addObject().put("code", "yes");
            ((ArrayNode) question.get("options")).addObject().put("code", "no");
        }
        if (number % 6 == 4) {
            question.put("rich", true);
        }
        texts.putObject(id).put("label", "Question number " + number + ", of which the wording is as long as usual?");
    }

    /** The rows of the table, and half of the added questions answered. */
    static Change answers(Template template) {
        List<Change> changes = new ArrayList<>();
        List<AnswerValue.Row> rows = IntStream.range(0, ROWS).mapToObj(BigTemplate::row).toList();
        changes.add(new Change.SetAnswer(TABLE, null, Answer.of(new AnswerValue.Table(rows))));
        template.sections().stream()
                .filter(section -> section.id().startsWith("more"))
                .flatMap(section -> section.questions().stream())
                .filter(question -> question.id().hashCode() % 2 == 0)
                .forEach(question -> value(question.type()).ifPresent(value ->
                        changes.add(new Change.SetAnswer(AnswerKey.of(question.id()), null, Answer.of(value)))));
        return new Change.Several(changes);
    }

    private static Optional<AnswerValue> value(QuestionType type) {
        return switch (type) {
            case QuestionType.Choice _ -> Optional.of(new AnswerValue.Choice("yes"));
            case QuestionType.Text text when text.rich() -> Optional.of(new AnswerValue.Rich(RichText.ofPlain("What is done. ".repeat(12))));
            case QuestionType.Text _ -> Optional.of(new AnswerValue.Text("What is done. ".repeat(6)));
            default -> Optional.empty();
        };
    }

    static RowId rowId(int number) {
        return new RowId("00000000-0000-4000-8000-%012d".formatted(number));
    }

    private static AnswerValue.Row row(int number) {
        Map<String, AnswerValue> cells = new HashMap<>();
        cells.put("c0", new AnswerValue.Text("Customer file " + number));
        cells.put("c1", new AnswerValue.Text("Held by the shop of the district " + number));
        cells.put("c3", new AnswerValue.Choice(number % 2 == 0 ? "yes" : "no"));
        return new AnswerValue.Row(rowId(number), cells);
    }
}
