package org.vigie.desktop.questionnaire;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.vigie.desktop.support.Words;
import org.vigie.domain.text.Language;

import static org.assertj.core.api.Assertions.assertThat;

class QuestionnaireWordsTest {
    private static final Words FRENCH = new Words(Language.FR);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0|0 question sur 9 a une réponse",
                "1|1 question sur 9 a une réponse",
                "2|2 questions sur 9 ont une réponse"
            })
    void progressAgreesWithItsNumber(int answered, String said) {
        assertThat(FRENCH.text("questionnaire.progress", answered, 9, 0, 0)).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource({"0,0 réponse sur 9", "1,1 réponse sur 9", "2,2 réponses sur 9"})
    void progressOfASectionAgreesWithItsNumber(int answered, String said) {
        assertThat(FRENCH.text("questionnaire.entry.progress", answered, 9)).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource({"1,'inconnue, supposée ou laissée'", "2,'inconnues, supposées ou laissées'"})
    void whatIsToConfirmAgreesWithItsNumber(int answers, String said) {
        assertThat(FRENCH.text("questionnaire.now.confirm", answers)).contains(said + " aux juristes");
    }

    @ParameterizedTest
    @CsvSource({"1,A et 1 autre", "2,A et 2 autres"})
    void otherRowsAgreeWithTheirNumber(int more, String said) {
        assertThat(FRENCH.text("questionnaire.rows.more", "A", more)).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource({
        "FR,0,n’y a plus de place.", "FR,1,place pour 1 ligne.", "FR,2,place pour 2 lignes.",
        "EN,0,there is no room left.", "EN,1,room for 1 row.", "EN,2,room for 2 rows."
    })
    void roomForRowsIsCounted(Language language, int room, String said) {
        assertThat(new Words(language).text("questionnaire.paste.rows", room)).endsWith(said);
    }

    @ParameterizedTest
    @CsvSource({"FR,1,place pour 1 colonne.", "FR,2,place pour 2 colonnes.", "EN,1,room for 1 column.", "EN,2,room for 2 columns."})
    void roomForColumnsIsCounted(Language language, int room, String said) {
        assertThat(new Words(language).text("questionnaire.paste.columns", 3, room)).endsWith(said);
    }

    @ParameterizedTest
    @CsvSource({
        "FR,1,1 risque ou écart attend", "FR,2,2 risques et écarts attendent",
        "EN,1,1 risk or gap waits", "EN,2,2 risks and gaps wait"
    })
    void whatWaitsToBeJudgedIsRisksAndGaps(Language language, int concerns, String said) {
        assertThat(new Words(language).text("questionnaire.now.judge.plain", concerns)).contains(said);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void nobodyIsToldThatAllIsSavedByWordsThatCannotKnow(Language language) {
        for (String key : new String[] {"questionnaire.now.judge.plain", "questionnaire.now.plan.plain"}) {
            assertThat(new Words(language).text(key, 1)).doesNotContainIgnoringCase("enregistré").doesNotContainIgnoringCase("saved");
        }
    }
}
