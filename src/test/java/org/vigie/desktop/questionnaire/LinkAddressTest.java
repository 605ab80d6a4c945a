package org.vigie.desktop.questionnaire;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class LinkAddressTest {

    @ParameterizedTest
    @CsvSource({
        "https://www.cnil.fr, https://www.cnil.fr",
        "HTTP://a.eu, HTTP://a.eu",
        "mailto:dpo@acme.fr, mailto:dpo@acme.fr",
        "www.cnil.fr/fr?a=b:c, https://www.cnil.fr/fr?a=b:c",
        "intranet, https://intranet",
        "wiki.acme.fr:8443/dpia, https://wiki.acme.fr:8443/dpia",
        "localhost:8080, https://localhost:8080",
        "dpo@acme.fr, mailto:dpo@acme.fr",
        "www.acme.fr/@dpo, https://www.acme.fr/@dpo"
    })
    void whatPeopleTypeIsAnAddress(String typed, String target) {
        assertThat(LinkAddress.of(typed)).contains(target);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "file:///C:/x", "javascript:x", "JavaScript:alert(1)", "ftp://a", "C:\\x", "\\\\server\\share", "//server", "tel:112", "data:text/html,x", "two words", "#top", ""
    })
    void anotherSchemeOrNoAddressIsRefusedAsItIsWritten(String typed) {
        assertThat(LinkAddress.of(typed)).isEmpty();
    }
}
