package org.vigie.desktop.actions;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.application.ActionPlanning;
import org.vigie.application.Overviews.ListedAction;
import org.vigie.desktop.TestRoom;
import org.vigie.desktop.actions.AllActionsViewModel.State;
import org.vigie.desktop.support.OpenAssessment;
import org.vigie.domain.action.Action;
import org.vigie.domain.action.ActionStatus;
import org.vigie.domain.template.MeasureRule;
import org.vigie.domain.text.Language;

import static org.assertj.core.api.Assertions.assertThat;

class AllActionsViewModelTest {
    @TempDir
    private Path folder;

    private static OpenAssessment planned(TestRoom room, String title, int actions) {
        OpenAssessment open = room.start("customer-data", title);
        List<String> measures = open.template().rules().measures().stream().map(MeasureRule::id).limit(actions).toList();
        new ActionPlanning(open.editor()).planAll(measures);
        assertThat(open.assessment().plan().actions()).hasSize(actions);
        return open;
    }

    private static List<LocalDate> due(AllActionsViewModel model) {
        return model.shown().stream().map(each -> each.action().due()).toList();
    }

    @Test
    void showsTheOpenActionsOfAllAssessmentsTheSoonestFirstAndCountsThoseOfEveryFilter() {
        try (TestRoom room = new TestRoom(folder, Language.EN)) {
            OpenAssessment one = planned(room, "One", 3);
            OpenAssessment other = planned(room, "Other", 2);
            LocalDate today = one.editor().today();
            List<String> codes = List.copyOf(one.assessment().plan().actions().keySet());
            ActionEdits edits = new ActionEdits(one);
            edits.editAll(codes, "Léa Petit", today.plusDays(60), null, null);
            edits.due(codes.getFirst(), today.minusDays(1));
            edits.status(codes.getLast(), ActionStatus.IMPLEMENTED);
            new ActionEdits(other).editAll(other.assessment().plan().actions().keySet(), null, today.plusDays(10), null, null);
            AllActionsViewModel model = new AllActionsViewModel(room.workroom(), () -> {});

            model.load();

            assertThat(model.state()).isEqualTo(State.COMPLETE);
            assertThat(due(model)).containsExactly(today.minusDays(1), today.plusDays(10), today.plusDays(10), today.plusDays(60));
            assertThat(model.count(ActionFilter.ALL)).isEqualTo(5);
            assertThat(model.count(ActionFilter.OVERDUE)).isEqualTo(1);
            assertThat(model.count(ActionFilter.SOON)).isEqualTo(2);
            assertThat(model.count(ActionFilter.UNOWNED)).isEqualTo(2);
            model.filter(ActionFilter.OVERDUE);
            assertThat(model.shown()).singleElement().satisfies(listed -> {
                assertThat(model.overdue(listed)).isTrue();
                assertThat(listed.action().of().title()).isEqualTo("One");
            });
        }
    }

    @Test
    void anOrderThatSomeoneChoseStaysWhenTheFilterChanges() {
        try (TestRoom room = new TestRoom(folder, Language.EN)) {
            planned(room, "One", 4);
            AllActionsViewModel model = new AllActionsViewModel(room.workroom(), () -> {});
            model.load();
            Comparator<ListedAction> byName = Comparator.comparing(ListedAction::measure);

            model.order(byName.reversed());
            model.filter(ActionFilter.ALL);

            assertThat(model.shown()).hasSize(4).isSortedAccordingTo(byName.reversed());
            model.order(null);
            assertThat(due(model)).isSortedAccordingTo(Comparator.nullsLast(Comparator.naturalOrder()));
        }
    }

    @Test
    void moreThanAreReadAtOnceAreAllThereOnce() {
        try (TestRoom room = new TestRoom(folder, Language.EN)) {
            int all = IntStream.range(0, 8).map(each -> planned(room, "Assessment " + each, 45).assessment().plan().actions().size()).sum();
            assertThat(all).isGreaterThan(300);
            AllActionsViewModel model = new AllActionsViewModel(room.workroom(), () -> {});

            model.load();

            assertThat(model.state()).isEqualTo(State.COMPLETE);
            assertThat(model.shown()).hasSize(all).doesNotHaveDuplicates();
        }
    }

    @Test
    void ofTwoFiltersChosenAtOnceTheLatestCountsAndNothingIsShownOnceItIsLeft() {
        Deque<Runnable> work = new ArrayDeque<>();
        try (TestRoom room = new TestRoom(folder, Language.EN, Runnable::run, work::add)) {
            OpenAssessment open = planned(room, "One", 3);
            Action first = open.assessment().plan().actions().values().iterator().next();
            new ActionEdits(open).status(first.measure(), ActionStatus.IMPLEMENTED);
            AtomicInteger changes = new AtomicInteger();
            AllActionsViewModel model = new AllActionsViewModel(room.workroom(), changes::incrementAndGet);
            model.load();
            model.filter(ActionFilter.ALL);

            List<Runnable> late = List.copyOf(work).reversed();
            late.forEach(Runnable::run);
            assertThat(model.shown()).hasSize(3);
            assertThat(changes).hasValue(1);
            work.clear();
            model.filter(ActionFilter.OPEN);
            model.close();
            work.forEach(Runnable::run);
            assertThat(changes).hasValue(1);
        }
    }

    @Test
    void whatCannotBeReadIsToldAndShownAsSuch() {
        try (TestRoom room = new TestRoom(folder, Language.EN)) {
            AtomicInteger changes = new AtomicInteger();
            AllActionsViewModel model = new AllActionsViewModel(room.workroom(), changes::incrementAndGet);
            room.workroom().session().close();

            model.load();

            assertThat(model.state()).isEqualTo(State.FAILED);
            assertThat(changes).hasValue(1);
            assertThat(room.dialogs.faults).hasSize(1);
        }
    }
}
