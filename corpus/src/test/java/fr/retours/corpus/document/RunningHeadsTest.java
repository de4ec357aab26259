package fr.retours.corpus.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunningHeadsTest {
    private static final float HEIGHT = 842;

    private static PdfLine line(int page, float y, float size, String text) {
        return new PdfLine(page, text, 70, 500, 40, y, size, HEIGHT);
    }

    private static List<String> kept(PdfLine... lines) {
        return RunningHeads.remove(List.of(lines)).stream().map(PdfLine::text).toList();
    }

    @Test
    void removesWhatComesBackAtOneHeightAndKeepsTheRest() {
        var lines = new ArrayList<PdfLine>();
        for (int page = 1; page <= 4; page++) {
            lines.add(line(page, 40, 11, page % 2 == 0 ? "Réseau des villes" : "Actes de la journée " + page + "/4"));
            lines.add(line(page, 100, 11, "Intervenants :"));
            lines.add(line(page, 400, 11, "Une phrase de la page " + page));
            lines.add(line(page, 810, 11, "www.reseau.example"));
        }
        lines.add(line(5, 40, 11, "Actes de la journée 5/5"));

        assertThat(kept(lines.toArray(PdfLine[]::new)))
                .containsExactly(
                        "Une phrase de la page 1",
                        "Réseau des villes",
                        "Une phrase de la page 2",
                        "Une phrase de la page 3",
                        "Réseau des villes",
                        "Une phrase de la page 4");
    }

    @Test
    void removesPageNumbersAtTheEdgeOnly() {
        assertThat(kept(
                        line(1, 40, 11, "12"),
                        line(1, 400, 11, "2018"),
                        line(1, 420, 11, "Une phrase"),
                        line(1, 780, 11, "- 3 -"),
                        line(1, 790, 11, "Page 3 sur 12"),
                        line(1, 800, 11, "3/12")))
                .containsExactly("2018", "Une phrase");
    }

    @Test
    void removesSmallPrintAtTheEdgeOfASinglePage() {
        assertThat(kept(
                        line(1, 40, 8, "Réseau des villes"),
                        line(1, 90, 18, "Retour sur la journée"),
                        line(
                                1,
                                400,
                                11,
                                "Une phrase bien assez longue pour que la plupart des lettres soient les siennes."),
                        line(1, 420, 8, "Une note dans la page")))
                .containsExactly(
                        "Retour sur la journée",
                        "Une phrase bien assez longue pour que la plupart des lettres soient les siennes.",
                        "Une note dans la page");
    }
}
