package fr.retours.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.retours.cli.serve.Serving;
import fr.retours.cli.terminal.Console;
import fr.retours.cli.terminal.ExitCode;
import fr.retours.server.GraphServer;
import fr.retours.server.testing.TestGraphServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What is served over HTTP against what {@code extract} writes, on the samples and, where they are, the real recaps. */
@ExtendWith({IndexedRecapsExtension.class, TestGraphServer.class})
class ServedFactsIT {
    private static final int PAGE = 100;
    /** Of so many people one is asked who else was there; of all at what they were. */
    private static final int ONE_IN = 3;

    private static final Duration TO_BE_FOUND = Duration.ofMinutes(5);
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    @Test
    void theSamplesAreServedAsTheyWereRead(IndexedRecaps indexed) throws Exception {
        servesWhatIsReadOff(IndexedRecaps.SAMPLES, indexed);
    }

    @Test
    void theRealRecapsAreServedAsTheyWereRead(IndexedRecaps indexed) throws Exception {
        assumeTrue(Files.isDirectory(IndexedRecaps.REAL), () -> "no recaps at " + IndexedRecaps.REAL.toAbsolutePath());
        servesWhatIsReadOff(IndexedRecaps.REAL, indexed);
    }

    @Test
    void whatIsIndexedWhileServingIsFoundAtOnce(@TempDir Path temp, GraphServer graph) throws Exception {
        Path first = Files.writeString(
                temp.resolve("first.md"),
                "---\ntitle: Retour sur les Assises de l’eau\n---\n"
                        + "Le 3 mars 2019, le maire de Lorient, Norbert Métairie, a ouvert la journée.\n");
        Path second = Files.writeString(
                temp.resolve("second.md"),
                "---\ntitle: Retour sur la Journée des lavoirs\n---\n"
                        + "Norbert Métairie a conclu la journée du 4 juin 2019.\n");
        var folder = TriedFolder.on(graph, Files.createDirectory(temp.resolve("data")));
        try (var serving = folder.servePatiently()) {
            assertThat(page(serving)).contains("Rien n’est encore indexé");

            assertThat(folder.run("index", first.toString())).as(folder.said()).isEqualTo(ExitCode.DONE);

            assertThat(get(serving, "search?q=lavoirs").get("total").asInt()).isZero();

            assertThat(folder.run("index", first.toString(), second.toString()))
                    .as(folder.said())
                    .isEqualTo(ExitCode.DONE);

            // index and graph are each read again in a thread of its own
            awaitTotal(serving, "search?q=lavoirs", 1);
            awaitTotal(serving, "people/person:norbert-metairie/events", 2);
        }
    }

    @Test
    void benoitHamonOfTheSamplesIsOnePerson() {
        var ids = extract(IndexedRecaps.SAMPLES).stream()
                .flatMap(recap -> recap.findValues("people").stream())
                .flatMap(people -> people.findValuesAsText("id").stream())
                .toList();

        assertThat(ids)
                .filteredOn(id -> id.contains("hamon"))
                .hasSizeGreaterThan(2)
                .allMatch(id -> id.matches("person:benoit-hamon(#.*)?"));
    }

    private static void awaitTotal(Serving serving, String path, int total) {
        await(path)
                .atMost(TO_BE_FOUND)
                .untilAsserted(() ->
                        assertThat(get(serving, path).get("total").asInt()).isEqualTo(total));
    }

    private static void servesWhatIsReadOff(Path recaps, IndexedRecaps indexed)
            throws IOException, InterruptedException {
        List<JsonNode> facts = extract(recaps);
        SortedMap<String, SortedSet<String>> eventsOf = eventsOf(facts);
        assertThat(eventsOf).hasSizeGreaterThan(20);
        try (var serving = indexed.of(recaps).servePatiently()) {
            int number = 0;
            for (String person : eventsOf.keySet()) {
                assertThat(served(serving, person)).as(person).isEqualTo(eventsOf.get(person));
                if (number++ % ONE_IN == 0) {
                    assertThat(servedCompany(serving, person)).as(person).isEqualTo(company(person, eventsOf));
                }
            }
        }
    }

    /** Returns the events that each person took part in. */
    private static SortedMap<String, SortedSet<String>> eventsOf(List<JsonNode> facts) {
        SortedMap<String, SortedSet<String>> events = new TreeMap<>();
        for (JsonNode recap : facts) {
            for (JsonNode person : recap.get("people")) {
                if (person.get("took_part").asBoolean()) {
                    events.computeIfAbsent(person.get("id").asText(), any -> new TreeSet<>())
                            .add(recap.get("event").get("id").asText());
                }
            }
        }
        return events;
    }

    /** Returns who else was at a person's events, and at which. */
    private static Map<String, SortedSet<String>> company(
            String person, SortedMap<String, SortedSet<String>> eventsOf) {
        Map<String, SortedSet<String>> company = new TreeMap<>();
        eventsOf.forEach((other, events) -> {
            SortedSet<String> shared = new TreeSet<>(events);
            shared.retainAll(eventsOf.get(person));
            if (!other.equals(person) && !shared.isEmpty()) {
                company.put(other, shared);
            }
        });
        return company;
    }

    private static SortedSet<String> served(Serving serving, String person) {
        SortedSet<String> events = new TreeSet<>();
        for (JsonNode row : all(serving, "people/" + person + "/events")) {
            assertThat(row.get("evidence")).as(person).isNotEmpty();
            events.add(row.get("event").get("id").asText());
        }
        return events;
    }

    private static Map<String, SortedSet<String>> servedCompany(Serving serving, String person) {
        Map<String, SortedSet<String>> company = new TreeMap<>();
        for (JsonNode row : all(serving, "people/" + person + "/co-participants?shown=" + PAGE)) {
            SortedSet<String> events = new TreeSet<>();
            row.at("/events/items")
                    .forEach(shared -> events.add(shared.at("/event/id").asText()));
            company.put(row.at("/to/id").asText(), events);
        }
        return company;
    }

    /** Reads a list whole; facts count however sure, as in the facts that they are compared with. */
    static List<JsonNode> all(Serving serving, String path) {
        String whole = path
                + (path.contains("?") ? "&" : "?")
                + (path.startsWith("search") ? "" : "min_confidence=0&")
                + "limit="
                + PAGE;
        List<JsonNode> rows = new ArrayList<>();
        JsonNode page;
        do {
            page = get(serving, whole + "&offset=" + rows.size());
            page.get("data").forEach(rows::add);
        } while (rows.size() < page.get("total").asInt());
        return rows;
    }

    private static JsonNode get(Serving serving, String path) {
        try {
            var request = HttpRequest.newBuilder(URI.create(serving.address() + "api/v1/" + path));
            var response = CLIENT.send(request.build(), BodyHandlers.ofString());
            assertThat(response.statusCode()).as(path).isEqualTo(200);
            return MAPPER.readTree(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String page(Serving serving) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(serving.address())).header("Accept", "text/html");
        return CLIENT.send(request.build(), BodyHandlers.ofString()).body();
    }

    static List<JsonNode> extract(Path path) {
        var facts = new StringWriter();
        var console = new Console(new PrintWriter(facts), new PrintWriter(new StringWriter()), false);
        assertThat(Main.run(Map.of(), console, "extract", path.toString())).isEqualTo(ExitCode.DONE);
        console.out().flush();
        return facts.toString().lines().map(ServedFactsIT::parse).toList();
    }

    private static JsonNode parse(String line) {
        try {
            return MAPPER.readTree(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
