package org.vigie.report.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.vigie.application.port.SetAsideWords;
import org.vigie.application.port.report.Block;
import org.vigie.application.port.report.Block.Column;
import org.vigie.application.port.report.Block.Grid;
import org.vigie.application.port.report.Block.Row;
import org.vigie.application.port.report.Content;
import org.vigie.domain.assessment.Answer;
import org.vigie.domain.assessment.AnswerState;
import org.vigie.domain.assessment.SetAside;

/** What was said on earlier versions of the template, and this one no longer asks for. */
final class SetAsideAnnex {
    private final Writing writing;
    private final Context context;

    SetAsideAnnex(Writing writing) {
        this.writing = writing;
        this.context = writing.context();
    }

    /** Nothing where nothing was set aside. */
    List<Block> blocks() {
        Map<String, SetAside> kept = new TreeMap<>(context.assessment().answers().setAside());
        if (kept.isEmpty()) {
            return List.of();
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(writing.section("annex.setAside"));
        blocks.add(writing.lead("annex.setAside.text"));
        blocks.add(Grid.fitted(context.text("annex.setAside.caption"), List.of(
                new Column(context.text("column.what"), 17),
                new Column(context.text("column.said"), 21),
                new Column(context.text("column.version"), 6)), kept.values().stream().map(this::row).toList()));
        return blocks;
    }

    private Row row(SetAside kept) {
        Content said = kept.kept() instanceof SetAside.OfAnswer(_, Answer answer) ? answer(kept, answer) : Content.of(kept.said());
        if (kept.why() != null) {
            said = said.and(Content.of(Content.soft(kept.why())));
        }
        return Row.of(Content.of(context.common(SetAsideWords.kind(kept), kept.title())), said.isEmpty() ? Content.of("—") : said, Content.of(kept.version()));
    }

    private Content answer(SetAside kept, Answer answer) {
        Content said = kept.said().isEmpty() ? Content.EMPTY : Content.of(kept.said());
        if (answer.state() != null) {
            said = said.and(Content.of(new Content.Alert(writing.answers().state(answer.state()))));
        }
        boolean told = answer.state() != AnswerState.ASK_LEGAL || context.options().withNotes();
        return answer.note() != null && told ? said.and(Content.of(Content.soft(answer.note()))) : said;
    }
}
