package org.vigie.application;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.application.Overviews.Overview;
import org.vigie.application.port.AssessmentStore.Summary;
import org.vigie.domain.text.Language;

import static org.assertj.core.api.Assertions.assertThat;

class OverviewsTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void followsWhatIsAnswered() {
        try (Workshop workshop = new Workshop(folder)) {
            AssessmentEditor editor = workshop.screening("Infolettre");
            assertThat(overview(workshop).progress().answered()).isZero();

            editor.apply(Workshop.answer(editor, "Une lettre par mois."));

            assertThat(overview(workshop).progress()).isEqualTo(editor.evaluation().questionnaire().progress());
            assertThat(overview(workshop).progress().answered()).isEqualTo(1);
        }
    }

    @Test
    void countsOnlyActionsThatAreNotImplemented() {
        try (Workshop workshop = new Workshop(folder)) {
            AssessmentEditor sample = workshop.edit(workshop.sample(Language.EN));

            Overview overview = overview(workshop);

            assertThat(overview.due().open()).isPositive().isLessThan(sample.assessment().plan().actions().size());
            assertThat(overview.due().overdue() + overview.due().soon()).isLessThanOrEqualTo(overview.due().open());
            assertThat(overview.highest()).hasValueSatisfying(
                    highest -> assertThat(overview.current()).allMatch(level -> level.level() <= highest.level()));
        }
    }

    private static Overview overview(Workshop workshop) {
        Summary only = workshop.session().portfolio().list(null).getFirst();
        return workshop.session().overviews().of(only).orElseThrow();
    }
}
