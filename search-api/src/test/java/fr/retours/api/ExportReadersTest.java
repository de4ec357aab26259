package fr.retours.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.document.JsonDocument;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.StringReader;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;
import org.jgrapht.Graph;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.Multigraph;
import org.jgrapht.nio.graphml.GraphMLImporter;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.geojson.GeoJsonReader;

/** Graphs, maps and linked data, read back by readers that are not ours. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExportReadersTest {
    private final ServerUnderTest server = new ServerUnderTest();

    @AfterAll
    void stop() {
        server.close();
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
                .hasSize(ReadTable.rows(server.api("/exports/network?format=csv&took_part=any"), ',')
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

    @ParameterizedTest
    @CsvSource({"events, L’eau en commun", "bodies, Clermont-Ferrand"})
    void writesPlacesAsKmlWithTheTypesOfTheirColumns(String resource, String name) {
        Answer answer = server.api("/exports/" + resource + "?format=kml&took_part=any");

        assertThat(answer.header("Content-Type")).contains("application/vnd.google-earth.kml+xml");
        assertThat(answer.body())
                .contains("<SimpleField type=\"double\" name=\"latitude\"><displayName>Latitude, WGS 84<")
                .contains(name, "<Point><coordinates>3.08,45.78</coordinates></Point>")
                .containsOnlyOnce("<Point>");
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

    private int total(String path) {
        return server.api(path).at("/total").asInt();
    }

    private static Set<String> keys(JsonNode node) {
        Set<String> keys = new HashSet<>();
        node.fieldNames().forEachRemaining(keys::add);
        node.forEach(one -> keys.addAll(keys(one)));
        return keys;
    }
}
