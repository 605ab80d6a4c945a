package org.vigie.storage;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.application.port.AssessmentStore.Summary;
import org.vigie.application.port.PortfolioStore.Part;
import org.vigie.application.port.Workspaces.Workspace;
import org.vigie.domain.assessment.Assessment;
import org.vigie.domain.assessment.Change;
import org.vigie.domain.identity.AnswerKey;
import org.vigie.domain.identity.AssessmentId;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

class SearchIndexTest {
    private static final String LONG = "https://example.org/" + "0123456789abcdef".repeat(12) + "/Éléments";
    private static final List<String> WORDS = List.of(
            "Prévenir", "prevention", "l’usurpation", "d’identité;", "cœur", "Straße", "données,", "DONNÉES", "100 %", "a", "ab", "Zoë", LONG, "œuvre\nlue");
    private static final List<String> SEARCHES = List.of(
            "prev", "PRÉV", "l'usurp", "coeur", "strasse", "donnees", "données,", "%", "100", "a b", "zoe ident", "oeuvre", "lue", "0123456789abcdef",
            "bcdef/elements", "f0123456789abcdef0123456789abcde", "nichts", "prev nichts", "_", "n 1");

    @TempDir
    private Path temp;

    @Test
    void findsWhatReadingAllAnswersFindsWhateverWasDoneToThem() throws IOException {
        Random random = new Random(28);
        Map<AssessmentId, Assessment> all = new HashMap<>();
        try (Workspace workspace = Folders.create(temp.resolve("workspace"))) {
            for (int i = 0; i < 120; i++) {
                List<Assessment> states = List.copyOf(all.values());
                int what = random.nextInt(10);
                if (what < 2 || states.isEmpty()) {
                    Assessment fresh = Work.created(workspace.assessments(), "N " + i + " " + text(random));
                    all.put(fresh.id(), fresh);
                } else if (what == 2) {
                    Assessment doomed = states.get(random.nextInt(states.size()));
                    workspace.assessments().delete(doomed.id(), "test", Folders.MARIE, Folders.NOW);
                    all.remove(doomed.id());
                } else {
                    Assessment before = states.get(random.nextInt(states.size()));
                    AnswerKey key = AnswerKey.of("question.q" + random.nextInt(3));
                    Change change = random.nextInt(4) == 0
                            ? new Change.SetAnswer(key, before.answer(key).orElse(null), null)
                            : Work.answer(before, key, text(random));
                    all.put(before.id(), Work.apply(workspace.assessments(), before, change));
                }
                for (String search : SEARCHES) {
                    assertThat(found(workspace, search)).as(search).isEqualTo(read(all, search));
                }
            }
            assertThat(workspace.verify()).isEmpty();
        }
    }

    private static String text(Random random) {
        List<String> words = new ArrayList<>();
        for (int i = random.nextInt(5); i >= 0; i--) {
            words.add(WORDS.get(random.nextInt(WORDS.size())));
        }
        return String.join(" ", words);
    }

    private static Set<AssessmentId> found(Workspace workspace, String search) {
        Part part = workspace.portfolio().holding(search, null);
        assertThat(part.last()).isNull();
        assertThat(workspace.assessments().list(search)).extracting(Summary::id).containsExactlyInAnyOrderElementsOf(part.found());
        return part.found();
    }

    private static Set<AssessmentId> read(Map<AssessmentId, Assessment> all, String search) {
        List<String> sought = List.of(Words.normalise(search).split(" "));
        return all.values().stream()
                .filter(each -> sought.stream().allMatch(word -> texts(each).stream().anyMatch(text -> text.contains(word))))
                .map(Assessment::id)
                .collect(toSet());
    }

    private static Set<String> texts(Assessment assessment) {
        Set<String> texts = new HashSet<>();
        texts.add(Words.normalise(assessment.details().title()));
        assessment.answers().given().values().stream().map(Words::of).forEach(texts::add);
        return texts;
    }

    @Test
    void findsEachOnceWhenThereAreMoreThanOnePart() throws IOException {
        try (Workspace workspace = Folders.create(temp.resolve("workspace"))) {
            Map<AssessmentId, Boolean> even = java.util.stream.IntStream.range(0, 1_100)
                    .boxed()
                    .collect(toMap(i -> Work.created(workspace.assessments(), i % 2 == 0 ? "pair" : "impair").id(), i -> i % 2 == 0));

            Part first = workspace.portfolio().holding("impair", null);
            assertThat(first.last()).isNotNull();
            Part second = workspace.portfolio().holding("impair", first.last());

            assertThat(second.last()).isNull();
            assertThat(first.found()).doesNotContainAnyElementsOf(second.found());
            assertThat(first.found().size() + second.found().size()).isEqualTo(550);
            assertThat(even).hasSize(1_100);
        }
    }

    @Test
    void aDeletedAssessmentLeavesNoWordBehind() throws IOException {
        Path folder = temp.resolve("workspace");
        try (Workspace workspace = Folders.create(folder)) {
            Work.created(workspace.assessments(), "Commun");
            Assessment doomed = Work.created(workspace.assessments(), "Commun Secret");
            doomed = Work.answered(workspace.assessments(), doomed, Work.PURPOSE, "brouillon");
            doomed = Work.answered(workspace.assessments(), doomed, Work.PURPOSE, "confidentiel");
            workspace.assessments().delete(doomed.id(), "test", Folders.MARIE, Folders.NOW);
        }
        try (Database rows = Folders.rows(folder)) {
            List<String> left = rows.read(handle -> handle.createQuery("SELECT word FROM search_word").mapTo(String.class).list());
            assertThat(left).containsExactly("commun");
        }
    }

    @Test
    void countsComeBackFromTheirBytes() {
        java.util.SortedMap<Integer, Integer> counts = new java.util.TreeMap<>(Map.of(1, 1, 127, 128, 128, 2, 300_000, 70_000, Integer.MAX_VALUE, 1));

        assertThat(WordCounts.decode(WordCounts.encode(counts))).isEqualTo(counts);
    }
}
