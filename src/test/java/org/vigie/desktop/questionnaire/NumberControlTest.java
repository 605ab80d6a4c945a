package org.vigie.desktop.questionnaire;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.domain.text.Language;

import static org.assertj.core.api.Assertions.assertThat;

class NumberControlTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FR|12,5|12.5",
                "FR|12.5|12.5",
                "FR|1 234,56|1234.56",
                "FR|1.234,56|1234.56",
                "FR|1,234|1.234",
                "EN|1,234|1234",
                "EN|1,234.5|1234.5",
                "EN|1,234,567|1234567",
                "EN|0,125|0.125",
                "EN|-3|-3",
                "FR|12,34,5|",
                "EN|1,23,4|",
                "EN|twelve|",
                "EN|1e9|"
            })
    void aNumberIsReadAsPeopleOfTheLanguageWriteIt(Language language, String text, BigDecimal number) {
        assertThat(NumberControl.parse(text, language).orElse(null)).isEqualTo(number);
    }
}
