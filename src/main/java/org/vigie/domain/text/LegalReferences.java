package org.vigie.domain.text;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Legal references as templates write them ({@code GDPR Art. 6(1)(f)}), in a person's language (« RGPD art. 6.1.f »). */
public final class LegalReferences {
    private static final Pattern PARAGRAPH = Pattern.compile("(?<=\\d)\\((\\d{1,2})\\)");
    private static final Pattern POINT = Pattern.compile("(?<=\\d)\\(([a-z])\\)");
    /** American law is cited alike in every language. */
    private static final Pattern AMERICAN = Pattern.compile("^(Cal\\. |[0-9]+ C[CF]R )");
    private static final String SEPARATOR = "; ";
    private static final Pattern RANGE_END = Pattern.compile("(?<=\\.[\\da-z]{1,2})-\\(([\\da-z]{1,2})\\)");

    private LegalReferences() {}

    /** French words of a citation and their English ones: codes and laws keep their usual abbreviation. */
    private static final List<Map.Entry<String, String>> ENGLISH = List.of(
            Map.entry("CNIL Délib. ", "CNIL Deliberation "),
            Map.entry("CNIL Recommandation ", "CNIL Recommendation "),
            Map.entry("CNIL fiche ", "CNIL security guide, sheet "),
            Map.entry("CNIL guide durées", "CNIL guide on retention periods"),
            Map.entry("CNIL guide AITD", "CNIL guide on transfer impact assessments"),
            Map.entry("Décret ", "Decree "));

    /** English citation words and their French ones, replaced in this order. */
    private static final List<Map.Entry<String, String>> FRENCH = List.of(
            Map.entry("GDPR ", "RGPD "),
            Map.entry("EU Charter ", "Charte UE "),
            Map.entry("AI Act", "Règlement (UE) 2024/1689"),
            Map.entry("CJEU ", "CJUE "),
            Map.entry("EDPB Guidelines ", "CEPD, lignes directrices "),
            Map.entry("EDPB Recommendations ", "CEPD, recommandations "),
            Map.entry("EDPB Opinion ", "CEPD, avis "),
            Map.entry("EDPB template ", "CEPD, modèle d’AIPD "),
            Map.entry("Decision (EU) ", "Décision (UE) "),
            Map.entry("Regulation (EU) ", "Règlement (UE) "),
            Map.entry("Dir. (EU) ", "Dir. (UE) "),
            Map.entry("Data Act ", "Règlement (UE) 2023/2854 "),
            Map.entry(" Clause ", " clause\u00a0"),
            Map.entry(", second subparagraph", ", deuxième alinéa"),
            Map.entry("/EC", "/CE"),
            Map.entry("/EU", "/UE"),
            Map.entry("Annex ", "annexe\u00a0"),
            Map.entry("Art. ", "art.\u00a0"),
            Map.entry("Rec. ", "considérant\u00a0"),
            Map.entry(" criterion ", " critère\u00a0"),
            Map.entry("§", "§\u00a0"),
            Map.entry("§\u00a0 ", "§\u00a0"));

    /** One reference, or several in a row, in this language. */
    public static String inWords(Language language, String reference) {
        if (language != Language.FR) {
            return replaced(reference, ENGLISH);
        }
        return Arrays.stream(reference.split(SEPARATOR)).map(LegalReferences::inFrench).collect(Collectors.joining("\u00a0; "));
    }

    private static String inFrench(String reference) {
        if (AMERICAN.matcher(reference).find()) {
            return reference.replace("§ ", "§\u00a0");
        }
        String words = POINT.matcher(PARAGRAPH.matcher(reference).replaceAll(".$1")).replaceAll(".$1");
        words = RANGE_END.matcher(words).replaceAll("-$1");
        return replaced(words, FRENCH);
    }

    private static String replaced(String text, List<Map.Entry<String, String>> words) {
        String replaced = text;
        for (Map.Entry<String, String> word : words) {
            replaced = replaced.replace(word.getKey(), word.getValue());
        }
        return replaced;
    }
}
