package fr.retours.corpus.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', textBlock = """
            https://exemple.fr/é?a=b&c=d#haut     ; https://exemple.fr/é?a=b&c=d#haut
            http://exemple.fr/un récap.html       ; http://exemple.fr/un%20récap.html
            http://exemple.fr/<a>|{b}\\^`"        ; http://exemple.fr/%3Ca%3E%7C%7Bb%7D%5C%5E%60%22
            http://exemple.fr/50%25/100%          ; http://exemple.fr/50%25/100%25
            http://exemple.fr/?a[0]=1             ; http://exemple.fr/?a%5B0%5D=1
            http://exemple.fr/#a#b                ; http://exemple.fr/#a%23b
            http://[::1]:8080/spip.php?article12  ; http://[::1]:8080/spip.php?article12
            HTTPS://EXEMPLE.FR                    ; HTTPS://EXEMPLE.FR
            'http://exemple.fr/a\u00a0b'          ; http://exemple.fr/a%C2%A0b
            """)
    void encodesWhatBrowsersTakeAndKeepsTheRest(String written, String expected) {
        assertThat(WebAddress.of(written)).get().hasToString(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "ftp://exemple.fr/a",
                "exemple.fr/a",
                "/recaps/12",
                "http://",
                "https:///a",
                "http:// exemple.fr/",
                "https://?q=a",
                ""
            })
    void refusesWhatIsNoWebAddress(String written) {
        assertThat(WebAddress.of(written)).isEmpty();
    }
}
