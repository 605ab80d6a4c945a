package org.vigie.templates;

import java.util.ArrayList;
import java.util.List;
import org.vigie.application.port.InputProblem;
import org.vigie.application.port.TemplateImporter.TemplateProblem;
import org.vigie.application.port.TemplateImporter.TemplateProblem.Severity;

/** Collects all that is wrong, so that a person mends a template in one go. */
public final class Problems {
    /** A hostile file could be wrong in a million places; nobody reads more than this. */
    private static final int LIMIT = 1_000;

    private final List<TemplateProblem> found = new ArrayList<>();
    private boolean errors;

    public void error(String rule, Item at, String key, String... arguments) {
        error(rule, at.file(), at.pointer(), key, arguments);
    }

    public void error(String rule, String file, String pointer, String key, String... arguments) {
        errors = true;
        add(Severity.ERROR, rule, InputProblem.at(file, pointer, key, arguments));
    }

    public void warning(String rule, Item at, String key, String... arguments) {
        add(Severity.WARNING, rule, InputProblem.at(at.file(), at.pointer(), key, arguments));
    }

    public void warning(String rule, String file, String pointer, String key, String... arguments) {
        add(Severity.WARNING, rule, InputProblem.at(file, pointer, key, arguments));
    }

    public void info(String rule, Item at, String key, String... arguments) {
        add(Severity.INFO, rule, InputProblem.at(at.file(), at.pointer(), key, arguments));
    }

    private void add(Severity severity, String rule, InputProblem where) {
        if (found.size() < LIMIT) {
            found.add(new TemplateProblem(severity, rule, where));
        }
    }

    public boolean hasErrors() {
        return errors;
    }

    /** In the order in which they were found. */
    public List<TemplateProblem> all() {
        return List.copyOf(found);
    }
}
