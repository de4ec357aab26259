package fr.retours.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.document.JsonDocument;
import com.fasterxml.jackson.databind.JsonNode;
import fr.retours.api.page.frame.SiteConfig;
import java.io.StringReader;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The data set as a portal of open data harvests it. */
class CatalogueTest {
    private static final String PATH = "/catalogue.jsonld";
    private static final String BASE = "https://retours.test";
    private static final String DATASET = BASE + "/donnees#exports";
    private static final String DCAT = "http://www.w3.org/ns/dcat#";
    private static final String DCT = "http://purl.org/dc/terms/";

    private final ServerUnderTest server =
            new ServerUnderTest(new SiteConfig(URI.create(BASE + "/"), URI.create("mailto:donnees@retours.test")));

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void isDcatToAReaderThatIsNotOurs() throws Exception {
        Set<String> said = triples(server.get(PATH, Map.of()).body());

        assertThat(said)
                .contains(
                        BASE + PATH + " " + DCAT + "dataset " + DATASET,
                        DATASET + " http://www.w3.org/1999/02/22-rdf-syntax-ns#type " + DCAT + "Dataset",
                        DATASET + " " + DCT + "title Retours : qui a pris part à quoi",
                        DATASET + " " + DCT + "publisher " + BASE + "/#editeur",
                        DATASET + " " + DCT + "spatial http://publications.europa.eu/resource/authority/country/FRA",
                        DATASET + " " + DCT + "modified 2026-05-03T12:00:00Z",
                        DATASET + " " + DCT + "license " + BASE + "/attributions",
                        DATASET + " " + DCAT + "version v1",
                        DATASET + " " + DCAT + "landingPage " + BASE + "/donnees")
                .anyMatch(one -> one.endsWith(DCAT + "startDate 2018"))
                .anyMatch(one -> one.endsWith(DCAT + "endDate 2018"))
                .anyMatch(one -> one.endsWith("vcard/ns#hasEmail mailto:donnees@retours.test"));
    }

    @Test
    void everyFileItNamesIsThereAndOfThatType() {
        JsonNode files = server.get(PATH, Map.of()).at("/dataset/distribution");

        assertThat(files).hasSize(3 + 5 + 5 + 3 + 3 + 6 * 2 + 1 + 7);
        for (JsonNode file : files) {
            String address = file.get("downloadURL").asText();
            Answer answer = server.get(address.substring(BASE.length()), Map.of());
            assertThat(answer.status()).as(address).isEqualTo(200);
            assertThat(file.get("mediaType").asText())
                    .as(address)
                    .endsWith("/media-types/"
                            + answer.header("Content-Type").orElseThrow().replaceFirst(";.*", ""));
        }
    }

    @Test
    void saysWhatTheDescriptionOfTheTablesSays() {
        JsonNode tables = server.api("/exports/datapackage.json").json();
        JsonNode dataset = server.get(PATH, Map.of()).at("/dataset");

        for (String key : List.of("title", "description", "version")) {
            assertThat(dataset.get(key)).as(key).isEqualTo(tables.get(key));
        }
        assertThat(dataset.at("/provenance/label")).isEqualTo(tables.at("/sources/0/title"));
    }

    @Test
    void leavesOutWhatNobodyKnows() {
        server.search.version = Optional.empty();

        JsonNode dataset = server.get(PATH, Map.of()).at("/dataset");

        assertThat(dataset.has("version")).isFalse();
        assertThat(dataset.has("modified")).isFalse();
        assertThat(server.get(PATH, Map.of()).header("Cache-Control")).contains("no-store");
    }

    @Test
    void goesOnWhileTheGraphIsDownAndIsSentOnce() {
        server.graph.down = true;
        Answer first = server.get(PATH, Map.of());
        String tag = first.header("ETag").orElseThrow();

        assertThat(first.status()).isEqualTo(200);
        assertThat(first.header("Content-Type")).contains("application/ld+json");
        assertThat(server.get(PATH, Map.of("If-None-Match", tag)).status()).isEqualTo(304);
        assertThat(server.send("HEAD", PATH, Map.of()).header("ETag")).contains(tag);
    }

    @Test
    void isNamedByThePageAboutTheData() {
        assertThat(server.get("/donnees", Map.of("Accept", "text/html")).body())
                .contains("<link rel=\"describedby\" type=\"application/ld+json\"", "<a href=\"" + PATH + "\"");
    }

    private static Set<String> triples(String document) throws Exception {
        Set<String> said = new HashSet<>();
        JsonLd.toRdf(JsonDocument.of(new StringReader(document)))
                .provide((subject, predicate, object, datatype, language, direction, graph) -> {
                    said.add(subject + ' ' + predicate + ' ' + object);
                    return null;
                });
        return said;
    }
}
