package org.vigie.desktop.shell;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.vigie.application.port.AssessmentStore.Summary;
import org.vigie.desktop.support.OpenAssessment;
import org.vigie.desktop.support.Workroom;
import org.vigie.domain.template.Template;

/** The palette over the window while it is open, once at most. */
final class PaletteCover {
    private final MainWindow window;
    private @Nullable Palette shown;

    private record Read(List<Summary> assessments, List<Template> templates) {}

    PaletteCover(MainWindow window) {
        this.window = window;
    }

    /**
     * Opens the palette, which finds everything by a few letters.
     *
     * @param inside the assessment that is open, in which it finds too, or null
     * @param deeds does what is chosen and is no place
     */
    void open(Workroom room, @Nullable OpenAssessment inside, Consumer<Command> deeds) {
        if (shown != null) {
            return;
        }
        PaletteViewModel model = new PaletteViewModel(room.words(), inside);
        Palette palette = new Palette(room.words(), model, goal -> {
            close();
            switch (goal) {
                case null -> {}
                case PaletteEntry.To(var place) -> room.navigator().go(place);
                case PaletteEntry.Do(var command) -> deeds.accept(command);
            }
        });
        shown = palette;
        window.cover(palette.node());
        palette.focus();
        room.tasks()
                .store(
                        () -> new Read(room.session().portfolio().list(null), room.session().templates().newest()),
                        read -> {
                            model.addTemplates(read.templates());
                            model.addAssessments(read.assessments());
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
