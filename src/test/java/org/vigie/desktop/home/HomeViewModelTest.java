package org.vigie.desktop.home;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.application.Workshop;
import org.vigie.desktop.TestRoom;
import org.vigie.desktop.support.OpenAssessment;
import org.vigie.domain.risk.RiskStatus;
import org.vigie.domain.text.Language;

import static org.assertj.core.api.Assertions.assertThat;

class HomeViewModelTest {
    @TempDir
    private Path folder;

    @Test
    void countsOverAllAssessmentsAndGreetsWhoWorksHere() {
        try (TestRoom room = new TestRoom(folder, Language.EN)) {
            OpenAssessment sample = room.sample();
            OpenAssessment fresh = room.start("screening", "Newsletter");
            room.workroom().session().describing(fresh.editor()).become(fresh.assessment().details().withReviewDate(fresh.editor().today()));
            HomeViewModel model = new HomeViewModel(room.workroom());
            List<String> greeted = new ArrayList<>();

            model.load(greeted::add, () -> {});

            assertThat(greeted).containsExactly(Workshop.MARIE.name());
            assertThat(model.count()).isEqualTo(2);
            assertThat(model.known()).isEqualTo(2);
            assertThat(model.byStatus()).isEqualTo(Map.of("draft", 1, "approved", 1));
            int risks = (int) sample.evaluation().risks().stream().filter(risk -> risk.status() != RiskStatus.DISMISSED).count();
            assertThat(model.figures().risks()).isEqualTo(risks);
            assertThat(model.figures().reviews()).isEqualTo(1);
            assertThat(Arrays.stream(model.heat(model.matrix().orElseThrow())).flatMapToInt(Arrays::stream).sum()).isEqualTo(risks);
        }
    }

    @Test
    void manyThatWereNeverEvaluatedAreListedAtOnceAndTheirFiguresFollow() {
        Deque<Runnable> storage = new ArrayDeque<>();
        try (TestRoom room = new TestRoom(folder, Language.EN, storage::add, Runnable::run)) {
            for (int each = 0; each < 12; each++) {
                room.workshop().session().portfolio().start("screening", "Screening " + each, Language.EN);
            }
            HomeViewModel model = new HomeViewModel(room.workroom());
            List<Integer> known = new ArrayList<>();
            model.load(_ -> known.add(model.known()), () -> known.add(model.known()));
            assertThat(model.count()).isZero();

            while (!storage.isEmpty()) {
                storage.poll().run();
            }

            assertThat(model.count()).isEqualTo(12);
            assertThat(model.latest()).hasSize(8).allMatch(row -> row.overview() != null);
            assertThat(known).startsWith(0).endsWith(12);
        }
    }

    @Test
    void whatIsReadOnceTheScreenIsLeftIsNotShown() {
        Deque<Runnable> storage = new ArrayDeque<>();
        try (TestRoom room = new TestRoom(folder, Language.EN, storage::add, Runnable::run)) {
            HomeViewModel model = new HomeViewModel(room.workroom());
            List<String> greeted = new ArrayList<>();
            model.load(greeted::add, () -> {});

            model.close();
            storage.forEach(Runnable::run);

            assertThat(greeted).isEmpty();
        }
    }
}
