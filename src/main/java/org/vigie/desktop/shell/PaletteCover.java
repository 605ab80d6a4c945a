package org.vigie.desktop.shell;

import org.jspecify.annotations.Nullable;
import org.vigie.desktop.support.OpenAssessment;
import org.vigie.desktop.support.Workroom;

/** The palette over the window while it is open, once at most. */
final class PaletteCover {
    private final MainWindow window;
    private @Nullable Palette shown;

    PaletteCover(MainWindow window) {
        this.window = window;
    }

    /**
     * Opens the palette, which finds everything by a few letters.
     *
     * @param inside the assessment that is open, in which it finds too, or null
     */
    void open(Workroom room, @Nullable OpenAssessment inside) {
        if (shown != null) {
            return;
        }
        PaletteViewModel model = new PaletteViewModel(room.words(), inside);
        Palette palette = new Palette(room.words(), model, to -> {
            close();
            if (to != null) {
                room.navigator().go(to);
            }
        });
        shown = palette;
        window.cover(palette.node());
        palette.focus();
        room.tasks()
                .store(
                        () -> room.session().portfolio().list(null),
                        summaries -> {
                            model.addAssessments(summaries);
                            palette.refresh();
                        },
                        room.dialogs()::fault);
    }

    void close() {
        if (shown != null) {
            window.uncover(shown.node());
            shown = null;
        }
    }
}
