package org.vigie.domain.template;

import java.util.Set;

/**
 * An expression as its author wrote it, with its checked tree.
 *
 * @param source the CEL text
 * @param tree what is interpreted
 * @param dependencies ids of every question and computed value that it mentions, computed values resolved to their questions as well
 */
public record Formula(String source, Expression tree, Set<String> dependencies) {
    public Formula {
        dependencies = Set.copyOf(dependencies);
    }
}
