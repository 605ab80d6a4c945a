package org.vigie.desktop.support;

import java.util.List;
import javafx.scene.control.Label;
import org.vigie.domain.risk.RiskLevel;
import org.vigie.domain.template.Template;

/** A level with its word and its shape: colour never speaks alone. */
public final class LevelBadge {
    private static final List<String> SHAPES = List.of("○", "◇", "▲", "■");

    private LevelBadge() {}

    public static Label of(Words words, Template template, RiskLevel level) {
        Label badge = new Label();
        badge.setMinWidth(Label.USE_PREF_SIZE);
        show(badge, words, template, level);
        return badge;
    }

    /** Makes a badge of a label that showed another level before. */
    public static void show(Label badge, Words words, Template template, RiskLevel level) {
        List<String> levels = template.matrix().levels();
        int shade = levels.size() < 2 ? 0 : Math.round(level.level() * (SHAPES.size() - 1f) / (levels.size() - 1));
        badge.setText(SHAPES.get(shade) + " " + word(words, levels.get(level.level())));
        badge.getStyleClass().setAll("label", "level", "level-" + shade);
    }

    /** The word of a level's code, as the report has it. */
    public static String word(Words words, String code) {
        return words.textOr("report.level." + code, code);
    }
}
