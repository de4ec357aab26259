package fr.retours.corpus.document;

import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.extraction.text.Lexicon;
import java.util.List;
import org.junit.jupiter.api.Test;

class PdfParagraphsTest {
    private static final float LEFT = 70;
    private static final float PITCH = 14;

    private static PdfLine line(int number, String text, float right) {
        return new PdfLine(1, text, LEFT, right, 30, 100 + number * PITCH, 11, 842);
    }

    private static String paragraphs(PdfLine... lines) {
        return PdfParagraphs.of(List.of(lines), new LineEnds(new Lexicon()));
    }

    @Test
    void aWordCutInTwoJoinsItsLinesWhereverTheyEnd() {
        assertThat(paragraphs(
                        line(0, "Les élus réunis à Lorient ont parlé longuement des monnaies", 500),
                        line(1, "locales et de la place qu’elles prennent dans les collecti-", 440),
                        line(2, "vités, petites ou grandes.", 200)))
                .endsWith("locales et de la place qu’elles prennent dans les collectivités, petites ou grandes.");
    }

    @Test
    void aLineThatTheWriterEndedStaysALine() {
        assertThat(paragraphs(
                        line(0, "Les élus réunis à Lorient ont parlé longuement des monnaies", 500),
                        line(1, "locales et de la place qu’elles prennent dans la vie de tous", 502),
                        line(2, "les jours, avec les interventions de deux invitées", 430),
                        line(3, "Anne Delmas", 140),
                        line(4, "Ville de Lorient", 150)))
                .contains("Anne Delmas\nVille de Lorient");
    }
}
