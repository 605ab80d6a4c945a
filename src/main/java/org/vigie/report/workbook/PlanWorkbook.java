package org.vigie.report.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.vigie.i18n.Messages;
import org.vigie.report.file.FixedZip;
import org.vigie.report.model.Plan;
import org.vigie.report.workbook.Sheet.Cell;
import org.vigie.report.workbook.Sheet.Column;

/** Writes a plan as an .xlsx workbook: the actions, and the register of risks on a second sheet. */
public final class PlanWorkbook {
    private final Plan plan;
    private final Messages messages;
    private final Looks looks;
    private final XSSFWorkbook workbook;

    private PlanWorkbook(Plan plan, XSSFWorkbook workbook) {
        this.plan = plan;
        this.workbook = workbook;
        this.messages = new Messages(plan.head().language().locale());
        this.looks = new Looks(workbook, plan.head().language());
    }

    /** The bytes of the workbook. */
    public static byte[] bytes(Plan plan) {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            PlanWorkbook writer = new PlanWorkbook(plan, workbook);
            writer.actions();
            writer.risks();
            writer.properties();
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            workbook.write(bytes);
            return FixedZip.fixed(bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void actions() {
        List<Column> columns = new ArrayList<>(List.of(
                column("ref", 13), column("measure", 54), column("risks", 16), column("owner", 26), column("due", 13),
                column("overdue", 11), column("priority", 11), column("effort", 10), column("state", 22), column("evidence", 34)));
        boolean comments = plan.actions().stream().anyMatch(line -> !line.comment().isEmpty());
        if (comments) {
            columns.add(column("comment", 40));
        }
        Sheet sheet = new Sheet(workbook.createSheet(text("report.actions")), looks, columns);
        sheet.head(title(text("report.actions")), state());
        for (Plan.Line line : plan.actions()) {
            List<Cell> cells = new ArrayList<>(List.of(
                    Cell.code(line.measure().code()),
                    Cell.text(line.measure().title()),
                    Cell.text(String.join("\n", line.risks())),
                    Cell.text(line.when().owner()),
                    Cell.date(line.when().due()),
                    line.when().overdue() ? Cell.alert(text("report.yes")) : Cell.text(""),
                    Cell.text(line.how().priorityWord()),
                    Cell.text(line.how().effortWord()),
                    Cell.text(line.how().statusWord()),
                    Cell.text(line.evidence())));
            if (comments) {
                cells.add(Cell.text(line.comment()));
            }
            sheet.row(cells);
        }
        sheet.end();
    }

    private void risks() {
        List<Column> columns = List.of(
                column("ref", 13), column("risk", 44), column("kind", 18), column("state", 22),
                level("severity", "inherent"), level("likelihood", "inherent"), level("level", "inherent"),
                level("level", "current"), level("level", "at_start"), level("level", "target"),
                column("measures", 24), column("reason", 50));
        Sheet sheet = new Sheet(workbook.createSheet(text("report.risks.register")), looks, columns);
        sheet.head(title(text("report.risks.register")), state());
        for (Plan.Entry entry : plan.risks()) {
            List<Cell> cells = new ArrayList<>(List.of(
                    Cell.code(entry.risk().code()), Cell.text(entry.risk().title()), Cell.text(entry.kind()), Cell.text(entry.state())));
            if (entry.levels().isEmpty()) {
                for (int blank = 0; blank < 6; blank++) {
                    cells.add(Cell.text(""));
                }
            } else {
                Plan.Level inherent = entry.levels().getFirst();
                cells.add(Cell.text(inherent.severity()));
                cells.add(Cell.text(inherent.likelihood()));
                entry.levels().forEach(level -> cells.add(Cell.text(level.level())));
            }
            cells.add(Cell.text(String.join("\n", entry.measures())));
            cells.add(Cell.text(entry.reason()));
            sheet.row(cells);
        }
        sheet.end();
    }

    private String title(String sheet) {
        return plan.head().title() + " · " + sheet;
    }

    private String state() {
        String state = plan.head().state() + ", " + plan.head().exported();
        return plan.head().organisation().isBlank() ? state : plan.head().organisation() + " · " + state;
    }

    private Column column(String key, int width) {
        return new Column(text("report.column." + key), width);
    }

    private Column level(String key, String kind) {
        return new Column(messages.text("report.workbook.level", text("report.column." + key), text("report.level.kind." + kind)), 15);
    }

    private String text(String key) {
        return messages.text(key);
    }

    private void properties() {
        var properties = workbook.getProperties().getCoreProperties();
        properties.setTitle(Sheet.fit(title(text("report.actions"))));
        properties.setCreator(Sheet.fit(plan.head().organisation()));
        Optional<Date> at = Optional.of(Date.from(plan.head().at()));
        properties.setCreated(at);
        properties.setModified(at);
        properties.getUnderlyingProperties().setLanguageProperty(plan.head().language().locale().toLanguageTag());
        workbook.getProperties().getExtendedProperties().getUnderlyingProperties().setApplication("Vigie");
    }
}
