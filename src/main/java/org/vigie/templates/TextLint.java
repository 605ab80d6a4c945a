package org.vigie.templates;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.vigie.domain.template.MeasureRule;
import org.vigie.domain.template.Migration;
import org.vigie.domain.template.Question;
import org.vigie.domain.template.QuestionType;
import org.vigie.domain.template.RiskRule;
import org.vigie.domain.template.Section;
import org.vigie.domain.template.Template;
import org.vigie.domain.text.Language;

/** Every text exists in every language, nothing is said that nobody reads, and French is set as French. */
final class TextLint {
    private static final Pattern PLACEHOLDER = Pattern.compile("(?i)\\b(todo|tbd|xxx+|lorem ipsum|à compléter)\\b");
    private static final Pattern CODE = Pattern.compile("[a-z]+://\\S*|[0-9]{1,2}:[0-9]{2}");
    private static final Pattern HIGH_PUNCTUATION = Pattern.compile("[^\u00a0\u202f?!][;?!»%]|[^\u00a0\u202f\\s]:(?=\\s|$)|[ ][:;?!»%]");
    private static final Pattern OPENING = Pattern.compile("«(?![\u00a0\u202f])");
    private static final String LABEL = "label";

    private final Template template;
    private final Draft draft;
    private final Problems problems;
    private final Set<String> required = new TreeSet<>();
    private final Set<String> optional = new TreeSet<>();

    TextLint(Template template, Draft draft, Problems problems) {
        this.template = template;
        this.draft = draft;
        this.problems = problems;
    }

    void check() {
        expect();
        for (Language language : template.info().languages()) {
            Map<String, String> texts = template.texts().all(language);
            for (String path : required) {
                if (texts.getOrDefault(path, "").isBlank()) {
                    problems.error("missing-text", textFile(language), "/" + path, "templates.lint.text.missing", language.code());
                }
            }
            for (String path : optional) {
                boolean elsewhere = template.info().languages().stream().anyMatch(other -> template.texts().all(other).containsKey(path));
                if (elsewhere && !texts.containsKey(path)) {
                    problems.error("missing-text", textFile(language), "/" + path, "templates.lint.text.oneLanguage", language.code());
                }
            }
        }
        draft.texts().forEach((language, own) -> walk(own, "", language));
    }

    private String textFile(Language language) {
        Item own = draft.texts().get(language);
        return own == null ? "text_" + language.code() + ".json" : own.file();
    }

    private void expect() {
        need("template", "title", "description", "for");
        may("template", "kind");
        template.info().languages().forEach(language -> template.texts().all(language).keySet().stream()
                .filter(path -> path.startsWith("report/") || path.startsWith("words/"))
                .forEach(optional::add));
        for (Section section : template.sections()) {
            need("sections/" + section.id(), "title");
            may("sections/" + section.id(), "help");
            section.questions().forEach(this::expect);
        }
        template.rules().computed().forEach(computed -> need("computed/" + computed.id(), LABEL));
        template.rules().checks().forEach(check -> required.add("checks/" + check.id()));
        for (RiskRule risk : template.rules().risks()) {
            need("risks/" + risk.id(), "title", "threat", "impacts");
            required.add("catalogues/fearedEvents/" + risk.profile().fearedEvent());
            risk.profile().sources().forEach(source -> required.add("catalogues/sources/" + source));
            risk.profile().assets().forEach(asset -> required.add("catalogues/assets/" + asset));
        }
        for (MeasureRule measure : template.rules().measures()) {
            need("measures/" + measure.id(), "title", "evidence");
            may("measures/" + measure.id(), "description", "harm");
            required.add("catalogues/roles/" + measure.profile().suggestedOwner());
            if (measure.mitigates().stream().anyMatch(each -> each.severity() < 0)) {
                need("measures/" + measure.id(), "harm");
            }
        }
        template.rules().decisions().forEach(decision -> {
            need("decisions/" + decision.id(), LABEL);
            decision.levels().forEach(level -> need("decisions/" + decision.id() + "/levels/" + level.level(), LABEL, "reason"));
        });
        for (Migration migration : template.rules().migrations()) {
            for (Migration.Step step : migration.steps()) {
                if (step instanceof Migration.Remove remove && remove.note() != null) {
                    required.add("migrations/" + remove.note());
                }
            }
        }
    }

    private void expect(Question question) {
        String path = "questions/" + question.id();
        need(path, LABEL);
        may(path, "pmLabel", "help", "unit", "unitOne");
        options(path, question.type());
        if (question.type() instanceof QuestionType.Table table) {
            for (QuestionType.Column column : table.columns()) {
                String place = path + "/columns/" + column.id();
                need(place, LABEL);
                may(place, "help", "unit", "unitOne");
                options(place, column.type());
            }
            table.fixedRows().forEach(row -> required.add(path + "/rows/" + row));
        }
    }

    private void options(String path, QuestionType type) {
        List<QuestionType.Option> options = new ArrayList<>();
        if (type instanceof QuestionType.Choice choice) {
            options.addAll(choice.options());
        } else if (type instanceof QuestionType.Multi multi) {
            options.addAll(multi.options());
        }
        options.forEach(option -> required.add(path + "/options/" + option.code()));
    }

    private void need(String path, String... names) {
        List.of(names).forEach(name -> required.add(path + "/" + name));
    }

    private void may(String path, String... names) {
        List.of(names).forEach(name -> optional.add(path + "/" + name));
    }

    private void walk(Item item, String path, Language language) {
        if (item.node().isString()) {
            prose(item, language);
            boolean free = path.startsWith("catalogues/") || path.startsWith("glossary/");
            if (!free && !required.contains(path) && !optional.contains(path)) {
                problems.warning("unused-text", item, "templates.lint.text.unused");
            }
        } else if (item.node().isObject()) {
            for (String name : item.node().propertyNames()) {
                walk(item.at(name), path.isEmpty() ? name : path + "/" + name, language);
            }
        } else {
            item.entries().forEach(entry -> walk(entry, path + "/", language));
        }
    }

    private void prose(Item item, Language language) {
        String text = item.text();
        if (PLACEHOLDER.matcher(text).find()) {
            problems.warning("placeholder", item, "templates.lint.text.placeholder");
        }
        if (language == Language.FR && !item.pointer().endsWith("/ref")) {
            String prose = CODE.matcher(text).replaceAll("x");
            boolean fault = HIGH_PUNCTUATION.matcher(prose).find()
                    || OPENING.matcher(prose).find()
                    || prose.contains("'")
                    || prose.contains("\"")
                    || prose.contains("...");
            if (fault) {
                problems.warning("typography", item, "templates.lint.text.typography");
            }
        }
    }
}
