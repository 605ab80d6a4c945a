package org.vigie.storage;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.vigie.application.port.AssessmentStore.Frozen;
import org.vigie.application.port.CanonicalForm;
import org.vigie.domain.identity.AssessmentId;

/** Decided versions as they were (decision 19). */
final class FrozenVersions {
    private final CanonicalForm form;

    FrozenVersions(CanonicalForm form) {
        this.form = form;
    }

    /**
     * A version as text.
     *
     * @param content canonical JSON of the assessment
     * @param evaluation canonical JSON
     */
    record Row(AssessmentId assessment, int number, String content, String evaluation) {}

    Row row(AssessmentId assessment, Frozen frozen) {
        return new Row(assessment, frozen.number(), text(form.write(frozen.assessment())), text(form.write(frozen.evaluation())));
    }

    void insert(Handle handle, Row row) {
        handle.createUpdate("""
                        INSERT INTO frozen_version (assessment, version_number, content, evaluation)
                        VALUES (:assessment, :number, :content, :evaluation)
                        """)
                .bind("assessment", row.assessment().value())
                .bind("number", row.number())
                .bind("content", row.content())
                .bind("evaluation", row.evaluation())
                .execute();
    }

    void delete(Handle handle, AssessmentId assessment, int number) {
        handle.createUpdate("DELETE FROM frozen_version WHERE assessment = :assessment AND version_number = :number")
                .bind("assessment", assessment.value())
                .bind("number", number)
                .execute();
    }

    List<Row> rows(Handle handle, AssessmentId assessment) {
        return handle.createQuery("""
                        SELECT version_number, content, evaluation FROM frozen_version
                        WHERE assessment = :assessment ORDER BY version_number
                        """)
                .bind("assessment", assessment.value())
                .map((row, context) -> new Row(
                        assessment, row.getInt("version_number"), row.getString("content"), row.getString("evaluation")))
                .list();
    }

    Optional<Frozen> find(Handle handle, AssessmentId assessment, int number) {
        return rows(handle, assessment).stream().filter(row -> row.number() == number).findFirst().map(this::frozen);
    }

    Frozen frozen(Row row) {
        String where = "version " + row.number();
        return new Frozen(
                row.number(),
                form.readAssessment(Digests.utf8(row.content()), where),
                form.readEvaluation(Digests.utf8(row.evaluation())));
    }

    private static String text(byte[] json) {
        return new String(json, java.nio.charset.StandardCharsets.UTF_8);
    }
}
