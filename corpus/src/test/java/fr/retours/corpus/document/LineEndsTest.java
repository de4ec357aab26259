package fr.retours.corpus.document;

import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.extraction.text.Lexicon;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineEndsTest {
    private static final LineEnds ENDS = new LineEnds(new Lexicon());

    @ParameterizedTest(name = "{0} + {1}")
    @CsvSource(delimiter = '|', textBlock = """
            le rôle des intercommu-   | nalités rurales    | le rôle des intercommunalités rurales
            la ville de Saint-        | Denis accueille    | la ville de Saint-Denis accueille
            Jean-                     | Philippe Magnen    | Jean-Philippe Magnen
            la sous-                  | préfète de Dinan   | la sous-préfète de Dinan
            la porte-                 | parole             | la porte-parole
            peut-                     | être               | peut-être
            est-                      | il possible        | est-il possible
            l’approvision-            | nement             | l’approvisionnement
            le réseau des Compostou-  | ristes             | le réseau des Compostouristes
            à la COP21-               | 22                 | à la COP21-22
            la Ville –                | et la Région       | la Ville – et la Région
            le Mené -                 | et le Thouarsais   | le Mené - et le Thouarsais
            la coopéra\u00AD          | tion               | la coopération
            la coopération            | des villes         | la coopération des villes
            """)
    void joinsTwoLines(String before, String after, String joined) {
        var text = new StringBuilder(before);

        ENDS.append(text, after);

        assertThat(text).hasToString(joined);
    }
}
