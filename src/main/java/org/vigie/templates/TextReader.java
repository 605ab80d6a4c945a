package org.vigie.templates;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.vigie.domain.template.TemplateTexts;
import org.vigie.domain.template.TemplateTexts.GlossaryEntry;
import org.vigie.domain.text.Language;
import org.vigie.i18n.Messages;

/** Puts the texts of a template together: what it says itself, what it uses of libraries, and the labels of yes, no, partial and na. */
final class TextReader {
    private static final Set<String> COMMON_OPTIONS = Set.of("yes", "no", "partial", "na");

    private final Draft draft;

    TextReader(Draft draft) {
        this.draft = draft;
    }

    TemplateTexts read() {
        Map<Language, Map<String, String>> texts = new EnumMap<>(Language.class);
        Map<Language, List<GlossaryEntry>> glossary = new EnumMap<>(Language.class);
        draft.texts().forEach((language, own) -> {
            Map<String, String> flat = new HashMap<>();
            addCommon(language, flat);
            draft.libraries().values().forEach(library -> addLibrary(library, language, flat));
            addAll(own, "", flat);
            texts.put(language, flat);
            glossary.put(language, glossary(language, own));
        });
        return new TemplateTexts(texts, glossary);
    }

    private void addCommon(Language language, Map<String, String> into) {
        Messages messages = new Messages(language.locale());
        for (Item section : draft.root().list("sections")) {
            for (Item question : section.list("questions")) {
                String path = "questions/" + question.text("id");
                addCommon(question, path, messages, into);
                question.list("columns").forEach(column -> addCommon(column, path + "/columns/" + column.text("id"), messages, into));
            }
        }
    }

    private static void addCommon(Item typed, String path, Messages messages, Map<String, String> into) {
        for (Item option : typed.list("options")) {
            String code = option.text("code");
            if (COMMON_OPTIONS.contains(code)) {
                into.put(path + "/options/" + code, messages.text("common.option." + code));
            }
        }
        if (typed.has("unit")) {
            into.put(path + "/unit", typed.text("unit"));
        }
    }

    private void addLibrary(Library library, Language language, Map<String, String> into) {
        Item texts = library.texts().get(language);
        if (texts == null) {
            return;
        }
        addUsed("risks", texts, into);
        addUsed("measures", texts, into);
        addAll(texts.at("catalogues"), "catalogues/", into);
    }

    private void addUsed(String kind, Item texts, Map<String, String> into) {
        for (Item rule : draft.root().list(kind)) {
            String use = rule.textOrNull("use");
            if (use != null && texts.at(kind).has(use)) {
                addAll(texts.at(kind).at(use), kind + "/" + rule.text("id") + "/", into);
            }
        }
    }

    private static void addAll(Item object, String path, Map<String, String> into) {
        for (String name : object.node().propertyNames()) {
            Item value = object.at(name);
            if (value.node().isString()) {
                into.put(path + name, value.text());
            } else if (value.node().isObject()) {
                addAll(value, path + name + "/", into);
            }
        }
    }

    private List<GlossaryEntry> glossary(Language language, Item own) {
        Map<String, GlossaryEntry> entries = new LinkedHashMap<>();
        for (Library library : draft.libraries().values()) {
            Item texts = library.texts().get(language);
            if (texts != null) {
                addGlossary(texts, entries);
            }
        }
        addGlossary(own, entries);
        return new ArrayList<>(entries.values());
    }

    private static void addGlossary(Item texts, Map<String, GlossaryEntry> entries) {
        for (Item entry : texts.list("glossary")) {
            String term = entry.text("term");
            entries.put(term, new GlossaryEntry(term, entry.text("definition"), Objects.requireNonNullElse(entry.textOrNull("ref"), "")));
        }
    }
}
