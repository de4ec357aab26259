package fr.retours.text.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.retours.text.field.TextField;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RankingWeightsTest {
    private static List<String> shipped() throws IOException {
        try (var file = Objects.requireNonNull(WeightKey.class.getResourceAsStream("weights.properties"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }

    @ParameterizedTest
    @EnumSource
    void theFileSaysWhatEachNumberDoes(WeightKey key) throws IOException {
        var lines = shipped();
        int at = lines.indexOf(lines.stream()
                .filter(line -> line.startsWith(key.written() + " = "))
                .findFirst()
                .orElseThrow());

        assertThat(lines.get(at - 1)).startsWith("# ").hasSizeGreaterThan(20);
    }

    @Test
    void aWordInTheTitleWeighsMoreThanInTheTextAndWhoIsOnlyCitedLess() {
        assertThat(RankingWeights.SHIPPED.of(TextField.TITLE)).isGreaterThan(RankingWeights.SHIPPED.of(TextField.BODY));
        assertThat(RankingWeights.SHIPPED.of(TextField.CITED)).isLessThan(RankingWeights.SHIPPED.of(TextField.PEOPLE));
    }

    @Test
    void aWholeFileThatLacksNumbersNamesThem() {
        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(() -> WeightsReader.whole(SettingsFile.of("poids", "texte = 1\ntitre = 2\nrésumé = 1")))
                .withMessageStartingWith("poids : il manque personnes, organismes,");
    }
}
