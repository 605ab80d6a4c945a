package org.vigie.desktop.shell;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vigie.application.port.AssessmentStore.Summary;
import org.vigie.desktop.support.OpenAssessment;
import org.vigie.desktop.support.Place;
import org.vigie.desktop.support.Place.NewAssessment.Begun;
import org.vigie.desktop.support.Words;
import org.vigie.domain.identity.AnswerKey;
import org.vigie.domain.template.MeasureRule;
import org.vigie.domain.template.Question;
import org.vigie.domain.template.RiskRule;
import org.vigie.domain.template.Template;
import org.vigie.domain.text.Language;

/** What Ctrl+K finds: places, commands, templates, assessments, and in an open one its questions, risks and measures. */
final class PaletteViewModel {
    private static final int SHOWN = 40;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private record Indexed(PaletteEntry entry, String folded) {}

    private final List<Indexed> entries = new ArrayList<>();
    private final Map<String, String> templates = new HashMap<>();
    private final Words words;

    PaletteViewModel(Words words, @Nullable OpenAssessment open) {
        this.words = words;
        add("place", "", words.text("desktop.place.home"), new Place.Home());
        add("place", "", words.text("desktop.place.assessments"), new Place.Assessments());
        add("place", "", words.text("desktop.place.newAssessment"), new Place.NewAssessment());
        add("place", "", words.text("desktop.place.actions"), new Place.AllActions());
        add("place", "", words.text("desktop.place.templates"), new Place.Templates());
        add("place", "", words.text("desktop.place.settings"), new Place.Settings());
        add("place", "", words.text("portfolio.home.sample"), new Place.Sample());
        if (open != null) {
            inside(open);
        }
        for (Command command : Command.values()) {
            if (open != null || (command != Command.UNDO && command != Command.REDO)) {
                String also = command == Command.OTHER_LANGUAGE ? inItself(Commands.other(words.language())) : "";
                add("command", "", words.text("desktop.command." + command.name()), also, new PaletteEntry.Do(command));
            }
        }
    }

    /** What a language is called by those who read no other. */
    private static String inItself(Language language) {
        return language.locale().getDisplayLanguage(language.locale());
    }

    private void inside(OpenAssessment open) {
        var id = open.assessment().id();
        var texts = open.template().texts();
        for (Place.Room room : Place.Room.values()) {
            String name = words.text("desktop.room." + room.name().toLowerCase(Locale.ROOT));
            add("room", "", name, new Place.InAssessment(id, room, null));
        }
        for (AnswerKey key : open.evaluation().questionnaire().visible()) {
            String code = open.template().question(key.question()).map(Question::code).orElse(key.question());
            String label = texts.label(words.language(), key.question());
            add("question", code, label, new Place.InAssessment(id, Place.Room.QUESTIONNAIRE, key));
        }
        for (RiskRule risk : open.template().rules().risks()) {
            boolean raised = open.evaluation().risks().stream().anyMatch(each -> each.code().equals(risk.id()))
                    || open.evaluation().gaps().stream().anyMatch(each -> each.code().equals(risk.id()));
            if (raised) {
                add("risk", risk.id(), texts.riskTitle(words.language(), risk.id()), Place.InAssessment.risk(id, risk.id()));
            }
        }
        for (MeasureRule measure : open.template().rules().measures()) {
            String title = texts.measureTitle(words.language(), measure.id());
            add("measure", measure.id(), title, Place.InAssessment.action(id, measure.id()));
        }
    }

    /** Adds what an assessment can be started on; before the assessments, which are found by the names of their templates too. */
    void addTemplates(List<Template> all) {
        for (Template template : all) {
            String title = template.texts().title(words.language());
            templates.put(template.ref().id(), title);
            Begun begun = new Begun("", "", "", null, template.ref().id());
            add("start", "", title, new Place.NewAssessment(null, begun));
        }
    }

    /** Adds the workspace's assessments, once they are read. */
    void addAssessments(List<Summary> summaries) {
        for (Summary summary : summaries) {
            String template = templates.getOrDefault(summary.templateId(), "");
            add("assessment", "", summary.title(), template, new PaletteEntry.To(Place.InAssessment.opening(summary.id())));
        }
    }

    private void add(String kind, String code, String text, Place place) {
        add(kind, code, text, "", new PaletteEntry.To(place));
    }

    private void add(String kind, String code, String text, String also, PaletteEntry.Goal goal) {
        String named = words.text("desktop.palette." + kind);
        entries.add(new Indexed(new PaletteEntry(named, code, text, goal), folded(String.join(" ", code, text, named, also))));
    }

    /** Those in which every word of the search occurs, whatever its accents and capitals. */
    List<PaletteEntry> find(String search) {
        List<String> wanted = List.of(folded(search).strip().split("\\s+"));
        return entries.stream()
                .filter(each -> wanted.stream().allMatch(each.folded()::contains))
                .limit(SHOWN)
                .map(Indexed::entry)
                .toList();
    }

    private static String folded(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
