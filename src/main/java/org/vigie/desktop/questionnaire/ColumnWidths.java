package org.vigie.desktop.questionnaire;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.vigie.domain.template.QuestionType;

/** How wide the columns of a table are: as wide as their words need, and what room is left goes to those with text. */
final class ColumnWidths {
    private static final double NUMBER_EMS = 2.6;
    private static final double NAME_EMS = 11;
    private static final double MENU_EMS = 2.6;
    /** Of a letter of a title, which is bold and small; wider than most, so that no font breaks a word in two. */
    private static final double LETTER_EMS = 0.58;

    private static final double TITLE_PADDING_EMS = 1.3;

    private final double first;
    private final double last;
    private final double[] least;
    private final int[] shares;

    /**
     * Widths for these columns.
     *
     * @param titles of the columns, in their order: none is narrower than the longest word of its title
     * @param named whether rows have names, not numbers
     */
    ColumnWidths(List<QuestionType.Column> columns, List<String> titles, boolean named) {
        this.first = named ? NAME_EMS : NUMBER_EMS;
        this.last = named ? 0 : MENU_EMS;
        this.least = IntStream.range(0, columns.size())
                .mapToDouble(i -> Math.max(least(columns.get(i).type()), least(titles.get(i))))
                .toArray();
        this.shares = columns.stream().mapToInt(column -> isLong(column.type()) ? 2 : 1).toArray();
    }

    private static double least(QuestionType type) {
        return switch (type) {
            case QuestionType.Text _ -> 9.5;
            case QuestionType.Number _ -> 5.5;
            case QuestionType.Money _ -> 7.5;
            case QuestionType.Duration _ -> 6.5;
            case QuestionType.Date _ -> 9.5;
            case QuestionType.Person _ -> 11;
            case QuestionType.Choice _ -> 9.5;
            case QuestionType.Multi _,
                    QuestionType.Country _,
                    QuestionType.File _,
                    QuestionType.Table _ -> 7.5;
            case QuestionType.Ref _ -> 9.5;
        };
    }

    private static double least(String title) {
        int longest = Stream.of(title.split("[\\s\u00a0-]+")).mapToInt(String::length).max().orElse(0);
        return longest * LETTER_EMS + TITLE_PADDING_EMS;
    }

    /** Whether answers are sentences, or several words one after the other. */
    private static boolean isLong(QuestionType type) {
        return type instanceof QuestionType.Text || type instanceof QuestionType.Multi || type instanceof QuestionType.Ref;
    }

    /**
     * Widths in pixels: of the name or number, of each column, of the menu.
     *
     * @param room what there is; less than needed makes the table wider than its room
     * @param em the size of the text
     */
    double[] within(double room, double em) {
        double needed = first + last;
        int parts = 0;
        for (int i = 0; i < least.length; i++) {
            needed += least[i];
            parts += shares[i];
        }
        double more = Math.max(0, room - Math.ceil(needed * em)) / Math.max(1, parts);
        double[] widths = new double[least.length + 2];
        widths[0] = first * em;
        for (int i = 0; i < least.length; i++) {
            widths[i + 1] = least[i] * em + more * shares[i];
        }
        widths[least.length + 1] = last * em;
        return widths;
    }
}
