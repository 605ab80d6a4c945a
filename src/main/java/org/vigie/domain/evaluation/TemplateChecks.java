package org.vigie.domain.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vigie.domain.identity.RowId;
import org.vigie.domain.template.CheckRule;
import org.vigie.domain.template.Template;
import org.vigie.domain.template.Value;

/** Runs the template's checks. A check shows on the first of its questions that shows; where none does, nothing is wrong. */
final class TemplateChecks {
    private final Template template;
    private final Reading reading;

    TemplateChecks(Template template, Reading reading) {
        this.template = template;
        this.reading = reading;
    }

    List<Finding> run() {
        List<Finding> findings = new ArrayList<>();
        for (CheckRule check : template.rules().checks()) {
            if (check.table() != null) {
                reading.slots(check.table()).forEach(table -> overRows(check, table).ifPresent(findings::add));
            } else if (check.questions().isEmpty()) {
                if (Interpreter.holds(check.condition().tree(), reading.scope())) {
                    findings.add(new Finding(check.id(), check.severity(), null, List.of(), List.of()));
                }
            } else {
                once(check, findings);
            }
        }
        return findings;
    }

    private void once(CheckRule check, List<Finding> findings) {
        for (String id : check.questions()) {
            List<Slot> shown = reading.slots(id).stream().filter(reading::visible).toList();
            for (Slot slot : shown) {
                if (Interpreter.holds(check.condition().tree(), slot.scope)) {
                    findings.add(new Finding(check.id(), check.severity(), slot.key, List.of(), List.of()));
                }
            }
            if (!shown.isEmpty()) {
                return;
            }
        }
    }

    private Optional<Finding> overRows(CheckRule check, Slot table) {
        if (!reading.visible(table) || !(reading.value(table) instanceof Value.ListOf(List<Value> rows))) {
            return Optional.empty();
        }
        List<RowId> offending = new ArrayList<>();
        for (Value each : rows) {
            if (each instanceof Value.Row row && Interpreter.holds(check.condition().tree(), table.scope.at(row))) {
                offending.add(new RowId(row.id()));
            }
        }
        return offending.isEmpty()
                ? Optional.empty()
                : Optional.of(new Finding(check.id(), check.severity(), table.key, offending, List.of()));
    }
}
