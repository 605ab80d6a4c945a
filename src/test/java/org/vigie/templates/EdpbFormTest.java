package org.vigie.templates;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.domain.template.Question;
import org.vigie.domain.template.Question.Binding;
import org.vigie.domain.template.QuestionType;
import org.vigie.domain.template.QuestionType.Option;
import org.vigie.domain.template.Template;
import org.vigie.expression.CelExpressionCompiler;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * Every field of the EDPB template for DPIA v1.0 (consultation version of 10 March 2026) is asked, or shown by the register that holds it; and
 * no question claims a place that the form does not have.
 */
class EdpbFormTest {
    private static final Path ROOT = Path.of("assessments-templates");
    private static final Path OFFICIAL = Path.of("../shared/samples/edpb/edpb-2026-template-v1.docx");
    private static final int EACH_ROW = -1;
    private static final Template TEMPLATE = template();
    private static final List<Field> FORM = form();

    /**
     * A place of the form that takes an answer.
     *
     * @param table counted from 0 over the tables of the official file's body
     * @param row or {@link #EACH_ROW} for a column
     */
    private record Field(String section, int table, int row, int cell, String name) {
        String place() {
            return section + " table " + table + (row == EACH_ROW ? "" : " row " + row) + " cell " + cell;
        }
    }

    private static List<Field> form() {
        List<Field> form = new ArrayList<>();
        labelled(form, "0.1", 1, "controller", "units", "establishment, contact point or representative", "DPO or similar function");
        columns(form, "0.2", 2, 1, "processor", "obligations and tasks");
        labelled(form, "0.3", 3, "name in the record", "current version and history");
        labelled(form, "0.4", 4, "launch date", "end date or expiration conditions");
        labelled(
                form, "0.5", 5, "version log", "team", "reference materials", "reasons", "scope", "completion date", "formal validation date",
                "publication or sharing");
        columns(form, "1.1.a", 6, 1, "item", "explanation", "special category");
        columns(form, "1.1.b", 7, 1, "purpose", "data and justification");
        columns(form, "1.1.c", 8, 1, "use", "data, conditions and compatibility");
        labelled(form, "1.1.d", 9, "nature", "scope", "context, cross-border processing, transfers");
        columns(form, "1.2", 10, 1, "phase", "type of operations", "explanation");
        columns(form, "1.3", 11, 0, "phase", "means and assets", "explanation");
        columns(form, "1.4", 12, 1, "code of conduct", "reason and why");
        columns(form, "2.1.a", 13, 0, "purpose or use", "legal basis", "justification");
        columns(form, "2.1.b", 14, 0, "special category item", "reason to lift the prohibition", "justification");
        columns(form, "2.2.a", 15, 0, "item", "need and relevance", "recipients", "justification", "retention period", "justification");
        columns(form, "2.2.b", 16, 0, "item", "quality metrics", "justification");
        columns(form, "2.3.a", 17, 1, "measures", "appropriateness and effectiveness", "status");
        columns(form, "2.3.b", 18, 1, "measures", "appropriateness and effectiveness", "status");
        columns(form, "2.3.c", 19, 1, "measures", "appropriateness and effectiveness", "status");
        columns(form, "2.3.d", 20, 0, "topic", "measures", "appropriateness and effectiveness", "status");
        columns(form, "2.3.e", 21, 0, "topic", "measures", "appropriateness and effectiveness", "status");
        columns(form, "3.1", 22, 1, "threat", "materialisation", "sources", "impact");
        form.add(new Field("3.2", 23, 0, 0, "necessity"));
        form.add(new Field("3.3", 24, 0, 0, "proportionality"));
        columns(form, "4.1.a", 25, 1, "threat", "materialisation", "sources", "impacts");
        form.add(new Field("4.1.b", 26, 0, 0, "method"));
        columns(form, "4.1.c", 27, 1, "risk", "likelihood", "severity", "modulating factors", "level", "acceptability");
        columns(form, "4.2.a", 28, 1, "measure", "mitigated risks", "appropriateness and effectiveness", "status");
        columns(form, "4.2.b", 29, 1, "risk", "additional measures", "likelihood", "severity", "level", "acceptability");
        form.add(new Field("4.2.c", 30, 0, 0, "plan"));
        form.add(new Field("5.1", 31, 0, 0, "DPO advice and its implementation"));
        form.add(new Field("5.2", 32, 0, 0, "views of data subjects and their participation"));
        form.add(new Field("6", 33, 0, 0, "decision"));
        form.add(new Field("6", 34, 0, 0, "justification of the decision"));
        return form;
    }

    /** Rows with their label in cell 0 and the answer in cell 1. */
    private static void labelled(List<Field> form, String section, int table, String... names) {
        IntStream.range(0, names.length).forEach(row -> form.add(new Field(section, table, row, 1, names[row])));
    }

    private static void columns(List<Field> form, String section, int table, int first, String... names) {
        IntStream.range(0, names.length).forEach(i -> form.add(new Field(section, table, EACH_ROW, first + i, names[i])));
    }

    @Test
    void every_field_of_the_form_is_asked_or_held_by_a_register() {
        Set<String> answered = TEMPLATE.questions().flatMap(question -> places(question).stream()).collect(Collectors.toSet());

        assertThat(FORM).allSatisfy(field -> assertThat(answered).as(field.name()).contains(field.place()));
        assertThat(FORM).hasSize(100);
    }

    @Test
    void no_question_claims_a_place_that_the_form_does_not_have() {
        Set<String> form = FORM.stream().map(Field::place).collect(Collectors.toSet());
        // Joint controllers add a row for their obligations, says the form's note.
        form.add("0.1 table 1 row 4 cell 1");

        assertThat(TEMPLATE.questions()).allSatisfy(question -> assertThat(form).as(question.id()).containsAll(places(question)));
    }

    @Test
    void every_section_of_the_form_is_a_section_in_its_order() {
        assertThat(TEMPLATE.sections()).extracting(section -> section.number())
                .containsExactlyElementsOf(FORM.stream().map(Field::section).distinct().toList());
    }

    @Test
    void a_table_that_fills_rows_says_where_each_of_its_columns_goes() {
        TEMPLATE.questions().forEach(question -> {
            Map<String, String> place = place(question);
            if (question.type() instanceof QuestionType.Table table && question.details().bind() == null && !rows(place).equals("line")) {
                Set<String> placed = columnPlaces(place).keySet();
                assertThat(table.columns()).as(question.id()).extracting(QuestionType.Column::id).containsAll(placed);
                assertThat(placed).as(question.id()).isNotEmpty();
            }
        });
    }

    /** Decision 7: what is a risk, an action, an opinion or the decision stands in its register and nowhere else. */
    @ParameterizedTest
    @CsvSource({
        "4.1.c,27,RISKS", "4.2.a,28,ACTIONS", "4.2.b,29,RISKS", "4.2.c,30,ACTIONS", "5.1,31,OPINION", "5.2,32,VIEWS", "6,33,DECISION", "6,34,DECISION"
    })
    void parts_four_to_six_show_the_registers(String section, String table, Binding register) {
        assertThat(TEMPLATE.questions()
                        .filter(question -> section.equals(place(question).get("section")) && table.equals(place(question).get("table")))
                        .map(question -> question.details().bind()))
                .contains(register);
    }

    @ParameterizedTest
    @CsvSource({
        "measures.principles,fairness transparency purpose_limitation data_minimisation accuracy storage_limitation integrity_confidentiality accountability",
        "measures.rights,information access_portability rectification_erasure objection_restriction automated_decisions",
        "measures.requirements,consent processors transfers"
    })
    void the_rows_that_the_form_prints_are_there_in_its_order(String question, String rows) {
        assertThat(table(question).fixedRows()).containsExactly(rows.split(" "));
    }

    @ParameterizedTest
    @CsvSource({"measures.principles", "measures.rights", "measures.requirements", "measures.by_design", "measures.security"})
    void every_measure_has_the_three_statuses(String question) {
        assertThat(codes(column(question, "status"))).containsExactly("planned", "partially_implemented", "implemented");
    }

    /** The boxes that the form prints; options beyond them are Vigie's own. */
    @ParameterizedTest
    @CsvSource({
        "dpia.reasons.art35_3,,3,none",
        "dpia.reasons.criteria,,10,none",
        "dpia.reasons.beneficial,,4,",
        "dpia.reasons.changed,,2,",
        "dpia.publication,,3,",
        "data.items,special,6,",
        "phases.steps,operations,5,",
        "codes.conduct,reason,2,",
        "legal.bases,basis,6,none",
        "legal.special,exception,10,none",
        "decision.outcome,,4,"
    })
    void every_box_of_the_form_is_an_option(String question, String column, int boxes, String own) {
        QuestionType type = column == null ? question(question).type() : column(question, column);
        assertThat(codes(type).stream().filter(code -> !code.equals(own))).hasSize(boxes);
    }

    /** The list above against the official file, where a copy of it is at hand. */
    @Test
    void the_official_file_has_these_fields_and_no_others() throws IOException {
        assumeTrue(Files.exists(OFFICIAL), "no copy of the official file at " + OFFICIAL);
        Set<String> official = new TreeSet<>();
        List<List<List<String>>> tables = officialTables();
        Map<Integer, List<Field>> byTable = FORM.stream().collect(Collectors.groupingBy(Field::table, LinkedHashMap::new, Collectors.toList()));
        for (int table = 1; table < tables.size(); table++) {
            String section = byTable.containsKey(table) ? byTable.get(table).getFirst().section() : "?";
            fieldsOf(section, table, tables.get(table)).forEach(field -> official.add(field.place()));
        }
        assertThat(official).containsExactlyInAnyOrderElementsOf(FORM.stream().map(Field::place).toList());
    }

    /** A table of one cell takes its answer there; one with blank cells beside labels takes them there; any other has its fields in a header. */
    private static List<Field> fieldsOf(String section, int table, List<List<String>> rows) {
        List<Field> fields = new ArrayList<>();
        List<String> header = rows.getFirst();
        if (header.size() == 1) {
            fields.add(new Field(section, table, 0, 0, ""));
        } else if (header.size() == 2 && !header.getFirst().isEmpty() && header.get(1).isEmpty()) {
            IntStream.range(0, rows.size()).forEach(row -> fields.add(new Field(section, table, row, 1, "")));
        } else {
            // Table 4.1.a has one header cell fewer than its rows have cells: it leaves out the one above the numbers.
            int shift = rows.get(1).size() - header.size();
            for (int cell = 0; cell < header.size(); cell++) {
                boolean printed = !rows.get(1).get(cell + shift).isEmpty() && cell == 0 && shift == 0;
                if (!header.get(cell).isEmpty() && !printed) {
                    fields.add(new Field(section, table, EACH_ROW, cell + shift, ""));
                }
            }
        }
        return fields;
    }

    /** Text of tables, rows and cells. */
    private static List<List<List<String>>> officialTables() throws IOException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        try (ZipFile file = new ZipFile(OFFICIAL.toFile());
                InputStream xml = file.getInputStream(file.getEntry("word/document.xml"))) {
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            Element root = factory.newDocumentBuilder().parse(xml).getDocumentElement();
            return elements(root, "tbl")
                    .map(table -> elements(table, "tr").map(row -> elements(row, "tc").map(EdpbFormTest::text).toList()).toList())
                    .toList();
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException(e);
        }
    }

    private static String text(Element cell) {
        return elements(cell, "t").map(Element::getTextContent).collect(Collectors.joining()).strip();
    }

    private static Stream<Element> elements(Element root, String name) {
        NodeList nodes = root.getElementsByTagNameNS("*", name);
        return IntStream.range(0, nodes.getLength()).mapToObj(nodes::item).map(Element.class::cast);
    }

    private static Template template() {
        InstalledJson form = new InstalledJson();
        return new BundledTemplates(ROOT, form, () -> new TemplateReader(new CelExpressionCompiler(), form, ROOT)).latest("dpia-edpb").orElseThrow();
    }

    private static Question question(String id) {
        return TEMPLATE.question(id).orElseThrow();
    }

    private static QuestionType.Table table(String id) {
        return (QuestionType.Table) question(id).type();
    }

    private static QuestionType column(String question, String id) {
        return table(question).columns().stream().filter(column -> column.id().equals(id)).findFirst().orElseThrow().type();
    }

    private static List<String> codes(QuestionType type) {
        List<Option> options = type instanceof QuestionType.Choice choice ? choice.options() : ((QuestionType.Multi) type).options();
        return options.stream().map(Option::code).toList();
    }

    private static Map<String, String> place(Question question) {
        return question.details().form().getOrDefault("edpb", Map.of());
    }

    private static String rows(Map<String, String> place) {
        return place.getOrDefault("rows", "");
    }

    private static Map<String, Integer> columnPlaces(Map<String, String> place) {
        Map<String, Integer> columns = new HashMap<>();
        place.forEach((key, value) -> {
            if (key.startsWith("cell.") || key.startsWith("row.")) {
                columns.put(key.substring(key.indexOf('.') + 1), Integer.valueOf(value));
            }
        });
        return columns;
    }

    private static List<String> places(Question question) {
        Map<String, String> place = place(question);
        if (place.isEmpty()) {
            return List.of();
        }
        String section = place.getOrDefault("section", "");
        int table = Integer.parseInt(place.getOrDefault("table", "-1"));
        if (place.containsKey("cell")) {
            int row = Integer.parseInt(place.getOrDefault("row", "-1"));
            Field line = new Field(section, table, row, Integer.parseInt(place.get("cell")), "");
            boolean column = FORM.stream().anyMatch(field -> field.table() == table && field.row() == EACH_ROW);
            return List.of((column ? new Field(section, table, EACH_ROW, line.cell(), "") : line).place());
        }
        boolean tables = rows(place).equals("table");
        return columnPlaces(place).values().stream()
                .map(at -> tables ? new Field(section, table, at, 1, "") : new Field(section, table, EACH_ROW, at, ""))
                .map(Field::place)
                .toList();
    }
}
