package org.vigie.report.word;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.vigie.application.port.report.Content.Badge;
import org.vigie.application.port.report.MatrixPicture;

/**
 * Draws matrices of risks. The four shades differ in lightness as well as in hue (blue, yellow, orange, rose), so that they stay apart
 * for the colour-blind and in grey; every cell says its level in a word.
 */
final class MatrixPainter {
    static final int WIDTH = 2000;
    static final int HEIGHT = 804;
    private static final int GAP = 60;
    private static final int LABELS = 200;
    private static final int TITLE = 70;
    private static final int FOOT = 110;
    private static final int INSET = 3;
    private static final int TAG = 38;
    private static final int LINE = 27;
    private static final List<Color> FILL =
            List.of(new Color(0xDCEBF5), new Color(0xFBEFC4), new Color(0xF6C79B), new Color(0xE9A3B5));
    private static final List<Color> INK =
            List.of(new Color(0x0B4A73), new Color(0x6B5200), new Color(0x7A3200), new Color(0x5A0F2B));
    private static final Color TEXT = new Color(0x1F2933);
    private static final Color SOFT = new Color(0x5A6675);

    /** The report's own typeface under its names on different computers. */
    private static final List<String> FAMILIES = List.of("Arial", "Liberation Sans", "Helvetica");

    private final Graphics2D graphics;
    private final MatrixPicture picture;
    private final String family;

    private MatrixPainter(Graphics2D graphics, MatrixPicture picture) {
        this.graphics = graphics;
        this.picture = picture;
        this.family = FAMILIES.stream()
                .filter(name -> new Font(name, Font.PLAIN, 12).getFamily(Locale.ROOT).equals(name))
                .findFirst()
                .orElse(Font.SANS_SERIF);
    }

    /** The matrices as a PNG image. */
    static byte[] png(MatrixPicture picture) {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
            graphics.setColor(Color.WHITE);
            graphics.fillRect(0, 0, WIDTH, HEIGHT);
            new MatrixPainter(graphics, picture).paint();
        } finally {
            graphics.dispose();
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private void paint() {
        int count = Math.max(1, picture.matrices().size());
        int width = (WIDTH - GAP * (count - 1)) / count;
        for (int at = 0; at < picture.matrices().size(); at++) {
            matrix(picture.matrices().get(at), at * (width + GAP), width);
        }
    }

    private void matrix(MatrixPicture.Matrix matrix, int x, int width) {
        font(Font.BOLD, 38, TEXT);
        graphics.drawString(matrix.title(), x, 40);
        int rows = picture.severity().labels().size();
        int columns = picture.likelihood().labels().size();
        int cellWidth = (width - LABELS) / columns;
        int cellHeight = (HEIGHT - TITLE - FOOT) / rows;
        for (int severity = 0; severity < rows; severity++) {
            int y = TITLE + (rows - 1 - severity) * cellHeight;
            font(Font.PLAIN, 30, SOFT);
            right(picture.severity().labels().get(severity), x + LABELS - 14, y + cellHeight / 2 + 10, LABELS - 14);
            for (int likelihood = 0; likelihood < columns; likelihood++) {
                cell(matrix, severity, likelihood, new int[] {x + LABELS + likelihood * cellWidth, y, cellWidth, cellHeight});
            }
        }
        font(Font.PLAIN, 30, SOFT);
        for (int likelihood = 0; likelihood < columns; likelihood++) {
            int middle = x + LABELS + likelihood * cellWidth + cellWidth / 2;
            centre(picture.likelihood().labels().get(likelihood), middle, HEIGHT - FOOT + 34, cellWidth - 6);
        }
        font(Font.BOLD, 30, SOFT);
        centre(picture.likelihood().name() + " →", x + LABELS + (width - LABELS) / 2, HEIGHT - 24, width - LABELS);
        right("↑ " + picture.severity().name(), x + LABELS - 14, HEIGHT - FOOT + 34, LABELS - 14);
    }

    private void cell(MatrixPicture.Matrix matrix, int severity, int likelihood, int[] box) {
        Badge badge = picture.cells().get(severity).get(likelihood);
        graphics.setColor(FILL.get(badge.shade()));
        graphics.fillRect(box[0] + INSET, box[1] + INSET, box[2] - 2 * INSET, box[3] - 2 * INSET);
        font(Font.PLAIN, 24, INK.get(badge.shade()));
        graphics.drawString(badge.text(), box[0] + 12, box[1] + 28);
        List<String> codes = new ArrayList<>(matrix.marks().stream()
                .filter(mark -> mark.severity() == severity && mark.likelihood() == likelihood)
                .map(MatrixPicture.Mark::code)
                .toList());
        int room = (box[3] - TAG) / LINE;
        if (codes.size() > room) {
            int hidden = codes.size() - room + 1;
            codes = new ArrayList<>(codes.subList(0, room - 1));
            codes.add("+ " + hidden);
        }
        font(Font.BOLD, 25, INK.get(badge.shade()));
        int block = codes.size() * LINE;
        int y = box[1] + TAG - 4 + (box[3] - TAG - block) / 2 + 24;
        for (String code : codes) {
            centre(code, box[0] + box[2] / 2, y, box[2] - 12);
            y += LINE;
        }
    }

    private void font(int style, int size, Color color) {
        graphics.setFont(new Font(family, style, size));
        graphics.setColor(color);
    }

    private void centre(String text, int middle, int y, int room) {
        Font font = graphics.getFont();
        int width = fit(text, room);
        graphics.drawString(text, middle - width / 2, y);
        graphics.setFont(font);
    }

    private void right(String text, int edge, int y, int room) {
        Font font = graphics.getFont();
        int width = fit(text, room);
        graphics.drawString(text, edge - width, y);
        graphics.setFont(font);
    }

    /** Takes a smaller font while the text is too wide; gives its width. */
    private int fit(String text, int room) {
        FontMetrics metrics = graphics.getFontMetrics();
        while (metrics.stringWidth(text) > room && graphics.getFont().getSize() > 10) {
            graphics.setFont(graphics.getFont().deriveFont(graphics.getFont().getSize2D() - 1));
            metrics = graphics.getFontMetrics();
        }
        return metrics.stringWidth(text);
    }
}
