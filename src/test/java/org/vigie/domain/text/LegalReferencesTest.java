package org.vigie.domain.text;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class LegalReferencesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            GDPR Art. 6(1)(f)                      | RGPD art.\u00a06.1.f
            GDPR Art. 21(2)-(3)                    | RGPD art.\u00a021.2-3
            GDPR Art. 32(1)(b)-(c)                 | RGPD art.\u00a032.1.b-c
            GDPR Art. 6(1), second subparagraph    | RGPD art.\u00a06.1, deuxième alinéa
            Decision (EU) 2021/914 Clause 14       | Décision (UE) 2021/914 clause\u00a014
            Dir. (EU) 2022/2555                    | Dir. (UE) 2022/2555
            Regulation (EU) 2022/2554              | Règlement (UE) 2022/2554
            11 CCR § 7152(a)(3)(A)-(B)             | 11 CCR §\u00a07152(a)(3)(A)-(B)
            Cal. Civ. Code § 1798.140(d)           | Cal. Civ. Code §\u00a01798.140(d)
            """)
    void european_law_is_cited_the_french_way_and_american_law_as_it_stands(String reference, String french) {
        assertThat(LegalReferences.inWords(Language.FR, reference)).isEqualTo(french);
        assertThat(LegalReferences.inWords(Language.EN, reference)).isEqualTo(reference);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            CNIL Délib. 2018-327 type 14 | CNIL Deliberation 2018-327 type 14
            CNIL fiche 18                | CNIL security guide, sheet 18
            CNIL guide AITD              | CNIL guide on transfer impact assessments
            Décret 2019-341              | Decree 2019-341
            LIL Art. 82                  | LIL Art. 82
            """)
    void no_french_word_is_left_in_an_english_citation(String reference, String english) {
        assertThat(LegalReferences.inWords(Language.EN, reference)).isEqualTo(english);
    }

    @Test
    void several_are_parted_by_a_semicolon_after_a_no_break_space() {
        assertThat(LegalReferences.inWords(Language.FR, "GDPR Art. 28; 11 CCR § 7153")).isEqualTo("RGPD art.\u00a028\u00a0; 11 CCR §\u00a07153");
    }
}
