package org.vigie.desktop.questionnaire;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.vigie.domain.identity.AnswerKey;
import org.vigie.domain.template.TemplateTexts;
import org.vigie.domain.text.Language;

import static org.assertj.core.api.Assertions.assertThat;

class WordingTest {
    private static final AnswerKey QUESTION = AnswerKey.of("processing.summary");
    private static final String LABEL = "questions/processing.summary/label";
    private static final String PLAIN = "questions/processing.summary/pmLabel";

    private static Wording wording(Map<String, String> texts, String role) {
        return new Wording(new TemplateTexts(Map.of(Language.EN, texts), Map.of()), Language.EN, role);
    }

    @Test
    void aProductTeamIsAskedInPlainWordsWhereTheTemplateHasThem() {
        Wording wording = wording(Map.of(LABEL, "Purpose of the processing", PLAIN, "What is it for"), "Product manager");

        assertThat(wording.plain()).isTrue();
        assertThat(wording.label(QUESTION)).isEqualTo("What is it for");
        assertThat(wording.otherLabel(QUESTION)).contains("Purpose of the processing");
        wording.speakPlainly(false);
        assertThat(wording.label(QUESTION)).isEqualTo("Purpose of the processing");
    }

    @Test
    void whereTheTemplateHasNoPlainWordsNobodyIsTakenToReadThem() {
        Wording wording = wording(Map.of(LABEL, "Purpose of the processing"), "Product manager");

        assertThat(wording.plain()).isFalse();
        wording.speakPlainly(true);
        assertThat(wording.plain()).isFalse();
    }

    @Test
    void othersBeginWithTheWordsOfTheLaw() {
        assertThat(wording(Map.of(LABEL, "Purpose", PLAIN, "What for"), "DPO").plain()).isFalse();
    }
}
