package org.vigie.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.cli.Shell.Result;
import org.vigie.testing.SampleFile;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** The main job as a script does it, verb after verb in one workspace: from nothing to a decided, exported, restorable assessment. */
@TestMethodOrder(OrderAnnotation.class)
class WholeStoryTest {
    private static final List<String> CONDITIONS =
            List.of("M-CONS-01", "M-CONS-04", "M-RET-02", "M-TRAN-04", "M-PRED-01", "M-SEC-03");

    @TempDir
    static Path folder;

    private static final SampleFile SAMPLE = new SampleFile("fr", LocalDate.ofInstant(Shell.NOW, ZoneId.of("Europe/Paris")));
    private static Shell shell;
    private static String id = "";

    @BeforeAll
    static void shell() {
        shell = new Shell(folder);
    }

    private static Result done(String... arguments) throws IOException {
        Result result = shell.run(arguments);
        assertThat(result.code()).as(String.join(" ", arguments) + "\n" + result.err()).isZero();
        return result;
    }

    private static Result refused(String... arguments) throws IOException {
        Result result = shell.run(arguments);
        assertThat(result.code()).as(String.join(" ", arguments)).isEqualTo(1);
        return result;
    }

    private static JsonNode shown() throws IOException {
        return done("show", id, "--json").json();
    }

    @Test
    @Order(1)
    void starts_an_assessment() throws IOException {
        assertThat(done("init", "--name", "Marie Curie", "--role", "Analyste").line()).isEqualTo(shell.workspace().toString());

        id = done("new", "--template", "customer-data", "--title", "Programme de fidélité").line();

        assertThat(id).matches("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
    }

    @Test
    @Order(2)
    void refuses_answers_as_a_whole_and_names_every_problem() throws IOException {
        Path wrong = shell.file("wrong.json", "{\"processing.already_running\": \"perhaps\", \"no.such\": \"x\", \"processing.summary\": \"S\"}");

        Result french = refused("answer", id, "--file", wrong.toString());
        Result english = refused("answer", id, "--file", wrong.toString(), "--lang", "en");

        assertThat(french.err()).contains("/processing.already_running").contains("/no.such").contains("perhaps");
        assertThat(english.err()).contains("/no.such").isNotEqualTo(french.err());
        assertThat(shown().get("answers").isEmpty()).isTrue();
    }

    @Test
    @Order(3)
    void answers_everything_from_a_file() throws IOException {
        Path answers = shell.file("answers.json", SAMPLE.answers());

        Result result = done("answer", id, "--file", answers.toString());

        JsonNode shown = shown();
        assertThat(result.err()).contains("R-");
        assertThat(shown.get("open").isEmpty()).as(shown.get("open").toString()).isTrue();
        assertThat(shown.at("/progress/answered").intValue()).isGreaterThan(150);
        assertThat(shown.get("risks").size()).isGreaterThan(10);
        assertThat(done("answer", id, "--file", answers.toString()).err()).startsWith("Aucune réponse modifiée");
    }

    @Test
    @Order(4)
    void lets_no_decision_pass_before_risks_are_judged() throws IOException {
        Result french = refused("decide", id, "--decision", "approved", "--by", "Anne Morel");
        Result english = refused("decide", id, "--decision", "approved", "--by", "Anne Morel", "--lang", "en");
        Result check = refused("decide", id, "--decision", "approved", "--by", "Anne Morel", "--check");

        assertThat(french.err()).contains("La décision ne peut pas être prise").contains("[");
        assertThat(english.err()).contains("The decision can’t be taken");
        assertThat(check.out()).contains("- ");
        assertThat(shown().get("decision").isNull()).isTrue();
    }

    @Test
    @Order(5)
    void judges_risks() throws IOException {
        assertThat(refused("risk", id, "dismiss", "R-NONE-99", "--reason", "x").err()).contains("R-NONE-99");
        assertThat(refused("risk", id, "set", "R-PRED-01", "--severity", "enormous", "--reason", "x").err()).contains("enormous");
        assertThat(shell.run("risk", id, "retain").code()).isEqualTo(2);
        assertThat(shell.run("risk", id, "set", "R-PRED-01", "--severity", "limited").code()).isEqualTo(2);

        done("risk", id, "dismiss", "R-AUD-02", "--reason", "Aucune décision ne repose sur ce score.");
        done("risk", id, "dismiss", "R-SEG-03", "--reason", "Segments larges.");
        done("risk", id, "retain", "--all");
        done("risk", id, "reopen", "R-SEG-03");
        done("risk", id, "retain", "R-SEG-03", "--reason", "Finalement retenu.");
        String added = done("risk", id, "add", "--title", "Divulgation en magasin", "--severity", "limited", "--likelihood", "limited")
                .line();

        JsonNode shown = shown();
        assertThat(added).isEqualTo("R-USR-01");
        assertThat(risk(shown, "R-AUD-02").get("status").stringValue()).isEqualTo("dismissed");
        assertThat(risk(shown, "R-SEG-03").get("status").stringValue()).isEqualTo("retained");
        assertThat(risk(shown, added).get("added").booleanValue()).isTrue();
        assertThat(shown.get("risks").valueStream().noneMatch(each -> each.get("status").stringValue().equals("suggested"))).isTrue();
    }

    private static JsonNode risk(JsonNode shown, String code) {
        return shown.get("risks").valueStream().filter(each -> each.get("id").stringValue().equals(code)).findFirst().orElseThrow();
    }

    @Test
    @Order(6)
    void sets_a_level_and_returns_to_the_computed_one() throws IOException {
        JsonNode before = risk(shown(), "R-PRED-01").get("inherent");

        done("risk", id, "set", "R-PRED-01", "--severity", "limited", "--likelihood", "limited", "--reason", "Effet mineur.");
        JsonNode set = risk(shown(), "R-PRED-01").get("inherent");
        done("risk", id, "set", "R-PRED-01", "--computed");

        assertThat(set.get("severity").stringValue()).isEqualTo("limited");
        assertThat(set.get("computed")).isNotNull();
        assertThat(risk(shown(), "R-PRED-01").get("inherent")).isEqualTo(before);
    }

    @Test
    @Order(7)
    void plans_measures() throws IOException {
        assertThat(refused("action", id, "add", "--measure", "M-NONE-01").err()).contains("M-NONE-01");
        String measure = done("measure", id, "add", "--title", "Écrans de confidentialité", "--mitigates", "R-USR-01:0,1").line();
        for (JsonNode step : SAMPLE.steps()) {
            if (step.has("plan")) {
                plan(step.get("plan"));
            }
        }
        done("measure", id, "confirm", "M-CONS-02", "--as", "partly");
        done("action", id, "add", "--measure", "M-AUD-01");
        done("action", id, "remove", "M-AUD-01");

        JsonNode shown = shown();
        assertThat(measure).isEqualTo("M-USR-01");
        assertThat(action(shown, "M-PROC-02").get("status").stringValue()).isEqualTo("implemented");
        assertThat(action(shown, "M-PROC-02").get("evidence").size()).isEqualTo(1);
        assertThat(shown.get("actions").valueStream().noneMatch(each -> each.get("measure").stringValue().equals("M-AUD-01"))).isTrue();
    }

    private static JsonNode action(JsonNode shown, String measure) {
        return shown.get("actions").valueStream()
                .filter(each -> each.get("measure").stringValue().equals(measure))
                .findFirst()
                .orElseThrow();
    }

    private static void plan(JsonNode plan) throws IOException {
        String measure = plan.get("measure").stringValue();
        List<String> add = new ArrayList<>(List.of("action", id, "add", "--measure", measure));
        for (String option : List.of("owner", "due", "priority", "status", "comment")) {
            if (plan.has(option)) {
                add.addAll(List.of("--" + option, plan.get(option).stringValue()));
            }
        }
        done(add.toArray(String[]::new));
        if (plan.has("proof")) {
            Path proof = shell.file("preuve.txt", plan.at("/proof/text").stringValue());
            done("action", id, "set", measure, "--evidence", proof.toString());
        }
    }

    @Test
    @Order(8)
    void records_who_was_heard() throws IOException {
        Path opinion = shell.file("avis.md", "Favorable **sous réserves**.\n\n- biais à tester");
        Path views = shell.file("personnes.md", "Panel de vingt clients.");

        done("opinion", id, "dpo", "--file", opinion.toString(), "--position", "favourable_with_reservations", "--by", "Léa Martin");
        done("opinion", id, "subjects", "--file", views.toString());
        done("comment", id, "consent.granular", "--text", "À revoir avec le service juridique.");
        done("evidence", id, "consent.granular", "add", shell.file("capture.txt", "x").toString());
        done("details", id, "--owner", "Jean Lemoal", "--organisation", "Valombre", "--review-date", "2027-11-25");

        JsonNode shown = shown();
        assertThat(shown.at("/opinions/dpo/position").stringValue()).isEqualTo("favourable_with_reservations");
        assertThat(shown.at("/opinions/dpo/text").stringValue()).contains("**sous réserves**");
        assertThat(shown.at("/opinions/dataSubjects/sought").booleanValue()).isTrue();
        assertThat(shown.get("answers").get("consent.granular").get("evidence").size()).isEqualTo(1);
        assertThat(refused("details", id, "--status", "approved").err()).isNotBlank();
    }

    @Test
    @Order(9)
    void keeps_high_risks_from_being_accepted_in_silence() throws IOException {
        assertThat(shell.run("decide", id, "--decision", "conditionally_approved", "--by", "Anne Morel").err())
                .contains("ne peut pas être prise");
        done("risk", id, "accept", "R-SEG-03", "--reason", "Segments larges, sans effet sur les prix.");
        for (JsonNode step : SAMPLE.steps()) {
            if (step.has("accept")) {
                done("risk", id, "accept", step.at("/accept/risk").stringValue(), "--reason", step.at("/accept/justification").stringValue());
            }
        }
    }

    @Test
    @Order(10)
    void decides_under_conditions_and_freezes_a_version() throws IOException {
        List<String> decide = new ArrayList<>(List.of(
                "decide", id, "--decision", "conditionally_approved", "--by", "Anne Morel", "--capacity", "Directrice générale"));
        CONDITIONS.forEach(condition -> decide.addAll(List.of("--condition", condition)));

        Result result = done(decide.toArray(String[]::new));

        JsonNode shown = shown();
        assertThat(result.line()).matches("v1\\.0 [0-9a-f]{64}").endsWith(shown.at("/versions/0/fingerprint").stringValue());
        assertThat(result.err()).contains("C1").contains("ne peut pas démarrer");
        assertThat(shown.get("status").stringValue()).isEqualTo("approved");
    }

    @Test
    @Order(11)
    void lifts_a_condition_once() throws IOException {
        Result lifted = done("condition", id, "lift", "C1", "--by", "Anne Morel");

        assertThat(lifted.err()).contains("C1").contains("il en reste 5");
        assertThat(refused("condition", id, "lift", "C1", "--by", "Anne Morel").err()).contains("C1");
        assertThat(refused("condition", id, "lift", "C9", "--by", "Anne Morel").err()).contains("C9");
    }

    @Test
    @Order(12)
    void exports_and_verifies_the_report() throws IOException {
        Path report = shell.file("rapport.docx");

        assertThat(done("export", id, "--format", "docx", "--out", report.toString()).line()).isEqualTo(report.toString());
        done("export", id, "--format", "xlsx", "--out", shell.file("plan.xlsx").toString());
        done("export", id, "--format", "ics", "--out", shell.file("actions.ics").toString());
        done("export", id, "--format", "json", "--out", shell.file("analyse.json").toString());
        Result nowhere = refused("export", id, "--format", "docx", "--out", shell.file("absent").resolve("r.docx").toString());

        assertThat(Files.readString(shell.file("actions.ics"))).startsWith("BEGIN:VCALENDAR");
        assertThat(nowhere.err()).contains("absent");
        assertThat(done("verify", report.toString()).out()).contains("v1.0");
        assertThat(refused("verify", shell.file("analyse.json").toString()).err()).isNotBlank();
    }

    @Test
    @Order(13)
    void hands_the_assessment_over_as_a_package() throws IOException {
        Path plain = shell.file("clair.vigie");
        Path secret = shell.file("secret.vigie");
        Path passphrase = shell.passphrase("paquet.txt", "une autre phrase secrète");

        Result warned = done("export", id, "--format", "vigie", "--out", plain.toString());
        done("export", id, "--format", "vigie", "--out", secret.toString(), "--package-passphrase-file", passphrase.toString());

        Shell elsewhere = new Shell(Files.createDirectories(shell.file("ailleurs")));
        assertThat(warned.err()).contains("pas chiffré");
        Result wrong = elsewhere.run(
                "import", secret.toString(), "--package-passphrase-file", elsewhere.passphrase("non.txt", "pas celle-là").toString());
        assertThat(wrong.code()).isEqualTo(1);
        Result imported = elsewhere.run("import", secret.toString(), "--json", "--package-passphrase-file", passphrase.toString());
        assertThat(imported.code()).as(imported.err()).isZero();
        assertThat(imported.json().at("/0/assessment").stringValue()).isEqualTo(id);
        assertThat(elsewhere.run("show", id, "--json").json()).isEqualTo(shown());
        assertThat(elsewhere.run("import", plain.toString()).code()).as("it is there already").isEqualTo(1);
        assertThat(elsewhere.run("verify").code()).isZero();
    }

    @Test
    @Order(14)
    void survives_the_loss_of_the_workspace() throws IOException {
        Path backup = shell.file("sauvegarde.vigie-backup");
        JsonNode before = shown();
        done("backup", backup.toString());
        Shell restored = new Shell(Files.createDirectories(shell.file("restauré")));

        Result result = restored.run("restore", backup.toString());

        assertThat(result.code()).as(result.err()).isZero();
        assertThat(restored.run("show", id, "--json").json()).isEqualTo(before);
        assertThat(restored.run("verify").out()).contains("Tout est intègre");
        assertThat(restored.run("restore", backup.toString()).code()).as("the folder is not empty").isNotZero();
    }

    @Test
    @Order(15)
    void tells_who_did_what() throws IOException {
        Result history = done("history", id);
        JsonNode json = done("history", id, "consent.granular", "--json").json();

        assertThat(history.out()).contains("Marie Curie").contains("R-AUD-02 écarté").contains("décision");
        assertThat(json.size()).isPositive();
        assertThat(json.at("/0/by/name").stringValue()).isEqualTo("Marie Curie");
        assertThat(json.at("/0/hash").stringValue()).matches("[0-9a-f]{64}");
    }

    @Test
    @Order(16)
    void lists_and_finds() throws IOException {
        String other = done("new", "--template", "screening", "--title", "Vidéosurveillance", "--lang", "fr").line();

        assertThat(done("list").out()).contains("Programme de fidélité").contains("Vidéosurveillance").contains("décidée");
        assertThat(done("list", "--json", "--search", "vidéosurveillance").json().at("/0/id").stringValue()).isEqualTo(other);
        assertThat(done("list", "--json", "--search", "introuvable").json().isEmpty()).isTrue();
        assertThat(done("show", other.substring(0, 8)).out()).contains("Vidéosurveillance");
        assertThat(refused("show", "ffffffff").err()).contains("ffffffff");
    }

    @Test
    @Order(17)
    void begins_with_the_answers_of_an_earlier_one() throws IOException {
        Result next = done("new", "--template", "customer-data", "--title", "Fidélité 2028", "--owner", "Léa Petit", "--prefill", id.substring(0, 8));
        JsonNode begun = done("show", next.line(), "--json").json();

        assertThat(next.err()).contains("Programme de fidélité").contains("à confirmer");
        assertThat(begun.at("/answers/processing.summary/state").stringValue()).isEqualTo("assumption");
        assertThat(begun.at("/answers/processing.summary/note").stringValue()).contains("Programme de fidélité");
        assertThat(refused("new", "--template", "customer-data", "--title", "X", "--prefill", "ffffffff").err()).contains("ffffffff");
    }

    @Test
    @Order(18)
    void follows_a_consultation() throws IOException {
        Result result = done("consultation", id, "--sent", "2026-11-20", "--received", "2026-11-23");

        assertThat(result.err()).contains("18 janvier 2027");
        assertThat(shown().at("/opinions/authority/deadline").stringValue()).isEqualTo("2027-01-18");
    }

    @Test
    @Order(19)
    void changes_the_passphrase() throws IOException {
        Path next = shell.passphrase("nouvelle.txt", "une phrase toute neuve");

        Result changed = done("passphrase", "--new-passphrase-file", next.toString());
        Result old = shell.run("list");
        Result fresh = shell.bare("list", "--workspace", shell.workspace().toString(), "--passphrase-file", next.toString());

        assertThat(changed.err()).contains("changée");
        assertThat(old.code()).isEqualTo(1);
        assertThat(old.err()).isNotBlank().doesNotContain("Exception");
        assertThat(fresh.code()).isZero();
    }
}
