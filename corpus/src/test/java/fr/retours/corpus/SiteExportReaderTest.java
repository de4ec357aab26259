package fr.retours.corpus;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.corpus.fault.InputFault;
import fr.retours.corpus.fault.SkippedInput;
import fr.retours.model.fact.Recap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SiteExportReaderTest {
    private static final String HEADER = "Carnet des territoires\n\n";
    private static final String CLOSING =
            "\n\nType de ressource\nRessources du carnet\nRessource privée\nNon\nRésumé\n\n";
    private static final String FAIR = "Retour sur la foire aux vélos de Die - 4 mai 2019\n\n";
    private static final String FAIR_BODY = "Plus de quarante vélos ont trouvé une nouvelle vie place du marché.\n\n"
            + "Jeanne Durand, maire de Die, a ouvert la foire.";
    private static final String LEAD = "Plus de quarante vélos ont trouvé une nouvelle vie place du marché.";

    @TempDir
    Path folder;

    private CorpusReader.Corpus corpus(String export) throws IOException {
        Path file = Files.write(folder.resolve("export.txt"), export.getBytes(UTF_8));
        return new CorpusReader().readAll(List.of(file));
    }

    private List<Recap> read(String export) throws IOException {
        var corpus = corpus(export);
        assertThat(corpus.skipped()).isEmpty();
        return corpus.recaps();
    }

    private static List<String> titles(List<Recap> recaps) {
        return recaps.stream().map(Recap::title).toList();
    }

    @Test
    void readsTitleBodyAndSummaryBehindTheHeader() throws IOException {
        var recap = read(HEADER + FAIR + FAIR_BODY + CLOSING + LEAD + "\n").getFirst();

        assertThat(recap.id().value()).isEqualTo("recap:retour-sur-la-foire-aux-velos-de-die-4-mai-2019");
        assertThat(recap.title()).isEqualTo(FAIR.strip());
        assertThat(recap.body()).isEqualTo(FAIR_BODY);
        assertThat(recap.summary()).isEqualTo(LEAD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Retour sur la journée des ressourceries - Gap, 12 juin 2020",
                "À Gap, les ressourceries s'organisent",
                "Ressourceries : le temps des coopérations ?",
                "2èmes rencontres des ressourceries à Gap, le 12 juin 2020"
            })
    void findsTheTitleBehindASummaryOfSeveralParagraphs(String title) throws IOException {
        String summary = "La foire aux vélos en bref.\n\nElle reviendra l'an prochain, avec les mêmes bénévoles.";
        String body = "Les ressourceries des Hautes-Alpes ont passé une journée ensemble, sous un grand soleil.\n\n"
                + "Les ateliers\n\nLe premier portait sur le tri.";
        String export = HEADER + FAIR + FAIR_BODY + CLOSING + summary + "\n\n" + title + "\n\n" + body + CLOSING
                + body.lines().findFirst().orElseThrow();

        var recaps = read(export);

        assertThat(titles(recaps)).containsExactly(FAIR.strip(), title);
        assertThat(recaps.getFirst().summary()).isEqualTo(summary);
        assertThat(recaps.getLast().body()).isEqualTo(body);
    }

    @Test
    void findsATitleThatIsNeitherAnnouncedNorRepeated() throws IOException {
        String export = HEADER + FAIR + FAIR_BODY + CLOSING + "Une foire, des vélos.\n\n"
                + "Les ressourceries en débat\n\nElles étaient douze à Gap.\n\nLes ateliers\n\nIl y en eut deux."
                + CLOSING + "Un débat animé entre douze structures.";

        assertThat(titles(read(export))).containsExactly(FAIR.strip(), "Les ressourceries en débat");
    }

    @Test
    void takesASummaryWithoutFullStopForNoTitleWhenTheBodyHasIt() throws IOException {
        String lead = "Une foire aux vélos qui a réuni tous les habitants de la vallée le 4 mai 2019";
        String export = HEADER + FAIR + lead + "\n\nIl a fait beau." + CLOSING + lead
                + "\n\nRessourceries en débat\n\nElles étaient douze à Gap, et bien d'autres aux alentours.\n\nFin."
                + CLOSING + "Un débat.";

        var recaps = read(export);

        assertThat(titles(recaps)).containsExactly(FAIR.strip(), "Ressourceries en débat");
        assertThat(recaps.getFirst().summary()).isEqualTo(lead);
    }

    @Test
    void readsARecapWithoutSummary() throws IOException {
        String export = HEADER + FAIR + FAIR_BODY + CLOSING
                + "Retour sur la journée des ressourceries - Gap, 12 juin 2020\n\nElles étaient douze.\n\nElles"
                + " reviendront." + CLOSING;

        var recaps = read(export);

        assertThat(recaps).extracting(Recap::summary).containsExactly("", "");
        assertThat(recaps.getLast().body()).isEqualTo("Elles étaient douze.\n\nElles reviendront.");
    }

    @Test
    void readsWindowsLineEndsAndAByteOrderMark() throws IOException {
        String export = HEADER + FAIR + FAIR_BODY + CLOSING + LEAD;

        assertThat(read("\uFEFF" + export.replace("\n", "\r\n"))).isEqualTo(read(export));
    }

    @Test
    void readsAFileWithoutHeader() throws IOException {
        assertThat(titles(read(FAIR + FAIR_BODY + CLOSING + LEAD))).containsExactly(FAIR.strip());
        assertThat(titles(read("Les vélos de Die\n\n" + FAIR_BODY + CLOSING + LEAD)))
                .containsExactly("Les vélos de Die");
    }

    @Test
    void readsAFileWithoutClosingBlockAsOneRecap() throws IOException {
        var recap = read(FAIR + FAIR_BODY).getFirst();

        assertThat(recap.title()).isEqualTo(FAIR.strip());
        assertThat(recap.body()).isEqualTo(FAIR_BODY);
        assertThat(read(HEADER + FAIR + FAIR_BODY)).containsExactly(recap);
    }

    @Test
    void readsALastRecapWithoutClosingBlock() throws IOException {
        String last = "Retour sur la journée des ressourceries - Gap, 12 juin 2020\n\nElles étaient douze.";

        var recaps = read(HEADER + FAIR + FAIR_BODY + CLOSING + LEAD + "\n\n" + last);

        assertThat(recaps).hasSize(2);
        assertThat(recaps.getFirst().summary()).isEqualTo(LEAD);
        assertThat(recaps.getLast().body()).isEqualTo("Elles étaient douze.");
    }

    @Test
    void leavesImageCaptionsOut() throws IOException {
        String body = """
                Premier paragraphe.

                Photo de la foire.JPG

                Deuxième.

                document

                \u00a0

                documentdocument

                Affiche foire/vélos.png Retrouvez l'affiche.

                document.jpg

                Le document et l'image.png sont en ligne. Fin.

                image1.png""";

        String text = read(HEADER + FAIR + body + CLOSING + LEAD).getFirst().body();

        assertThat(text)
                .isEqualTo("Premier paragraphe.\n\nDeuxième.\n\nRetrouvez l'affiche.\n\n"
                        + "Le document et l'image.png sont en ligne. Fin.");
    }

    @Test
    void refusesOnlyTheRecapWhoseBytesAreNotUtf8() throws IOException {
        String good = HEADER + FAIR + FAIR_BODY + CLOSING + LEAD + "\n\n";
        String bad = "Retour sur la journée des ressourceries - Gap, 12 juin 2020\n\nElles étaient \u0001 douze."
                + CLOSING + "Un débat.\n\n";
        byte[] bytes = (good + bad).getBytes(UTF_8);
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = bytes[i] == 1 ? (byte) 0xE9 : bytes[i];
        }
        Path file = Files.write(folder.resolve("export.txt"), bytes);

        var corpus = new CorpusReader().readAll(List.of(file));

        assertThat(titles(corpus.recaps())).containsExactly(FAIR.strip());
        assertThat(corpus.skipped()).singleElement().satisfies(skipped -> {
            assertThat(skipped.fault()).isEqualTo(InputFault.NOT_UTF8);
            assertThat(skipped.line()).isEqualTo(19);
        });
    }

    @Test
    void reportsATitleWithNothingBelow() throws IOException {
        assertThat(corpus("Une seule ligne\n").skipped())
                .extracting(SkippedInput::fault)
                .containsExactly(InputFault.NO_TEXT);
        assertThat(corpus(CLOSING).recaps()).isEmpty();
    }

    @Test
    void readsTheTenSharedRecaps() {
        Path shared = Path.of(System.getProperty("retours.shared", "")).resolve("corpus/rtes-recaps.txt");
        Assumptions.assumeTrue(Files.exists(shared), "no shared folder");

        var corpus = new CorpusReader().readAll(List.of(shared));

        assertThat(corpus.skipped()).isEmpty();
        assertThat(corpus.recaps()).hasSize(10).allSatisfy(recap -> {
            assertThat(recap.title()).containsPattern("20(16|17|18)");
            assertThat(recap.summary()).isNotEmpty().doesNotContain("\n");
            assertThat(recap.text())
                    .doesNotContainPattern("(?i)\\.(png|jpg)|Type de ressource|\n\n\n|documentdocument")
                    .doesNotContainPattern("(?m)^document$");
        });
    }

    @Test
    void readsTheSamples() {
        Path samples = Path.of(System.getProperty("retours.root", "..")).resolve("samples");

        var corpus = new CorpusReader().readAll(List.of(samples));

        assertThat(corpus.skipped()).isEmpty();
        assertThat(corpus.recaps())
                .hasSize(31)
                .allSatisfy(
                        recap -> assertThat(recap.text()).doesNotContainPattern("(?i)\\.(png|jpg)|Type de ressource"));
    }
}
