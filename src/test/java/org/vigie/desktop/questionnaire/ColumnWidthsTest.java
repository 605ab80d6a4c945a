package org.vigie.desktop.questionnaire;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vigie.domain.template.QuestionType;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class ColumnWidthsTest {
    private static final double EM = 14;

    private static double[] widths(double room, String... titles) {
        List<QuestionType.Column> columns = List.of(titles).stream()
                .map(title -> new QuestionType.Column(title, new QuestionType.Number(null, null, false), false, false, null))
                .toList();
        return new ColumnWidths(columns, List.of(titles), false).within(room, EM);
    }

    /** 0.58 em is more than a bold letter takes on average at 0.88 em. */
    @Test
    void a_column_is_never_narrower_than_the_longest_word_of_its_title() {
        double[] widths = widths(0, "Archivage intermédiaire", "Nombre");
        assertThat(widths[1]).isGreaterThan("intermédiaire".length() * 0.58 * EM);
        assertThat(widths[2]).as("a short title leaves the width of its numbers").isEqualTo(5.5 * EM);
    }

    @Test
    void the_room_is_filled_and_never_more_than_the_columns_need_where_there_is_less() {
        double[] filled = widths(800, "Nombre", "Prix");
        assertThat(filled[0] + filled[1] + filled[2] + filled[3]).isCloseTo(800, within(1.0));
        assertThat(widths(100, "Nombre", "Prix")).isEqualTo(widths(0, "Nombre", "Prix"));
    }
}
