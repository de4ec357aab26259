package fr.retours.graph.testing;

import static fr.retours.graph.testing.Cast.ANDRIOT;
import static fr.retours.graph.testing.Cast.CANALES;
import static fr.retours.graph.testing.Cast.CRESS;
import static fr.retours.graph.testing.Cast.RTES;
import static fr.retours.graph.testing.Cast.STRASBOURG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import fr.retours.model.fact.Person;
import fr.retours.model.fact.RecapFacts;
import fr.retours.model.id.EventId;
import fr.retours.model.id.RecapId;
import fr.retours.model.port.DigestedRecap;
import fr.retours.model.port.GraphStore;
import fr.retours.model.port.PageWindow;
import fr.retours.model.port.ParticipationGraph;
import fr.retours.model.port.StoreFlaw;
import fr.retours.model.port.StoredRecap;
import fr.retours.model.term.LinkKind;
import fr.retours.model.term.Part;
import fr.retours.model.term.Theme;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every {@link GraphStore} does. */
public abstract class GraphStoreContract extends GraphContract {
    private static final RecapId A = new RecapId("a");
    private static final RecapId B = new RecapId("b");

    private static final int ROUNDS = Integer.getInteger("retours.rounds", 30);
    private static final int REPLACES = 40;
    private static final int CROWD = 60;

    /** See {@link GraphContract#GraphContract}. */
    protected GraphStoreContract(Supplier<GraphStore> emptyStore, Supplier<ParticipationGraph> reader) {
        super(emptyStore, reader);
    }

    private Map<RecapId, String> digests() {
        return store.inventory().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, one -> one.getValue().digest()));
    }

    @Test
    void preparingAgainKeepsWhatIsThere() {
        store.replace(FactsBuilder.recap("a").tookPart(ANDRIOT).facts(), "1");

        store.prepare();

        assertThat(store.inventory()).containsOnlyKeys(A);
    }

    /** The driver tries a commit again whose answer was lost. */
    @Test
    void whatIsAddedTwiceIsThereOnce() {
        store.replace(FactsBuilder.recap("b").tookPart(ANDRIOT).facts(), "0");
        List<DigestedRecap> added = List.of(new DigestedRecap(
                FactsBuilder.recap("a")
                        .tookPart(ANDRIOT)
                        .with(STRASBOURG, LinkKind.HOST)
                        .facts(),
                "1"));

        store.add(added);
        store.add(added);

        assertThat(digests()).isEqualTo(Map.of(A, "1", B, "0"));
        assertThat(store.inventory().values()).allMatch(StoredRecap::isWhole);
    }

    @Test
    void aNameThatWouldBeAStatementIsAName() {
        String statement = "x'}) DETACH DELETE n //\"`$id";
        var person = new Person(ANDRIOT.id(), statement, List.of("' RETURN 1 //"));
        store.replace(FactsBuilder.recap("a").tookPart(person).facts(), "' SET n.x = 1 //");

        assertThat(digests()).isEqualTo(Map.of(A, "' SET n.x = 1 //"));
        assertThat(graph.person(ANDRIOT.id()).orElseThrow().person().person().name())
                .isEqualTo(statement);
        store.remove(new RecapId("' OR true //"));
        assertThat(store.inventory()).containsOnlyKeys(A);
    }

    @Test
    void anEmptiedGraphHoldsNothingAndIsStillThatOfItsFolder() {
        store.prepare();
        store.setDatasetId("of a folder");
        store.replace(FactsBuilder.recap("a").tookPart(ANDRIOT).facts(), "1");
        store.replace(FactsBuilder.recap("b").with(STRASBOURG, LinkKind.HOST).facts(), "2");
        store.setDatasetVersion("v1");

        store.empty();

        assertThat(store.inventory()).isEmpty();
        assertThat(flaws(store, List.of())).isEmpty();
        assertThat(store.datasetVersion()).isEmpty();
        assertThat(store.datasetId()).contains("of a folder");

        store.replace(FactsBuilder.recap("a").tookPart(ANDRIOT).facts(), "1");

        assertThat(digests()).isEqualTo(Map.of(A, "1"));
    }

    @Test
    void everyTextIsHandedOver() {
        store.replace(
                FactsBuilder.recap("a")
                        .tookPart(ANDRIOT, Part.SPEAKER)
                        .with(STRASBOURG, LinkKind.HOST)
                        .facts(),
                "one");

        List<String> texts = new ArrayList<>();
        store.forEachText(texts::add);

        assertThat(String.join("\n", texts))
                .contains(ANDRIOT.name(), ANDRIOT.id().value(), STRASBOURG.name(), "one");

        store.remove(A);
        texts.clear();
        store.forEachText(texts::add);

        assertThat(String.join("\n", texts)).doesNotContain(ANDRIOT.name());
    }

    @Test
    void theInventoryCountsEveryFactOfEveryRecap() {
        store.replace(FactsBuilder.recap("a").tookPart(ANDRIOT, Part.SPEAKER).facts(), "one");
        store.replace(FactsBuilder.recap("b").with(STRASBOURG, LinkKind.HOST).facts(), "two");

        var inventory = store.inventory();

        assertThat(inventory).containsOnlyKeys(A, B);
        assertThat(digests()).containsOnly(Map.entry(A, "one"), Map.entry(B, "two"));
        assertThat(inventory.values())
                .allSatisfy(one -> assertThat(one.facts()).isPositive().isEqualTo(one.expected()));
    }

    @Test
    void whatWasWrittenHasNoFlawInWhateverOrderAndHoweverOften() {
        long first = Long.getLong("retours.seed", 1);
        System.out.println("-Dretours.seed=" + first);
        for (long seed = first; seed < first + Math.max(1, ROUNDS / 30); seed++) {
            var random = new Random(seed);
            var made = new GeneratedFacts(seed, GeneratedCast.forRecaps(12), 8);
            Map<RecapId, RecapFacts> held = new TreeMap<>();
            for (int i = 0; i < 30; i++) {
                RecapFacts facts = made.recap(random.nextInt(12), random.nextInt(3));
                if (random.nextInt(5) == 0) {
                    store.remove(facts.recap().id());
                    held.remove(facts.recap().id());
                } else {
                    Map<RecapId, RecapFacts> some =
                            new HashMap<>(Map.of(facts.recap().id(), facts));
                    for (int more = random.nextInt(5); more > 0; more--) {
                        RecapFacts other = made.recap(random.nextInt(12), random.nextInt(3));
                        some.put(other.recap().id(), other);
                    }
                    store.replace(some.values().stream()
                            .map(one -> new DigestedRecap(one, "digest"))
                            .toList());
                    held.putAll(some);
                }
            }

            assertThat(flaws(store, held.values())).as("seed %d", seed).isEmpty();

            store.settle();

            assertThat(flaws(store, held.values())).as("settled, seed %d", seed).isEmpty();
            held.keySet().forEach(store::remove);
        }
    }

    /** All flaws of a store that should hold these recaps and nothing else. */
    public static List<StoreFlaw> flaws(GraphStore store, Collection<RecapFacts> recaps) {
        return Stream.concat(store.sharedFlaws().stream(), store.flaws(recaps).stream())
                .toList();
    }

    @Test
    void factsOtherThanThoseWrittenAreFlaws() {
        store.replace(FactsBuilder.recap("a").tookPart(ANDRIOT).facts(), "1");

        var flaws =
                flaws(store, List.of(FactsBuilder.recap("a").tookPart(CANALES).facts()));

        assertThat(flaws)
                .isNotEmpty()
                .allSatisfy(flaw -> assertThat(flaw.recap()).isEqualTo(A));
    }

    @Test
    void aRecapWrittenAgainSaysOnlyTheNew() {
        store.replace(
                FactsBuilder.recap("a")
                        .of("old")
                        .tookPart(ANDRIOT)
                        .with(CRESS, LinkKind.HOST)
                        .about(Theme.SCIC, true)
                        .facts(),
                "1");

        store.replace(FactsBuilder.recap("a").of("new").tookPart(CANALES).facts(), "2");

        assertThat(Known.people(graph)).containsExactly(CANALES.id());
        assertThat(Known.events(graph)).containsExactly(EventId.named("new"));
        assertThat(graph.body(CRESS.id())).isEmpty();
        assertThat(graph.eventsOf(Theme.SCIC, Known.ANY, Known.FIRST).items()).isEmpty();
        assertThat(digests()).containsEntry(A, "2");
    }

    @Test
    void removingWhatIsNotThereDoesNothing() {
        store.replace(FactsBuilder.recap("a").tookPart(ANDRIOT).facts(), "1");

        store.remove(B);

        assertThat(store.inventory()).containsOnlyKeys(A);
    }

    @Test
    void manyWritersAtOnceAllSucceed() throws InterruptedException, ExecutionException {
        List<RecapFacts> corpus = GeneratedFacts.corpus(7, 24);
        List<Future<?>> writes;
        try (var writers = Executors.newFixedThreadPool(6)) {
            writes = corpus.stream()
                    .<Future<?>>map(facts -> writers.submit(() -> store.replace(facts, "1")))
                    .toList();
        }

        for (var write : writes) {
            write.get();
        }
        assertThat(store.inventory())
                .hasSize(corpus.size())
                .allSatisfy((id, one) -> assertThat(one.facts()).isEqualTo(one.expected()));
    }

    @Test
    void aReaderSeesTheOldFactsOrTheNew() throws ExecutionException, InterruptedException {
        var versions = List.of(gathering("a", Part.SPEAKER), gathering("b", Part.MODERATOR));
        store.replace(versions.getFirst(), "0");
        var event = versions.getFirst().event().orElseThrow().id();
        try (var writer = Executors.newSingleThreadExecutor()) {
            var writes = writer.submit(() -> {
                for (int i = 1; i <= REPLACES; i++) {
                    store.replace(versions.get(i % 2), Integer.toString(i));
                }
            });
            do {
                var people = graph.participants(event, Known.ANY, new PageWindow(PageWindow.MAX_LIMIT, 0));
                assertThat(people.items()).hasSize(CROWD);
                assertThat(people.total()).isEqualTo(CROWD);
                assertThat(people.items().stream()
                                .map(one -> one.presence().parts())
                                .distinct())
                        .hasSize(1);
            } while (!writes.isDone());
            writes.get();
        }
    }

    private static RecapFacts gathering(String family, Part part) {
        var facts = FactsBuilder.recap("a").of("e");
        for (int i = 0; i < CROWD; i++) {
            facts.tookPart(Cast.person(family + i), part);
        }
        return facts.facts();
    }

    @Test
    void theDatasetVersionIsUnknownUntilItIsNoted() {
        assertThat(store.datasetVersion()).isEmpty();
        assertThat(graph.datasetVersion()).isEmpty();

        store.setDatasetVersion("v1");
        store.setDatasetVersion("v2");

        assertThat(store.datasetVersion()).contains("v2");
        assertThat(graph.datasetVersion()).contains("v2");
    }

    @Test
    void aGraphSaysWhichDatasetItHolds() {
        assertThat(store.datasetId()).isEmpty();

        store.setDatasetId("one");
        store.setDatasetId("two");
        store.setDatasetVersion("v1");

        assertThat(store.datasetId()).contains("two");
    }

    @Test
    void awkwardIdsAndTextsComeBackAsTheyWere() {
        var awkward = new RecapId("l’Île / 'x' \"y\" {z} $recap \\ œ");

        store.replace(
                FactsBuilder.recap(awkward.value())
                        .of("e")
                        .tookPart(ANDRIOT)
                        .with(RTES, LinkKind.HOST)
                        .facts(),
                "d");

        assertThat(store.inventory()).containsOnlyKeys(awkward);
        assertThat(graph.event(EventId.named("e")).orElseThrow().recaps())
                .singleElement()
                .satisfies(one -> assertThat(one.id()).isEqualTo(awkward));
    }

    @Test
    void closingTwiceDoesNothing() {
        store.close();

        assertThatNoException().isThrownBy(store::close);
    }
}
