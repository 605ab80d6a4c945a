package org.vigie.templates;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vigie.domain.text.Language;

/**
 * Risks, measures and catalogues that templates share, as their files hold them.
 *
 * @param risks by id
 * @param measures by id
 * @param texts of each language that it has
 */
public record Library(Item root, Map<String, Item> risks, Map<String, Item> measures, Map<Language, Item> texts) {

    static Library of(Item root, Map<Language, Item> texts) {
        return new Library(root, byId(root.list("risks")), byId(root.list("measures")), texts);
    }

    private static Map<String, Item> byId(List<Item> items) {
        Map<String, Item> byId = new HashMap<>();
        items.forEach(item -> byId.putIfAbsent(item.text("id"), item));
        return byId;
    }

    public String id() {
        return root.text("id");
    }

    /** The codes of a catalogue, in order. */
    public List<String> catalogue(String name) {
        return root.at("catalogues").texts(name);
    }

    static Optional<Item> findRisk(Iterable<Library> libraries, String id) {
        for (Library library : libraries) {
            Item risk = library.risks.get(id);
            if (risk != null) {
                return Optional.of(risk);
            }
        }
        return Optional.empty();
    }

    static Optional<Item> findMeasure(Iterable<Library> libraries, String id) {
        for (Library library : libraries) {
            Item measure = library.measures.get(id);
            if (measure != null) {
                return Optional.of(measure);
            }
        }
        return Optional.empty();
    }

    /** The codes of a catalogue in all libraries and in the texts of the template itself. */
    static Set<String> catalogue(Draft draft, String name) {
        Set<String> codes = new HashSet<>();
        draft.libraries().values().forEach(library -> codes.addAll(library.catalogue(name)));
        draft.texts().values().forEach(texts -> codes.addAll(texts.at("catalogues").members(name).keySet()));
        return codes;
    }
}
