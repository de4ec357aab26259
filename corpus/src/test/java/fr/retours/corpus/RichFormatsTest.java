package fr.retours.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.corpus.parser.DocumentParser;
import fr.retours.corpus.parser.ParserLimits;
import fr.retours.corpus.parser.ProcessParser;
import fr.retours.corpus.parser.SharedParser;
import fr.retours.corpus.rich.HtmlPages;
import fr.retours.corpus.rich.OfficeFiles;
import fr.retours.corpus.rich.PdfFiles;
import fr.retours.extraction.RecapExtractor;
import fr.retours.extraction.testing.ShippedExtractor;
import fr.retours.model.fact.Recap;
import fr.retours.model.fact.RecapFacts;
import fr.retours.model.id.RecapId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One recap written in every format. Its body holds what formats stumble over: long words, compounds, lists, œ and ’. */
class RichFormatsTest {
    private static final DocumentParser PARSER =
            new ProcessParser(ParserLimits.of(RecapDraft.MAX_CHARACTERS, RecapReader.LIMIT));

    private static final RecapExtractor EXTRACTOR = ShippedExtractor.EXTRACTOR;
    private static final String TITLE =
            "Retour sur les rencontres de l’économie circulaire à Saint-Étienne, 12 mars 2019";
    private static final String BODY = """
            Le 12 mars 2019, cent vingt personnes ont participé à Saint-Étienne aux premières rencontres de l’économie \
            circulaire, organisées par la Ville de Saint-Étienne en partenariat avec la CRESS Auvergne-Rhône-Alpes, la Fédération \
            nationale des collectivités concédantes et régies et l’Institut de l’intercommunalité. Au cœur des échanges : la \
            réutilisation des matériaux, l’approvisionnement des cantines et le rapprochement des établissements.

            Jean-Pierre Dubosc, sous-préfet de Saint-Chamond, a ouvert la journée : « Les collectivités territoriales ont \
            une responsabilité particulière », a-t-il rappelé. Marie-Hélène Œuvrard, vice-présidente de Saint-Étienne Métropole, \
            a ensuite présenté le programme. Sont intervenus :

            - Ahmed Belkacem, maire de Villejuif ;
            - Chloé Lefrançois, directrice générale de la coopérative Ondaine Recyclage, qui a décrit le fonctionnement \
            quotidien de l’établissement et l’accompagnement des salariés ;
            - Étienne Rocher, porte-parole du collectif Zéro Déchet.

            Les participants ont rejoint L’Île-d’Abeau en fin de journée. Peut-être est-il possible d’y développer, \
            extraordinairement vite, l’expérimentation présentée ; l’Observatoire de l’environnement accompagnera les \
            intercommunalités qui le souhaitent, et leurs administrations respectives.

            La prochaine rencontre se tiendra à Roubaix, à l’invitation de la Métropole européenne de Lille, qui souhaite \
            approfondir le fonctionnement des plateformes de réemploi et la participation des habitants.""";

    @TempDir
    Path folder;

    @AfterAll
    static void end() {
        PARSER.close();
    }

    private final Recap written = new Recap(RecapId.titled(TITLE), TITLE, null, LocalDate.of(2019, 3, 15), BODY, "");

    private static Recap readOnly(Path file) {
        var corpus = new CorpusReader(() -> new SharedParser(PARSER)).readAll(List.of(file));
        assertThat(corpus.skipped()).isEmpty();
        return corpus.recaps().getFirst();
    }

    private Recap read(String name, String content) throws IOException {
        return readOnly(Files.writeString(folder.resolve(name), content));
    }

    private void assertSame(Recap read) {
        assertThat(read.title()).isEqualTo(written.title());
        assertThat(read.body()).isEqualTo(written.body());
        RecapFacts facts = EXTRACTOR.extract(read);
        RecapFacts expected = EXTRACTOR.extract(written);
        assertThat(facts.people()).isNotEmpty().isEqualTo(expected.people());
        assertThat(facts.bodies()).isNotEmpty().isEqualTo(expected.bodies());
        assertThat(facts.event()).isEqualTo(expected.event());
        assertThat(facts.mentions()).isEqualTo(expected.mentions());
    }

    @Test
    void aMarkdownFileTellsTheSame() throws IOException {
        assertSame(read("un.md", "---\ntitle: \"" + TITLE + "\"\npublished: 2019-03-15\n---\n" + BODY));
    }

    @Test
    void aSiteExportTellsTheSame() throws IOException {
        assertSame(read("un.txt", TITLE + "\n\n" + BODY + "\n"));
    }

    @Test
    void aDrupalPageTellsTheSame() throws IOException {
        Recap read = read("drupal.html", HtmlPages.drupal(written));

        assertSame(read);
        assertThat(read.published()).isEqualTo(LocalDate.of(2019, 3, 15));
        assertThat(read.url()).asString().startsWith("https://carnet.example/recaps/retour-sur-les-rencontres");
        assertThat(read.summary()).isEmpty();
    }

    @Test
    void aSpipPageTellsTheSame() throws IOException {
        Recap read = read("spip.htm", HtmlPages.spip(written));

        assertSame(read);
        assertThat(read.published()).isEqualTo(LocalDate.of(2019, 3, 15));
        assertThat(read.url()).asString().startsWith("https://climat.example/spip.php?article");
    }

    @Test
    void aWordPressPageTellsTheSame() throws IOException {
        Recap read = read("wordpress.html", HtmlPages.wordpress(written));

        assertSame(read);
        assertThat(read.published()).isEqualTo(LocalDate.of(2019, 3, 15));
        assertThat(read.url()).asString().startsWith("https://recits.example/retour-sur");
    }

    @Test
    void aWordDocumentTellsTheSame() throws IOException {
        OfficeFiles.docx(written, folder.resolve("un.docx"));

        assertSame(readOnly(folder.resolve("un.docx")));
    }

    @Test
    void anOpenDocumentTextTellsTheSame() throws IOException {
        OfficeFiles.odt(written, folder.resolve("un.odt"));

        assertSame(readOnly(folder.resolve("un.odt")));
    }

    @Test
    void aPrintedRecapTellsTheSame() throws IOException {
        PdfFiles.write(written, folder.resolve("un.pdf"));

        assertSame(readOnly(folder.resolve("un.pdf")));
    }
}
