package org.vigie.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.application.port.SnapshotStore.Snapshot;
import org.vigie.application.port.UserFault.Kind;
import org.vigie.application.port.Workspaces.Workspace;
import org.vigie.domain.assessment.Assessment;
import org.vigie.domain.identity.AnswerKey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigie.storage.Folders.assertFault;

class SnapshotsTest {
    private static final Instant START = Instant.parse("2026-03-02T09:30:00Z");

    @TempDir
    private Path temp;

    private Path folder;
    private Instant now = START;

    @BeforeEach
    void create() throws IOException {
        folder = temp.resolve("workspace");
        Folders.create(folder).close();
    }

    private Workspace open() {
        InstantSource clock = () -> now;
        return new EncryptedWorkspaces(Folders.FORM, clock).open(folder, Folders.key());
    }

    private static List<Instant> times(Workspace workspace) {
        return workspace.snapshots().list().stream().map(Snapshot::at).toList();
    }

    @Test
    void whereNothingWasWrittenNoneIsTaken() {
        open().close();

        try (Workspace workspace = open()) {
            workspace.assessments().list(null);
            assertThat(times(workspace)).isEmpty();
        }
    }

    @Test
    void closingTakesOneWhenSomethingWasWrittenSince() {
        Workspace workspace = open();
        Work.created(workspace.assessments(), "A");
        workspace.close();
        now = now.plusSeconds(7200);
        workspace = open();
        assertThat(times(workspace)).containsExactly(START);
        Work.created(workspace.assessments(), "B");
        workspace.snapshots().take(now);
        now = now.plusSeconds(7200);
        workspace.close();

        try (Workspace again = open()) {
            assertThat(times(again)).containsExactly(START.plusSeconds(7200), START);
            assertThat(again.snapshots().list()).allSatisfy(each -> assertThat(each.bytes()).isPositive());
        }
    }

    @Test
    void aDecisionTakesOneAtOnce() {
        try (Workspace workspace = open()) {
            Assessment assessment = Work.created(workspace.assessments(), "A");
            assertThat(times(workspace)).isEmpty();
            Work.decided(workspace.assessments(), assessment);
            assertThat(times(workspace)).containsExactly(START);
        }
    }

    @Test
    void workTakesOneAnHour() {
        try (Workspace workspace = open()) {
            Assessment assessment = Work.created(workspace.assessments(), "A");
            for (int minute = 0; minute < 150; minute += 10) {
                now = START.plus(Duration.ofMinutes(minute));
                assessment = Work.answered(workspace.assessments(), assessment, AnswerKey.of("a"), "x" + minute);
            }
            assertThat(times(workspace)).containsExactly(START.plus(Duration.ofHours(2)), START.plus(Duration.ofHours(1)));
        }
    }

    @Test
    void keptAreTheNewestOfEachHourThenDayThenWeekForHalfAYear() {
        List<Snapshot> kept = new ArrayList<>();
        Instant end = START;
        for (int minutes = 0; minutes <= 250 * 24 * 60; minutes += 20) {
            end = START.plus(Duration.ofMinutes(minutes));
            kept.addFirst(new Snapshot("s" + minutes, end, 1));
            kept.removeAll(Snapshots.surplus(kept, end));
        }

        Instant last = end;
        List<Long> hours = kept.stream().map(each -> Duration.between(each.at(), last).toHours()).toList();
        assertThat(kept).first().extracting(Snapshot::at).isEqualTo(end);
        assertThat(hours.stream().filter(age -> age < 24)).hasSizeBetween(24, 25);
        assertThat(hours.stream().filter(age -> age >= 24 && age < 24 * 14)).hasSizeBetween(13, 14);
        assertThat(hours.stream().filter(age -> age >= 24 * 14)).hasSizeBetween(24, 25).allMatch(age -> age < 24 * 182);
    }

    @Test
    void takingOnePrunesOthersOfItsHour() {
        try (Workspace workspace = open()) {
            for (int minutes : new int[] {0, 10, 20, 40}) {
                workspace.snapshots().take(START.plus(Duration.ofMinutes(minutes)));
            }
            assertThat(times(workspace)).containsExactly(START.plus(Duration.ofMinutes(40)), START.plus(Duration.ofMinutes(20)));
        }
    }

    @Test
    void aCopyFromBeforeAMigrationGoesWhenItIsHalfAYearOld() throws IOException {
        Path copy = folder.resolve(Snapshots.FOLDER).resolve(Snapshots.nameOfOld(1, START));
        Files.writeString(copy, "old");
        Path other = folder.resolve(Snapshots.FOLDER).resolve("note.txt");
        Files.writeString(other, "not ours");
        try (Workspace workspace = open()) {
            workspace.snapshots().take(START.plus(Duration.ofDays(181)));
            assertThat(copy).exists();
            workspace.snapshots().take(START.plus(Duration.ofDays(183)));
            assertThat(copy).doesNotExist();
            assertThat(other).exists();
        }
    }

    @Test
    void aDamagedAssessmentGivesNoSnapshotAndTheOldOnesStay() {
        try (Workspace workspace = open()) {
            Work.answered(workspace.assessments(), Work.created(workspace.assessments(), "A"), Work.PURPOSE, "un");
        }
        Folders.tamper(folder, "UPDATE answer SET content = REPLACE(content, 'un', 'une')");
        now = now.plusSeconds(7200);
        try (Workspace workspace = open()) {
            assertFault("storage.contentMismatch", Kind.ENVIRONMENT, () -> workspace.snapshots().take(now));
            Work.created(workspace.assessments(), "B");
        }
        try (Workspace workspace = open()) {
            assertThat(times(workspace)).containsExactly(START);
            assertThat(workspace.assessments().list(null)).hasSize(2);
        }
    }
}
