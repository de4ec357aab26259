package fr.retours.text.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.model.text.LatinFolding;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecapAnalyzerTest {
    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(delimiter = '|', textBlock = """
            l’economie             | l'économie
            l'économie             | economie
            L’ÉCONOMIE             | économie
            d’utilité sociale      | utilité sociale
            qu’elle                | elle
            cœur                   | coeur
            CŒUR                   | coeur
            ex æquo                | ex aequo
            Île                    | Ile
            l’Île-Saint-Denis      | ile saint denis
            S.C.I.C.               | SCIC
            d'E.S.S.               | ess
            Saint-Denis            | saint denis
            Saint‑Denis            | saint-denis
            co-construction        | co construction
            200\u00A0personnes     | 200 personnes
            200\u202Fpersonnes     | 200 personnes
            «\u202Fl’eusko\u202F»  | eusko
            rencontre\u00AD\u200Bs | rencontres
            (l'ESS),               | ESS
            la fin. Le début       | la fin le début
            forum - Niort          | forum Niort
            forum – Niort          | forum Niort
            « 'économie' »         | économie
            ﬁnance                 | finance
            """)
    void readsSpellingsOfOneThingAlike(String written, String typed) {
        String text = written.translateEscapes();

        assertThat(read(AnalysisKind.EXACT, text)).isNotEmpty().isEqualTo(read(AnalysisKind.EXACT, typed));
        assertThat(read(AnalysisKind.STEM, text)).isEqualTo(read(AnalysisKind.STEM, typed));
    }

    /** Beside a letter of ASCII, so that none is cut off or read as a mark. */
    @Test
    void foldsEveryLatinLetterAsIdsAndNamesDo() {
        var letters = IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                .filter(point -> Character.UnicodeScript.of(point) == Character.UnicodeScript.LATIN)
                .filter(Character::isLetter)
                .mapToObj(Character::toString)
                .toList();

        assertThat(letters).hasSizeGreaterThan(1_000).allSatisfy(letter -> {
            String name = "k" + letter + "k";
            assertThat(read(AnalysisKind.EXACT, name)).containsExactly(LatinFolding.fold(name));
        });
    }

    @ParameterizedTest(name = "{0} and {1} share a stem")
    @CsvSource({
        "coopérative, coopératives",
        "collectivité, collectivites",
        "solidarité, solidarites",
        "réalisée, realisees",
        "première, premiere",
        "département, départements",
        "communale, communales",
        "locaux, locales",
        "commune, communes",
        "communs, commun",
        "université, universités",
        "monnaies, monnaie",
        "chômeurs, chomeur"
    })
    void joinsTheFormsOfAWord(String one, String other) {
        assertThat(read(AnalysisKind.STEM, one)).hasSize(1).isEqualTo(read(AnalysisKind.STEM, other));
    }

    @ParameterizedTest(name = "{0} and {1} have different stems")
    @CsvSource({
        "coopération, cop",
        "coopérations, cop",
        "copie, cop",
        "communs, communes",
        "commun, commune",
        "communication, commune",
        "communauté, commune",
        "département, départ",
        "departement, depart",
        "Canalès, canal",
        "collectivité, collecte",
        "collectivité, collectif",
        "université, univers",
        "mairie, maire",
        "région, régie",
        "utilité, utile",
        "donnée, donne"
    })
    void keepsOtherWordsApart(String one, String other) {
        assertThat(read(AnalysisKind.STEM, one)).hasSize(1).isNotEqualTo(read(AnalysisKind.STEM, other));
    }

    @ParameterizedTest
    @EnumSource
    void dropsNoWord(AnalysisKind way) {
        assertThat(read(way, "Eu")).containsExactly("eu");
        assertThat(write(way, "à la mairie de Eu"))
                .extracting(AnalyzedTerms.Term::text)
                .hasSize(5);
    }

    @Test
    void keepsTheArticleAndTheEndingOfAName() {
        assertThat(read(AnalysisKind.NAME, "D’Angelo")).containsExactly("d", "angelo");
        assertThat(read(AnalysisKind.NAME, "Canalès")).containsExactly("canales");
        assertThat(read(AnalysisKind.NAME, "Communes")).containsExactly("communes");
    }

    @Test
    void writesACompoundInPartsAndInOnePiece() {
        assertThat(write(AnalysisKind.EXACT, "la co-construction"))
                .extracting(AnalyzedTerms.Term::text)
                .containsExactlyInAnyOrder("la", "co", "construction", "coconstruction");
    }

    @Test
    void writesAnAcronymInOnePieceOnly() {
        assertThat(write(AnalysisKind.EXACT, "la S.C.I.C."))
                .extracting(AnalyzedTerms.Term::text)
                .containsExactly("la", "scic");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "À cœur ouvert : l’économie, l'Île-d'Yeu et l’œuvre de S.C.I.C.",
                "Élus, maîtres d’œuvre – sœur Æmilia à Nœux-les-Mines ; 200\u202Fpersonnes",
                "un mot\u00ADcoupé, une\u200Bcésure, l\u2019\u00E9t\u00E9"
            })
    void mapsEveryTermBackToTheTextAsWritten(String text) {
        for (AnalysisKind way : AnalysisKind.values()) {
            for (AnalyzedTerms.Term word : write(way, text)) {
                String stretch = text.substring(word.start(), word.end());
                assertThat(Character.isLetterOrDigit(stretch.charAt(0)))
                        .as(stretch)
                        .isTrue();
                assertThat(Character.isLetterOrDigit(stretch.charAt(stretch.length() - 1)))
                        .as(stretch)
                        .isTrue();
                if (way == AnalysisKind.EXACT) {
                    assertThat(LatinFolding.key(stretch).replace(" ", "")).contains(word.text());
                }
            }
        }
    }

    @Test
    void pointsAtTheWordBehindItsArticle() {
        String text = "pour l’œuvre d'Eu";

        assertThat(write(AnalysisKind.STEM, text))
                .extracting(word -> text.substring(word.start(), word.end()))
                .containsExactly("pour", "œuvre", "Eu");
    }

    @Test
    void cutsWordsThatAreNone() {
        assertThat(write(AnalysisKind.EXACT, "a".repeat(100_000)))
                .allSatisfy(word -> assertThat(word.text().length()).isLessThanOrEqualTo(255));
    }

    private static List<String> read(AnalysisKind way, String text) {
        return AnalyzedTerms.texts(AnalyzedTerms.of(RecapAnalyzer.forReading(way, StemExceptions.SHIPPED), text));
    }

    private static List<AnalyzedTerms.Term> write(AnalysisKind way, String text) {
        return AnalyzedTerms.of(RecapAnalyzer.forWriting(way, StemExceptions.SHIPPED), text);
    }
}
