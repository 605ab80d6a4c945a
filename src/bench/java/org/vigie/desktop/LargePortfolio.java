package org.vigie.desktop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.vigie.application.Overviews.Listed;
import org.vigie.application.SampleAssessment;
import org.vigie.application.Workshop;
import org.vigie.application.WorkspaceSession;
import org.vigie.application.port.AssessmentStore.Origin;
import org.vigie.application.port.Workspaces.Workspace;
import org.vigie.desktop.support.DesktopServices;
import org.vigie.domain.action.Action;
import org.vigie.domain.action.ActionPlan;
import org.vigie.domain.assessment.Assessment;
import org.vigie.domain.assessment.AssessmentStatus;
import org.vigie.domain.assessment.Details;
import org.vigie.domain.identity.AssessmentId;
import org.vigie.domain.text.Language;
import org.vigie.storage.EncryptedWorkspaces;

import static java.util.stream.Collectors.toMap;

/** A workspace of 10,000 assessments, each with all answers, risks and actions of the sample; made once, in some minutes, and kept. */
final class LargePortfolio {
    static final int SIZE = 10_000;

    private static final Path FOLDER = Path.of("target", "bench", "portfolio");
    private static final List<AssessmentStatus> STATUSES =
            List.of(AssessmentStatus.DRAFT, AssessmentStatus.DRAFT, AssessmentStatus.IN_REVIEW, AssessmentStatus.CHANGES_REQUESTED);
    private static final List<String> OWNERS = List.of("Marie Curie", "Ana Lys", "Émile Durand", "Service achats", "");

    private LargePortfolio() {}

    /** The program's services over it. */
    static DesktopServices services() throws IOException {
        Path done = FOLDER.resolve("done");
        DesktopServices services = TestRoom.services(FOLDER);
        if (!Files.exists(done)) {
            Files.createDirectories(FOLDER);
            fill(services);
            Files.createFile(done);
        }
        return services;
    }

    private static void fill(DesktopServices services) {
        AssessmentId sample;
        try (WorkspaceSession session = services.access().create(services.usualWorkspace(), TestWindow.PASSPHRASE.toCharArray(), Workshop.MARIE)) {
            sample = new SampleAssessment(session, services.sample()).make(Language.FR);
        }
        try (Workspace workspace = new EncryptedWorkspaces(Workshop.CANONICAL, TestRoom.CLOCK)
                .open(services.usualWorkspace(), TestWindow.PASSPHRASE.toCharArray())) {
            Assessment like = workspace.assessments().load(sample).orElseThrow();
            for (int i = 1; i < SIZE; i++) {
                workspace.assessments().create(another(like, i), Origin.NEW, Workshop.MARIE, Workshop.NOW.minusSeconds(i));
            }
        }
        try (WorkspaceSession session = services.access().open(services.usualWorkspace(), TestWindow.PASSPHRASE.toCharArray())) {
            List<Listed> missing = session.overviews().missing(session.overviews().list());
            for (int from = 0; from < missing.size(); from += 100) {
                List<Listed> _ = session.overviews().find(missing.subList(from, Math.min(missing.size(), from + 100)));
            }
        }
    }

    private static Assessment another(Assessment like, int number) {
        Details details = like.details();
        Details own = new Details(
                "Traitement n° " + number + " : " + details.title(),
                details.language(),
                STATUSES.get(number % STATUSES.size()),
                details.organisation(),
                OWNERS.get(number % OWNERS.size()),
                number % 3 == 0 ? null : Workshop.NOW.atZone(TestRoom.CLOCK.getZone()).toLocalDate().plusDays(number % 700 - 100),
                details.legalHold());
        ActionPlan plan = like.plan();
        ActionPlan later = new ActionPlan(
                plan.actions().values().stream().map(action -> moved(action, number)).collect(toMap(Action::measure, Function.identity())),
                plan.confirmed(),
                plan.added());
        return new Assessment(
                AssessmentId.random(), like.template(), own, like.answers(), like.register(), later, like.review(), List.of());
    }

    private static Action moved(Action action, int number) {
        LocalDate due = action.due();
        return new Action(
                action.measure(),
                action.owner(),
                due == null ? null : due.plusDays(number % 300 - 50),
                action.priority(),
                action.effort(),
                action.status(),
                action.notes(),
                action.links());
    }
}
