package fr.retours.model.text;

import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.model.id.Slug;
import java.text.Normalizer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LatinFoldingTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Ayşe YILDIZ          | ayse yildiz
            Ayşe Yıldız          | ayse yildiz
            İpek İnan            | ipek inan
            Đorđe Đặng           | dorde dang
            Þórunn, Sæþór        | thorunn saethor
            Søren Łukasz         | soren lukasz
            Œuvre, GROẞ & Straße | oeuvre gross strasse
            L’Île-Saint-Denis    | l ile saint denis
            CO₂ au m²            | co2 au m2
            Évreux-ում           | evreux
            """)
    void aNameIsOneFormForIdsAndComparisons(String name, String words) {
        assertThat(LatinFolding.words(name)).isEqualTo(words);
        assertThat(LatinFolding.words(Normalizer.normalize(name, Normalizer.Form.NFD)))
                .isEqualTo(words);
        assertThat(Slug.of(name)).isEqualTo(words.replace(' ', '-'));
    }

    @ParameterizedTest
    @CsvSource({"Évreux-ում, evreux ում", "'« 1er Œuf »', 1er oeuf", "'’', ''"})
    void aKeyKeepsTheLettersOfEveryScript(String name, String key) {
        assertThat(LatinFolding.key(name)).isEqualTo(key);
    }
}
