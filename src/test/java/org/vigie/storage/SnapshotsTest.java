package org.vigie.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
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
        try (Workspace workspace = open()) {
            Instant last = START;
            for (int hour = 0; hour <= 24 * 250; hour += hour < 24 * 247 ? 5 : 1) {
                last = START.plus(Duration.ofHours(hour));
                workspace.snapshots().take(last.minusSeconds(1200));
                workspace.snapshots().take(last);
            }
            Instant end = last;
            List<Instant> kept = times(workspace);

            assertThat(kept).first().isEqualTo(end);
            assertThat(kept).allMatch(at -> Duration.between(at, end).compareTo(Duration.ofDays(182)) < 0);
            assertThat(kept.stream().filter(at -> Duration.between(at, end).toHours() < 24)).hasSizeBetween(24, 48);
            assertThat(kept.stream().filter(at -> Duration.between(at, end).toDays() >= 1 && Duration.between(at, end).toDays() < 14))
                    .hasSizeBetween(13, 15);
            assertThat(kept.stream().filter(at -> Duration.between(at, end).toDays() >= 14)).hasSizeBetween(23, 26);
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
