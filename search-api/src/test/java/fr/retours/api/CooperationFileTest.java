package fr.retours.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.retours.graph.testing.GeneratedCast;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.io.geojson.GeoJsonReader;

/** All pairs of territories as files: as tables, and as lines that maps are made of. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CooperationFileTest {
    private static final String PATH = "/graph/cooperation";

    private final ServerUnderTest server = new ServerUnderTest().with(new GeneratedCast(10, 1, 12), 80);

    @AfterAll
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?level=commune",
                "?level=commune&theme=scic",
                "?level=commune&order=count&min_events=2",
                "?level=commune&tie=hosted&took_part=any",
                "?level=commune&from=2015-01-01&undated=exclude",
                "?level=region&roll_up=true",
                "?around=commune:21000",
                "/foreign?level=commune"
            })
    void haveTheVeryPairsOfTheAnswer(String asked) throws Exception {
        List<JsonNode> answer = all(asked);
        List<CSVRecord> rows = rows(asked);
        Answer lines = ask(asked + "&format=geojson");
        Kml kml = Kml.of(ask(asked + "&format=kml"));

        assertThat(answer).isNotEmpty();
        assertThat(rows)
                .extracting(row -> row.get("from") + ' ' + row.get("to") + ' ' + row.get("weight"))
                .containsExactlyElementsOf(answer.stream()
                        .map(one -> one.at("/from/id").asText()
                                + ' '
                                + one.at("/to/id").asText()
                                + ' '
                                + one.get("weight"))
                        .toList());
        assertThat(properties(lines)).hasSameSizeAs(rows);
        for (int i = 0; i < rows.size(); i++) {
            Map<String, String> row = rows.get(i).toMap();
            assertThat(texts(properties(lines).get(i))).isEqualTo(row);
            assertThat(kml.rows().get(i)).isEqualTo(row);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"?level=commune&order=count&min_events=2", "?between=bodies&theme=scic", "/foreign?level=commune"
            })
    void areAGraphWithTheMeasuresOfEachPair(String asked) {
        List<CSVRecord> rows = rows(asked);
        List<ReadGraph> graphs =
                List.of(ReadGraph.graphMl(ask(asked + "&format=graphml")), ReadGraph.gexf(ask(asked + "&format=gexf")));

        assertThat(rows).isNotEmpty();
        assertThat(graphs).allSatisfy(graph -> {
            assertThat(graph.ties()).hasSameSizeAs(rows);
            assertThat(graph.nodes().keySet())
                    .isEqualTo(rows.stream()
                            .flatMap(row -> Stream.of(row.get("from"), row.get("to")))
                            .collect(Collectors.toSet()));
            for (CSVRecord row : rows) {
                var tie = graph.tie(row.get("from"), row.get("to"));
                for (String measure : List.of("count", "newman", "share", "recap_count", "first", "hosted")) {
                    assertThat(tie.getOrDefault(measure, "")).as(measure).isEqualTo(row.get(measure));
                }
                assertThat(Double.parseDouble(tie.get("weight"))).isEqualTo(Double.parseDouble(row.get("weight")));
                var node = graph.node(row.get("from"));
                assertThat(node)
                        .containsEntry("label", row.get("from_name"))
                        .containsEntry("type", row.get("from").startsWith("org:") ? "organisation" : "collectivite");
                assertThat(node.getOrDefault("latitude", "")).isEqualTo(row.get("from_latitude"));
                assertThat(Integer.parseInt(node.get("events")))
                        .isGreaterThanOrEqualTo(Integer.parseInt(row.get("count")));
            }
        });
    }

    @Test
    void haveTheirTimeInAGraph() {
        String asked = "?level=commune&min_events=2";
        CSVRecord row = rows(asked).getFirst();

        assertThat(ask(asked + "&format=gexf").body())
                .contains("<spell start=\"" + row.get("first").substring(0, 4));
    }

    @Test
    void leaveOutWhatDoesNotPassTheFilter() {
        int all = rows("?level=commune").size();

        assertThat(rows("?level=commune&theme=scic")).hasSizeBetween(1, all - 1);
        assertThat(rows("?level=commune&min_events=2")).hasSizeBetween(1, all - 1);
        assertThat(rows("?level=commune&min_confidence=1")).isEmpty();
    }

    @Test
    void haveARowForEachPairWithWhatTheAnswerSays() {
        Answer answer = ask("?level=commune&format=csv");
        CSVRecord row = ReadTable.rows(answer, ',').getFirst();
        JsonNode pair = all("?level=commune").getFirst();

        assertThat(answer.header("Content-Disposition")).contains("attachment; filename=\"retours-cooperation.csv\"");
        assertThat(answer.body())
                .startsWith(
                        "\uFEFFfrom,from_name,from_latitude,from_longitude,from_approximate,to,to_name,"
                                + "to_latitude,to_longitude,to_approximate,level,count,weight,co_organised,hosted,"
                                + "partnered,appeared,mentioned,first,last,recap_count,newman,share,chance_expected,chance_p,chance_adjusted\r\n");
        assertThat(row.toMap())
                .containsEntry("from_name", pair.at("/from/name").asText())
                .containsEntry("to_name", pair.at("/to/name").asText())
                .containsEntry("level", "commune")
                .containsEntry("count", pair.get("count").asText())
                .containsEntry("hosted", pair.at("/ties/hosted").asText("0"))
                .containsEntry("appeared", pair.at("/ties/appeared").asText("0"))
                .containsEntry("first", pair.get("first").asText())
                .containsEntry("last", pair.get("last").asText());
        assertThat(List.of("co_organised", "hosted", "partnered", "appeared", "mentioned").stream()
                        .mapToInt(tie -> Integer.parseInt(row.get(tie)))
                        .sum())
                .isEqualTo(pair.get("count").asInt());
    }

    @Test
    void drawLinesFromTheOneTerritoryToTheOther() throws Exception {
        String asked = "?level=commune";
        List<CSVRecord> rows = rows(asked);
        Kml kml = Kml.of(ask(asked + "&format=kml"));

        var lines = (GeometryCollection)
                new GeoJsonReader().read(ask(asked + "&format=geojson").body());

        assertThat(lines.getNumGeometries()).isEqualTo(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            CSVRecord row = rows.get(i);
            assertThat(lines.getGeometryN(i).getCoordinates()).containsExactly(at(row, "from"), at(row, "to"));
            assertThat(kml.lines().get(i))
                    .isEqualTo(row.get("from_longitude")
                            + ','
                            + row.get("from_latitude")
                            + ' '
                            + row.get("to_longitude")
                            + ','
                            + row.get("to_latitude"));
        }
        assertThat(kml.types())
                .containsEntry("count", "int")
                .containsEntry("from_latitude", "double")
                .containsEntry("from_approximate", "string");
    }

    @Test
    void drawNothingWhereAPlaceIsNotKnown() throws Exception {
        String asked = "/foreign?level=commune";
        Answer lines = ask(asked + "&format=geojson");

        assertThat(rows(asked)).isNotEmpty().allSatisfy(row -> {
            assertThat(row.get("from_latitude")).isNotEmpty();
            assertThat(row.get("to_latitude")).isEmpty();
        });
        assertThat(lines.at("/features"))
                .allSatisfy(one -> assertThat(one.get("geometry").isNull()).isTrue());
        assertThat(Kml.of(ask(asked + "&format=kml")).lines()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            format=pdf                                   | format    | json, csv, geojson, kml, gexf, graphml
            format=csv&format=geojson                    | format    | une fois
            format=csv&limit=20                          | limit     | format=csv
            format=geojson&offset=20                     | offset    | format=geojson
            format=csv&shown=1                           | shown     | format=csv
            format=kml&series=year                       | series    | format=kml
            format=csv&compare=2014-2017,2018-2021       | compare   | format=csv
            format=gexf&limit=20                         | limit     | format=gexf
            format=graphml&separator=tab                 | separator | format=graphml
            format=csv&separator=pipe                    | separator | comma, semicolon, tab
            format=geojson&separator=tab                 | separator | format=geojson
            separator=tab                                | separator | format=json
            format=csv&level=planet                      | level     | commune, epci
            format=csv&theme=nope                        | theme     | nope
            format=csv&q=eau                             | q         | inconnu
            """)
    void nameWhatDoesNotFit(String query, String parameter, String words) {
        for (String path : List.of(PATH, PATH + "/foreign")) {
            Answer answer = server.api(path + '?' + query);

            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.at("/errors/" + parameter).toString()).contains(words);
            assertThat(answer.header("Content-Disposition")).isEmpty();
        }
    }

    @Test
    void tellATerritoryWithoutPairsFromOneThatIsNot() {
        assertThat(rows("?around=region:84")).isEmpty();
        Answer unknown = ask("?around=region:99&format=csv");

        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.header("Content-Disposition")).isEmpty();
    }

    @Test
    void areNotSentAgainToWhomHasThem() {
        String path = "/api/v1" + PATH + "?level=commune&format=csv";
        Answer first = server.get(path, Map.of());
        String tag = first.header("ETag").orElseThrow();

        assertThat(server.get(path, Map.of("If-None-Match", tag)).status()).isEqualTo(304);
        assertThat(server.get(path + "&v=v0", Map.of()).status()).isEqualTo(410);
        assertThat(server.send("HEAD", path, Map.of()).header("Content-Type")).isEqualTo(first.header("Content-Type"));
    }

    @Test
    void areAStepAwayFromTheMapWithTheSameFilters() {
        String filters = "theme=scic&theme=-europe&from=2001-01-01&min_confidence=0&level=commune&min_events=1";
        String map = page("/carte?sort=-events&" + filters);
        String first = page("/carte");
        String compared = page("/carte?level=commune&compare=2014-2017,2018-2021&min_confidence=0");

        String href = "/api/v1/graph/cooperation?" + filters.replace("&", "&amp;") + "&amp;order=count&amp;format=";
        assertThat(map)
                .contains("<a href=\"" + href + "csv\" download rel=\"nofollow\">CSV</a>")
                .contains(href + "geojson\"", href + "kml\"");
        assertThat(rows('?' + filters + "&order=count")).isNotEmpty();
        assertThat(first).contains("<a href=\"/api/v1/graph/cooperation?roll_up=true&amp;format=csv\"");
        assertThat(compared).contains("gagnée").doesNotContain("format=csv");
        assertThat(page("/carte?level=commune&min_confidence=1")).doesNotContain("format=csv");
    }

    private static Coordinate at(CSVRecord row, String end) {
        return new Coordinate(
                Double.parseDouble(row.get(end + "_longitude")), Double.parseDouble(row.get(end + "_latitude")));
    }

    /** Made-up facts are of any confidence, and files and answers are compared here. */
    private Answer ask(String asked) {
        return server.api(PATH + asked + (asked.contains("min_confidence") ? "" : "&min_confidence=0"));
    }

    private List<JsonNode> all(String asked) {
        List<JsonNode> all = new ArrayList<>();
        Answer page;
        do {
            page = ask(asked + "&limit=100&offset=" + all.size());
            page.at("/data").forEach(all::add);
        } while (all.size() < page.at("/total").asInt());
        return all;
    }

    private List<CSVRecord> rows(String asked) {
        return ReadTable.rows(ask(asked + "&format=csv"), ',');
    }

    private static List<JsonNode> properties(Answer lines) {
        return StreamSupport.stream(lines.at("/features").spliterator(), false)
                .map(one -> one.get("properties"))
                .toList();
    }

    private static Map<String, String> texts(JsonNode properties) {
        return properties.properties().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        one -> one.getValue().isNull() ? "" : one.getValue().asText()));
    }

    private String page(String path) {
        return server.get(path, Map.of("Accept", "text/html")).body();
    }
}
