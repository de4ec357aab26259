package fr.retours.extraction.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.retours.model.text.LatinFolding;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordTableTest {
    private static WordTable parse(int columns, String text) {
        return WordTable.parse("lists/essai.tsv", columns, List.of(new KnowledgeFile("lists/essai.tsv", text, false)));
    }

    @Test
    void skipsCommentsAndBlankLinesAndStripsColumns() {
        WordTable table = parse(1, "# lieux\n\nPalais d’Iéna \t 75056\nSénat\n");

        assertThat(table.first()).containsExactly("Palais d’Iéna", "Sénat");
        assertThat(table.foldedSet()).containsExactlyInAnyOrder("palais d iena", "senat");
        assertThat(table.rows().getFirst().integer(1)).isEqualTo(75056);
        assertThat(table.rows().getLast().text(1)).isEmpty();
    }

    @Test
    void namesTheFileAndTheLineOfAMistake() {
        assertThatThrownBy(() -> parse(2, "# en-tête\nSénat\n"))
                .isInstanceOf(LexiconFormatException.class)
                .hasMessage("lists/essai.tsv, line 2: must have 2 columns set apart by tabs, got 1");

        WordTable table = parse(2, "Sénat\tdeux\n");
        assertThatThrownBy(() -> table.rows().getFirst().integer(1))
                .hasMessage("lists/essai.tsv, line 1: column 2 must be a whole number, got 'deux'");
    }

    @Test
    void tellsAMissingList() {
        assertThatThrownBy(() -> WordTable.read("lexicon/nulle-part.tsv", 1))
                .hasMessage("lexicon/nulle-part.tsv: no such word list");
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(delimiter = '|', textBlock = """
            L’Île-Saint-Denis | l ile saint denis
            Sacré-Cœur        | sacre coeur
            CÔTES D'ARMOR     | cotes d armor
            Île- de-France    | ile de france
            INSÉE             | insee
            …                 | ''
            """)
    void foldsSpellingsOfOneNameAlike(String written, String folded) {
        assertThat(LatinFolding.words(written)).isEqualTo(folded);
    }
}
