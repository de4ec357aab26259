package fr.retours.cli.option;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContactAddressTest {
    @ParameterizedTest
    @CsvSource({
        "nous@exemple.fr, mailto:nous@exemple.fr",
        "mailto:nous@exemple.fr, mailto:nous@exemple.fr",
        "MAILTO:nous@exemple.fr, MAILTO:nous@exemple.fr",
        "jean-françois+retours@exemple.fr, mailto:jean-françois+retours@exemple.fr",
        "https://exemple.fr/contact, https://exemple.fr/contact",
        "http://exemple.fr, http://exemple.fr",
    })
    void takesAMailAddressHoweverItIsGivenAndAPageOfTheWeb(String written, URI read) {
        assertThat(ContactAddress.of(written)).contains(read);
        assertThat(ContactAddress.isMail(read)).isEqualTo(written.contains("@"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nous",
                "nous@",
                "@exemple.fr",
                "a@b@c",
                "nous @exemple.fr",
                "mailto:",
                "mailto:nous",
                "https:///contact",
                "ftp://exemple.fr/",
                "javascript:alert(1)",
                "javascript:a@b",
                "nous@exemple.fr\nX: y"
            })
    void takesNothingElse(String written) {
        assertThat(ContactAddress.of(written)).isEmpty();
    }
}
