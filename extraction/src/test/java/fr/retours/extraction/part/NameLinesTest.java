package fr.retours.extraction.part;

import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.extraction.ReadRecap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameLinesTest {
    private static final String OPENED = "La journée a été ouverte par Zoé Roux.¶¶";

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            Anne Delmas (ADEME)¶¶Le plan est prêt depuis un an.¶¶Paul Petit, maire de Vif¶¶La commune attend les travaux. | speaker / speaker
            Anne Delmas (ADEME)¶¶Paul Petit, maire de Vif¶¶Luc Blanc¶¶La commune attend les travaux. | – / – / –
            Anne Delmas, ADEME¶¶- Travail avec Paul Petit, géographe¶- Un plan est prêt¶¶Zoé Kerlaz, Cerema¶¶- Les haies reviennent | speaker / – / speaker
            """)
    void whoseNameStandsAboveWhatWasSaidSpoke(String lines, String parts) {
        assertThat(parts(lines)).isEqualTo(parts);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            « Nous avons beaucoup appris de cette visite. »¶¶Anne Delmas, maire de Vif   | speaker
            La salle a lu « Les Rives du fleuve » (Paul Petit).                          | –
            Retenu :¶- il faut agir plus vite (Anne Delmas)¶- le vélo du maire (Paul Petit) | speaker / –
            Les haies ont été évoquées sous cet angle (Anne Delmas et Luc Blanc), puis l'eau. | speaker / speaker
            La salle a aimé ce livre (Paul Petit).                                       | –
            """)
    void whoeverWordsAreCreditedToSpoke(String lines, String parts) {
        assertThat(parts(lines)).isEqualTo(parts);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            Programme :¶- [14h05] Le vélo en ville [Anne Delmas]¶- 15h20 La marche en ville (Paul Petit)¶- la marche du soir (Luc Blanc) | speaker / speaker / –
            Anne Delmas (ADEME), « Ce que disent les haies »¶Paul Petit – La haie en ville¶Luc Blanc – La Poste | speaker / speaker / –
            "- 10h30 – Anne Delmas – ADEME – Le vélo¶- 11 h | Paul Petit | Marcher¶- 3 Luc Blanc" | speaker / speaker / –
            Le vélo¶Par Anne Delmas - ADEME¶¶Les haies¶Par Paul Petit - Cerema¶¶Le port¶Par Luc Blanc - ADEME | speaker / speaker / speaker
            """)
    void whoeverAProgrammeGivesATalkSpoke(String lines, String parts) {
        assertThat(parts(lines)).isEqualTo(parts);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            La soirée a réuni vingt voisins.¶¶Anne Delmas¶Secrétaire                     | rapporteur
            Voisins du soir :¶¶Anne Delmas¶Paul Petit                                    | – / –
            Animateur : Paul Petit ; rapporteure : Anne Delmas                           | moderator / rapporteur
            """)
    void aLineTellsWhoWroteTheTextOrLedTheTalk(String lines, String parts) {
        assertThat(parts(lines)).isEqualTo(parts);
    }

    private static String parts(String lines) {
        return ReadRecap.ofLines(OPENED + lines).parts().replaceFirst("opening / ", "");
    }

    @Test
    void whoIsOnALineOfAListIsThere() {
        var read = ReadRecap.ofLines(OPENED + "Anne Delmas (ADEME)¶¶Paul Petit, maire de Vif¶¶Luc Blanc");

        assertThat(read.present()).contains("Anne Delmas", "Paul Petit", "Luc Blanc");
    }

    @Test
    void theHeadOfATableEndsNoHeading() {
        var read =
                ReadRecap.ofLines(OPENED + "Excusés¶¶Nom et fonction¶¶Anne Delmas, maire de Vif¶Paul Petit, géographe");

        assertThat(read.present()).doesNotContain("Anne Delmas", "Paul Petit");
    }
}
