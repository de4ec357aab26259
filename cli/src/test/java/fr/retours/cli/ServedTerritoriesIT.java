package fr.retours.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import fr.retours.cli.serve.Serving;
import fr.retours.server.GraphServer;
import fr.retours.server.GraphServerConfig;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.GraphDatabase;

/** What départements, régions and EPCI stand for, against the names in {@code facts.jsonl} and the official lists alone. */
@ExtendWith(IndexedRecapsExtension.class)
class ServedTerritoriesIT {
    private static final String LISTS = "/fr/retours/extraction/territory/";

    /** The région of each département, by code. */
    private final Map<String, String> regions = new HashMap<>();

    private final Map<String, Set<String>> epcis = new HashMap<>();
    private final Map<String, Set<String>> reached = new HashMap<>();

    ServedTerritoriesIT() {
        rows("departements.tsv").forEach(row -> regions.put(row.get(0), row.get(2)));
        rows("communes.tsv")
                .forEach(row -> Stream.of(row.get(2), row.get(3))
                        .filter(epci -> !epci.isEmpty())
                        .forEach(epci -> {
                            epcis.computeIfAbsent(row.get(0), any -> new HashSet<>())
                                    .add("epci:" + epci);
                            reached.computeIfAbsent("epci:" + epci, any -> new HashSet<>())
                                    .add(departement(row.get(0)));
                        }));
    }

    @Test
    void theSamplesStandUnderTheTerritoriesTheyName(IndexedRecaps indexed) {
        agree(IndexedRecaps.SAMPLES, indexed);
    }

    @Test
    void theRealRecapsStandUnderTheTerritoriesTheyName(IndexedRecaps indexed) {
        assumeTrue(Files.isDirectory(IndexedRecaps.REAL), () -> "no recaps at " + IndexedRecaps.REAL.toAbsolutePath());
        agree(IndexedRecaps.REAL, indexed);
    }

    private void agree(Path recaps, IndexedRecaps indexed) {
        List<JsonNode> facts = ServedFactsIT.extract(recaps);
        var folder = indexed.of(recaps);
        try (var serving = folder.servePatiently()) {
            searchFindsTheRecapsThatNameATerritoryOrWhatLiesInIt(facts, serving);
            eventsAreThoseOfATerritoryOrWhatLiesInIt(facts, serving);
            linesJoinTheTerritoriesOfTwoBodiesAtOneEvent(facts, serving);
        }
        statementsFollowTheSameWays(facts, folder);
    }

    private void searchFindsTheRecapsThatNameATerritoryOrWhatLiesInIt(List<JsonNode> facts, Serving serving) {
        Map<String, Set<String>> expected = new TreeMap<>();
        for (JsonNode recap : facts) {
            around(linked(recap))
                    .forEach(id -> expected.computeIfAbsent(id, any -> new TreeSet<>())
                            .add(recap.get("id").asText()));
        }
        for (String territory : asked(expected)) {
            assertThat(ids(serving, "search?collectivite=" + territory, hit -> hit.get("id")))
                    .as(territory)
                    .isEqualTo(expected.getOrDefault(territory, Set.of()));
        }
    }

    private void eventsAreThoseOfATerritoryOrWhatLiesInIt(List<JsonNode> facts, Serving serving) {
        Map<String, Set<String>> expected = new TreeMap<>();
        linkedByEvent(facts, true)
                .forEach((event, named) -> around(named)
                        .forEach(id -> expected.computeIfAbsent(id, any -> new TreeSet<>())
                                .add(event)));
        for (String territory : asked(expected)) {
            assertThat(ids(serving, "events?collectivite=" + territory, event -> event.get("id")))
                    .as(territory)
                    .isEqualTo(expected.getOrDefault(territory, Set.of()));
        }
    }

    private void linesJoinTheTerritoriesOfTwoBodiesAtOneEvent(List<JsonNode> facts, Serving serving) {
        for (String level : List.of("departement", "region", "epci")) {
            Set<Set<String>> expected = new HashSet<>();
            for (Set<String> named : linkedByEvent(facts, false).values()) {
                List<String> there = around(named).stream()
                        .filter(id -> id.startsWith(level + ":"))
                        .sorted()
                        .toList();
                there.forEach(one -> there.stream()
                        .filter(other -> one.compareTo(other) < 0)
                        .forEach(other -> expected.add(Set.of(one, other))));
            }

            Set<Set<String>> drawn = new HashSet<>();
            for (JsonNode row :
                    ServedFactsIT.all(serving, "graph/cooperation?roll_up=true&took_part=any&shown=0&level=" + level)) {
                drawn.add(Set.of(row.at("/from/id").asText(), row.at("/to/id").asText()));
            }
            assertThat(drawn).as(level).isEqualTo(expected);
        }
    }

    private void statementsFollowTheSameWays(List<JsonNode> facts, TriedFolder folder) {
        Set<String> named = new HashSet<>();
        facts.forEach(recap -> named.addAll(linked(recap)));
        try (var server = GraphServer.joinOrStart(
                        GraphServerConfig.in(folder.data().root()));
                var driver =
                        GraphDatabase.driver(server.boltUri(), AuthTokens.basic(server.user(), server.password()));
                var session = driver.session()) {
            Map<String, Set<String>> stored = new HashMap<>();
            session.run(
                            "MATCH (c:Collectivite)-[:PART_OF*0..4]->(around:Collectivite) RETURN c.id AS id, around.id AS around")
                    .forEachRemaining(
                            row -> stored.computeIfAbsent(row.get("id").asString(), any -> new HashSet<>())
                                    .add(row.get("around").asString()));
            for (String id : named) {
                assertThat(stored.get(id)).as(id).isEqualTo(around(Set.of(id)));
            }
        }
    }

    /** Returns every département and région, and every EPCI that something is expected of. */
    private Set<String> asked(Map<String, Set<String>> expected) {
        var asked = new TreeSet<String>();
        regions.forEach((departement, region) -> {
            asked.add("departement:" + departement);
            asked.add("region:" + region);
        });
        expected.keySet().stream().filter(id -> id.startsWith("epci:")).forEach(asked::add);
        return asked;
    }

    /** Returns the local authorities that each event's recaps name, the mentioned ones among them or not. */
    private static Map<String, Set<String>> linkedByEvent(List<JsonNode> facts, boolean withPlace) {
        Map<String, Set<String>> events = new TreeMap<>();
        for (JsonNode recap : facts) {
            events.computeIfAbsent(recap.at("/event/id").asText(), any -> new TreeSet<>())
                    .addAll(withPlace ? linked(recap) : bodies(recap));
        }
        return events;
    }

    private static Set<String> linked(JsonNode recap) {
        Set<String> ids = new TreeSet<>(bodies(recap));
        JsonNode town = recap.at("/event/place/territory");
        if (town.isTextual()) {
            ids.add(town.asText());
        }
        return ids;
    }

    private static Set<String> bodies(JsonNode recap) {
        Set<String> ids = new TreeSet<>();
        recap.get("collectivites").forEach(one -> ids.add(one.get("id").asText()));
        return ids;
    }

    /** Returns what some local authorities are or lie in, by the official lists. */
    private Set<String> around(Set<String> ids) {
        Set<String> all = new TreeSet<>(ids);
        for (String id : ids) {
            String code = id.substring(id.indexOf(':') + 1);
            switch (id.substring(0, id.indexOf(':'))) {
                case "commune" -> {
                    all.addAll(epcis.getOrDefault(code, Set.of()));
                    all.add("departement:" + departement(code));
                    all.add("region:" + regions.get(departement(code)));
                }
                case "epci" -> all.addAll(common(reached.getOrDefault(id, Set.of())));
                case "departement" -> all.add("region:" + regions.get(code));
                default -> {
                    // a région, a foreign authority, or one whose code is open lies in nothing
                }
            }
        }
        return all;
    }

    private Set<String> common(Set<String> departements) {
        Set<String> all = new HashSet<>();
        if (departements.size() == 1) {
            departements.forEach(code -> all.add("departement:" + code));
        }
        Set<String> above = new HashSet<>();
        departements.forEach(code -> above.add("region:" + regions.get(code)));
        if (above.size() == 1) {
            all.addAll(above);
        }
        return all;
    }

    private static String departement(String commune) {
        return commune.substring(0, commune.startsWith("97") || commune.startsWith("98") ? 3 : 2);
    }

    private static Set<String> ids(Serving serving, String path, Function<JsonNode, JsonNode> id) {
        Set<String> ids = new TreeSet<>();
        ServedFactsIT.all(serving, path).forEach(row -> ids.add(id.apply(row).asText()));
        return ids;
    }

    private static List<List<String>> rows(String file) {
        try (var in = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(ServedTerritoriesIT.class.getResourceAsStream(LISTS + file)),
                StandardCharsets.UTF_8))) {
            return new ArrayList<>(in.lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> List.of(line.split("\t", -1)))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
