package org.vigie.desktop.support;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.vigie.domain.template.Template;
import org.vigie.domain.template.TemplateInfo;
import org.vigie.domain.text.Language;
import org.vigie.domain.text.LegalReferences;

/** What is said of a template, wherever it is. */
public final class TemplateWords {
    private final Words words;
    private final Template template;

    public TemplateWords(Words words, Template template) {
        this.words = words;
        this.template = template;
    }

    public String title() {
        return template.texts().title(words.language());
    }

    /** What it is, or empty. */
    public String description() {
        return text("description");
    }

    /** What to use it for, or empty. */
    public String purpose() {
        return text("for");
    }

    private String text(String part) {
        return template.texts().find(words.language(), "template", part).orElse("");
    }

    /** Who answers it. */
    public String audience() {
        return template.info().audience().stream()
                .sorted()
                .map(code -> words.textOr("portfolio.audience." + code, code))
                .collect(Collectors.joining(", "));
    }

    /** How long answering takes; empty where it doesn't say. */
    public String duration() {
        int minutes = template.info().minutes();
        return minutes > 0 ? words.text("portfolio.new.minutes", minutes) : "";
    }

    public String questions() {
        return words.text("portfolio.new.questions", template.questions().count());
    }

    /** Its languages by name. */
    public String languages() {
        return languages(each -> words.text("desktop.language." + each.code()), ", ");
    }

    /** Its languages by code. */
    public String languageCodes() {
        return languages(each -> each.code().toUpperCase(each.locale()), " · ");
    }

    private String languages(Function<Language, String> name, String between) {
        return template.info().languages().stream().sorted(Comparator.naturalOrder()).map(name).collect(Collectors.joining(between));
    }

    /** The law that it follows, the first few of it. */
    public String basis(int most) {
        List<String> references = template.info().basis().stream()
                .map(each -> LegalReferences.inWords(words.language(), each.reference()))
                .toList();
        String first = references.stream().limit(most).collect(Collectors.joining(" · "));
        int more = references.size() - most;
        return more > 0 ? words.text("portfolio.new.basisMore", first, more) : first;
    }

    /** All the law that it follows, with the day it was read where that differs. */
    public String wholeBasis() {
        return template.info().basis().stream().map(this::basis).collect(Collectors.joining(" · "));
    }

    private String basis(TemplateInfo.Basis basis) {
        LocalDate asOf = basis.asOf();
        String reference = LegalReferences.inWords(words.language(), basis.reference());
        return asOf == null ? reference : words.text("portfolio.templates.basisAsOf", reference, words.day(asOf));
    }

    /** How much there is in it. */
    public String counts() {
        return words.text(
                "portfolio.templates.countsText",
                template.sections().size(),
                template.questions().count(),
                template.rules().risks().size(),
                template.rules().measures().size());
    }
}
