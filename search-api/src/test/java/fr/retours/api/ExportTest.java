package fr.retours.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.document.JsonDocument;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jgrapht.Graph;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.Multigraph;
import org.jgrapht.nio.graphml.GraphMLImporter;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.geojson.GeoJsonReader;

/** Exports, read back by readers that are not ours. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExportTest {
    private static final String FRAGMENT = "https://exemple.fr/retours/eau?a=1&b=2#:~:text=Claire%20Dub%C5%93uf%2C%20";

    private final ServerUnderTest server = new ServerUnderTest();

    @AfterAll
    void stop() {
        server.close();
    }

    @AfterEach
    void mend() {
        server.slices.down = false;
        server.slices.endless = false;
        server.slices.lastBatch = Integer.MAX_VALUE;
        server.graph.version = "v1";
        server.search.foundVersion = Optional.empty();
    }

    @Test
    void writesTablesThatSpreadsheetsRead() {
        Answer answer = server.api("/exports/participations?took_part=any");
        List<CSVRecord> rows = csv(answer, ',');

        assertThat(answer.body()).startsWith("\uFEFFperson,name,event,");
        assertThat(answer.header("Content-Disposition"))
                .contains("attachment; filename=\"retours-participations.csv\"");
        assertThat(rows).hasSize(4).anySatisfy(row -> {
            assertThat(row.get("person")).isEqualTo("person:claire-duboeuf");
            assertThat(row.get("event")).isEqualTo("event:l-eau-en-commun");
            assertThat(row.get("start")).isEqualTo("2018-07-04");
            assertThat(row.get("took_part")).isEqualTo("true");
            assertThat(row.get("parts")).isEqualTo("opening");
            assertThat(row.get("functions")).isEqualTo("adjointe au maire, Clermont-Ferrand");
            assertThat(row.get("bodies")).isEqualTo("commune:63113");
            assertThat(row.get("quote")).startsWith("Claire Dubœuf, adjointe").endsWith("90 personnes.");
            assertThat(row.get("url")).startsWith(FRAGMENT);
        });
    }

    @Test
    void countsAsTheApiCounts() {
        assertThat(csv(server.api("/exports/events"), ',')).hasSize(total("/events"));
        assertThat(csv(server.api("/exports/people?took_part=any"), ',')).hasSize(total("/people?took_part=any"));
        assertThat(csv(server.api("/exports/participations?took_part=any"), ',').stream()
                        .filter(row -> row.get("event").equals("event:l-eau-en-commun")))
                .hasSize(total("/events/event:l-eau-en-commun/people?took_part=any"));
    }

    @Test
    void givesOneEventAsTheApiDoes() {
        JsonNode event = server.api("/events/event:l-eau-en-commun").at("/data");
        JsonNode row = lines(server.api("/exports/events?format=ndjson")).getFirst();

        assertThat(row.get("id")).isEqualTo(event.get("id"));
        assertThat(row.get("title")).isEqualTo(event.get("title"));
        assertThat(row.get("start")).isEqualTo(event.get("start"));
        assertThat(row.get("collectivite")).isEqualTo(event.at("/place/collectivite"));
        assertThat(row.get("attendance")).isEqualTo(event.at("/attendance/count"));
        assertThat(row.get("recaps").get(0)).isEqualTo(event.at("/recaps/0/id"));
        assertThat(row.get("url")).isEqualTo(event.at("/recaps/0/url"));
    }

    @ParameterizedTest(name = "separator={0}")
    @CsvSource({"comma, 44", "semicolon, 59", "tab, 9"})
    void separatesAsAsked(String name, int sign) {
        List<CSVRecord> rows = csv(server.api("/exports/links?separator=" + name), (char) sign);

        assertThat(rows)
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.get("links")).isNotEmpty());
    }

    @Test
    void writesAGraphThatJgraphtImports() {
        Answer answer = server.api("/exports/network?took_part=any");
        Graph<String, DefaultEdge> graph = new Multigraph<>(DefaultEdge.class);
        Set<String> reported = new HashSet<>();
        var importer = new GraphMLImporter<String, DefaultEdge>();
        importer.setVertexFactory(id -> {
            graph.addVertex(id);
            return id;
        });
        importer.addVertexAttributeConsumer(
                (at, value) -> reported.add(at.getFirst() + ' ' + at.getSecond() + ' ' + value.getValue()));

        importer.importGraph(graph, new StringReader(answer.body()));

        assertThat(answer.header("Content-Type")).contains("application/graphml+xml");
        assertThat(graph.vertexSet()).hasSize(3 + 2 + 2).contains("person:karim-benali", "commune:63113");
        assertThat(graph.edgeSet())
                .hasSize(csv(server.api("/exports/network?format=csv&took_part=any"), ',')
                        .size());
        assertThat(graph.degreeOf("event:l-eau-en-commun")).isEqualTo(5);
        assertThat(reported).contains("event:l-eau-en-commun start 2018-07-04", "commune:63113 latitude 45.78");
    }

    @Test
    void writesAGraphWithTheTimeOfEverything() throws Exception {
        Map<String, Integer> elements = new HashMap<>();
        Set<String> nodes = new HashSet<>();
        Set<String> ends = new HashSet<>();
        Set<String> spells = new HashSet<>();
        XMLStreamReader xml = XMLInputFactory.newDefaultFactory()
                .createXMLStreamReader(new StringReader(
                        server.api("/exports/network?format=gexf").body()));
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                elements.merge(xml.getLocalName(), 1, Integer::sum);
                assertThat(xml.getNamespaceURI()).isEqualTo("http://gexf.net/1.3");
                switch (xml.getLocalName()) {
                    case "node" -> nodes.add(xml.getAttributeValue(null, "id"));
                    case "edge" ->
                        ends.addAll(
                                List.of(xml.getAttributeValue(null, "source"), xml.getAttributeValue(null, "target")));
                    case "spell" ->
                        spells.add(xml.getAttributeValue(null, "start") + '/' + xml.getAttributeValue(null, "end"));
                    default -> {}
                }
            }
        }

        assertThat(elements).containsEntry("edge", 5).containsEntry("edges", 1).containsEntry("nodes", 1);
        assertThat(nodes).hasSize(6).containsAll(ends);
        assertThat(spells).contains("2018-07-04/2018-07-04", "2017-10-19/2017-10-20", "2017-10-19/2018-07-04");
    }

    @ParameterizedTest
    @CsvSource({"events, 2, 1", "bodies, 2, 1"})
    void writesPlacesThatJtsReads(String resource, int features, int located) throws ParseException {
        Answer answer = server.api("/exports/" + resource + "?format=geojson&took_part=any");

        assertThat(answer.at("/features")).hasSize(features);
        var onlyLocated = answer.json().deepCopy();
        var kept = ((com.fasterxml.jackson.databind.node.ArrayNode) onlyLocated.get("features"));
        for (int i = kept.size() - 1; i >= 0; i--) {
            if (kept.get(i).get("geometry").isNull()) {
                kept.remove(i);
            }
        }
        var geometry = (GeometryCollection) new GeoJsonReader().read(onlyLocated.toString());
        assertThat(geometry.getNumGeometries()).isEqualTo(located);
        assertThat(geometry.getGeometryN(0).getCoordinate().getX()).isEqualTo(3.08);
        assertThat(geometry.getGeometryN(0).getCoordinate().getY()).isEqualTo(45.78);
    }

    @Test
    void writesLinkedDataThatTitaniumTurnsIntoTriples() throws Exception {
        Answer answer = server.api("/exports/network?format=jsonld&took_part=any");

        Map<String, Integer> types = new HashMap<>();
        Set<String> predicates = new HashSet<>();
        Set<String> quoted = new HashSet<>();
        JsonLd.toRdf(JsonDocument.of(new StringReader(answer.body())))
                .provide((subject, predicate, object, datatype, language, direction, graph) -> {
                    predicates.add(predicate);
                    if (predicate.endsWith("#type")) {
                        types.merge(object, 1, Integer::sum);
                    }
                    if (predicate.endsWith("wasQuotedFrom")) {
                        quoted.add(object);
                    }
                    return null;
                });

        assertThat(types)
                .containsEntry("https://schema.org/Event", total("/events"))
                .containsEntry("https://schema.org/Person", total("/people?took_part=any"))
                .containsEntry("urn:retours:vocabulary:Participation", 4)
                .containsEntry("urn:retours:vocabulary:Involvement", 3)
                .containsEntry("http://www.w3.org/ns/prov#Association", 7);
        assertThat(predicates)
                .contains(
                        "https://schema.org/startDate",
                        "http://www.w3.org/ns/prov#qualifiedAssociation",
                        "urn:retours:vocabulary:confidence");
        assertThat(quoted)
                .containsExactlyInAnyOrder(
                        "https://exemple.fr/retours/eau?a=1&b=2",
                        "urn:retours:recap:2017%2F10%2F%C3%A9t%C3%A9%20%26%20co");
    }

    @ParameterizedTest
    @ValueSource(strings = {"people", "bodies", "events", "participations", "links", "network"})
    void usesNoKeyThatTheServedContextLacks(String resource) {
        JsonNode context = server.api("/context.jsonld").at("/@context");
        JsonNode graph = server.api("/exports/" + resource + "?format=jsonld&took_part=any")
                .at("/@graph");

        assertThat(graph).isNotEmpty();
        assertThat(keys(graph))
                .isNotEmpty()
                .allSatisfy(key -> assertThat(context.has(key)).as(key).isTrue());
        assertThat(server.api("/exports/" + resource + "?format=jsonld").at("/@context"))
                .isEqualTo(context);
    }

    @Test
    void describesTheSetOfTables() {
        Answer answer = server.api("/exports/datapackage.json?separator=semicolon&theme=scic");

        assertThat(answer.at("/version").asText()).isEqualTo("v1");
        assertThat(answer.at("/resources")).hasSize(5).allSatisfy(table -> {
            String path = table.get("path").asText();
            List<CSVRecord> rows = csv(server.api("/exports/" + path), ';');
            assertThat(path).endsWith("?format=csv&separator=semicolon&theme=scic");
            assertThat(rows.getFirst().toMap().keySet())
                    .containsExactlyElementsOf(table.at("/schema/fields").findValuesAsText("name"));
        });
    }

    @ParameterizedTest(name = "{0} with {1} gives {2}")
    @CsvSource(delimiter = '|', textBlock = """
            people  | */*                                        | text/csv
            people  | application/ld+json                        | application/ld+json
            people  | text/csv;q=0.5, application/x-ndjson       | application/x-ndjson
            people  | text/html, application/*;q=0.8, */*;q=0.1  | application/x-ndjson
            network | */*                                        | application/graphml+xml
            network | application/gexf+xml                       | application/gexf+xml
            """)
    void givesTheFormAccepted(String resource, String accept, String mediaType) {
        Answer answer = server.get("/api/v1/exports/" + resource, Map.of("Accept", accept));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type").orElseThrow()).startsWith(mediaType);
        assertThat(answer.header("Vary")).contains("Accept, Accept-Encoding");
    }

    @Test
    void namesTheFormsThereAre() {
        Answer accepted = server.get("/api/v1/exports/people", Map.of("Accept", "application/pdf"));
        Answer asked = server.api("/exports/people?format=gexf");

        assertThat(List.of(accepted, asked)).allSatisfy(answer -> {
            assertThat(answer.status()).isEqualTo(406);
            assertThat(answer.at("/type").asText()).isEqualTo("urn:retours:problem:not-acceptable");
            assertThat(answer.at("/errors/format").toString()).contains("format=csv (text/csv)", "format=jsonld");
            assertThat(answer.header("ETag")).isEmpty();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "format=pdf",
                "separator=pipe",
                "theme=nope",
                "from=2018-02-01&to=2018-01-01",
                "roll_up=true",
                "limit=3"
            })
    void namesWhatItCannotServe(String query) {
        Answer answer = server.api("/exports/people?" + query);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.at("/errors")).isNotEmpty();
    }

    @Test
    void passesFiltersOn() {
        server.api("/exports/events?theme=scic&min_confidence=0.8&undated=exclude");

        assertThat(server.slices.filter).isNotNull().satisfies(filter -> {
            assertThat(filter.minConfidence()).isEqualTo(0.8);
            assertThat(filter.undated()).isFalse();
            assertThat(filter.tookPartOnly()).isTrue();
            assertThat(filter.events().themes().any()).hasSize(1);
        });
    }

    @Test
    void leavesWhatRecapsFoundTell() {
        Answer people = server.api("/exports/people?took_part=any&q=Dub%C5%93uf");
        Answer events = server.api("/exports/events?format=ndjson&q=dix+ans+d%E2%80%99eau");
        Answer network = server.api("/exports/network?format=jsonld&took_part=any&q=Dub%C5%93uf");

        assertThat(csv(people, ',')).extracting(row -> row.get("id")).contains("person:claire-duboeuf");
        assertThat(csv(server.api("/exports/participations?took_part=any&q=%C3%8Ele"), ','))
                .extracting(row -> row.get("event"))
                .containsOnly("event:l-eau-en-commun");
        assertThat(lines(events))
                .singleElement()
                .satisfies(one -> assertThat(one.get("id").asText()).isEqualTo("event:semer-ensemble"));
        assertThat(network.body()).contains("event:l-eau-en-commun").doesNotContain("event:semer-ensemble");
        assertThat(csv(server.api("/exports/people?q=xyz"), ',')).isEmpty();
        assertThat(server.api("/exports/events?q=").body())
                .isEqualTo(server.api("/exports/events").body());
    }

    @Test
    void describesTheTablesOfASearch() {
        JsonNode tables = server.api("/exports/datapackage.json?q=Dub%C5%93uf").at("/resources");

        assertThat(tables)
                .allSatisfy(table -> assertThat(table.get("path").asText()).endsWith("?format=csv&q=Dub%C5%93uf"));
    }

    @Test
    void refusesAPartOfWhatRecapsTell() {
        Answer late = server.api("/exports/network?q=long");
        server.search.foundVersion = Optional.of("v2");
        Answer changed = server.api("/exports/network?q=eau");

        assertThat(late.status()).isEqualTo(503);
        assertThat(late.at("/type").asText()).isEqualTo("urn:retours:problem:deadline-exceeded");
        assertThat(changed.status()).isEqualTo(503);
        assertThat(changed.at("/type").asText()).isEqualTo("urn:retours:problem:data-changed");
        assertThat(changed.header("ETag")).isEmpty();
    }

    @Test
    void isNotSentAgainToWhomHasIt() {
        Answer first = server.api("/exports/people");
        String tag = first.header("ETag").orElseThrow();
        Answer again = server.get("/api/v1/exports/people", Map.of("If-None-Match", tag));
        Answer other =
                server.get("/api/v1/exports/people", Map.of("If-None-Match", tag, "Accept", "application/x-ndjson"));
        Answer head = server.send("HEAD", "/api/v1/exports/people", Map.of());

        assertThat(again.status()).isEqualTo(304);
        assertThat(other.status()).isEqualTo(200);
        assertThat(head.status()).isEqualTo(200);
        assertThat(head.header("ETag")).contains(tag);
    }

    @Test
    void tellsThatTheGraphIsDownWhenNothingIsSentYet() {
        server.slices.down = true;

        Answer answer = server.api("/exports/people");

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.at("/type").asText()).isEqualTo("urn:retours:problem:graph-unavailable");
        assertThat(answer.header("ETag")).isEmpty();
        assertThat(answer.header("Content-Disposition")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"identity", "gzip"})
    void cutsTheConnectionWhenTheGraphGoesDownOnTheWay(String encoding) {
        server.slices.endless = true;
        server.slices.lastBatch = 500;

        assertThatThrownBy(() -> server.get("/api/v1/exports/events", Map.of("Accept-Encoding", encoding)))
                .isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void servesOthersWhileAClientDoesNotRead() throws IOException {
        server.slices.endless = true;
        try (var idle = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            idle.getOutputStream()
                    .write("GET /api/v1/exports/events HTTP/1.1\r\nHost: a\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            InputStream in = idle.getInputStream();
            assertThat(in.readNBytes(1000)).hasSize(1000);

            assertThat(server.api("/events").status()).isEqualTo(200);
            assertThat(server.api("/exports/people").status()).isEqualTo(200);
        }
    }

    private int total(String path) {
        return server.api(path).at("/total").asInt();
    }

    private static List<CSVRecord> csv(Answer answer, char separator) {
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).contains("text/csv; charset=utf-8; header=present");
        var format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(separator)
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var parser = format.parse(new StringReader(answer.body().substring(1)))) {
            return parser.getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException("a string must be readable", e);
        }
    }

    private static List<JsonNode> lines(Answer answer) {
        return answer.body().lines().map(OpenApiContract::tree).toList();
    }

    private static Set<String> keys(JsonNode node) {
        Set<String> keys = new HashSet<>();
        node.fieldNames().forEachRemaining(keys::add);
        node.forEach(one -> keys.addAll(keys(one)));
        return keys;
    }
}
