package org.vigie.desktop.report.preview;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.vigie.application.port.report.Block;
import org.vigie.application.port.report.Content;
import org.vigie.application.port.report.MatrixPicture;
import org.vigie.desktop.support.Ui;

/** Blocks of a report as nodes; each is as wide as it is given. */
final class BlockNodes {
    private static final int PAIRED_SHARE = 18;
    private static final int LABEL_SHARE = 28;

    private final InlineNodes inlines;
    private final Map<MatrixPicture, byte[]> pictures;
    private final double width;

    /**
     * Nodes for a sheet.
     *
     * @param width of the text on it, in pixels
     */
    BlockNodes(InlineNodes inlines, Map<MatrixPicture, byte[]> pictures, double width) {
        this.inlines = inlines;
        this.pictures = pictures;
        this.width = width;
    }

    Region node(Block block) {
        return switch (block) {
            case Block.Prose prose -> prose(prose);
            case Block.Callout callout -> callout(callout);
            case Block.Figures figures -> figures(figures.figures());
            case Block.Picture picture -> picture(picture.matrices());
            case Block.Fields fields -> fields(fields);
            case Block.Choices choices -> choices(choices.choices());
            case Block.Signatures signatures -> signatures(signatures.boxes());
            case Block.Heading _, Block.Grid _, Block.Contents _, Block.Answered _ ->
                throw new IllegalArgumentException("cut into rows before");
        };
    }

    private Region prose(Block.Prose prose) {
        VBox column = switch (prose.look()) {
            case BODY -> inlines.column(prose.content());
            case NOTE -> inlines.column(prose.content(), "sheet-note");
            case QUOTE -> inlines.column(prose.content(), "sheet-italic");
            case LEAD -> inlines.column(prose.content(), "sheet-bold");
        };
        if (prose.look() == Block.Look.QUOTE) {
            column.getStyleClass().add("sheet-quote");
        }
        return column;
    }

    private Region callout(Block.Callout callout) {
        VBox column = inlines.column(callout.content());
        column.getStyleClass().addAll("sheet-callout", switch (callout.tone()) {
            case NEUTRAL -> "sheet-neutral";
            case WARNING -> "sheet-warning";
            case GOOD -> "sheet-good";
        });
        return column;
    }

    private static Region figures(List<Block.Figure> figures) {
        GridPane grid = grid(even(figures.size()));
        for (int at = 0; at < figures.size(); at++) {
            Label value = Ui.label(figures.get(at).value(), "title-2");
            VBox figure = new VBox(2, value, Ui.label(figures.get(at).label(), "sheet-note"));
            figure.getStyleClass().add("sheet-cell");
            grid.add(figure, at, 0);
        }
        return grid;
    }

    private Region picture(MatrixPicture matrices) {
        byte[] png = pictures.get(matrices);
        if (png == null) {
            return inlines.column(Content.of(matrices.alt()));
        }
        ImageView view = new ImageView(new Image(new ByteArrayInputStream(png), 2 * width, 0, true, true));
        view.setPreserveRatio(true);
        view.setFitWidth(width);
        view.setAccessibleText(matrices.alt());
        return new VBox(view);
    }

    private Region fields(Block.Fields fields) {
        double word = fields.fields().stream().mapToDouble(field -> GridWidths.word(field.label())).max().orElse(0);
        int pairs = fields.paired() && word <= width * PAIRED_SHARE / 100 ? 2 : 1;
        int label = (int) Math.clamp(Math.ceil(100 * word / width), LABEL_SHARE, 50);
        int[] shares = pairs == 2
                ? new int[] {PAIRED_SHARE, 50 - PAIRED_SHARE, PAIRED_SHARE, 50 - PAIRED_SHARE}
                : new int[] {label, 100 - label};
        GridPane grid = grid(java.util.Arrays.stream(shares).mapToObj(BlockNodes::share).toList());
        for (int at = 0; at < fields.fields().size(); at++) {
            Block.Field field = fields.fields().get(at);
            int column = at % pairs * 2;
            grid.add(cell(Content.of(field.label()), "sheet-label"), column, at / pairs);
            grid.add(cell(field.content()), column + 1, at / pairs);
        }
        return grid;
    }

    private Region choices(List<Block.Choice> choices) {
        VBox column = new VBox(4);
        for (Block.Choice choice : choices) {
            VBox content = inlines.column(choice.content());
            HBox.setHgrow(content, Priority.ALWAYS);
            column.getChildren().add(new HBox(8, inlines.flow(List.of(Content.words(choice.ticked() ? "☒" : "☐"))), content));
        }
        return column;
    }

    private Region signatures(List<Block.Signature> boxes) {
        GridPane grid = grid(even(boxes.size()));
        for (int at = 0; at < boxes.size(); at++) {
            Block.Signature box = boxes.get(at);
            Content words = Content.of(Content.strong(box.who()), Content.words("\u00a0: "), Content.soft(box.asks()));
            VBox cell = cell(words.and(box.known()));
            cell.getStyleClass().add("sheet-signature");
            grid.add(cell, at, 0);
        }
        return grid;
    }

    /** The header row of a table. */
    Region head(Block.Grid grid) {
        GridPane row = grid(GridWidths.of(grid, width));
        for (int column = 0; column < grid.columns().size(); column++) {
            VBox cell = cell(Content.of(Content.strong(grid.columns().get(column).label())));
            cell.getStyleClass().add("sheet-head");
            row.add(cell, column, 0);
        }
        return row;
    }

    /** A row of a table. */
    Region row(Block.Grid grid, Block.Row row) {
        GridPane pane = grid(GridWidths.of(grid, width));
        int column = 0;
        for (Block.Cell cell : row.cells()) {
            pane.add(cell(cell.content()), column, 0, cell.span(), 1);
            column += cell.span();
        }
        return pane;
    }

    private VBox cell(Content content, String... styles) {
        VBox cell = inlines.column(content, styles);
        cell.getStyleClass().add("sheet-cell");
        cell.setAlignment(Pos.TOP_LEFT);
        return cell;
    }

    private static GridPane grid(List<ColumnConstraints> columns) {
        GridPane grid = new GridPane();
        grid.getColumnConstraints().setAll(columns);
        grid.getStyleClass().add("sheet-grid");
        return grid;
    }

    private static List<ColumnConstraints> even(int count) {
        return java.util.stream.IntStream.range(0, count).mapToObj(_ -> share(100.0 / count)).toList();
    }

    private static ColumnConstraints share(double hundredths) {
        ColumnConstraints share = new ColumnConstraints();
        share.setPercentWidth(hundredths);
        return share;
    }
}
