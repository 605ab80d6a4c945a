package org.vigie.desktop.report.preview;

import org.vigie.application.port.report.Block;

/** What a screen reader says of a row of the preview. */
final class PieceWords {
    private PieceWords() {}

    static String of(Piece piece) {
        return switch (piece) {
            case Piece.Top top -> top.marks().header();
            case Piece.Bottom bottom -> bottom.marks().footer();
            case Piece.Cover cover -> cover.titles().kind() + ", " + cover.titles().title();
            case Piece.Heading heading -> heading.number() + " " + heading.heading().text();
            case Piece.Contents contents -> contents.title();
            case Piece.Caption caption -> caption.text();
            case Piece.GridHead head -> String.join(", ", head.grid().columns().stream().map(Block.Column::label).toList());
            case Piece.GridRow row -> String.join(", ", row.row().cells().stream().map(cell -> cell.content().toPlain()).toList());
            case Piece.Whole whole -> of(whole.block());
        };
    }

    private static String of(Block block) {
        return switch (block) {
            case Block.Prose prose -> prose.content().toPlain();
            case Block.Callout callout -> callout.content().toPlain();
            case Block.Figures figures -> String.join(
                    ", ", figures.figures().stream().map(figure -> figure.value() + " " + figure.label()).toList());
            case Block.Picture picture -> picture.matrices().alt();
            case Block.Fields fields -> String.join(
                    "\n", fields.fields().stream().map(field -> field.label() + ": " + field.content().toPlain()).toList());
            case Block.Choices choices -> String.join(
                    "\n", choices.choices().stream().map(choice -> choice.content().toPlain()).toList());
            case Block.Signatures signatures -> String.join(
                    "\n", signatures.boxes().stream().map(Block.Signature::who).toList());
            case Block.Heading heading -> heading.text();
            case Block.Grid _, Block.Contents _ -> "";
            case Block.Answered answered -> answered.anchor().text();
        };
    }
}
