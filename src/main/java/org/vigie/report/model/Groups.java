package org.vigie.report.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vigie.domain.identity.AnswerKey;
import org.vigie.domain.identity.RowId;
import org.vigie.domain.template.Question;
import org.vigie.domain.template.Section;

/** The questions asked, by section, and once per row where a section is repeated. */
final class Groups {
    private Groups() {}

    /**
     * A section as it was asked.
     *
     * @param row the row that it was asked for, or null
     */
    record Group(Section section, @Nullable RowId row, List<AnswerKey> keys) {

        /**
         * Whether it describes the processing rather than assesses it: the template doesn't say that it assesses, and most of its questions
         * have no favourable answer.
         */
        boolean describes() {
            if (section.assesses()) {
                return false;
            }
            long assessing = section.questions().stream()
                    .filter(question -> !question.details().expected().isEmpty())
                    .count();
            return assessing * 2 < section.questions().size();
        }
    }

    private record Place(String section, @Nullable RowId row) {}

    static List<Group> of(Context context) {
        Map<Place, Group> groups = new LinkedHashMap<>();
        for (AnswerKey key : context.evaluation().questionnaire().visible()) {
            Section section = context.template().sectionOf(key.question()).orElse(null);
            Question question = context.template().question(key.question()).orElse(null);
            if (section != null && question != null && question.details().bind() == null) {
                groups.computeIfAbsent(
                                new Place(section.id(), key.row()), place -> new Group(section, place.row(), new ArrayList<>()))
                        .keys()
                        .add(key);
            }
        }
        return List.copyOf(groups.values());
    }

    static String title(Writing writing, Group group) {
        Context context = writing.context();
        String title = context.texts().sectionTitle(context.language(), group.section().id());
        RowId row = group.row();
        String table = group.section().repeatFor();
        return row == null || table == null ? title : context.text("question.row", title, writing.names().row(table, row));
    }
}
