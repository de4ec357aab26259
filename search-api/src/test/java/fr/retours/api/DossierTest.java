package fr.retours.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.miachm.sods.Sheet;
import com.github.miachm.sods.SpreadSheet;
import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHyperlinkRun;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** All that is known of somebody on one page, and as a document. */
class DossierTest {
    private static final ServerUnderTest SERVER = new ServerUnderTest();

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    private static String page(String path) {
        Answer answer = SERVER.get(path, Map.of());
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    @ParameterizedTest
    @ValueSource(strings = {"person:karim-benali", "org:regie-de-l-eau-vive", "commune:63113", "theme:scic"})
    void tellsAllOfAPersonABodyOrATheme(String id) {
        assertThat(page("/dossiers/" + id))
                .contains(
                        "Événements</h2>", "Citer ce dossier", "/dossiers/" + id + "/docx", "/dossiers/" + id + "/ods")
                .contains("<blockquote>");
    }

    @Test
    void isNarrowedAsTheListsAre() {
        assertThat(page("/dossiers/person:karim-benali?from=2030-01-01")).contains("Listes restreintes par");
    }

    @ParameterizedTest
    @ValueSource(strings = {"person:inconnu", "org:inconnue", "theme:rien", "commune:00000", "x"})
    void ofNobodyThereIsNone(String id) {
        assertThat(SERVER.get("/dossiers/" + id, Map.of()).status()).isEqualTo(404);
        assertThat(SERVER.get("/dossiers/" + id + "/docx", Map.of()).status()).isEqualTo(404);
        assertThat(SERVER.get("/dossiers/" + id + "/ods", Map.of()).status()).isEqualTo(404);
        assertThat(SERVER.get("/dossiers/" + id + ".svg", Map.of()).status()).isEqualTo(404);
    }

    @Test
    void theDocumentHasTheSameWithHeadingsAndLinks() throws IOException {
        String path = "/dossiers/person:karim-benali/docx";
        assertThat(SERVER.send("HEAD", path, Map.of()).header("Content-Disposition"))
                .hasValueSatisfying(name -> assertThat(name).contains("dossier-karim-benali.docx"));

        try (var file = URI.create("http://127.0.0.1:" + SERVER.port() + path)
                        .toURL()
                        .openStream();
                var document = new XWPFDocument(file)) {
            List<XWPFParagraph> lines = document.getParagraphs();
            assertThat(lines.getFirst().getText()).contains("Benali");
            assertThat(lines.getFirst().getStyle()).isEqualTo("Titre1");
            assertThat(lines)
                    .filteredOn(line -> "Titre2".equals(line.getStyle()))
                    .extracting(XWPFParagraph::getText)
                    .contains("Événements", "Citer ce dossier");
            assertThat(lines.stream()
                            .flatMap(line -> line.getRuns().stream())
                            .filter(XWPFHyperlinkRun.class::isInstance)
                            .map(run -> ((XWPFHyperlinkRun) run)
                                    .getHyperlink(document)
                                    .getURL()))
                    .isNotEmpty()
                    .allMatch(url -> url.startsWith("http://"));
        }
    }

    @Test
    void theSpreadsheetHasASheetForEachListWithDaysAndNumbers() throws IOException {
        String path = "/dossiers/person:karim-benali/ods";
        Answer head = SERVER.send("HEAD", path, Map.of());
        assertThat(head.header("Content-Type")).contains("application/vnd.oasis.opendocument.spreadsheet");
        assertThat(head.header("Content-Disposition"))
                .hasValueSatisfying(name -> assertThat(name).contains("dossier-karim-benali.ods"));

        SpreadSheet book;
        try (var file =
                URI.create("http://127.0.0.1:" + SERVER.port() + path).toURL().openStream()) {
            book = new SpreadSheet(file);
        }

        assertThat(book.getSheets())
                .extracting(Sheet::getName)
                .contains("Dossier", "Année par année", "Événements", "A pris part avec");
        Sheet events = book.getSheet("Événements");
        assertThat(row(events, 0)).contains("Date", "Premier jour", "Nom", "Phrase", "Adresse");
        assertThat(row(events, 1)).hasAtLeastOneElementOfType(LocalDate.class);
        assertThat(row(book.getSheet("A pris part avec"), 1)).hasAtLeastOneElementOfType(Number.class);
        assertThat(row(book.getSheet("Année par année"), 1)).hasOnlyElementsOfType(Number.class);
    }

    private static List<Object> row(Sheet sheet, int number) {
        return Stream.of(sheet.getRange(number, 0, 1, sheet.getMaxColumns()).getValues()[0])
                .filter(Objects::nonNull)
                .toList();
    }

    @Test
    void itsPicturesAreThoseOfItsMapAndOfItsTimeline() {
        String dossier = page("/dossiers/person:karim-benali?from=2018-01-01");

        assertThat(dossier)
                .contains("href=\"/dossiers/person:karim-benali.svg?from=2018-01-01\"")
                .contains("href=\"/chronologie.svg?from=2018-01-01&amp;id=person:karim-benali\"");
        assertThat(page("/dossiers/person:karim-benali.svg"))
                .startsWith("<svg")
                .contains("Karim Benali", "<circle", "Contours", "/dossiers/person:karim-benali");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/docx", "/ods", ".svg"})
    void aVersionIsServedWhileItIsTheOneThereIs(String file) {
        String path = "/dossiers/person:karim-benali" + file;

        assertThat(SERVER.send("HEAD", path + "?v=v1", Map.of()).status()).isEqualTo(200);
        assertThat(SERVER.send("HEAD", path + "?v=v0", Map.of()).status()).isEqualTo(410);
    }
}
