package fr.retours.indexer.extract.part;

import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.indexer.extract.ReadRecap;
import org.junit.jupiter.api.Test;

class NameLinesTest {
    private static final String OPENED = "La journée a été ouverte par Zoé Roux.\n\n";

    @Test
    void whoseNameStandsAboveWhatWasSaidSpoke() {
        var read = ReadRecap.of(OPENED + "Anne Delmas (ADEME)\n\nLe plan est prêt depuis un an.\n\n"
                + "Paul Petit, maire de Vif\n\nLa commune attend les travaux.");

        assertThat(read.partsOf("Anne Delmas")).isEqualTo("speaker");
        assertThat(read.partsOf("Paul Petit")).isEqualTo("speaker");
    }

    @Test
    void whoIsOnALineOfAListIsOnlyThere() {
        var read = ReadRecap.of(OPENED + "Anne Delmas (ADEME)\n\nPaul Petit, maire de Vif\n\nLuc Blanc\n\n"
                + "La commune attend les travaux.");

        assertThat(read.present()).contains("Anne Delmas", "Paul Petit", "Luc Blanc");
        assertThat(read.partsOf("Anne Delmas")).isEmpty();
        assertThat(read.partsOf("Luc Blanc")).isEmpty();
    }

    @Test
    void whoseNameStandsBelowAQuotationSpoke() {
        var read =
                ReadRecap.of(OPENED + "« Nous avons beaucoup appris de cette visite. »\n\nAnne Delmas, maire de Vif\n\n"
                        + "La salle a lu « Les Rives du fleuve » (Paul Petit).");

        assertThat(read.partsOf("Anne Delmas")).isEqualTo("speaker");
        assertThat(read.partsOf("Paul Petit")).isEmpty();
    }

    @Test
    void whoStandsInBracketsAtTheEndOfALineOfTheProgrammeSpoke() {
        var read = ReadRecap.of(OPENED + "Programme :\n- [14h05] Le vélo en ville [Anne Delmas]\n"
                + "- 15h20 La marche en ville (Paul Petit)\n- la marche du soir (Luc Blanc)");

        assertThat(read.partsOf("Anne Delmas")).isEqualTo("speaker");
        assertThat(read.partsOf("Paul Petit")).isEqualTo("speaker");
        assertThat(read.partsOf("Luc Blanc")).isEmpty();
    }

    @Test
    void whoeverANoteIsCreditedToSpoke() {
        var read = ReadRecap.of(
                OPENED + "Retenu :\n- il faut agir plus vite (Anne Delmas)\n- le vélo du maire (Paul Petit)");

        assertThat(read.partsOf("Anne Delmas")).isEqualTo("speaker");
        assertThat(read.partsOf("Paul Petit")).isEmpty();
    }

    @Test
    void whoStandsAloneBelowTheTextWroteIt() {
        var read = ReadRecap.of(OPENED + "La soirée a réuni vingt voisins.\n\nAnne Delmas\nSecrétaire");
        var list = ReadRecap.of(OPENED + "Voisins du soir :\n\nAnne Delmas\nPaul Petit");

        assertThat(read.partsOf("Anne Delmas")).isEqualTo("rapporteur");
        assertThat(list.partsOf("Paul Petit")).isEmpty();
    }

    @Test
    void whoStandsBeforeTheTitleOfATalkSpoke() {
        var read = ReadRecap.of(OPENED + "Anne Delmas (ADEME), « Ce que disent les haies »\n"
                + "Paul Petit – La haie en ville\nLuc Blanc – La Poste");

        assertThat(read.partsOf("Anne Delmas")).isEqualTo("speaker");
        assertThat(read.partsOf("Paul Petit")).isEqualTo("speaker");
        assertThat(read.partsOf("Luc Blanc")).isEmpty();
    }

    @Test
    void whoStandsRightBehindTheHourSpoke() {
        var read = ReadRecap.of(
                OPENED + "- 10h30 – Anne Delmas – ADEME – Le vélo\n- 11 h | Paul Petit | Marcher\n- 3 Luc Blanc");

        assertThat(read.partsOf("Anne Delmas")).isEqualTo("speaker");
        assertThat(read.partsOf("Paul Petit")).isEqualTo("speaker");
        assertThat(read.partsOf("Luc Blanc")).isEmpty();
    }

    @Test
    void whoHasALeadOfTheirOwnStandsApart() {
        var read = ReadRecap.of(OPENED + "Animateur : Paul Petit ; rapporteure : Anne Delmas");

        assertThat(read.partsOf("Paul Petit")).isEqualTo("moderator");
        assertThat(read.partsOf("Anne Delmas")).isEqualTo("rapporteur");
    }

    @Test
    void whoIsNamedInNotesBelowASpeakerIsCited() {
        var read = ReadRecap.of(
                OPENED + "Anne Delmas, ADEME\n\n- Travail avec Paul Petit, géographe\n- Un plan est prêt\n\n"
                        + "Zoé Kerlaz, Cerema\n\n- Les haies reviennent");

        assertThat(read.partsOf("Anne Delmas")).isEqualTo("speaker");
        assertThat(read.partsOf("Zoé Kerlaz")).isEqualTo("speaker");
        assertThat(read.partsOf("Paul Petit")).isEmpty();
    }

    @Test
    void severalInBracketsWithinProseSpoke() {
        var read = ReadRecap.of(
                OPENED + "Les haies ont été évoquées sous cet angle (Anne Delmas et Luc Blanc), puis l'eau. "
                        + "La salle a aimé ce livre (Paul Petit).");

        assertThat(read.partsOf("Anne Delmas")).isEqualTo("speaker");
        assertThat(read.partsOf("Luc Blanc")).isEqualTo("speaker");
        assertThat(read.partsOf("Paul Petit")).isEmpty();
    }

    @Test
    void linesOfTalksSignNothing() {
        var read = ReadRecap.of(OPENED + "Le vélo\nPar Anne Delmas - ADEME\n\nLes haies\nPar Paul Petit - Cerema\n\n"
                + "Le port\nPar Luc Blanc - ADEME");

        assertThat(read.partsOf("Anne Delmas")).isEqualTo("speaker");
        assertThat(read.partsOf("Luc Blanc")).isEqualTo("speaker");
    }

    @Test
    void theHeadOfATableEndsNoHeading() {
        var read =
                ReadRecap.of(OPENED + "Excusés\n\nNom et fonction\n\nAnne Delmas, maire de Vif\nPaul Petit, géographe");

        assertThat(read.present()).doesNotContain("Anne Delmas", "Paul Petit");
    }
}
