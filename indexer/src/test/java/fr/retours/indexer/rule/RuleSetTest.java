package fr.retours.indexer.rule;

import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.indexer.lexicon.Folding;
import fr.retours.indexer.rule.Rule.Origin;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RuleSetTest {
    private static final Map<String, String> LEMMAS = Map.of("tenait", "tenir", "tenu", "tenir");

    @Test
    void findsAPatternThatBeginsWithADictionaryWord() {
        assertThat(found("<tenir> ...4 stand", "tenait", "un", "grand", "stand"))
                .isEqualTo(4);
    }

    @Test
    void findsAPatternThatBeginsWithANegation() {
        assertThat(found("!une fête", "la", "fête")).isEqualTo(2);
    }

    @Test
    void findsTheLongestFit() {
        assertThat(found("mot* ...2 de | mot de la fin ... de", "mot", "de", "la", "fin", "de"))
                .isEqualTo(2);
        assertThat(found(List.of("mot* ...2 de", "mot de la fin ... de"), "mot", "de", "la", "fin", "de"))
                .isEqualTo(5);
    }

    @Test
    void passesNoFullStopInAGap() {
        assertThat(found("mot ... fin", "mot", ".", "fin")).isZero();
    }

    private static int found(String pattern, String... words) {
        return found(List.of(pattern), words);
    }

    /** Returns where the fit at the first word ends; 0 when there is none. */
    private static int found(List<String> patterns, String... words) {
        var rule = new Rule(
                "essai",
                new Origin("essai.regles", 1),
                "",
                "",
                patterns,
                "part",
                "speaker",
                List.of("Oui."),
                List.of());
        return new RuleSet<>(List.of(rule), name -> Set.of(), Rule::conclusion)
                .at(new Row(words), 0, words.length)
                .map(Match::end)
                .orElse(0);
    }

    private record Row(String... words) implements Layers {
        @Override
        public int size() {
            return words.length;
        }

        @Override
        public String written(int word) {
            return words[word];
        }

        @Override
        public String folded(int word) {
            return Folding.fold(words[word]);
        }

        @Override
        public String tag(int word) {
            return "";
        }

        @Override
        public boolean isForm(int word, Set<String> lemmas) {
            return lemmas.contains(LEMMAS.getOrDefault(words[word], words[word]));
        }

        @Override
        public boolean startsLine(int word) {
            return word == 0;
        }

        @Override
        public boolean endsLine(int word) {
            return word >= words.length;
        }

        @Override
        public int end(String type, int word) {
            return -1;
        }
    }
}
