package fr.retours.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
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
                .contains("Événements</h2>", "Citer ce dossier", "/dossiers/" + id + "/docx")
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
}
