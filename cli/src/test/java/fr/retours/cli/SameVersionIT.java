package fr.retours.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.retours.cli.serve.Serving;
import fr.retours.cli.terminal.ExitCode;
import fr.retours.indexer.archive.RecapArchive;
import fr.retours.server.GraphServer;
import fr.retours.server.testing.TestGraphServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What {@code docs/api.md} promises of a citation: two servers of one version of the data answer the same bytes, though one read
 * all of it at once, the other by two runs at the same time and then bit by bit, with recaps that were changed, removed and came back.
 */
@ExtendWith({IndexedRecapsExtension.class, TestGraphServer.class})
class SameVersionIT {
    /** What the directories of the site list. */
    private static final Set<String> LISTS =
            Set.of("/people", "/organisations", "/collectivites", "/themes", "/events");

    /** In one file of the samples for a while: words and a name that no recap keeps. */
    private static final String PASSING =
            "\nUrsuline Quérandec, présidente de la Fabrique des Oyats, conclut la matinée sur les "
                    + "monnaies locales, le congrès, la monaie et les oyats.\n";

    private static final String CHANGED = "md/2024-06-12-paris-congres-ess.md";

    @TempDir
    private static Path temp;

    private static Serving atOnce;
    private static Serving grown;
    private static String version;

    @BeforeAll
    static void indexInTwoWays(IndexedRecaps indexed, GraphServer graph) throws IOException {
        atOnce = indexed.of(IndexedRecaps.SAMPLES).servePatiently();
        var folder = TriedFolder.on(graph, Files.createDirectory(temp.resolve("data")));
        Path recaps = Files.createDirectory(temp.resolve("recaps"));
        Path changed = recaps.resolve(CHANGED);
        String content = Files.readString(IndexedRecaps.SAMPLES.resolve(CHANGED));

        version = version(atOnce);
        copy(recaps, "odt", "txt", "md", "jsonl", "html", "pdf", "docx");
        indexAtTheSameTime(
                folder,
                Stream.of("odt", "txt", "md").map(recaps::resolve),
                Stream.of("jsonl", "html", "pdf", "docx").map(recaps::resolve));
        assertThat(RecapArchive.ask(folder.data(), archive -> archive.journal().read())
                        .version())
                .isEqualTo(version);
        Files.writeString(changed, content + PASSING);
        Files.writeString(
                recaps.resolve("md/oyats.md"), "---\ntitle: Fête des oyats à Lacanau (3 mai 2019)\n---" + PASSING);
        index(folder, recaps);
        Files.delete(recaps.resolve("md/oyats.md"));
        Files.delete(changed);
        index(folder, recaps);
        Files.writeString(changed, content + PASSING);
        index(folder, recaps);
        Files.writeString(changed, content);
        index(folder, recaps);

        grown = folder.servePatiently();
        assertThat(version(grown)).isEqualTo(version);
    }

    @AfterAll
    static void stop() {
        grown.close();
        atOnce.close();
    }

    private static void index(TriedFolder folder, Path recaps) {
        assertThat(folder.run("index", "--prune", recaps.toString()))
                .as(folder.said())
                .isEqualTo(ExitCode.DONE);
    }

    /** The second waits for the first; neither knows of the other's files. */
    private static void indexAtTheSameTime(TriedFolder folder, Stream<Path> some, Stream<Path> others) {
        var runs = Stream.of(some, others)
                .map(paths -> paths.map(Path::toString))
                .map(paths -> Stream.concat(Stream.of("index"), paths).toArray(String[]::new))
                .map(arguments -> CompletableFuture.supplyAsync(() -> folder.run(arguments)))
                .toList();
        assertThat(runs).extracting(CompletableFuture::join).as(folder.said()).containsOnly(ExitCode.DONE);
    }

    private static void copy(Path to, String... formats) throws IOException {
        for (String format : formats) {
            try (Stream<Path> files = Files.list(IndexedRecaps.SAMPLES.resolve(format))) {
                Path folder = Files.createDirectory(to.resolve(format));
                for (Path file : files.toList()) {
                    Files.copy(file, folder.resolve(file.getFileName()));
                }
            }
        }
    }

    private static String version(Serving serving) throws IOException {
        String status = new SiteClient(serving.address()).get("/api/v1/status").body();
        return JsonMapper.builder()
                .build()
                .readTree(status)
                .at("/data/dataset_versions/0")
                .asText();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "search",
                "search?q=monnaie+locale&explain=true",
                "search?q=congr%C3%A8s&limit=100",
                "search?q=monaie",
                "search?q=oyats",
                "search?q=qu%C3%A9randec+congr%C3%A8s",
                "search?q=%22tiers-lieux%22+-paris&sort=date",
                "search?q=comment+les+collectivit%C3%A9s+soutiennent+les+coop%C3%A9ratives+et+les+tiers-lieux&explain=true",
                "search?q=hamon&types=recap,person,collectivite,organisation,theme",
                "search?q=coop*&theme=scic",
                "search?q=monnaie+locale&format=csv",
                "facets/person/values?search=congr%C3%A8s",
                "facets/organisation/values?limit=100",
                "facets/collectivite/values?q=pa",
                "events?limit=100",
                "people?limit=100&shown=10",
                "people?function=maire&series=year",
                "graph/cooperation?level=region&roll_up=true&limit=100",
                "graph/cooperation/themes?level=departement",
                "graph/common?id=person:benoit-hamon&id=org:ess-france",
                "graph/path?a=person:pierre-hurmic&b=person:jacques-landriot&k=3",
                "graph/neighbours?id=person:benoit-hamon&depth=2&limit=500",
                "graph/measures?network=bodies",
                "graph/measures?network=bodies&format=csv",
                "graph/cooperation?between=bodies&order=chance&limit=100",
                "graph/cooperation?roll_up=true&compare=2016-2018,2019-2025",
                "graph/cooperation/themes?roll_up=true&format=csv",
                "graph/theme-years?id=org:ess-france",
                "graph/event-years?by=theme",
                "people?format=csv",
                "exports/people",
                "exports/people?q=monnaie+locale",
                "exports/bodies?format=geojson",
                "exports/events",
                "exports/participations",
                "exports/links?format=ndjson",
                "exports/network?format=gexf",
                "exports/network?format=jsonld",
                "exports/datapackage.json"
            })
    void isAnsweredWithTheSameBytes(String path) {
        assertSame("/api/v1/" + path);
    }

    @Test
    void everyRecapEventPersonBodyAndThemeIsAnsweredWithTheSameBytes() {
        var pages = new SiteClient(atOnce.address()).pages();
        assertThat(pages).hasSizeGreaterThan(200);
        for (String page : pages) {
            for (String path : pathsBehind(page)) {
                assertSame("/api/v1" + path);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"mon", "oy", "qu%C3%A9rand", "ben", "coop", "saint", "paris", "tiers", "monaie", "a"})
    void theSameIsSuggested(String typed) {
        assertThat(withoutTime(grown, "/api/v1/suggest?q=" + typed))
                .isEqualTo(withoutTime(atOnce, "/api/v1/suggest?q=" + typed));
    }

    /** The API's paths of what a page of the site shows. */
    private static List<String> pathsBehind(String page) {
        String thing = page.replaceFirst("^/personnes", "/people").replaceFirst("^/evenements", "/events");
        if (LISTS.contains(thing)) {
            return List.of(thing);
        }
        return switch (thing.split("/", -1)[1]) {
            case "recaps" -> List.of(thing);
            case "events" -> List.of(thing, thing + "/people", thing + "/related");
            case "people" -> List.of(thing, thing + "/events", thing + "/co-participants");
            case "organisations", "collectivites" ->
                List.of(thing, thing + "/events", thing + "/people", thing + "/partners");
            case "themes" -> List.of(thing, thing + "/events", thing + "/people", thing + "/bodies");
            default -> List.of();
        };
    }

    private static void assertSame(String path) {
        String cited = path + (path.contains("?") ? "&" : "?") + "v=" + version;
        var one = new SiteClient(atOnce.address()).get(cited);
        var other = new SiteClient(grown.address()).get(cited);

        assertThat(one.statusCode()).as(cited).isEqualTo(200);
        assertThat(other.body()).as(cited).isEqualTo(one.body());
    }

    /** How long an answer took is no part of it. */
    private static String withoutTime(Serving serving, String path) {
        return new SiteClient(serving.address()).get(path).body().replaceFirst("\"took_ms\":[0-9]+", "");
    }
}
