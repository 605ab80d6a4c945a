package org.vigie.templates;

import java.util.List;
import java.util.Map;
import org.vigie.domain.text.Language;

/**
 * The files of one template, each in accordance with its schema, before they are put together.
 *
 * @param root of template.json
 * @param texts of each language that it has
 * @param libraries those that it names and that were found, by id
 * @param examples roots of the example files
 */
public record Draft(Item root, Map<Language, Item> texts, Map<String, Library> libraries, List<Item> examples) {
    public Draft {
        examples = List.copyOf(examples);
    }
}
