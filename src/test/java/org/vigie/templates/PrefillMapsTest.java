package org.vigie.templates;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vigie.domain.template.Question;
import org.vigie.domain.template.QuestionType;
import org.vigie.domain.template.QuestionType.Option;
import org.vigie.domain.template.Template;
import org.vigie.expression.CelExpressionCompiler;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** The bundled prefill maps name questions, columns, rows and options that are there, in forms that go together. */
class PrefillMapsTest {
    private static final Path ROOT = Path.of("assessments-templates");
    private static final Path MAPS = ROOT.resolve("prefill");
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final BundledTemplates BUNDLED = bundled();

    private static BundledTemplates bundled() {
        InstalledJson form = new InstalledJson();
        return new BundledTemplates(ROOT, form, () -> new TemplateReader(new CelExpressionCompiler(), form, ROOT));
    }

    static List<String> maps() throws IOException {
        try (Stream<Path> files = Files.list(MAPS)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void a_dpia_on_the_edpb_template_can_begin_from_and_lead_to_its_neighbours() throws IOException {
        assertThat(maps()).contains(
                "screening--dpia-edpb.json", "screening--dpia-cnil.json", "screening--privacy-by-design.json",
                "privacy-by-design--dpia-edpb.json",
                "customer-data--dpia-edpb.json", "dpia-edpb--customer-data.json",
                "dpia-edpb--dpia-cnil.json", "dpia-cnil--dpia-edpb.json");
    }

    @ParameterizedTest
    @MethodSource("maps")
    void a_map_keeps_to_the_schema(String file) throws IOException {
        try (InputStream stream = Files.newInputStream(ROOT.resolve("prefill.schema.json"))) {
            Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(stream);
            assertThat(schema.validate(read(file))).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("maps")
    void a_map_goes_from_what_is_there_to_what_is_there(String file) throws IOException {
        assertThat(new Check(read(file)).problems(file)).isEmpty();
    }

    private static JsonNode read(String file) throws IOException {
        return JSON.readTree(Files.readAllBytes(MAPS.resolve(file)));
    }

    /** One map held against its two templates. */
    private static final class Check {
        private final JsonNode map;
        private final Template source;
        private final Template target;
        private final List<String> problems = new ArrayList<>();
        /** For each table of the target, the tables of the source whose rows it takes with their ids. */
        private final Map<String, Set<String>> taken = new HashMap<>();

        private String at = "";

        Check(JsonNode map) {
            this.map = map;
            this.source = BUNDLED.latest(map.get("source").stringValue()).orElseThrow();
            this.target = BUNDLED.latest(map.get("target").stringValue()).orElseThrow();
        }

        List<String> problems(String file) {
            require(file.equals(source.ref().id() + "--" + target.ref().id() + ".json"), "is called otherwise than its templates");
            map.get("entries").forEach(entry -> {
                if (entry.has("rows")) {
                    taken.computeIfAbsent(text(entry, "to"), _ -> new HashSet<>()).add(text(entry, "from"));
                }
            });
            Set<String> seen = new HashSet<>();
            for (JsonNode entry : map.get("entries")) {
                at = entry.toString();
                require(seen.add(at), "stands there twice");
                check(entry);
            }
            return problems;
        }

        private void check(JsonNode entry) {
            Question from = question(source, text(entry, "from"));
            Question to = question(target, text(entry, "to"));
            if (from == null || to == null) {
                return;
            }
            if (entry.has("rows")) {
                rows(entry.get("rows"), from, to);
                return;
            }
            QuestionType given = side(from, entry, "fromColumn", "fromRow");
            QuestionType taking = side(to, entry, "column", "row");
            if (given == null || taking == null) {
                return;
            }
            if (entry.has("options")) {
                options(entry.get("options"), given, taking);
            } else if (entry.has("text")) {
                require(taking instanceof QuestionType.Text, "says something in words where no text is asked");
            } else {
                require(goesOver(given, taking), "takes over a value of another form");
                require(!from.id().equals(to.id()), "needs no entry: both ask it under the same id");
            }
        }

        private @Nullable Question question(Template template, String id) {
            Question question = template.question(id).orElse(null);
            require(question != null, "no question " + id + " in " + template.ref().id());
            require(question == null || question.details().bind() == null, id + " shows a register");
            return question;
        }

        /** The type of the question, or of its column where one is named. */
        private @Nullable QuestionType side(Question question, JsonNode entry, String column, String row) {
            if (!entry.has(column)) {
                return question.type();
            }
            if (!(question.type() instanceof QuestionType.Table table)) {
                require(false, question.id() + " is no table");
                return null;
            }
            require(!entry.has(row) || table.fixedRows().contains(text(entry, row)), "no such row");
            return column(table, text(entry, column));
        }

        private @Nullable QuestionType column(QuestionType.Table table, String id) {
            QuestionType type =
                    table.columns().stream().filter(column -> column.id().equals(id)).map(QuestionType.Column::type).findFirst().orElse(null);
            require(type != null, "no column " + id);
            return type;
        }

        private void rows(JsonNode rows, Question from, Question to) {
            if (!(to.type() instanceof QuestionType.Table table) || !table.fixedRows().isEmpty()) {
                require(false, to.id() + " takes no rows");
                return;
            }
            rows.path("where").propertyNames().forEach(name -> {
                QuestionType type = origin(from, name);
                rows.get("where").get(name).forEach(code -> require(codes(type).contains(code.stringValue()), "no option " + code));
            });
            Set<String> filled = new TreeSet<>();
            rows.get("columns").propertyNames().forEach(name -> {
                filled.add(name);
                QuestionType taking = column(table, name);
                JsonNode origins = rows.get("columns").get(name);
                JsonNode options = rows.path("options").path(name);
                for (JsonNode each : origins.isArray() ? origins : List.of(origins)) {
                    if (taking != null) {
                        cell(from, each.stringValue(), taking, options.isMissingNode() ? null : options);
                    }
                }
            });
            rows.path("options").propertyNames().forEach(name -> require(filled.contains(name), "options of a column that takes nothing"));
            rows.path("set").propertyNames().forEach(name -> {
                require(filled.add(name), name + " is filled twice");
                require(codes(column(table, name)).contains(text(rows.get("set"), name)), "no such option to set");
            });
        }

        /** What a row's column is filled from, as a type; null where it is words. */
        private @Nullable QuestionType origin(Question from, String name) {
            if (name.equals("@option")) {
                require(!codes(from.type()).isEmpty(), from.id() + " has no options");
                return from.type();
            }
            return from.type() instanceof QuestionType.Table table ? column(table, name) : null;
        }

        private void cell(Question from, String name, QuestionType taking, @Nullable JsonNode options) {
            if (name.equals("@question")) {
                require(taking instanceof QuestionType.Text, "a label is a text");
            } else if (name.equals("@row")) {
                require(taking instanceof QuestionType.Ref ref && keepsRows(from.id(), ref.table()), "refers to rows that are not taken over");
            } else if (options != null) {
                options(options, origin(from, name), taking);
            } else if (name.equals("@option")) {
                require(taking instanceof QuestionType.Text, "an option's label is a text");
            } else {
                QuestionType given = origin(from, name);
                require(given != null, from.id() + " has no column " + name);
                require(given == null || goesOver(given, taking), name + " has another form");
            }
        }

        private boolean keepsRows(String from, String to) {
            return taken.getOrDefault(to, Set.of()).contains(from);
        }

        private void options(JsonNode options, @Nullable QuestionType given, QuestionType taking) {
            options.propertyNames().forEach(code -> {
                require(codes(given).contains(code), "no option " + code + " to come from");
                JsonNode to = options.get(code);
                require(!to.isArray() || taking instanceof QuestionType.Multi, "several codes for a choice");
                for (JsonNode each : to.isArray() ? to : List.of(to)) {
                    require(codes(taking).contains(each.stringValue()), "no option " + each + " to go to");
                }
            });
        }

        private boolean goesOver(QuestionType given, QuestionType taking) {
            if (given instanceof QuestionType.Ref before && taking instanceof QuestionType.Ref after) {
                return keepsRows(before.table(), after.table());
            }
            return given.getClass().equals(taking.getClass()) && codes(taking).containsAll(codes(given));
        }

        private static List<String> codes(@Nullable QuestionType type) {
            List<Option> options = List.of();
            if (type instanceof QuestionType.Choice choice) {
                options = choice.options();
            } else if (type instanceof QuestionType.Multi multi) {
                options = multi.options();
            }
            return options.stream().map(Option::code).toList();
        }

        private static String text(JsonNode node, String name) {
            return node.get(name).stringValue();
        }

        private void require(boolean holds, String otherwise) {
            if (!holds) {
                problems.add(at + ": " + otherwise);
            }
        }
    }
}
