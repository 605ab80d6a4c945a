package org.vigie.report.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vigie.application.port.AssessmentStore.LoggedChange;
import org.vigie.application.port.report.Block;
import org.vigie.application.port.report.Block.Column;
import org.vigie.application.port.report.Block.Field;
import org.vigie.application.port.report.Block.Fields;
import org.vigie.application.port.report.Block.Grid;
import org.vigie.application.port.report.Block.Row;
import org.vigie.application.port.report.Content;
import org.vigie.application.port.report.ReportModel.Head;
import org.vigie.application.port.report.ReportModel.Identity;
import org.vigie.application.port.report.ReportModel.Marks;
import org.vigie.application.port.report.ReportModel.Titles;
import org.vigie.domain.assessment.Details;
import org.vigie.domain.assessment.Version;
import org.vigie.domain.identity.Author;
import org.vigie.domain.review.Decision;
import org.vigie.domain.review.DpoOpinion;
import org.vigie.domain.template.ReviewStep;

/** The cover, what every page says, and the document control chapter. */
final class FrontMatter {
    private static final int SHORT_HASH = 16;
    private static final int MAX_TITLE = 64;

    private final Writing writing;
    private final Context context;

    FrontMatter(Writing writing) {
        this.writing = writing;
        this.context = writing.context();
    }

    Head head() {
        Details details = context.assessment().details();
        Version version = context.version();
        Decision decision = context.decision();
        String title = details.title();
        String template = context.text("cover.template", context.texts().title(context.language()), context.template().ref().version());
        String state = decision == null ? context.text("draft.header") : context.text("version", Integer.toString(decision.version()));
        Titles titles = new Titles(kind().orElse(context.text("kind")), title, details.organisation(), template);
        Marks marks = new Marks(
                decision == null ? context.text("draft.mark") : null,
                context.text("confidential"),
                header(shortTitle(title), state),
                footer(version),
                List.of(context.text("page.before"), context.text("page.between"), context.text("page.after")));
        Identity identity = new Identity(
                context.assessment().id().toString(),
                decision == null ? 0 : decision.version(),
                context.subject().contentHash(),
                version == null ? null : version.fingerprint());
        return new Head(context.language(), context.options().at(), titles, marks, identity);
    }

    /** What the template calls its report when that is no DPIA. */
    private Optional<String> kind() {
        return context.texts().find(context.language(), "template", "kind");
    }

    private String header(String title, String state) {
        return kind().map(kind -> context.text("header.kind", kind, title, state)).orElseGet(() -> context.text("header", title, state));
    }

    private String footer(@Nullable Version version) {
        String exported = context.text("footer.exported", context.date(context.options().at()));
        if (version == null) {
            return context.text("footer.draft", shortened(context.subject().contentHash()), exported);
        }
        return context.text("footer.decided", shortened(version.fingerprint()), exported);
    }

    /** A title that leaves room for the version beside it. */
    private static String shortTitle(String title) {
        if (title.codePointCount(0, title.length()) <= MAX_TITLE) {
            return title;
        }
        String cut = title.substring(0, title.offsetByCodePoints(0, MAX_TITLE));
        int space = cut.lastIndexOf(' ');
        return (space > MAX_TITLE / 2 ? cut.substring(0, space) : cut) + "\u00a0…";
    }

    static String shortened(String hash) {
        if (hash.length() <= SHORT_HASH) {
            return hash;
        }
        return hash.substring(0, 8) + "\u00a0…\u00a0" + hash.substring(hash.length() - 4);
    }

    List<Field> cover() {
        Details details = context.assessment().details();
        Decision decision = context.decision();
        List<Field> fields = new ArrayList<>();
        fields.add(field("cover.version", decision == null ? draftState() : decided(decision)));
        authors().stream().findFirst().ifPresent(author -> fields.add(field("cover.author", context.person(author.author()))));
        if (!details.owner().isBlank()) {
            fields.add(field("cover.owner", details.owner()));
        }
        DpoOpinion opinion = context.assessment().review().opinion();
        if (opinion != null) {
            fields.add(field("cover.opinion", context.text("cover.given", opinion.name(), context.date(opinion.on()))));
        }
        fields.add(field("cover.decision", decision == null
                ? context.text("cover.undecided")
                : context.text("cover.controller", context.person(decision.signOff().name(), decision.signOff().capacity()))));
        if (details.reviewDate() != null) {
            fields.add(field("cover.review", context.text("cover.reviewText", context.date(details.reviewDate()))));
        }
        Version version = context.version();
        if (version != null) {
            fields.add(new Field(context.text("cover.fingerprint"), fingerprint(version.fingerprint())));
        }
        return fields;
    }

    private String draftState() {
        return context.text("cover.draft", context.coded("status", context.assessment().details().status()));
    }

    private String decided(Decision decision) {
        return context.text("cover.decided",
                Integer.toString(decision.version()),
                context.decided(decision.kind()),
                context.date(decision.signOff().at()));
    }

    private static Content fingerprint(String hash) {
        return Content.of(new Content.Id("SHA-256 " + hash.replaceAll("(.{8})(?=.)", "$1 "), null));
    }

    private Field field(String key, String text) {
        return new Field(context.text(key), Content.of(text));
    }

    /** The document control chapter. */
    List<Block> control() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(writing.chapter("control"));
        blocks.add(writing.section("control.versions"));
        blocks.add(versions());
        Version version = context.version();
        if (version != null) {
            blocks.add(writing.section("control.fingerprint"));
            blocks.add(new Fields(List.of(
                    new Field(context.text("cover.fingerprint"), fingerprint(version.fingerprint())),
                    new Field(context.text("control.content"), fingerprint(version.contentHash())),
                    field("control.engine", version.engine())), false));
            blocks.add(writing.note("fingerprint.means"));
        } else {
            blocks.add(new Block.Callout(Block.Tone.WARNING, Content.of(context.text("control.draft"))));
        }
        blocks.add(writing.section("control.people"));
        blocks.add(people());
        blocks.add(writing.note("control.declared"));
        if (dpoWrote()) {
            blocks.add(writing.note("control.dpoWrote"));
        }
        return blocks;
    }

    private Grid versions() {
        List<Row> rows = new ArrayList<>();
        for (Version version : context.assessment().versions()) {
            rows.add(Row.of(
                    Content.of(Integer.toString(version.number())),
                    Content.of(context.shortDate(java.time.LocalDate.ofInstant(version.at(), context.options().zone()))),
                    Content.of(context.coded("decision", version.decision())),
                    Content.of(context.person(version.by())),
                    Content.of(new Content.Id(shortened(version.fingerprint()), null))));
        }
        if (context.decision() == null) {
            rows.add(Row.of(
                    Content.of(context.text("control.draftRow")),
                    Content.of(context.shortDate(context.today())),
                    Content.of(draftState()),
                    Content.of(authors().stream().findFirst().map(entry -> context.person(entry.author())).orElse("—")),
                    Content.of("—")));
        }
        return Grid.fitted(context.text("control.versions.caption"), List.of(
                new Column(context.text("column.version"), 2),
                new Column(context.text("column.date"), 3),
                new Column(context.text("column.state"), 5),
                new Column(context.text("column.recordedBy"), 4),
                new Column(context.text("column.fingerprint"), 4)), rows);
    }

    private Fields people() {
        List<Field> fields = new ArrayList<>();
        Content wrote = new Content(authors().stream()
                .map(entry -> new Content.Para(Content.Kind.PLAIN, List.of(Content.words(wrote(entry)))))
                .toList());
        fields.add(new Field(context.text("control.who.wrote"), wrote.isEmpty() ? Content.of("—") : wrote));
        DpoOpinion opinion = context.assessment().review().opinion();
        if (context.asks(ReviewStep.OPINION) || opinion != null) {
            fields.add(field("control.who.advised", opinion == null
                    ? context.text("control.noOpinion")
                    : context.text("cover.given", opinion.name(), context.date(opinion.on()))));
        }
        Decision decision = context.decision();
        fields.add(field("control.who.decides", decision == null
                ? context.text("cover.undecided")
                : context.text("cover.given", context.person(decision.signOff().name(), decision.signOff().capacity()),
                        context.date(decision.signOff().at()))));
        return new Fields(fields, false);
    }

    /** Decision L6: many DPOs write the assessment themselves, and the report says so. */
    private boolean dpoWrote() {
        DpoOpinion opinion = context.assessment().review().opinion();
        return opinion != null && authors().stream().anyMatch(entry -> entry.author().name().equalsIgnoreCase(opinion.name()));
    }

    private String wrote(Contribution entry) {
        String person = context.person(entry.author());
        String first = context.date(entry.first());
        String last = context.date(entry.last());
        return first.equals(last)
                ? context.text("cover.given", person, first)
                : context.text("control.wrote", person, first, last);
    }

    private record Contribution(Author author, Instant first, Instant last, int changes) {}

    /** Who changed something, the most active first. */
    private List<Contribution> authors() {
        Map<UUID, Contribution> contributions = new LinkedHashMap<>();
        for (LoggedChange change : context.subject().history()) {
            contributions.merge(
                    change.author().id(),
                    new Contribution(change.author(), change.at(), change.at(), 1),
                    (before, now) -> new Contribution(now.author(), before.first(), now.last(), before.changes() + 1));
        }
        List<Contribution> all = new ArrayList<>(contributions.values());
        all.sort(java.util.Comparator.comparingInt(Contribution::changes).reversed());
        return all;
    }

    /** The first line of the summary and of the decision: what was decided, in one sentence. */
    Optional<String> sentence() {
        Decision decision = context.decision();
        return Optional.ofNullable(decision).map(taken -> context.coded("decision.sentence", taken.kind()));
    }
}
