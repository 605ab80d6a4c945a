package org.vigie.report;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vigie.application.port.Progress;
import org.vigie.application.port.report.ReportWriter.Part;
import org.vigie.application.port.report.ReportWriter.Subject;
import org.vigie.domain.text.Language;
import org.w3c.dom.Element;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigie.report.Docx.W;
import static org.vigie.report.Docx.all;
import static org.vigie.report.Docx.attribute;
import static org.vigie.report.Docx.style;
import static org.vigie.report.Docx.words;

class WordReportTest {
    @TempDir
    private Path folder;

    private static final Map<ReportSubject, byte[]> WRITTEN = new IdentityHashMap<>();
    private static final List<ReportSubject> REPORTS = new ArrayList<>();

    private byte[] write(ReportSubject report) throws IOException {
        Path target = folder.resolve("report.docx");
        new OfficeReports().word(report.subject(), report.options(), target, Progress.UNWATCHED);
        return Files.readAllBytes(target);
    }

    private Docx docx(ReportSubject report) throws IOException {
        byte[] bytes = WRITTEN.get(report);
        if (bytes == null) {
            bytes = write(report);
            WRITTEN.put(report, bytes);
        }
        return new Docx(bytes);
    }

    static List<ReportSubject> reports() {
        if (REPORTS.isEmpty()) {
            REPORTS.add(ReportSubject.of(Samples.decided(Language.FR), Language.FR));
            REPORTS.add(ReportSubject.of(Samples.draft(Language.EN), Language.EN));
            REPORTS.add(ReportSubject.of(HostileTexts.in(Samples.decided(Language.FR)), Language.EN).withNotes());
            REPORTS.add(ReportSubject.of(Samples.decided(Language.EN), Language.EN)
                    .withParts(EnumSet.of(Part.SUMMARY, Part.NECESSITY, Part.ACTIONS)));
        }
        return REPORTS;
    }

    private Docx decided() throws IOException {
        return docx(reports().getFirst());
    }

    @ParameterizedTest
    @MethodSource("reports")
    void everyPartIsValidByItsSchema(ReportSubject report) throws IOException {
        assertThat(docx(report).schemaErrors()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("reports")
    void everyPartHasAContentTypeAndEveryRelationshipATarget(ReportSubject report) throws IOException {
        Docx docx = docx(report);
        Element types = docx.xml("[Content_Types].xml").getDocumentElement();
        List<String> overrides = Docx.stream(types.getElementsByTagNameNS("*", "Override"))
                .map(element -> element.getAttribute("PartName").substring(1)).toList();
        List<String> defaults = Docx.stream(types.getElementsByTagNameNS("*", "Default"))
                .map(element -> element.getAttribute("Extension")).toList();

        assertThat(docx.parts().keySet()).containsAll(overrides);
        assertThat(docx.parts().keySet()).allMatch(part -> part.equals("[Content_Types].xml")
                || overrides.contains(part) || defaults.contains(part.substring(part.lastIndexOf('.') + 1)));
        for (String rels : docx.parts().keySet().stream().filter(part -> part.endsWith(".rels")).toList()) {
            String source = rels.replace("_rels/", "").replaceFirst("\\.rels$", "");
            for (Element relationship : Docx.stream(
                    docx.xml(rels).getDocumentElement().getElementsByTagNameNS("*", "Relationship")).toList()) {
                String target = relationship.getAttribute("Target");
                if (relationship.getAttribute("TargetMode").equals("External")) {
                    assertThat(target).matches("(?i)(https?://|mailto:).*");
                } else {
                    String resolved = URI.create("/" + source).resolve(target).getPath().substring(1);
                    assertThat(docx.parts()).containsKey(resolved);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("reports")
    void everyLinkLeadsToABookmarkThatIsSetOnce(ReportSubject report) throws IOException {
        Docx docx = docx(report);
        List<String> names = docx.all("bookmarkStart").stream().map(start -> attribute(start, "name")).toList();

        assertThat(names).doesNotHaveDuplicates().allMatch(name -> name.matches("[A-Za-z_][A-Za-z0-9_]{0,39}"));
        assertThat(docx.all("bookmarkEnd").stream().map(end -> attribute(end, "id")))
                .containsExactlyInAnyOrderElementsOf(docx.all("bookmarkStart").stream().map(start -> attribute(start, "id")).toList());
        assertThat(names).containsAll(docx.all("hyperlink").stream()
                .map(link -> attribute(link, "anchor")).filter(anchor -> !anchor.isEmpty()).toList());
    }

    @ParameterizedTest
    @MethodSource("reports")
    void fieldsAreOurOwnAndNothingAsksToUpdateThemOnOpening(ReportSubject report) throws IOException {
        Docx docx = docx(report);

        List<String> codes = new ArrayList<>();
        for (String part : docx.parts().keySet()) {
            if (part.startsWith("word/") && part.endsWith(".xml")) {
                all(docx.xml(part).getDocumentElement(), "instrText").forEach(code -> codes.add(code.getTextContent().strip()));
                assertThat(all(docx.xml(part).getDocumentElement(), "fldSimple")).isEmpty();
            }
        }
        assertThat(codes).allMatch(code -> code.matches("TOC .*|SEQ (Tableau|Table|Figure) .*|PAGE|NUMPAGES"));
        assertThat(docx.text("word/settings.xml")).doesNotContain("updateFields");
        assertThat(docx.text("word/document.xml")).doesNotContain("w:dirty");
    }

    @ParameterizedTest
    @MethodSource("reports")
    void noParagraphIsEmptyButWhereTheFormatAsksForOne(ReportSubject report) throws IOException {
        List<String> empty = new ArrayList<>();
        for (Element paragraph : docx(report).all("p")) {
            Element parent = (Element) paragraph.getParentNode();
            boolean cell = parent.getLocalName().equals("tc");
            if (words(paragraph).isBlank() && all(paragraph, "drawing").isEmpty() && all(paragraph, "sectPr").isEmpty() && !cell) {
                empty.add(style(paragraph) + " in " + parent.getLocalName());
            }
        }
        assertThat(empty).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("reports")
    void tablesHaveColumnsAHeaderThatRepeatsAndRowsThatStayWhole(ReportSubject report) throws IOException {
        for (Element table : docx(report).all("tbl")) {
            assertThat(all(table, "gridCol")).isNotEmpty();
            if (style((Element) table.getFirstChild()).isEmpty()
                    && attribute(all(table, "tblStyle").getFirst(), "val").equals("VigieTable")) {
                List<Element> rows = all(table, "tr");
                assertThat(all(rows.getFirst(), "tblHeader")).hasSize(1);
                long breakable = rows.stream().filter(row -> all(row, "cantSplit").isEmpty()).count();
                assertThat(breakable).isLessThanOrEqualTo(rows.stream().filter(row -> words(row).length() > 280).count());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("reports")
    void everyAnswerIsAnchoredThreeWaysAndRecordedInTheCustomPart(ReportSubject report) throws IOException {
        Docx docx = docx(report);
        Map<String, Element> controls = new HashMap<>();
        docx.all("sdt").forEach(control -> all((Element) control.getFirstChild(), "tag")
                .forEach(tag -> assertThat(controls.put(attribute(tag, "val"), control)).isNull()));
        List<String> bookmarks = docx.all("bookmarkStart").stream().map(start -> attribute(start, "name")).toList();
        List<Element> answers = Docx.stream(
                docx.xml("customXml/vigie1.xml").getDocumentElement().getElementsByTagNameNS("*", "answer")).toList();

        assertThat(answers).hasSameSizeAs(controls.keySet());
        for (Element answer : answers) {
            assertThat(bookmarks).contains(answer.getAttribute("bookmark"));
            assertThat(controls).containsKey(answer.getAttribute("tag"));
            assertThat(answer.getAttribute("sha256")).matches("[0-9a-f]{64}");
        }
    }

    @Test
    void theAnnexAnchorsEveryVisibleQuestion() throws IOException {
        Subject subject = Samples.decided(Language.FR);
        Docx docx = decided();

        List<String> keys = Docx.stream(docx.xml("customXml/vigie1.xml").getDocumentElement().getElementsByTagNameNS("*", "answer"))
                .map(answer -> answer.getAttribute("key")).toList();
        assertThat(keys).containsExactlyInAnyOrderElementsOf(subject.evaluation().questionnaire().visible().stream()
                .filter(key -> subject.template().question(key.question()).orElseThrow().details().bind() == null)
                .map(Object::toString).toList());
    }

    @Test
    void theTableOfContentsIsFilledWithTheNumberedHeadings() throws IOException {
        Docx docx = decided();
        List<String> headings = docx.all("p").stream()
                .filter(paragraph -> style(paragraph).matches("Heading[12]")).map(Docx::words).toList();
        List<Element> entries = docx.all("p").stream().filter(paragraph -> style(paragraph).matches("TOC[12]")).toList();

        assertThat(entries).hasSameSizeAs(headings);
        for (int at = 0; at < entries.size(); at++) {
            String title = words(entries.get(at)).replaceFirst("^[1-9][0-9.]*", "");
            assertThat(title).isNotBlank();
            assertThat(headings.get(at)).startsWith(title);
            assertThat(all(entries.get(at), "hyperlink")).hasSize(1);
        }
        assertThat(headings).contains("Synthèse", "Plan d’action", "Avis et décision", "Annexe");
    }

    @Test
    void titleLanguageAndPicturesAreThereForThoseWhoListen() throws IOException {
        Docx docx = decided();

        assertThat(docx.text("docProps/core.xml")).contains("<dc:title>Programme de fidélité").contains("<dc:language>fr-FR");
        assertThat(docx.xml("word/styles.xml").getElementsByTagNameNS(W, "lang").item(0).getAttributes()
                        .getNamedItemNS(W, "val").getNodeValue()).isEqualTo("fr-FR");
        assertThat(docx.text("word/document.xml")).containsPattern("docPr [^>]*descr=\"[^\"]{40,}\"");
        assertThat(docx.text("word/settings.xml")).contains("compatibilityMode");
    }

    @Test
    void theSameRevisionGivesTheSameBytes() throws IOException {
        ReportSubject report = ReportSubject.of(Samples.decided(Language.FR), Language.FR);

        assertThat(write(report)).isEqualTo(write(report));
    }

    @Test
    void whatPeopleWroteIsReadAsTheyWroteIt() throws IOException {
        Docx docx = docx(ReportSubject.of(HostileTexts.in(Samples.decided(Language.FR)), Language.FR));

        String text = String.join("", docx.all("t").stream().map(Element::getTextContent).toList());
        assertThat(text)
                .contains(HostileTexts.MARKUP)
                .contains(HostileTexts.FORMULA)
                .contains(HostileTexts.FIELD)
                .contains(HostileTexts.EMOJI)
                .contains("high \uFFFD alone")
                .contains("Lorem ipsum dolor sit amet, ".repeat(3600));
        assertThat(docx.all("rtl")).isNotEmpty();
    }

    @Test
    void notesForTheLawyersAndCommentsStayInsideUnlessAskedFor() throws IOException {
        ReportSubject hostile = ReportSubject.of(HostileTexts.in(Samples.decided(Language.FR)), Language.FR);

        assertThat(docx(hostile).text("word/document.xml")).doesNotContain(HostileTexts.SECRET);
        assertThat(docx(hostile.withNotes()).text("word/document.xml")).contains(HostileTexts.SECRET);
    }

    @Test
    void aDecidedVersionShowsTheEvaluationThatWasFrozenWithIt() throws IOException {
        Subject subject = Samples.decided(Language.EN);
        var evaluation = subject.evaluation();
        var fewer = new org.vigie.domain.evaluation.Evaluation(
                evaluation.questionnaire(), evaluation.computed(), evaluation.findings(), evaluation.gaps(),
                evaluation.risks().subList(0, 1), evaluation.measures(), evaluation.decisions());
        Subject frozen = new Subject(subject.template(), subject.assessment(), fewer, subject.history(), subject.contentHash());

        String kept = fewer.risks().getFirst().code();
        String dropped = evaluation.risks().get(1).code();
        assertThat(docx(ReportSubject.of(frozen, Language.EN)).all("bookmarkStart").stream().map(start -> attribute(start, "name")))
                .contains(kept.replace('-', '_'))
                .doesNotContain(dropped.replace('-', '_'));
    }

    @Test
    void thePlanIsOnALandscapeSectionAmongPortraitOnes() throws IOException {
        List<Element> sizes = decided().all("pgSz");

        assertThat(sizes.stream().map(size -> attribute(size, "orient"))).containsExactly("", "landscape", "");
        assertThat(sizes.stream().map(size -> attribute(size, "w"))).containsExactly("11906", "16838", "11906");
    }
}
