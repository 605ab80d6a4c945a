package org.vigie.domain.template;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.vigie.domain.text.Language;

/**
 * The texts of a template in each of its languages. Keys are {@code /}-separated paths such as {@code questions/consent.granular/label},
 * mirroring text_fr.json; the labels of yes, no, partial and na are filled in when the template is installed.
 */
public final class TemplateTexts {
    private static final String WORDS = "words/";

    private final Map<Language, Map<String, String>> texts;
    private final Map<Language, List<GlossaryEntry>> glossary;
    private final Map<Language, Map<String, String>> words;

    public TemplateTexts(Map<Language, Map<String, String>> texts, Map<Language, List<GlossaryEntry>> glossary) {
        this.texts = Map.copyOf(texts);
        this.glossary = Map.copyOf(glossary);
        this.words = this.texts.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, language -> words(language.getValue())));
    }

    private static Map<String, String> words(Map<String, String> texts) {
        return texts.entrySet().stream()
                .filter(text -> text.getKey().startsWith(WORDS))
                .collect(Collectors.toUnmodifiableMap(text -> text.getKey().substring(WORDS.length()), Map.Entry::getValue));
    }

    /** The program's own sentences in the words of the template's law, by message key: {@code {0}} and the like stand for arguments. */
    public Map<String, String> words(Language language) {
        return words.getOrDefault(language, Map.of());
    }

    /** A term of the field. */
    public record GlossaryEntry(String term, String definition, String reference) {}

    /** All texts of one language by key. */
    public Map<String, String> all(Language language) {
        return texts.getOrDefault(language, Map.of());
    }

    public List<GlossaryEntry> glossary(Language language) {
        return glossary.getOrDefault(language, List.of());
    }

    public Optional<String> find(Language language, String... path) {
        return Optional.ofNullable(all(language).get(String.join("/", path)));
    }

    /** The text at this path, or the last step of the path where there is none (a code is better than nothing). */
    public String get(Language language, String... path) {
        return find(language, path).orElse(path[path.length - 1]);
    }

    public String title(Language language) {
        return get(language, "template", "title");
    }

    public String sectionTitle(Language language, String sectionId) {
        return find(language, "sections", sectionId, "title").orElse(sectionId);
    }

    public String label(Language language, String questionId) {
        return find(language, "questions", questionId, "label").orElse(questionId);
    }

    public String option(Language language, String questionId, String code) {
        return get(language, "questions", questionId, "options", code);
    }

    public String column(Language language, String questionId, String columnId) {
        return find(language, "questions", questionId, "columns", columnId, "label").orElse(columnId);
    }

    public String columnOption(Language language, String questionId, String columnId, String code) {
        return get(language, "questions", questionId, "columns", columnId, "options", code);
    }

    public String fixedRow(Language language, String questionId, String code) {
        return get(language, "questions", questionId, "rows", code);
    }

    public String riskTitle(Language language, String riskId) {
        return find(language, "risks", riskId, "title").orElse(riskId);
    }

    public String measureTitle(Language language, String measureId) {
        return find(language, "measures", measureId, "title").orElse(measureId);
    }

    public String check(Language language, String checkId) {
        return get(language, "checks", checkId);
    }

    public String catalogue(Language language, String catalogue, String code) {
        return get(language, "catalogues", catalogue, code);
    }
}
