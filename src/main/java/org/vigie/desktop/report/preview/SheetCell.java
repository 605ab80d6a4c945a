package org.vigie.desktop.report.preview;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.vigie.application.port.report.Block;
import org.vigie.application.port.report.Content;
import org.vigie.application.port.report.Outline;
import org.vigie.application.port.report.ReportModel;
import org.vigie.desktop.support.Ui;

/** A row of the preview, on its piece of paper. */
final class SheetCell extends ListCell<Piece> {
    private static final double WIDEST = 860;
    private static final double MARGIN = 44;
    private static final double SCROLL_BAR = 28;

    private final PreviewView view;
    private @Nullable VBox paper;
    private double shownWidth;

    SheetCell(PreviewView view) {
        this.view = view;
        setAlignment(Pos.TOP_CENTER);
        setPrefWidth(0);
        getStyleClass().add("sheet-row");
        listViewProperty().subscribe(list -> {
            if (list != null) {
                list.widthProperty().subscribe(_ -> fit());
            }
        });
    }

    private double paperWidth() {
        double width = getListView() == null ? WIDEST : getListView().getWidth() - SCROLL_BAR;
        return Math.clamp(width, 200, WIDEST);
    }

    /** Another width asks for other lines. */
    private void fit() {
        Piece piece = getItem();
        if (piece != null && !isEmpty() && shownWidth != paperWidth()) {
            show(piece);
        }
    }

    @Override
    protected double computePrefHeight(double width) {
        return paper == null ? super.computePrefHeight(width) : Math.ceil(paper.prefHeight(shownWidth));
    }

    @Override
    protected void updateItem(Piece piece, boolean empty) {
        super.updateItem(piece, empty);
        if (empty || piece == null) {
            paper = null;
            setGraphic(null);
            setAccessibleText(null);
        } else {
            show(piece);
        }
    }

    private void show(Piece piece) {
        shownWidth = paperWidth();
        InlineNodes inlines = new InlineNodes(view::exists, view::goTo);
        BlockNodes blocks = new BlockNodes(inlines, view.pictures(), shownWidth - 2 * MARGIN);
        VBox sheet = new VBox(content(piece, blocks));
        sheet.getStyleClass().add("sheet");
        switch (piece) {
            case Piece.Top _ -> sheet.getStyleClass().add("sheet-top");
            case Piece.Bottom _ -> sheet.getStyleClass().add("sheet-bottom");
            case Piece.GridHead _, Piece.GridRow _ -> sheet.getStyleClass().add("sheet-table");
            case Piece.Cover _, Piece.Heading _, Piece.Contents _, Piece.Caption _, Piece.Whole _ ->
                sheet.getStyleClass().add("sheet-block");
        }
        sheet.setPrefWidth(shownWidth);
        sheet.setMinWidth(shownWidth);
        sheet.setMaxWidth(shownWidth);
        paper = sheet;
        setGraphic(sheet);
        setAccessibleText(PieceWords.of(piece));
    }

    private Node content(Piece piece, BlockNodes blocks) {
        return switch (piece) {
            case Piece.Top top -> edge(top.marks().header(), top.marks());
            case Piece.Bottom bottom -> edge(bottom.marks().footer(), bottom.marks());
            case Piece.Cover cover -> cover(cover.titles());
            case Piece.Heading heading -> heading(heading);
            case Piece.Contents contents -> contents(contents);
            case Piece.Caption caption -> Ui.label(caption.text(), "sheet-caption");
            case Piece.GridHead head -> blocks.head(head.grid());
            case Piece.GridRow row -> blocks.row(row.grid(), row.row());
            case Piece.Whole whole -> blocks.node(whole.block());
        };
    }

    private static Node edge(String text, ReportModel.Marks marks) {
        Label words = Ui.label(text, "sheet-note");
        Label secret = Ui.label(marks.confidentiality(), "sheet-note");
        secret.setMinWidth(Region.USE_PREF_SIZE);
        var row = Ui.row(16, words, Ui.spacer(), secret);
        if (marks.draft() != null) {
            Label draft = new Label(marks.draft());
            draft.getStyleClass().add("sheet-draft");
            draft.setMinWidth(Region.USE_PREF_SIZE);
            row.getChildren().add(1, draft);
        }
        return row;
    }

    private static Node cover(ReportModel.Titles titles) {
        VBox cover = new VBox(8, Ui.label(titles.kind(), "sheet-kind"), Ui.label(titles.title(), "title-1"));
        if (!titles.organisation().isBlank()) {
            cover.getChildren().add(Ui.label(titles.organisation(), "title-4"));
        }
        cover.getChildren().add(Ui.label(titles.template(), "sheet-note"));
        cover.getStyleClass().add("sheet-cover");
        return cover;
    }

    private static Node heading(Piece.Heading piece) {
        Block.Heading heading = piece.heading();
        String code = heading.code() == null ? "" : heading.code() + "\u2002";
        Label text = Ui.heading(piece.number() + "\u2002" + code + heading.text(), heading.level() + 1);
        Content.Badge badge = heading.badge();
        var row = badge == null ? Ui.row(12, text) : Ui.row(12, text, InlineNodes.badge(badge));
        row.getStyleClass().add("sheet-heading-" + heading.level());
        return row;
    }

    private Node contents(Piece.Contents contents) {
        VBox list = new VBox(2, Ui.heading(contents.title(), 2));
        for (Outline.Entry entry : contents.entries()) {
            Hyperlink link = new Hyperlink(entry.number() + "\u2002" + entry.text());
            link.getStyleClass().addAll("sheet-link", "sheet-entry-" + entry.level());
            link.setWrapText(true);
            link.setOnAction(_ -> view.goTo(entry.bookmark()));
            list.getChildren().add(link);
        }
        return list;
    }
}
