package fr.retours.bench.fuzz;

import static org.assertj.core.api.Assertions.assertThatCode;

import fr.retours.bench.fuzz.request.FuzzedSite;
import fr.retours.bench.fuzz.request.RequestTarget;
import fr.retours.bench.fuzz.request.SiteRoutes;
import fr.retours.graph.testing.InMemoryGraph;
import fr.retours.graph.testing.InMemoryRelations;
import fr.retours.indexer.folder.DataFolder;
import fr.retours.model.fact.RecapFacts;
import fr.retours.model.port.DigestedRecap;
import fr.retours.model.port.GraphUnavailableException;
import fr.retours.model.slice.SliceGraph;
import fr.retours.text.search.LuceneRecapSearch;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.ConnectException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What {@link FuzzRun} begins with and what it ever found, given to the program once, without Jazzer. */
class FuzzReplayTest {
    private static final Path HOME = Path.of(System.getProperty("retours.root"));

    @TempDir
    Path temp;

    private FuzzSetup setup() {
        return new FuzzSetup(HOME.resolve("samples"), temp.resolve("files"), new DataFolder(temp.resolve("data")));
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"API", "PAGES"})
    void everyInputIsWithstood(FuzzSubject subject) throws IOException {
        replay(subject, subject.target(setup()));
    }

    @Test
    void everyRequestIsAnswered() throws IOException {
        FuzzedSite site = site(setup());

        replay(FuzzSubject.API, RequestTarget.of(site, SiteRoutes::api));
        replay(FuzzSubject.PAGES, RequestTarget.of(site, SiteRoutes::pages));
    }

    private static FuzzedSite site(FuzzSetup setup) throws IOException {
        List<RecapFacts> facts = setup.facts();
        var graph = new InMemoryGraph();
        graph.replace(facts.stream().map(one -> new DigestedRecap(one, "")).toList());
        graph.setDatasetVersion("fuzz");
        var slices = (SliceGraph) Proxy.newProxyInstance(
                FuzzReplayTest.class.getClassLoader(), new Class<?>[] {SliceGraph.class}, (proxy, method, with) -> {
                    throw new GraphUnavailableException("no graph to export", new ConnectException());
                });
        return FuzzedSite.serve(
                graph,
                new InMemoryRelations(() -> facts),
                slices,
                LuceneRecapSearch.open(SearchTargets.index(setup, facts)));
    }

    private static void replay(FuzzSubject subject, FuzzTarget target) throws IOException {
        var inputs = new TreeMap<String, byte[]>();
        int number = 0;
        for (byte[] seed : target.seeds()) {
            inputs.put("seed " + number++, seed);
        }
        Path found = subject.findings(HOME);
        if (Files.isDirectory(found)) {
            try (Stream<Path> files = Files.list(found)) {
                for (Path file : files.toList()) {
                    inputs.put(file.toString(), Files.readAllBytes(file));
                }
            }
        }
        inputs.put("empty", new byte[0]);
        inputs.forEach((name, input) -> assertThatCode(() -> target.intake().take(input))
                .as("%s, %s, %s", subject, name, Arrays.toString(Arrays.copyOf(input, Math.min(input.length, 40))))
                .doesNotThrowAnyException());
    }
}
